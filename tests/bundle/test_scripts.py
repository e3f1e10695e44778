"""The scripts onto which a folder is dragged: they call the program, and leave the window open."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bundle.__main__ import place_scripts
from bundle.page import page
from bundle.target import Target
from tests.bundle.machines import bare_environment, in_a_window

if sys.platform == "win32":
    pytest.skip("needs a POSIX shell and terminal", allow_module_level=True)

PROGRAM = '#!/bin/sh\nfor word in "$@"; do echo "[$word]"; done\nexit 2\n'
TERMINAL = '#!/bin/sh\necho opened > "$HOME/opened"\nshift\nexec "$@" > "$HOME/said"\n'


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """An unpacked bundle whose program tells how it was called."""
    folder = tmp_path / "解压 后"
    (folder / "app").mkdir(parents=True)
    place_scripts(Target("linux_x86_64", "3.11"), folder)
    executable(folder / "app" / "orggraph", PROGRAM)
    return folder


def executable(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize("dropped", [[], ["/台账/三 季度"], ["/a'b", '/c"d$e']])
def test_the_program_gets_what_was_dropped_and_the_window_stays(
    bundle: Path, tmp_path: Path, dropped: list[str]
) -> None:
    said = in_a_window([bundle / "整理台账.sh", *dropped], bare_environment(tmp_path))
    assert [line for line in said.splitlines() if line.startswith("[")] == [
        f"[{word}]" for word in ("run", "--lang", "zh", *dropped)
    ]


def test_an_interpreter_in_the_bundle_is_used(bundle: Path, tmp_path: Path) -> None:
    (bundle / "app" / "orggraph").unlink()
    executable(bundle / "python" / "bin" / "python3", '#!/bin/sh\necho "[$PYTHONPATH]" "[$*]"\n')
    said = in_a_window([bundle / "整理台账.sh", "/x"], bare_environment(tmp_path))
    assert f"[{bundle}/packages] [-s -m orggraph_cli run --lang zh /x]" in said


def test_a_machine_without_python_is_told_in_a_sentence(bundle: Path, tmp_path: Path) -> None:
    (bundle / "app" / "orggraph").unlink()
    said = in_a_window([bundle / "整理台账.sh", "/x"], bare_environment(tmp_path))
    assert "这台电脑没有可用的 Python 3.11" in said


def test_without_a_window_one_is_opened(bundle: Path, tmp_path: Path) -> None:
    executable(tmp_path / "bin" / "x-terminal-emulator", TERMINAL)
    environment = bare_environment(tmp_path, PATH=f"{tmp_path / 'bin'}:/usr/bin:/bin")
    subprocess.run([bundle / "整理台账.sh", "/x y"], env=environment, stdin=subprocess.DEVNULL, check=False)
    assert (tmp_path / "opened").exists()
    assert (tmp_path / "said").read_text(encoding="utf-8").splitlines()[-1] == "[/x y]"


def test_the_desktop_entry_finds_the_script_beside_it(bundle: Path, tmp_path: Path) -> None:
    """As file managers expand it: %k is the entry itself, %F what was dropped."""
    entry = bundle / "整理台账.desktop"
    (line,) = [line for line in entry.read_text(encoding="utf-8").splitlines() if line.startswith("Exec=")]
    quoted = line.removeprefix("Exec=").replace("\\\\", "\\")  # it is quoted as a shell does, and escaped once more
    split = subprocess.run(["sh", "-c", f"printf '%s\\n' {quoted}"], capture_output=True, text=True, check=True)
    command = split.stdout.splitlines()
    expanded = [word for each in command for word in {"%k": [str(entry)], "%F": ["/三 季度"]}.get(each, [each])]
    assert "[/三 季度]" in in_a_window(expanded, bare_environment(tmp_path))


def test_the_script_for_windows(tmp_path: Path) -> None:
    """cmd reads a script in the code page of the machine, line by line with CR LF."""
    place_scripts(Target("win_amd64", "3.12"), tmp_path)
    (script,) = tmp_path.glob("*.bat")
    content = script.read_bytes()
    assert content.isascii()
    assert content.count(b"\n") == content.count(b"\r\n") > 10
    assert b"_VERSION" not in content
    assert content.endswith(b"pause\r\n")
    labels = {line[1:] for line in content.decode().splitlines() if line.startswith(":")}
    assert {line.split("goto ")[1] for line in content.decode().splitlines() if "goto " in line} == labels


def test_the_page_stands_alone() -> None:
    text = page()
    assert "<table>" in text
    assert "整理台账.bat" in text
    assert "href=" not in text
