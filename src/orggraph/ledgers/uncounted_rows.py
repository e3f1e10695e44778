"""Rows that a title or a caption above them says are not counted: 附：区外企业（不计入本区企业数）."""

from __future__ import annotations

from collections.abc import Iterator

from orggraph.ledgers.cells import Problem
from orggraph.ledgers.columns import SheetColumns
from orggraph.text.cleaning import text_of
from orggraph.text.remarks import says_not_counted

_TITLE_ROWS, _FEW = 4, 2
"""A title stands so near above its header, in a row of so few texts."""


def uncounted_rows(sheet: SheetColumns) -> set[int]:
    """Returns the indices of the rows that are not counted, as what stands above them says; it is told once."""
    found: set[int] = set()
    for number, text, begin, end in _headed(sheet):
        if says_not_counted(text):
            rows = set(range(begin, end)) - found
            problem = Problem("rows-not-counted", str(len(rows)), text)
            sheet.report(problem, number, None)
            found |= rows
    return found


def _headed(sheet: SheetColumns) -> Iterator[tuple[int, str, int, int]]:
    """Yields row number and text of the titles and captions of a sheet, with the rows of data that each is about."""
    first = sheet.header.first
    for row in range(max(0, first - _TITLE_ROWS), first):
        texts = [text for cell in sheet.sheet.cells[row] if (text := text_of(cell))]
        if len(texts) <= _FEW:
            yield from ((row + 1, text, 0, sheet.height) for text in texts)
    if sheet.sheet.name:
        yield first + 1, sheet.sheet.name, 0, sheet.height
    yield from ((caption.row, caption.text, caption.begin, caption.end) for caption in sheet.body.captions)
