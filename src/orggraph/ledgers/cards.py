"""Cards, one unit each: the same labels again and again with what they say beside them; read as rows of a table."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from orggraph.ledgers.header_words import plain
from orggraph.ledgers.recognition.cell_kinds import kinds_of
from orggraph.ledgers.sheet import Sheet

_FEWEST_CARDS, _FEWEST_LABELS, _MOST_ABOVE = 2, 3, 3
_MOSTLY = 0.6
_LABEL = re.compile(r"(?=.*[\u4e00-\u9fff])[^\d]{1,12}")
_LABELLED = re.compile(r"([^\d:：，,。；;]{1,12})[:：](.*)", re.DOTALL)
"""A label and what it says in one cell: 单位：某厂."""

Place = tuple[int, int]
"""Rows below the label of the name, and column."""


def table_of_cards(sheet: Sheet, names_units: Callable[[str], bool]) -> Sheet | None:
    """Returns a sheet of cards as a table, None where it holds none.

    The labels are its header, in the row of the first name; each card is the row below its name.

    Args:
        sheet: The sheet.
        names_units: Whether a label may stand beside the name of a unit.
    """
    lines = [_parted(row) for row in sheet.cells]
    tops = _tops(lines, names_units)
    if len(tops) < _FEWEST_CARDS or min(below - top for top, below in pairwise(tops)) < _FEWEST_CARDS:
        return None
    labels = _labels(lines, tops)
    if len(labels) < _FEWEST_LABELS:
        return None
    above = max(0, tops[0] + min(place[0] for place in labels))
    cells: list[list[Any]] = [*sheet.cells[:above], *([] for _ in lines[above:]), []]
    cells[tops[0]] = list(labels.values())
    for top in tops:
        cells[top + 1] = [_value(lines, top, place, labels) for place in labels]
    return replace(sheet, cells=cells, merged=[], formats={}, struck=frozenset())


def _parted(row: Sequence[Any]) -> dict[int, Any]:
    """Column → what stands there; a label with what it says in one cell is two, the second in a column of its own."""
    found: dict[int, Any] = {}
    for column, cell in enumerate(row):
        if isinstance(cell, str) and (match := _LABELLED.fullmatch(cell.strip())):
            found[2 * column] = match[1]
            if match[2].strip():
                found[2 * column + 1] = match[2].strip()
        elif cell is not None and str(cell).strip():
            found[2 * column] = cell
    return found


def _tops(lines: Sequence[Mapping[int, Any]], names_units: Callable[[str], bool]) -> list[int]:
    """The rows of the label that most often stands before the name of a unit, always in the same column."""
    rows: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        for (column, label), (_, value) in pairwise(line.items()):
            if isinstance(label, str) and "unit" in kinds_of(value) and names_units(plain(label)):
                rows[column, plain(label)].append(number)
    return max(rows.values(), key=len, default=[])


def _labels(lines: Sequence[Mapping[int, Any]], tops: Sequence[int]) -> dict[Place, str]:
    """Where labels stand in every card, and what they are: the same words in all; a word right behind one is none."""
    height = min(below - top for top, below in pairwise(tops))
    lead = min(tops[0], _MOST_ABOVE, height - 1)
    texts: defaultdict[Place, Counter[str]] = defaultdict(Counter)
    for top in tops:
        for below in range(-lead, height):
            for column, cell in (lines[top + below] if top + below < len(lines) else {}).items():
                texts[below, column][plain(cell) if isinstance(cell, str) else ""] += 1
    found: dict[Place, str] = {}
    for (below, column), counted in sorted(texts.items()):
        ((text, times),) = counted.most_common(1)
        common = len(counted) == 1 and times >= _MOSTLY * len(tops) and _LABEL.fullmatch(text)
        next_card = below >= height - lead and (below - height, column) in found
        before = (below, column - 1 if (below, column - 1) in texts else column - 2)
        if common and before not in found and not next_card:
            found[below, column] = text
    return found


def _value(lines: Sequence[Mapping[int, Any]], top: int, place: Place, labels: Mapping[Place, str]) -> Any:
    """What stands behind a label in its row, before the next one."""
    below, column = place
    line = lines[top + below] if top + below < len(lines) else {}
    following: Iterator[int] = (at for at in line if at > column)
    at = next(following, None)
    return None if at is None or (below, at) in labels else line[at]
