"""`orggraph import-affiliations`: what it says, what it saves, how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import orggraph as og
from orggraph_cli.program import program
from tests.sources.tables import BOARDS, write


def run(*arguments: object, lang: str = "C") -> Result:
    return CliRunner(env={"LC_ALL": lang}).invoke(program, [str(argument) for argument in arguments])


def test_the_register_is_saved_and_other_commands_read_it(tmp_path: Path) -> None:
    file = write(tmp_path / "b.csv", BOARDS)
    result = run("import-affiliations", file, "-o", tmp_path / "saved", "--names", "--findings", tmp_path / "f.json")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "organizations: 2, persons: 2, seats: 3; rows kept: 3 of 3",
        str(tmp_path / "saved"),
    ]
    assert og.read(tmp_path / "saved").register.frame("person").collect()["name"].to_list() == ["A. Lee", "B. Ng"]
    assert [one["code"] for one in json.loads((tmp_path / "f.json").read_text(encoding="utf-8"))] == ["free-words"]
    assert run("info", tmp_path / "saved").exit_code == 0
    assert run("check", tmp_path / "saved").exit_code == 0


def test_in_chinese_with_errors(tmp_path: Path) -> None:
    file = write(tmp_path / "b.csv", [*BOARDS, ("", "Acme", "", "", "")])
    result = run("import-affiliations", file, "-o", tmp_path / "saved", lang="zh_CN.UTF-8")
    assert result.exit_code == 1
    assert "组织 2，人员 2，任职 3；共 4 行，计入 3 行" in result.stdout
    assert "错误：b.csv，第 5 行，“Director”列：这一行没有“Director”，未计入。" in result.stderr


def test_errors_of_reading_are_recalled_in_a_line_and_shown_by_check(tmp_path: Path) -> None:
    """Whoever saved the register was told, and got exit code 1; a question to it is not wrong because of them."""
    file = write(tmp_path / "b.csv", [*BOARDS, ("", "Acme", "", "", ""), ("", "Bolt", "", "", "")])
    assert run("import-affiliations", file, "-o", tmp_path / "saved").exit_code == 1
    asked = run("seats", tmp_path / "saved")
    assert asked.exit_code == 0
    assert asked.stderr.splitlines()[1:] == [f"2 errors, 1 notice: orggraph info {tmp_path / 'saved'}"]
    checked = run("check", tmp_path / "saved")
    assert checked.exit_code == 1
    assert "error: b.csv, row 5, column “Director”" in checked.stderr
    stopped = run("info", tmp_path / "saved", "--strict")
    assert (stopped.exit_code, stopped.stdout) == (1, "")


@pytest.mark.parametrize("content", [b"", b"person,club\n", b"person,club\n,Acme\n"])
def test_nothing_is_saved_where_nothing_could_be_read(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "b.csv").write_bytes(content)
    result = run("import-affiliations", tmp_path / "b.csv", "-o", tmp_path / "saved")
    assert result.exit_code == 1
    assert "there is nothing to save" in result.stderr
    assert not (tmp_path / "saved").exists()


def test_wrong_use(tmp_path: Path) -> None:
    file = write(tmp_path / "b.csv", BOARDS)
    result = run("import-affiliations", file, "-o", tmp_path / "saved", "--role", "Rle")
    assert (result.exit_code, result.stderr.strip()) == (2, "error: b.csv has no column 'Rle'; nearest: Role")
    assert run("import-affiliations", file, "-o", tmp_path / "s", "--findings", file).exit_code == 2
