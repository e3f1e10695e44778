"""Tables side by side in one sheet: the halves of one table, or two tables with a blank column between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from orggraph.ledgers.header_words import plain
from orggraph.ledgers.recognition.candidates import LAST_HEADER_ROW
from orggraph.ledgers.sheet import Sheet

_NARROWEST = 3
"""So many columns make a table of their own."""


def tables_of(sheet: Sheet, recognized: Callable[[Sheet], bool]) -> list[Sheet]:
    """Returns the tables that stand side by side in a sheet, each as a sheet with the others blanked; mostly one.

    Args:
        sheet: The sheet.
        recognized: Whether a sheet is a ledger by itself.
    """
    for row, cells in enumerate(sheet.cells[:LAST_HEADER_ROW]):
        starts = _repeats(cells)
        if len(starts) > 1:
            ends = [*starts[1:], len(cells)]
            return [_only(sheet, row, left, right) for left, right in zip([0, *starts[1:]], ends, strict=True)]
    return _apart(sheet, recognized)


def _repeats(cells: Sequence[Any]) -> list[int]:
    """Where the same words begin anew in a row: 序号 单位名称 党员数 | 序号 单位名称 党员数."""
    words = [plain(cell) if isinstance(cell, str) else "" for cell in cells]
    filled = [(column, word) for column, word in enumerate(words) if word]
    if len(filled) < 2 * _NARROWEST or any(len(word) > 20 for _, word in filled):
        return []
    first = filled[0][1]
    starts = [index for index, (_, word) in enumerate(filled) if word == first]
    bounds = [*starts, len(filled)]
    parts = [[word for _, word in filled[left:right]] for left, right in pairwise(bounds)]
    same = len(parts) > 1 and len(parts[0]) >= _NARROWEST and all(part == parts[0] for part in parts)
    return [filled[index][0] for index in starts] if same and len(set(parts[0])) == len(parts[0]) else []


def _apart(sheet: Sheet, recognized: Callable[[Sheet], bool]) -> list[Sheet]:
    """Two tables with blank columns between them, where both are ledgers by themselves."""
    width = max(map(len, sheet.cells), default=0)
    filled = [any(str(cell or "").strip() for cell in strip.distinct.cells) for strip in sheet.strips]
    for gap in _gaps(filled):
        left, right = _only(sheet, 0, 0, gap), _only(sheet, 0, gap, width)
        if recognized(right) and recognized(left):
            return [left, right]
    return [sheet]


def _gaps(filled: Sequence[bool]) -> list[int]:
    """The first of blank columns next to each other, with enough columns before and something behind them."""
    end = max((column for column, said in enumerate(filled) if said), default=0)
    columns = range(_NARROWEST, min(end, len(filled) - _NARROWEST))
    return [column for column in columns if not filled[column] and (filled[column - 1] or column == _NARROWEST)]


def _only(sheet: Sheet, first: int, left: int, right: int) -> Sheet:
    """The sheet with nothing but some of its columns from a row on, everything where it was."""
    cells = [
        row if number < first else [cell if left <= column < right else None for column, cell in enumerate(row)]
        for number, row in enumerate(sheet.cells)
    ]
    merged = [one for one in sheet.merged if one[0][0] < first or left <= one[0][1] < right]
    return replace(sheet, cells=cells, merged=merged)
