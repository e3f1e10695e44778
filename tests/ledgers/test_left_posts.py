"""Instructors who have left and whom nobody followed are none."""

from __future__ import annotations

import pytest

import orggraph as og
from orggraph.text.left_posts import has_left_post, says_instructor_left
from tests.ledgers.builders import Folder, findings

HEADER = ["单位名称", "所属街道", "组建方式", "党建指导员", "备注"]
DAY = "2025-12-31"
UNITS = [[f"月{letter}五金有限公司", "桐叶街道", "", "", ""] for letter in "东南西北"]


def instructed(reading: og.Reading) -> int:
    return og.coverage(reading.register.on(DAY)).total.instructor


@pytest.mark.parametrize("text", ["六月调走，没再派人", "已离任", "人已调离", "退休后空缺", "不再联系该企业"])
def test_who_has_left(text: str) -> None:
    assert has_left_post(text)


@pytest.mark.parametrize(
    "text", ["退休干部", "下月将调走", "调离后由辛一鸣接任", "在岗", "聘期三年，2027年期满", "未调离"]
)
def test_who_has_not(text: str) -> None:
    assert not has_left_post(text)


def test_only_what_is_said_of_the_instructor_counts() -> None:
    assert says_instructor_left("联络员离职")
    assert says_instructor_left("蹲点干部调离", "蹲点干部")
    assert not says_instructor_left("厂长离职，联络员不变")
    assert not says_instructor_left("会计离职")


@pytest.mark.parametrize(("person", "remark"), [("辛一鸣", "指导员四月调走"), ("辛一鸣（已离职）", "")])
def test_in_a_ledger_of_units(folder: Folder, person: str, remark: str) -> None:
    rows = [*UNITS, ["星河五金有限公司", "桐叶街道", "", person, remark], ["银河五金行", "桐叶街道", "", "穆云舒", ""]]
    reading = folder.csv("a.csv", [HEADER, *rows]).read()
    assert instructed(reading) == 1
    assert len(findings(reading, "instructor-left")) == 1


SENT = [
    ["姓名", "单位职务", "派驻的企业", "目前"],
    ["辛一鸣", "街道科员", "月东五金、月南五金", "在岗"],
    ["穆云舒", "社区干事", "月西五金", "3月调离，未补"],
]


def test_in_a_list_of_instructors_that_calls_units_by_short_names(folder: Folder) -> None:
    reading = folder.book("a.xlsx", {"单位": [HEADER, *UNITS], "选派": SENT}).read()
    assert instructed(reading) == 2
    assert len(findings(reading, "instructor-left")) == 1


def test_a_list_without_a_known_header_is_one_of_instructors(folder: Folder) -> None:
    rows = [["跑腿的", "电话", "帮着的企业", "目前"], *([cells[0], "", *cells[2:]] for cells in SENT[1:])]
    reading = folder.book("a.xlsx", {"单位": [HEADER, *UNITS], "跑腿安排": rows}).read()
    assert instructed(reading) == 2
    assert findings(reading, "sheet-as-instructors")


def test_the_contacts_of_firms_are_no_instructors(folder: Folder) -> None:
    rows = [
        ["接头人", "厂子", "何事"],
        *([f"辛一{n}", unit[0], "收账"] for n, unit in zip("鸣飞云", UNITS, strict=False)),
    ]
    assert instructed(folder.book("a.xlsx", {"单位": [HEADER, *UNITS], "往来": rows}).read()) == 0
