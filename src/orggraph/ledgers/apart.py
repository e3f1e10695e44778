"""Workbooks that may bring the reader down are read in a process of their own, with limits of time and memory.

calamine is compiled: a request for more memory than there is ends its process, and a panic speaks on standard error.
"""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from importlib.util import find_spec

from orggraph.ledgers.grids import Grid, GridsError, read_grids
from orggraph.ledgers.repair import repaired

_SECONDS, _BYTES_A_SECOND = 7, 1_000_000
"""Computing time to read a workbook: so much, and more by its size. A machine that is busy with else takes none."""
_PATIENCE = 10 if find_spec("resource") else 2
"""How many times as long may pass on the clock; Windows cannot limit computing time, so less there."""
_MEMORY = 800 * 1024 * 1024
"""Bytes that the process may take, on systems that can limit it; Windows cannot."""
_FAULT, _EXHAUSTED = 1, 75
"""How the process ends: Python ends with 1 where an exception is not expected."""


class ExhaustedError(Exception):
    """Reading the workbook took more time or memory than a ledger needs."""


def read_grids_apart(content: bytes, too_large: Mapping[int, str]) -> list[Grid | None]:
    """Reads the sheets of a workbook as `read_grids` does, in a process of its own.

    Raises:
        GridsError: It cannot be opened.
        ExhaustedError: It takes too much time or memory.
    """
    if not _starts_modules():
        return read_grids(content, too_large)
    seconds = _SECONDS + len(content) // _BYTES_A_SECOND
    command = [sys.executable, "-P", "-m", "orggraph.ledgers.apart", json.dumps(too_large), str(seconds)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        done = subprocess.run(
            command,
            input=content,
            capture_output=True,
            timeout=seconds * _PATIENCE,
            env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise ExhaustedError from None
    if done.returncode == _FAULT:
        raise GridsError("")
    if done.returncode != 0:  # killed at a limit
        raise ExhaustedError
    answer: list[Grid | None] | str = pickle.loads(done.stdout)
    if isinstance(answer, str):
        raise GridsError(answer)
    return answer


def _starts_modules() -> bool:
    """Whether there is an interpreter to start; a frozen program says that it stands in for one (`bundle/linux`)."""
    frozen = getattr(sys, "frozen", False) and not os.environ.get("ORGGRAPH_RUNS_MODULES")
    return bool(sys.executable) and not frozen


def limit(seconds: int) -> None:
    """Ends the process after so much computing, and makes a request for too much memory fail, where the system can."""
    with suppress(ImportError):
        import resource

        for what, most in ((resource.RLIMIT_CORE, 0), (resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, _MEMORY)):
            with suppress(OSError, ValueError):
                resource.setrlimit(what, (most, most))


def _answer(content: bytes, too_large: Mapping[int, str]) -> list[Grid | None] | str:
    """The sheets of a workbook, at a second try without what is no worksheet; or why there are none."""
    try:
        return read_grids(content, too_large)
    except GridsError as error:
        again = repaired(content)
        if again is None:
            return str(error)
    try:
        return read_grids(again, {})
    except GridsError as error:
        return str(error)


def main() -> None:
    """Reads a workbook from standard input and writes its grids to standard output."""
    limit(int(sys.argv[2]))
    too_large = {int(index): reach for index, reach in json.loads(sys.argv[1]).items()}
    try:
        answer = _answer(sys.stdin.buffer.read(), too_large)
    except MemoryError:
        sys.exit(_EXHAUSTED)
    pickle.dump(answer, sys.stdout.buffer, protocol=pickle.HIGHEST_PROTOCOL)


if __name__ == "__main__":
    main()
