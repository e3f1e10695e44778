"""Columns as their distinct values: whatever is done to them is what would be done row by row."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from orggraph.register.values import Values, numbered

CELLS = st.sampled_from([None, "", "甲", "乙", "丙"])
ROWS = st.lists(st.tuples(CELLS, CELLS), max_size=30)


def column(values: list[str | None]) -> Values:
    numbers, rows = numbered(values)
    return Values(list(numbers), rows)


@given(ROWS)
def test_columns_are_what_they_are_row_by_row(rows: list[tuple[str | None, str | None]]) -> None:
    one, other = column([row[0] for row in rows]), Values.of([row[1] for row in rows])
    assert list(zip(one, other, strict=True)) == rows
    assert [one[row] for row in range(len(one))] == list(one)
    assert list(one.or_else(other)) == [left or right for left, right in rows]
    assert one.known.tolist() == [left is not None for left, _ in rows]
    assert one.true.tolist() == [bool(left) for left, _ in rows]
    assert list(one.map(str)) == [str(left) for left, _ in rows]
    assert list(one.take(one.known.nonzero()[0])) == [left for left, _ in rows if left is not None]
    together = Values.together([one, other])
    assert list(together) == rows
    assert list(dict.fromkeys(together.distinct)) == list(dict.fromkeys(rows))


@given(ROWS)
def test_some_rows_are_replaced(rows: list[tuple[str | None, str | None]]) -> None:
    values = column([row[0] for row in rows])
    changes = {number: right for number, (_, right) in enumerate(rows) if right}
    assert list(values.replaced(changes)) == [right or left for left, right in rows]
    assert list(values) == [left for left, _ in rows]
