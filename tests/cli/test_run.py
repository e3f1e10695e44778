"""`orggraph run`: four lines, the folder beside the ledgers, one sentence where something is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import orggraph as og
from orggraph_cli.program import program
from tests.results.ledgers import answer, make_ledgers

DAY = ("--on", "2025-12-31")


def run(*arguments: str, locale: str = "zh_CN.UTF-8") -> Result:
    return CliRunner(env={"LC_ALL": locale}).invoke(program, ["run", *arguments])


def test_four_lines_and_the_folder_beside_the_ledgers(tmp_path: Path) -> None:
    folder = make_ledgers(tmp_path / "三季度")
    result = run(str(folder), *DAY)
    assert result.exit_code == 0
    assert [line.split("：")[0].split(" ")[0] for line in result.stdout.splitlines()] == [
        *("读取", "覆盖（截至", "核对", "结果在")
    ]
    assert (tmp_path / "三季度-结果" / "结果.xlsx").is_file()


def test_in_english(tmp_path: Path) -> None:
    folder = make_ledgers(tmp_path / "q3")
    result = run(str(folder / "两新组织.csv"), *DAY, locale="C")
    assert len(result.stdout.splitlines()) == 4
    assert (folder / "两新组织-results" / "results.xlsx").is_file()


def test_run_again_after_answering(tmp_path: Path) -> None:
    folder, out = make_ledgers(tmp_path / "in"), tmp_path / "out"
    run(str(folder), "-o", str(out), *DAY)
    answer(out / "结果.xlsx", "联合组建")
    result = run(str(folder), "-o", str(out), *DAY)
    assert "采用了 1 条新的回答" in result.stderr
    assert "75.0%" in result.stdout
    answer(out / "结果.xlsx", "随便")
    result = run(str(folder), "-o", str(out), *DAY)
    assert result.exit_code == 1
    assert "“随便”不在可选的回答里" in result.stderr
    assert "改过的文件" in result.stderr


@pytest.mark.parametrize("locale", ["C", "zh_CN.UTF-8"])
def test_a_folder_without_ledgers_is_one_sentence(locale: str, tmp_path: Path) -> None:
    (tmp_path / "照片").mkdir()
    (tmp_path / "照片" / "合影.jpg").write_bytes(b"\xff\xd8")
    result = run(str(tmp_path / "照片"), locale=locale)
    assert (result.exit_code, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == [tmp_path / "照片"]


@pytest.mark.parametrize("given", ["{}", "'{}'", ' "{}" '])
def test_the_folder_is_asked_for_where_none_is_given(
    given: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_ledgers(tmp_path / "in")
    monkeypatch.setattr("orggraph_cli.commands.run.on_terminal", lambda: True)
    result = CliRunner(env={"LC_ALL": "zh_CN.UTF-8"}).invoke(program, ["run"], input=f"{given.format(folder)}\n")
    assert "拖进这个窗口" in result.stdout
    assert (tmp_path / "in-结果" / "结果.xlsx").is_file()


def test_without_a_terminal_a_folder_must_be_given() -> None:
    result = run()
    assert result.exit_code == 2
    assert result.stderr.startswith("错误：没有写明台账文件夹")


def test_several_folders_at_once_are_one_sentence(tmp_path: Path) -> None:
    result = run(str(make_ledgers(tmp_path / "a")), str(make_ledgers(tmp_path / "b")))
    assert result.exit_code == 2
    assert "一次只能拖一个文件夹" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_the_same_from_python(tmp_path: Path) -> None:
    folder = make_ledgers(tmp_path / "in")
    lines = og.write_results(folder, tmp_path / "out", DAY[1]).lines("zh")
    assert run(str(folder), "-o", str(tmp_path / "out"), *DAY).stdout.splitlines() == list(lines)
