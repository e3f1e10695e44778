from __future__ import annotations

import io

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.styles import Font

from orggraph.ledgers.archive import looks
from orggraph.ledgers.sheet import Sheet
from orggraph.ledgers.styles import shown, styles_of


def look_of(rows: list[tuple[object, str | None, bool]]) -> object:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for number, (value, form, struck) in enumerate(rows, 1):
        cell = sheet.cell(number, 1, value)
        if form is not None:
            cell.number_format = form
        if struck:
            cell.font = Font(strike=True)
    content = io.BytesIO()
    book.save(content)
    (found,) = looks(content.getvalue())
    return found


def test_what_a_format_shows_and_what_is_struck() -> None:
    found = look_of([(7, '"丙"0"座"', False), (7, "0000", False), (7, "#,##0.00", False), ("乙", None, True)])
    assert dict(found.formats) == {(0, 0): '"丙"0"座"', (1, 0): "0000"}  # type: ignore[attr-defined]
    assert found.struck == {(3, 0)}  # type: ignore[attr-defined]


@given(st.integers(0, 10**9), st.text("甲乙丙丁", max_size=3), st.integers(1, 8))
def test_a_whole_number_is_shown_between_its_words(number: int, word: str, least: int) -> None:
    assert shown(float(number), f'"{word}"{"0" * least}"号"') == f"{word}{number:0{least}d}号"


@pytest.mark.parametrize(
    ("number", "code"), [(1.5, '0"人"'), (-1, '0"人"'), (3, "yyyy"), (3, "0.00"), (3, "0%"), (3, "[DBNum1]h")]
)
def test_what_is_not_known_is_not_shown(number: float, code: str) -> None:
    assert shown(number, code) is None


def test_styles_without_anything_of_interest() -> None:
    assert styles_of('<styleSheet><fonts><font><strike val="0"/></font></fonts></styleSheet>').struck == frozenset()


def test_only_the_columns_asked_for_are_shown() -> None:
    sheet = Sheet("a", "b", [["x", 1.0], [2.0, 3.0]], formats={(1, 0): '"第"0', (1, 1): '0"人"'})
    assert sheet.as_shown({0}).cells == [["x", 1.0], ["第2", 3.0]]
    assert sheet.cells == [["x", 1.0], [2.0, 3.0]]
