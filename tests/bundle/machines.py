"""Machines as the tests need them: one whose network is cut, and a window that somebody looks at."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

_CONTROL = re.compile(r"\x1b\[[\d;?]*[A-Za-z]")
"""What moves the cursor and colours words: progress is drawn with it."""
STAYS_OPEN = "按回车键关闭窗口"


def without_network() -> tuple[str, ...]:
    """What a command is put behind so that it has no network; nothing where this machine cannot cut it."""
    unshare = shutil.which("unshare")
    for options in (("-rn",), ("-n",)):
        if unshare and subprocess.run([unshare, *options, "true"], capture_output=True, check=False).returncode == 0:
            return (unshare, *options)
    return ()


def bare_environment(home: Path, **more: str) -> dict[str, str]:
    """The environment of a user who has installed nothing, and for pip no index."""
    no_index = {"PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull}
    return {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", **no_index, **more}


def in_a_window(command: Sequence[str | Path], environment: Mapping[str, str], seconds: float = 60) -> str:
    """Runs a command in a terminal until it waits for a key; returns what it says, and sees that it ends by the key."""
    ours, theirs = os.openpty()
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    os.set_blocking(ours, False)
    said, until = b"", time.monotonic() + seconds
    try:
        while STAYS_OPEN.encode() not in said:
            assert time.monotonic() < until, said.decode(errors="replace")
            try:
                said += os.read(ours, 65536)
            except BlockingIOError:
                time.sleep(0.05)
            except OSError:  # everybody else has closed it
                break
        assert STAYS_OPEN.encode() in said, said.decode(errors="replace")
        assert process.poll() is None, "the window stays open"
        os.write(ours, b"\n")
        process.wait(timeout=10)
    finally:
        process.kill()
        os.close(ours)
    lines = _CONTROL.sub("", said.decode()).replace("\r\n", "\n").split("\n")
    return "\n".join(line.rpartition("\r")[2] for line in lines)
