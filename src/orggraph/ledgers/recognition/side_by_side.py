"""Tables side by side in one sheet: halves of one table, several units per row, or two tables with a gap between."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from orggraph.ledgers.header_words import plain
from orggraph.ledgers.recognition.candidates import LAST_HEADER_ROW
from orggraph.ledgers.recognition.cell_kinds import kinds_of
from orggraph.ledgers.sheet import Sheet
from orggraph.text.cleaning import text_of

_NARROWEST = 3
"""So many columns make a table of their own."""
_LONGEST_WORD, _LONGEST_KIND = 20, 4
"""A longer header is none; one that ends as names of units do (律所) and is longer is a name."""
_NUMBER = re.compile(r"(?<=[\u4e00-\u9fff])[(（]?(?:\d{1,2}|[①-⑳㈠-㈩一二三四五六七八九十]|[A-FＡ-Ｆ甲乙丙丁])[)）]?$")
"""What counts the groups of a row: 单位①, 单位②."""
_MOSTLY = 0.6


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
            return [_only(sheet, row, range(*bounds)) for bounds in zip([0, *starts[1:]], ends, strict=True)]
        if groups := _units_in_rows(sheet, row):
            return [_only(sheet, row, columns, numbered=True) for columns in groups]
    return _apart(sheet, recognized)


def _repeats(cells: Sequence[Any]) -> list[int]:
    """Where the same words begin anew in a row: 序号 单位名称 党员数 | 序号 单位名称 党员数."""
    filled = _words(cells)
    if len(filled) < 2 * _NARROWEST:
        return []
    first = filled[0][1]
    starts = [index for index, (_, word) in enumerate(filled) if word == first]
    bounds = [*starts, len(filled)]
    parts = [[word for _, word in filled[left:right]] for left, right in pairwise(bounds)]
    same = len(parts) > 1 and len(parts[0]) >= _NARROWEST and all(part == parts[0] for part in parts)
    return [filled[index][0] for index in starts] if same and len(set(parts[0])) == len(parts[0]) else []


def _units_in_rows(sheet: Sheet, row: int) -> list[list[int]]:
    """The columns of each table where a row holds several units: 楼层 | 单位① 党建 | 单位② 党建.

    Those before and behind the groups belong to all. Each group begins with a column that names units, as columns of
    names and telephones are repeated below captions too.
    """
    filled = [(column, _NUMBER.sub("", word)) for column, word in _words(sheet.cells[row])]
    words = [word for _, word in filled]
    if len(set(words)) == len(words) or any(len(word) > _LONGEST_KIND and "unit" in kinds_of(word) for word in words):
        return []
    for size in range(2, len(words) // 2 + 1):
        for start in range(len(words) - 2 * size + 1):
            group = words[start : start + size]
            times = 1
            while words[start + times * size : start + (times + 1) * size] == group:
                times += 1
            firsts = [filled[start + number * size][0] for number in range(times)]
            if times > 1 and len(set(group)) == size and _name_units(sheet, row, firsts):
                end = start + times * size
                shared = [column for column, _ in [*filled[:start], *filled[end:]]]
                groups = [filled[start + n * size : start + (n + 1) * size] for n in range(times)]
                return [sorted([*shared, *(column for column, _ in one)]) for one in groups]
    return []


def _name_units(sheet: Sheet, row: int, columns: Sequence[int]) -> bool:
    """Whether most cells of some columns below their header are names of units."""
    cells = [line[at] for line in sheet.cells[row + 1 :] for at in columns if at < len(line) and text_of(line[at])]
    return bool(cells) and sum("unit" in kinds_of(cell) for cell in cells) >= _MOSTLY * len(cells)


def _words(cells: Sequence[Any]) -> list[tuple[int, str]]:
    """The columns and words of a row that may be a header; none of a row with longer texts."""
    words = [plain(cell) if isinstance(cell, str) else "" for cell in cells]
    return [] if max(map(len, words), default=0) > _LONGEST_WORD else [one for one in enumerate(words) if one[1]]


def _apart(sheet: Sheet, recognized: Callable[[Sheet], bool]) -> list[Sheet]:
    """Two tables with blank columns between them, where both are ledgers by themselves."""
    width = max(map(len, sheet.cells), default=0)
    filled = [any(str(cell or "").strip() for cell in strip.distinct.cells) for strip in sheet.strips]
    for gap in _gaps(filled):
        left, right = _only(sheet, 0, range(gap)), _only(sheet, 0, range(gap, width))
        if recognized(right) and recognized(left):
            return [left, right]
    return [sheet]


def _gaps(filled: Sequence[bool]) -> list[int]:
    """The first of blank columns next to each other, with enough columns before and something behind them."""
    end = max((column for column, said in enumerate(filled) if said), default=0)
    columns = range(_NARROWEST, min(end, len(filled) - _NARROWEST))
    return [column for column in columns if not filled[column] and (filled[column - 1] or column == _NARROWEST)]


def _only(sheet: Sheet, first: int, columns: Collection[int], *, numbered: bool = False) -> Sheet:
    """The sheet with nothing but some of its columns from a row on, everything where it was.

    Where its header numbers the tables (`numbered`), the numbers are left out of it.
    """
    cells = [
        row if number < first else [cell if column in columns else None for column, cell in enumerate(row)]
        for number, row in enumerate(sheet.cells)
    ]
    if numbered:
        cells[first] = [_NUMBER.sub("", plain(cell)) if isinstance(cell, str) else cell for cell in cells[first]]
    merged = [one for one in sheet.merged if one[0][0] < first or one[0][1] in columns]
    return replace(sheet, cells=cells, merged=merged)
