"""`orggraph confirm`: listing questions, answering them on the terminal, by options and in a workbook."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner, Result

import orggraph as og
from orggraph_cli.program import program
from tests.ledgers.asked import MODE, ROW, ask_while_reading
from tests.ledgers.builders import Folder
from tests.ledgers.small import District


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Ledgers in which a mode and a row are doubtful."""
    ask_while_reading(monkeypatch)
    path = tmp_path / "台账"
    path.mkdir()
    district = District(Folder(path)).set("emerging_units", 2, 是否建立党组织=None, 组建方式=MODE)
    district.add("emerging_units", 1, 单位名称=f"{ROW}一", 统一社会信用代码=None, 是否建立党组织=None)
    district.write("organizations", "emerging_units")
    return path


def run(*arguments: object, given: str | None = None, lang: str = "zh_CN.UTF-8") -> Result:
    return CliRunner(env={"LC_ALL": lang}).invoke(program, [*map(str, arguments)], input=given)


def answered(folder: Path) -> dict[str, str]:
    file = folder / "answers.toml"
    return {subject: code for (_, _, subject), code in og.read_answers(file).given.items()} if file.exists() else {}


def test_questions_are_listed(folder: Path) -> None:
    result = run("confirm", folder)
    assert result.exit_code == 0
    assert f"[1/2] 行：“{ROW}一”是什么？" in result.stdout
    assert f"[2/2] 词：“{MODE}”是什么？" in result.stdout
    assert "04-非公企业台账.xlsx，Sheet1 表，第 5 行" in result.stdout
    assert "暂按：作attached；涉及 1 行" in result.stdout
    assert "taken meanwhile: as attached; rows: 1" in run("confirm", folder, "--lang", "en").stdout
    assert answered(folder) == {}


def test_questions_as_json(folder: Path) -> None:
    data = json.loads(run("confirm", folder, "--format", "json").stdout)
    assert [(one["number"], one["kind"], one["subject"], one["rows"]) for one in data["questions"]] == [
        (1, "rows", f"{ROW}一", 1),
        (2, "word", MODE, 1),
    ]
    assert data["questions"][1]["choices"][1] == {"code": "joint", "label": "作joint"}


def test_asking_one_by_one(folder: Path) -> None:
    result = run("confirm", folder, "--ask", given="9\ns\n2\n")
    assert "已写入 1 条回答" in result.stdout
    assert "还有 1 个问题未定" in result.stdout
    assert answered(folder) == {MODE: "joint"}
    assert "[1/1] 行" in run("confirm", folder, "--no-ask").stdout


def test_answers_by_options(folder: Path) -> None:
    result = run("confirm", folder, "--answer", "2=作own", "--answer", f"{ROW}一=no-unit")
    assert "已写入 2 条回答" in result.stdout
    assert answered(folder) == {MODE: "own", f"{ROW}一": "no-unit"}
    assert "没有未定的问题" in run("confirm", folder).stdout
    assert json.loads(run("confirm", folder, "--format", "json").stdout) == {"questions": []}


@pytest.mark.parametrize(
    ("given", "told"),
    [("2=minted", "不是可选的回答"), ("7=own", "没有未定的问题是“7”"), ("1", "应写成 序号=回答")],
)
def test_what_is_no_answer_is_refused_and_nothing_is_written(folder: Path, given: str, told: str) -> None:
    result = run("confirm", folder, "--answer", "1=unit", "--answer", given)
    assert result.exit_code == 2
    assert told in result.stderr
    assert answered(folder) == {}


def filled(folder: Path, workbook: Path, **changes: Any) -> Path:
    """A workbook of questions with some cells changed: B5 and so on."""
    run("confirm", folder, "-o", workbook)
    book = openpyxl.load_workbook(workbook)
    for address, value in changes.items():
        book.worksheets[0][address] = value
    book.save(workbook)
    return workbook


def test_a_workbook_of_questions_is_read_back(folder: Path, tmp_path: Path) -> None:
    workbook = filled(folder, tmp_path / "问题.xlsx", G6="作joint")
    (other, rule) = openpyxl.load_workbook(workbook).worksheets[0].data_validations.dataValidation
    assert (str(rule.sqref), rule.formula1) == ("G6", "'选项'!$A$3:$D$3")
    assert str(other.sqref) == "G5"
    result = run("confirm", folder, "--answers", workbook)
    assert result.exit_code == 0, result.stderr
    assert "已写入 1 条回答" in result.stdout
    assert "还有 1 个问题未定" in result.stdout
    assert answered(folder) == {MODE: "joint"}
    again = run("confirm", folder, "--answers", filled(folder, tmp_path / "二.xlsx"))
    assert "没有新的回答" in again.stdout


