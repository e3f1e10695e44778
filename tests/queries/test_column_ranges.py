"""Ranges of unread columns: whatever each is said to be, and whatever that asks then, figures lie within the bounds."""

from __future__ import annotations

from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

import orggraph as og
from orggraph.ledgers.reader import read_sheets_of
from orggraph.ledgers.workbook import Sheet
from orggraph.profile import default_profile
from tests.properties import examples
from tests.queries.test_ranges import DAY, assert_within, named, settled

FIRMS = ("青篱茶具有限公司", "沙鸥纸箱厂", "半山民宿管理有限公司", "鹿鸣文具店", "溪边豆腐坊", "远帆水产商行")
KNOWN: dict[str, tuple[Any, ...]] = {
    "组建方式": ("单独组建", "挂靠组建", None, None),
    "党组织名称": ("青篱茶具党支部", "雁来社区党委", None, None),
    "党建指导员": ("甘宁远", "无", None, None),
    "是否建立党组织": ("是", "否", "否", None),
}
UNREAD: dict[str, tuple[Any, ...]] = {
    "蹲点干部": ("辛一鸣", "苗晓", None),
    "红色归宿": ("雁来合建党支部", "沙鸥纸箱厂党支部", None),
    "落实情况": ("是", "否"),
    "支部走向": ("自立门户", "几家凑"),
    "现况": ("照常", "已注销"),
    "派人没有": ("√", None),
}
ASKED = (((), "all"), (("mode",), "all"), (("community",), "with-members"))


def _cells(words: tuple[Any, ...]) -> st.SearchStrategy[list[Any]]:
    return st.lists(st.sampled_from(words), min_size=len(FIRMS), max_size=len(FIRMS))


def _columns(known: list[str], unread: list[str]) -> st.SearchStrategy[dict[str, list[Any]]]:
    return st.fixed_dictionaries({name: _cells((KNOWN | UNREAD)[name]) for name in (*known, *unread)})


BOOKS = st.tuples(
    st.lists(st.sampled_from(sorted(KNOWN)), min_size=1, max_size=2, unique=True),
    st.lists(st.sampled_from(sorted(UNREAD)), min_size=1, max_size=2, unique=True),
).flatmap(lambda names: _columns(*names))
TWO_FOR_ONE: dict[str, list[Any]] = {
    "党建指导员": [None, "无", None, None, None, None],
    "红色归宿": [None, "雁来合建党支部", None, "雁来合建党支部", None, None],
    "落实情况": ["是", "否", "否", "是", "是", "否"],
}


def sheets_of(columns: dict[str, list[Any]]) -> list[Sheet]:
    """The ledger of firms with those columns."""
    rows = [
        [firm, "桐叶街道", "雁来社区", 9, n, *(cells[n] for cells in columns.values())] for n, firm in enumerate(FIRMS)
    ]
    return [Sheet("台账.xlsx", "摸排", [["单位名称", "所属街道", "所属社区", "从业人员数", "党员数", *columns], *rows])]


@example(columns=TWO_FOR_ONE)
@given(columns=BOOKS)
@examples(4)
def test_whatever_a_column_is_said_to_be_figures_lie_within_the_ranges(columns: dict[str, list[Any]]) -> None:
    open_ = read_sheets_of(sheets_of(columns), default_profile())
    readings = list(settled(lambda: sheets_of(columns), og.Answers()))
    for by, base in ASKED:
        now = og.coverage(open_.register.on(DAY), by, base).to_json()
        groups = named(now["rows"], by)
        for reading in readings:
            then = og.coverage(reading.register.on(DAY), by, base).to_json()
            assert_within(now["total"], then["total"])
            rows = named(then["rows"], by)
            for key in groups.keys() & rows.keys():
                figures = {name: value for name, value in rows[key].items() if name not in by}
                assert_within(groups[key], figures)
