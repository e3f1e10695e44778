"""Cards of units, one below the other, are the rows of a table."""

from __future__ import annotations

from collections.abc import Callable

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
def test_cards_are_rows(folder: Folder, make: Callable[..., list[list[object]]]) -> None:
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


NOTED = [
    (0, ["备注", "9月底注销"]),
    (0, ["备注：9月底注销"]),
    (1, ["提示：", "执照交回，店关门了"]),
    (len(UNITS) - 1, ["另：9月底注销"]),
]


@pytest.mark.parametrize(("noted", "line"), NOTED)
def test_what_one_card_alone_says_is_a_remark(folder: Folder, noted: int, line: list[object]) -> None:
    rows: list[list[object]] = [["某办 2025年底"]]
    for number, unit in enumerate(UNITS):
        rows += [*card(number + 1, *unit)[:-1], *([line] if number == noted else []), []]
    reading = folder.xlsx("a.xlsx", [*rows, ["合计", 3], ["汇总：柏青禾"]]).read()
    units = reading.register.on(DAY).frame("unit").collect()
    assert set(units["name"]) == {name for name, *_ in UNITS} - {UNITS[noted][0]}
    assert not any("柏青禾" in finding.message() for finding in reading.findings)


def test_a_heading_is_of_the_card_below_it(folder: Folder) -> None:
    rows = [line for number, unit in enumerate(UNITS, 1) for line in [*in_one_cell(number, *unit), []]]
    rows.insert(8, ["第3张（已注销）"])
    reading = folder.xlsx("a.xlsx", [["某办 2025年底"], *rows]).read()
    assert set(reading.register.on(DAY).frame("unit").collect()["name"]) == {name for name, *_ in UNITS[:2]}


def test_what_repeats_in_a_table_are_no_labels() -> None:
    rows = [["桐叶街道", "月东五金厂", "未建", "无"], ["桐叶街道", "星一茶庄", "未建", "无"]] * 3
    assert table_of_cards(Sheet("a.xlsx", "甲", rows), lambda _: True) is None