def test_an_answer_in_a_workbook_may_be_changed(folder: Path, tmp_path: Path) -> None:
    workbook = filled(folder, tmp_path / "问题.xlsx", G6="作joint")
    run("confirm", folder, "--answers", workbook)
    book = openpyxl.load_workbook(workbook)
    book.worksheets[0]["G6"] = "作own"
    book.save(workbook)
    assert run("confirm", folder, "--answers", workbook).exit_code == 0
    assert answered(folder) == {MODE: "own"}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"G6": "也许"}, "第 6 行：“也许”不在可选的回答里（作own、作joint、作attached、作none），没有采用。"),
        ({"G6": "作own", "H6": "word-000000000000-0000"}, "第 6 行：识别码被改动或删除了"),
        ({"G6": "作own", "H6": None}, "第 6 行：识别码被改动或删除了"),
        ({"G6": "作own", "H6": "word-7f3b1c9d2e4a-"}, "第 6 行：识别码被改动或删除了"),
    ],
)
def test_what_is_wrong_in_a_workbook_is_told_and_the_rest_is_kept(
    folder: Path, tmp_path: Path, changes: dict[str, Any], told: str
) -> None:
    workbook = filled(folder, tmp_path / "问题.xlsx", **changes, G5="作unit")
    result = run("confirm", folder, "--answers", workbook)
    assert result.exit_code == 1
    assert told in result.stderr
    assert answered(folder) == {f"{ROW}一": "unit"}


def test_a_question_that_is_asked_no_more_is_told(folder: Path, tmp_path: Path) -> None:
    workbook = filled(folder, tmp_path / "问题.xlsx", G6="作own", G5="作unit")
    District(Folder(folder)).write("emerging_units")
    result = run("confirm", folder, "--answers", workbook, "--lang", "en")
    assert result.exit_code == 1
    assert "row 6: the ledgers no longer ask this question; not taken." in result.stderr
    assert answered(folder) == {}


def test_what_is_no_workbook_of_questions_is_refused(folder: Path) -> None:
    result = run("confirm", folder, "--answers", folder / "04-非公企业台账.xlsx")
    assert result.exit_code == 2
    assert "不是问题表" in result.stderr
    assert "没有这个文件" in run("confirm", folder, "--answers", folder / "没有.xlsx").stderr


def test_a_workbook_of_questions_among_the_ledgers_is_no_ledger(folder: Path) -> None:
    before = og.read(folder)
    filled(folder, folder / "问题.xlsx")
    after = og.read(folder)
    assert (after.questions, after.findings, after.sheets) == (before.questions, before.findings, before.sheets)


def test_every_answer_says_how_many_questions_are_open(folder: Path) -> None:
    for command in (("coverage",), ("info",), ("check",), ("chain",), ("seats",)):
        assert "2 个问题未定：orggraph confirm " in run(command[0], folder).stderr
    assert "2 open questions: orggraph confirm " in run("links", folder, "--lang", "en").stderr


def test_strict_refuses_while_questions_are_open(folder: Path) -> None:
    for command in ("coverage", "chain", "links"):
        result = run(command, folder, "--strict")
        assert result.exit_code == 1
        assert "有 2 个问题未定，已停止（--strict）；回答：orggraph confirm " in result.stderr
        assert result.stdout == ""
    run("confirm", folder, "--answer", "2=own", "--answer", "1=unit")
    assert run("coverage", folder, "--strict").exit_code == 0


def test_a_saved_register_lists_its_questions_and_takes_no_answers(folder: Path, tmp_path: Path) -> None:
    run("save", folder, "-o", tmp_path / "库")
    assert f"“{MODE}”是什么？" in run("confirm", tmp_path / "库").stdout
    assert "2 个问题未定" in run("coverage", tmp_path / "库").stderr
    result = run("confirm", tmp_path / "库", "--answer", "1=own")
    assert result.exit_code == 2
    assert "重新保存" in result.stderr
