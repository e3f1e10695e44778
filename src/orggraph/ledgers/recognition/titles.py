"""Titles between two blocks of a sheet: rows of a single cell that names no record of the block above."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from orggraph.ledgers.captions import NUMBERED


def first_title(cells: Sequence[Sequence[Any]], above: int, naming: Collection[int], header: int) -> int:
    """Returns the first row of the titles above a header.

    Args:
        cells: The cells of the sheet.
        above: The row of the header of the block above.
        naming: The columns that name its records.
        header: The first row of the header itself.
    """
    first = header
    while first - 1 > above:
        if (filled := filled_columns(cells[first - 1])) and not _is_title(cells, first - 1, filled, naming):
            break
        first -= 1
    return first


def filled_columns(row: Sequence[Any]) -> list[int]:
    """Returns the columns in which a row says anything."""
    return [column for column, cell in enumerate(row) if cell is not None and str(cell).strip()]


def _is_title(cells: Sequence[Sequence[Any]], row: int, filled: Sequence[int], naming: Collection[int]) -> bool:
    """Whether a row may be a title: one cell of words, which names no record of the block above."""
    text = str(cells[row][filled[0]]).strip()
    if len(filled) > 1 or not any(map(str.isalpha, text)):
        return False
    return filled[0] not in naming or not filled_columns(cells[row - 1]) or NUMBERED.match(text) is not None
