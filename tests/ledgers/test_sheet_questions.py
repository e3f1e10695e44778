"""Questions about sheets: two near ledgers, firms below headers that nobody knows, and what is said of lost ones."""

from __future__ import annotations

from typing import Any

import pytest

import orggraph as og
from orggraph.ledgers.reader import read_sheets_of
from orggraph.ledgers.workbook import Sheet
from orggraph.profile import default_profile
from tests.queries.test_ranges import DAY, assert_within, settled

UNITS = Sheet(
    "台账.xlsx",
    "名册",
    [
        ["单位名称", "所属街道", "所属社区", "组建方式", "党员数"],
        ["青篱茶具有限公司", "桐叶街道", "雁来社区", "单独组建", 5],
        ["沙鸥纸箱厂", "桐叶街道", "雁来社区", None, 1],
    ],
)
NEAR = Sheet(
    "园所.xlsx",
    "园所",
    [
        ["园所", "组织形式", "所在街道", "党组织"],
        ["鹿鸣幼儿园", "民办", "桐叶街道", "鹿鸣幼儿园党支部"],
        ["溪边幼儿园", "民办", "桐叶街道", "幼教第一联合党支部"],
        ["半山幼儿园", "普惠", "桐叶街道", "幼教第一联合党支部"],
        ["远帆幼儿园", "普惠", "桐叶街道", None],
    ],
)
BARE = Sheet(
    "牌匾.xlsx",
    "牌匾",
    [
        ["位次", "牌匾上写的", "哪一层"],
        ["甲1", "鹿鸣文具有限公司", "一层"],
        ["甲2", "溪边豆制品厂", "一层"],
        ["乙1", "半山民宿管理有限公司", "二层"],
        ["乙2", "远帆水产商行", "二层"],
    ],
)


def read(*sheets: Sheet, answers: og.Answers | None = None) -> og.Reading:
    return read_sheets_of(list(sheets), default_profile(), answers)


def sheet_question(reading: og.Reading) -> og.Question:
    (question,) = [each for each in reading.questions if each.kind == "sheet"]
    return question


def total(reading: og.Reading) -> dict[str, Any]:
    return og.coverage(reading.register.on(DAY)).to_json()["total"]


def test_two_near_ledgers_are_told_and_asked() -> None:
    reading = read(NEAR)
    question = sheet_question(reading)
    assert {choice.code for choice in question.choices} == {"organizations", "emerging_units", "none"}
    assert "near-ledgers" in {finding.code for finding in reading.findings}
    assert total(reading)["units_range"] == {"low": 0, "high": 4, "open": 1}
    answered = read(NEAR, answers=og.Answers.of([og.answer(question, "emerging_units")]))
    assert not [each for each in answered.questions if each.kind == "sheet"]
    assert "near-ledgers" not in {finding.code for finding in answered.findings}
    assert total(answered)["units"] == 4


def test_a_skipped_sheet_that_names_firms_is_asked_about() -> None:
    reading = read(UNITS, BARE)
    question = sheet_question(reading)
    assert [choice.code for choice in question.choices] == ["emerging_units", "none"]
    assert total(reading)["units_range"] == {"low": 2, "high": 6, "open": 1}


@pytest.mark.parametrize(("code", "units"), [("emerging_units", 6), ("none", 2)])
def test_what_is_answered_about_a_skipped_sheet_holds(code: str, units: int) -> None:
    question = sheet_question(read(UNITS, BARE))
    reading = read(UNITS, BARE, answers=og.Answers.of([og.answer(question, code)]))
    assert total(reading)["units"] == units
    assert not {"unrecognized-sheet", "unrecognized-workbook"} & {finding.code for finding in reading.findings}
    later = Sheet("下月.xlsx", "下月", BARE.cells)
    assert not read(UNITS, later, answers=og.Answers.of([og.answer(question, code)])).questions


@pytest.mark.parametrize("sheets", [(NEAR,), (UNITS, BARE)], ids=["near", "bare"])
def test_whatever_a_sheet_is_said_to_be_figures_lie_within_the_ranges(sheets: tuple[Sheet, ...]) -> None:
    now = total(read(*sheets))
    for reading in settled(lambda: list(sheets), og.Answers()):
        assert_within(now, total(reading))


def test_firms_in_a_list_about_something_else_are_no_question() -> None:
    cells = [["位次", "牌匾上写的", "消防检查"], *([*row[:2], "合格"] for row in BARE.cells[1:])]
    assert not read(UNITS, Sheet("检查.xlsx", "检查", cells)).questions


def test_firms_that_other_sheets_list_do_not_hang_on_a_list_about_nothing() -> None:
    names = [row[0] for row in UNITS.cells[1:]]
    cells = [["位次", "牌匾上写的", "哪一层"], *(["甲", name, "一层"] for name in (*names, "鹿鸣文具有限公司"))]
    assert not read(UNITS, Sheet("牌匾.xlsx", "牌匾", cells)).questions


def test_a_lost_sheet_names_its_rows_and_the_header_that_may_be_misspelled() -> None:
    headers = ["单未名称", "单位类型", "组建方式", "是否建立党组织", "从业人员数"]
    cells = [headers, *([None, "企业", "单独组建", "是", 4] for _ in range(5))]
    reading = read(UNITS, Sheet("八月.xlsx", "八月", cells))
    (finding,) = [each for each in reading.findings if each.code == "lost-sheet"]
    assert finding.severity == "error"
    assert "5 行" in finding.message()
    assert "单未名称" in finding.message()


def test_a_sheet_of_which_most_is_unread_is_a_warning() -> None:
    cells = [
        ["单位名称", "组建方式", "绿化率", "用电等级", "开间", "朝向"],
        *([f"{name}有限公司", "单独组建", "30%", "三级", "6米", "南"] for name in ("青篱", "沙鸥", "半山")),
    ]
    (finding,) = [each for each in read(Sheet("a.xlsx", "表", cells)).findings if each.code == "mostly-unread"]
    assert finding.severity == "warning"
    assert "4/6" in finding.message()
