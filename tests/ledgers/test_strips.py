"""Columns as their distinct cells: no cell is lost, and none is taken for another."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from orggraph.ledgers.strips import blanks, strips_of

CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(0, 3),
    st.sampled_from([0.0, 1.0, 2.5]),
    st.sampled_from(["", "1", "甲", "甲 ", "无", "１２"]),
    st.dates(dt.date(2020, 1, 1), dt.date(2020, 1, 3)),
)


def typed(cells: list[Any]) -> list[tuple[type, Any]]:
    return [(type(cell), cell) for cell in cells]


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1))
def test_every_cell_stands_where_it_stood(rows: list[list[Any]]) -> None:
    for column, strip in enumerate(strips_of(rows)):
        assert typed(strip.cells) == typed([row[column] for row in rows])
        assert len(set(typed(strip.distinct.cells))) == len(strip.distinct.cells)
        assert strip.distinct.numbers[None] == strip.distinct.cells.index(None)


@given(st.lists(CELLS, min_size=1))
def test_cells_are_found_by_their_text(cells: list[Any]) -> None:
    (strip,) = strips_of([[cell] for cell in cells])
    for word in ("甲", "1", "无", "乙"):
        assert list(strip.where(strip.distinct.of([word]))) == [row for row, cell in enumerate(cells) if cell == word]


@given(st.lists(CELLS, min_size=1))
def test_what_is_not_odd_is_plain_text(cells: list[Any]) -> None:
    (strip,) = strips_of([[cell] for cell in cells])
    plain = [cell for number, cell in enumerate(strip.distinct.cells) if number not in strip.distinct.odd]
    assert set(plain) == {cell for cell in cells if cell in ("1", "甲", "无") and isinstance(cell, str)}


@given(st.lists(st.sampled_from(["甲合计", "合计甲", "截至", "甲", "合计 ", None]), min_size=1))
def test_plain_texts_are_found_by_words_and_endings(cells: list[str | None]) -> None:
    (strip,) = strips_of([[cell] for cell in cells])
    found = {strip.distinct.cells[number] for number in strip.distinct.holding(("截",), ("合计",))}
    assert found == set(cells) & {"甲合计", "截至"}


def test_short_rows_end_in_blanks() -> None:
    assert [strip.cells for strip in strips_of([["甲"], ["乙", 2]])] == [["甲", "乙"], [None, 2]]


def test_a_column_that_a_sheet_has_not_is_blank() -> None:
    assert blanks(3).cells == [None, None, None]
