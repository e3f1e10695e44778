"""Every file under `dirt/`, and hostile files made here: records or a clear sentence, in bounded time and memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import orggraph as og
from tests.ledgers.builders import Folder, findings, records
from tests.ledgers.dirt import make
from tests.ledgers.dirt.huge import HUGE, empty_formatted_rows
from tests.ledgers.dirt.tables import organizations

DIRT = make.HERE
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((DIRT / "expected.toml").read_text(encoding="utf-8"))
COLUMNS = ("name", "type", "superior", "area", "members", "start")
MALFORMED = [name for name, told in EXPECTED.items() if told.get("malformed")]
SECONDS, MEGABYTES = 10, 1024
HANGS = 300
"""Seconds on the clock, of a machine that may be busy with else; what counts is computing time."""
WATCH = """
import resource, subprocess, sys
done = subprocess.run([sys.executable, "-m", "orggraph_cli", *sys.argv[2:]], timeout=float(sys.argv[1]))
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print("used", used.ru_utime + used.ru_stime, used.ru_maxrss // 1024, file=sys.stderr)
sys.exit(done.returncode)
"""
"""Runs the command from a small process: a child begins with the memory of the one that starts it."""


def info(path: Path, found: Path) -> tuple[int, list[dict[str, Any]]]:
    """The exit code of `orggraph info` and its findings; it speaks in sentences, in time, with little memory."""
    command = [
        sys.executable,
        "-c",
        WATCH,
        str(HANGS),
        "info",
        str(path),
        "--format",
        "json",
        "--findings",
        str(found),
    ]
    environment = {**os.environ, "PYTHONUTF8": "1"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert "Traceback" not in done.stderr, done.stderr[-400:]
    assert "panicked" not in done.stderr, done.stderr[-400:]
    assert done.returncode in (0, 1, 2), done.stderr[-400:]
    *_, seconds, megabytes = done.stderr.split()
    assert float(seconds) <= SECONDS
    assert int(megabytes) <= MEGABYTES
    return done.returncode, json.loads(found.read_text(encoding="utf-8")) if found.exists() else []


def test_every_file_is_declared_and_named() -> None:
    present = {path.name for path in DIRT.iterdir() if path.suffix not in (".py", ".toml", ".md", "") or path.is_dir()}
    assert present - {"__pycache__"} == set(EXPECTED)
    assert (DIRT / "README.md").read_text(encoding="utf-8") == make.readme()


@pytest.mark.parametrize("name", EXPECTED)
def test_a_file_gives_what_is_declared(name: str) -> None:
    told, reading = EXPECTED[name], og.read(DIRT / name)
    kept: Counter[str | None] = Counter()
    for account in reading.sheets:
        assert account.rows == account.kept + account.reported
        if account.ledger is not None:
            kept[account.ledger] += account.kept
    if "records" in told:
        assert kept == told["records"]
    codes = {finding.code for finding in reading.findings}
    assert codes >= set(told["findings"])
    assert {finding.code for finding in reading.findings if finding.severity != "info"} <= set(told["findings"])
    for column in COLUMNS:
        if column in told:
            assert [
                "" if row[column] is None else str(row[column]) for row in records(reading, "organization")
            ] == told[column]


@pytest.mark.parametrize("name", MALFORMED)
def test_the_command_survives_a_malformed_file(name: str, tmp_path: Path) -> None:
    _, told = info(DIRT / name, tmp_path / "found.json")
    assert {finding["code"] for finding in told} >= set(EXPECTED[name]["findings"])


@pytest.mark.parametrize("name", HUGE)
def test_the_command_survives_a_hostile_file(name: str, tmp_path: Path) -> None:
    write, code = HUGE[name]
    write(tmp_path / name)
    _, told = info(tmp_path / name, tmp_path / "found.json")
    assert code in {finding["code"] for finding in told}


def test_empty_formatted_rows_are_no_rows(tmp_path: Path) -> None:
    empty_formatted_rows(tmp_path / "a.xlsx")
    reading = og.read(tmp_path / "a.xlsx")
    assert [(account.rows, account.kept) for account in reading.sheets] == [(6, 6)]
    assert reading.findings == ()


def test_a_folder_that_looks_like_a_workbook_is_passed_over(folder: Folder) -> None:
    folder.xlsx("党组织台账.xlsx", organizations())
    (folder.path / "旧.xlsx").mkdir()
    reading = folder.read()
    assert (len(reading.sheets), reading.findings) == (1, ())


def test_a_link_that_leads_nowhere_leaves_the_others(folder: Folder, tmp_path: Path) -> None:
    folder.xlsx("党组织台账.xlsx", organizations())
    (folder.path / "旧.xlsx").symlink_to(tmp_path / "没有")
    reading = folder.read()
    (finding,) = findings(reading, "other-file")
    assert (len(reading.sheets), finding.source.file) == (1, "旧.xlsx")
    returned, _ = info(folder.path / "旧.xlsx", tmp_path / "found.json")
    assert returned == 2


def test_a_file_that_may_not_be_read_is_told(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.xlsx("党组织台账.xlsx", organizations())

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    (finding,) = folder.read().findings
    assert (finding.code, finding.source.file) == ("no-permission", "党组织台账.xlsx")
