from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from orggraph.ledgers import apart
from orggraph.ledgers.grids import GridsError, read_grids
from tests.ledgers.builders import Folder

ROWS = [["单位", "数"], [], [None, 2.5, True]]


def test_apart_as_here(folder: Folder) -> None:
    content = folder.book("a.xlsx", {"甲": ROWS, "乙": [["x"]]}, {"甲": ["A1:A2"]}).path.joinpath("a.xlsx").read_bytes()
    grids = read_grids(content, {1: "XFD9"})
    assert apart.read_grids_apart(content, {1: "XFD9"}) == grids
    assert [grid and (grid.name, grid.cells, grid.merged, grid.reach) for grid in grids] == [
        ("甲", [["单位", "数", ""], ["", "", ""], ["", 2.5, True]], [((0, 0), (1, 0))], None),
        ("乙", None, [], "XFD9"),
    ]


def test_cells_begin_at_a1(folder: Folder) -> None:
    content = folder.xlsx("a.xlsx", [[], [None, None, "甲"]]).path.joinpath("a.xlsx").read_bytes()
    (grid,) = read_grids(content, {})
    assert grid is not None
    assert grid.cells == [["", "", ""], ["", "", "甲"]]


@pytest.mark.parametrize(("frozen", "stands_in", "starts"), [(False, "", True), (True, "", False), (True, "1", True)])
def test_a_frozen_program_starts_a_process_where_it_stands_in_for_an_interpreter(
    frozen: bool, stands_in: str, starts: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    monkeypatch.setenv("ORGGRAPH_RUNS_MODULES", stands_in)
    started: list[object] = []

    def run(command: list[str], **given: object) -> subprocess.CompletedProcess[bytes]:
        started.append(command)
        return subprocess.CompletedProcess(command, 1)

    monkeypatch.setattr(subprocess, "run", run)
    with pytest.raises(GridsError):
        apart.read_grids_apart(b"PK\x03\x04", {})
    assert bool(started) == starts


def test_what_cannot_be_opened() -> None:
    with pytest.raises(GridsError):
        apart.read_grids_apart(b"PK\x03\x04", {})


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit computing time")
def test_computing_is_limited() -> None:
    endless = "from orggraph.ledgers import apart\napart.limit(1)\nwhile True: pass"
    assert subprocess.run([sys.executable, "-c", endless], timeout=60, check=False).returncode < 0


def test_a_process_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_PATIENCE", 0)
    with pytest.raises(apart.ExhaustedError):
        apart.read_grids_apart(b"", {})


def test_waiting_for_a_busy_machine_is_not_computing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(apart, "_SECONDS", 1)
    with pytest.raises(apart.GridsError):
        _run_as_python(monkeypatch, tmp_path, "sleep 2; exit 1")


@pytest.mark.parametrize(
    ("ends", "error"),
    [("kill -9 $$", apart.ExhaustedError), ("exit 75", apart.ExhaustedError), ("exit 1", apart.GridsError)],
)
def test_how_a_process_ends_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ends: str, error: type[Exception]
) -> None:
    """A limit is a file too large; a fault is none."""
    with pytest.raises(error):
        _run_as_python(monkeypatch, tmp_path, ends)


def _run_as_python(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ends: str) -> None:
    script = tmp_path / "python"
    script.write_text(f"#!/bin/sh\n{ends}\n")
    script.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(script))
    apart.read_grids_apart(b"", {})


@pytest.mark.parametrize("executable", [None, ""])
def test_without_an_interpreter_it_is_read_here(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, executable: str
) -> None:
    content = folder.xlsx("a.xlsx", [["甲"]]).path.joinpath("a.xlsx").read_bytes()
    monkeypatch.setattr(sys, "executable", executable)
    (grid,) = apart.read_grids_apart(content, {})
    assert grid is not None
    assert grid.cells == [["甲"]]
