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

_FEWEST_CARDS, _FEWEST_LABELS, _LEAST_HEIGHT, _MOST_ABOVE = 2, 3, 2, 3
_MOSTLY = 0.6
_LABEL = re.compile(r"(?=.*[\u4e00-\u9fff])[^\d]{1,12}")
_LABELLED = re.compile(r"([^\d:：，,。；;]{1,12})[:：](.*)", re.DOTALL)
"""A label and what it says in one cell: 单位：某厂."""
_REST = "备注"
"""The header of what a card says without a label that the others have too."""

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
    if len(tops) < _FEWEST_CARDS or min(below - top for top, below in pairwise(tops)) < _LEAST_HEIGHT:
        return None
    labels = _labels(lines, tops)
    if len(labels) < _FEWEST_LABELS:
        return None
    parts = list(_parts(lines, tops, labels))
    above, below = max(0, parts[0].start), parts[-1].stop
    cells = [*sheet.cells[:above], *([] for _ in lines[above:below]), [], *sheet.cells[below:]]
    cells[tops[0]] = [*labels.values(), _REST]
    for top, part in zip(tops, parts, strict=True):
        cells[top + 1] = _row_of(lines, top, part, labels)
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


def _parts(lines: Sequence[Mapping[int, Any]], tops: Sequence[int], labels: Mapping[Place, str]) -> Iterator[range]:
    """Yields the rows of each card: what stands between two is of the upper, but for a heading right above the next."""
    first, last = min(below for below, _ in labels), max(below for below, _ in labels)
    begin = tops[0] + first
    for top, following in pairwise(tops):
        blank = [row for row in range(top + last + 1, following + first) if not lines[row]]
        end = blank[-1] if blank else following + first
        yield range(begin, end)
        begin = end
    blank = [row for row in range(tops[-1] + last + 1, len(lines)) if not lines[row]]
    yield range(begin, blank[0] if blank else len(lines))


def _row_of(lines: Sequence[Mapping[int, Any]], top: int, part: range, labels: Mapping[Place, str]) -> list[Any]:
    """What stands behind each label of a card, before the next one; at last all else that the card says."""
    said = {(row - top, column): cell for row in part for column, cell in lines[row].items()}
    values: dict[Place, Any] = {}
    row: list[Any] = []
    for below, column in labels:
        behind = next((at for at in said if at[0] == below and at[1] > column), None)
        row.append(None if behind is None or behind in labels else values.setdefault(behind, said[behind]))
    rest = [str(cell) for at, cell in said.items() if at not in labels and at not in values]
    return [*row, "；".join(rest) or None]
