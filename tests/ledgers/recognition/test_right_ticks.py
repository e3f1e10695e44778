"""Several ticks in a row, and a note beside them that says which of them holds."""

from __future__ import annotations

import pytest

import orggraph as og
from orggraph.ledgers.recognition.right_ticks import right_tick
from tests.ledgers.builders import Folder, findings

HEADERS = [
    ["商户", "片区", "组建方式", "", "", "支部全称", "其他要说的"],
    ["", "", "独立组建", "联合组建", "挂靠组建", "", ""],
]
MERGED = ("A1:A2", "B1:B2", "C1:E1", "F1:F2", "G1:G2")
ROWS: list[list[object]] = [
    ["石桥灯具有限公司", "甲片", "√", "", "", "石桥灯具党支部", ""],
    ["石桥木器有限公司", "甲片", "", "√", "", "石桥市场联合党支部", ""],
    ["石桥铁器有限公司", "乙片", "", "", "√", "乙片党委", ""],
]
BOTH = ["石桥五金有限公司", "乙片", "√", "√", "", "石桥市场联合党支部"]


def counts(reading: og.Reading) -> tuple[int, int, int]:
    total = og.coverage(reading.register.on("2025-06-30")).total
    return total.own, total.joint, total.attached


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("独立一栏是打错的", (1, 2, 1)),
        ("误勾独立", (1, 2, 1)),
        ("应为联合", (1, 2, 1)),
        ("联合那格多勾了，已请示", (2, 1, 1)),
        ("以独立为准", (2, 1, 1)),
    ],
)
def test_the_note_says_which_holds(folder: Folder, note: str, expected: tuple[int, int, int]) -> None:
    reading = folder.xlsx("a.xlsx", [*HEADERS, *ROWS, [*BOTH, note]], *MERGED).read()
    assert counts(reading) == expected
    (told,) = findings(reading, "tick-taken-back")
    assert (told.severity, told.source.row) == ("warning", 6)
    assert not reading.questions
    assert not findings(reading, "several-ticks")


@pytest.mark.parametrize("note", ["", "和隔壁联合搞活动", "独立办公", "独立和联合都不对"])
def test_without_such_a_note_people_are_asked(folder: Folder, note: str) -> None:
    reading = folder.xlsx("a.xlsx", [*HEADERS, *ROWS, [*BOTH, note]], *MERGED).read()
    assert len(findings(reading, "several-ticks")) == len(reading.questions) == 1
    assert not findings(reading, "tick-taken-back")


@pytest.mark.parametrize(
    ("words", "note", "right"),
    [
        (("单建", "未建"), "未建系笔误", "单建"),
        (("单建", "未建"), "未建", None),
        (("联合一支部", "联合二支部"), "联合一支部作废", "联合二支部"),
        (("单建", "联建", "挂靠"), "单建划错", None),
        (("单建", "联建", "挂靠"), "单建划错；实为挂靠", "挂靠"),
        (("单建", "联建"), "应为单建，单建填错", None),
    ],
)
def test_right_tick(words: tuple[str, ...], note: str, right: str | None) -> None:
    assert right_tick(words, [note]) == right
