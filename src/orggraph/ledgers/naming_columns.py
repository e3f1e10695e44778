"""The column of a sheet without a known header that names its rows: firms, or Party organizations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from orggraph.ledgers.header_words import plain
from orggraph.ledgers.recognition.cell_kinds import kinds_of
from orggraph.ledgers.recognition.column_cells import sampled
from orggraph.ledgers.sheet import Sheet
from orggraph.text.cleaning import text_of

_FEWEST_ROWS, _FEWEST_HEADERS, _MOSTLY, _NAMING = 3, 2, 0.6, 0.8


def naming_place(sheet: Sheet, kind: str) -> tuple[int, int] | None:
    """Returns the row of headers and the column in which most names of a kind stand below it, each once."""
    found = max(_columns(sheet, kind), default=None)
    return None if found is None else (found[1], -found[2])


def _columns(sheet: Sheet, kind: str) -> Iterator[tuple[int, int, int]]:
    """The columns that name what is of a kind: how many rows do, the row above them, and the column, negative."""
    for column, strip in enumerate(sheet.strips):
        cells = sampled(strip, 0, len(sheet.cells))
        named = [row for row, line in enumerate(sheet.cells) if column < len(line) and kind in kinds_of(line[column])]
        if len(named) < _FEWEST_ROWS or cells.row_share(frozenset({kind})) < _MOSTLY or cells.naming < _NAMING:
            continue
        for above in (named[0] - 1, named[0]):  # 派驻律所 as a header looks like a firm itself
            if above >= 0 and heads(sheet.cells[above], column):
                yield len(named), above, -column
                break


def heads(row: Sequence[Any], column: int) -> bool:
    """Whether a row may be one of headers, with one for a column."""
    texts = [cell for cell in row if cell is not None and str(cell).strip()]
    words = all(isinstance(cell, str) for cell in texts)
    return words and len(texts) >= _FEWEST_HEADERS and bool(text_of(row[column])) and len(plain(row[column])) < 20
