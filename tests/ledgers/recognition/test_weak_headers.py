"""Headers of which each word says too little: the cells below tell what the sheet is."""

from __future__ import annotations

import pytest

import orggraph as og
from tests.ledgers.builders import Folder, findings

DAY = "2025-12-31"
HEADER = ["行次", "学堂", "执照号码", "老师", "党员教师", "党建属于哪一种", "归到哪个支部", "辅导老师"]
ROWS = [
    [1, "月东实验小学", "52990101MA0000011A", 40, 5, "一校一支部", "月东实验小学党支部", "无"],
    [2, "月南外国语学校", "52990101MA0000012A", 30, 2, "数校一支部", "片区学校党支部", "无"],
    [3, "月西艺术学校", "52990101MA0000013A", 20, 1, "数校一支部", "片区学校党支部", "无"],
    [4, "月北幼儿园", "52990101MA0000014A", 10, 1, "托管在公办园支部", "机关幼儿园党支部", "无"],
    [5, "月中幼儿园", "52990101MA0000015A", 10, 0, "只派了党建辅导员", "无", "辛一鸣"],
    [6, "月外幼儿园", "52990101MA0000016A", 10, 0, "空白", "无", "无"],
]
MODES = (1, 2, 1, 1, 1)


def counts(reading: og.Reading) -> tuple[int, ...]:
    total = og.coverage(reading.register.on(DAY)).total
    return total.own, total.joint, total.attached, total.instructor, total.none


def test_words_of_an_office_of_its_own(folder: Folder) -> None:
    reading = folder.csv("a.csv", [["民办学堂一览"], HEADER, *ROWS]).read()
    assert counts(reading) == MODES
    assert not reading.questions


def test_in_two_rows(folder: Folder) -> None:
    upper = [*HEADER[:5], "党的事", "", ""]
    lower = ["", "", "", "", "", *HEADER[5:]]
    merged = [*(f"{column}1:{column}2" for column in "ABCDE"), "F1:H1"]
    reading = folder.book("a.xlsx", {"表": [upper, lower, *ROWS]}, {"表": merged}).read()
    assert counts(reading) == MODES
    assert not reading.questions


def test_the_first_record_of_a_table_without_a_header_is_none(folder: Folder) -> None:
    reading = folder.csv("a.csv", ROWS).read()
    account = reading.sheets[0]
    assert account.ledger is None or account.read == len(ROWS)
    assert findings(reading, "unrecognized-workbook") or reading.questions


TICKED = ["户名", "员工", "党员", "有组织", "", "没组织", ""]
UNDER = ["", "", "", "独门独院", "几户合一", "特派员在帮", "白地"]


@pytest.mark.parametrize("tick", ["√", "对", 1])
def test_ticks_under_none_say_none_or_a_person(folder: Folder, tick: object) -> None:
    rows = [
        [f"月{letter}五金有限公司", 9, 3, *(tick if at == column else "" for column in range(4))]
        for letter, at in zip("东南西北中外", (0, 1, 1, 2, 3, 3), strict=True)
    ]
    merged = ("A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1")
    header = [["村企", "", "", "党的组织（打勾）"], TICKED, UNDER]
    shifted = tuple("".join(str(int(c) + 1) if c.isdigit() else c for c in span) for span in merged)
    reading = folder.book("a.xlsx", {"表": [*header, *rows]}, {"表": (*shifted, "D1:G1")}).read()
    assert counts(reading) == (1, 2, 0, 1, 2)
    assert not reading.questions
