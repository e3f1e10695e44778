"""Cards of units, one below the other, are the rows of a table."""

from __future__ import annotations

import pytest

import orggraph as og
from orggraph.ledgers.cards import table_of_cards
from orggraph.ledgers.sheet import Sheet
from tests.ledgers.builders import Folder, findings

DAY = "2025-12-31"
UNITS = [
    ("月东五金厂", "桐叶街道", 4, "自己建了党支部"),
    ("月南灯具店", "桐叶街道", 0, "没建，指导员：辛一鸣"),
    ("星一茶庄", "槐花街道", 1, "未建"),
]


def card(number: int, name: str, street: str, members: int, said: str) -> list[list[object]]:
    return [
        [f"第{number}张"],
        ["商户", name, "", "街道", street],
        ["党员数", members, "", "开店", f"200{number}年"],
        ["党组织建立情况", said],
        ["经手", "穆云舒"],
        [],
    ]


def in_one_cell(number: int, name: str, street: str, members: int, said: str) -> list[list[object]]:
    return [
        [f"商户：{name}", f"街道：{street}"],
        [f"党员数：{members}", f"开店：200{number}年"],
        [f"党组织建立情况：{said}"],
    ]


@pytest.mark.parametrize("make", [card, in_one_cell])
def test_cards_are_rows(folder: Folder, make: object) -> None:
    assert callable(make)
    rows = [["某办 2025年底"], *(line for n, unit in enumerate(UNITS, 1) for line in make(n, *unit))]
    reading = folder.xlsx("a.xlsx", rows).read()
    total = og.coverage(reading.register.on()).total
    assert (total.units, total.own, total.instructor, total.none) == (3, 1, 1, 1)
    assert {"桐叶街道", "槐花街道"} <= set(reading.register.tables["area"]["name"])
    assert str(reading.register.on().day) == "2025-12-31"
    assert findings(reading, "cards-as-rows")
    assert not reading.questions
    assert not any("穆云舒" in finding.message() for finding in reading.findings)


def test_a_blank_value_leaves_the_next_label_a_label(folder: Folder) -> None:
    rows = [line for n, unit in enumerate(UNITS, 1) for line in card(n, *unit)]
    rows[2][1] = ""
    reading = folder.xlsx("a.xlsx", [["某办"], *rows]).read()
    assert sorted(filter(None, reading.register.tables["unit"]["members"])) == [1]


def test_what_repeats_in_a_table_are_no_labels() -> None:
    rows = [["桐叶街道", "月东五金厂", "未建", "无"], ["桐叶街道", "星一茶庄", "未建", "无"]] * 3
    assert table_of_cards(Sheet("a.xlsx", "甲", rows), lambda _: True) is None
