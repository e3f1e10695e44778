"""Columns of cells as their distinct cells and where each stands: whatever is asked of a cell is asked once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress, count, zip_longest
from typing import Any

from orggraph.text.cleaning import is_plain

_NUMBERS = frozenset({bool, int, float})
"""Types in which 1, 1.0 and TRUE are equal, but not the same."""


@dataclass(frozen=True)
class Distinct:
    """The distinct cells of a column, numbered in the order of their first rows.

    Attributes:
        cells: The cells, and a blank.
        numbers: Text or None → its number.
    """

    cells: list[Any]
    numbers: dict[Any, int]

    @cached_property
    def odd(self) -> frozenset[int]:
        """The numbers of what is no plain text: blanks, figures, dates, and text with spaces or marks."""
        return frozenset(n for n, cell in enumerate(self.cells) if not (isinstance(cell, str) and is_plain(cell)))

    def of(self, texts: Iterable[str]) -> set[int]:
        """Returns the numbers of those texts that stand in the column."""
        return {self.numbers[text] for text in texts if text in self.numbers}


@dataclass(frozen=True)
class Strip:
    """A column, or some rows of it.

    Attributes:
        distinct: The distinct cells of the whole column.
        rows: Per row the number of its cell.
    """

    distinct: Distinct
    rows: list[int]

    def __getitem__(self, row: int) -> Any:
        """The cell of a row."""
        return self.distinct.cells[self.rows[row]]

    @property
    def cells(self) -> list[Any]:
        """The cells, row by row."""
        return list(map(self.distinct.cells.__getitem__, self.rows))

    def says_below(self, row: int) -> bool:
        """Whether a cell below a row says anything."""
        return any(str(self.distinct.cells[number] or "").strip() for number in set(self.rows[row + 1 :]))

    def where(self, numbers: Collection[int]) -> Iterator[int]:
        """Yields the rows in which one of these cells stands."""
        return compress(count(), map(numbers.__contains__, self.rows)) if numbers else iter(())


def strips_of(rows: Sequence[Sequence[Any]]) -> list[Strip]:
    """Returns the columns of a sheet; short rows end in blanks."""
    ragged = len(set(map(len, rows))) > 1
    return list(map(_strip, zip_longest(*rows) if ragged else zip(*rows, strict=True)))


def blanks(height: int) -> Strip:
    """Returns a column of blanks."""
    return Strip(Distinct([None], {None: 0}), [0] * height)


def _strip(cells: Sequence[Any]) -> Strip:
    numbers: defaultdict[Any, int] = defaultdict(count().__next__)
    rows = list(map(numbers.__getitem__, cells))
    distinct = list(numbers)
    if (True in numbers or False in numbers) and len(_NUMBERS.intersection(map(type, cells))) > 1:
        numbers = defaultdict(count().__next__)
        rows = [numbers[(type(cell), cell) if type(cell) in _NUMBERS else cell] for cell in cells]
        distinct = [key[1] if isinstance(key, tuple) else key for key in numbers]
    numbers.default_factory = None
    if None not in numbers:  # what a cell says that says 同上 below nothing
        numbers[None] = len(distinct)
        distinct.append(None)
    return Strip(Distinct(distinct, numbers), rows)
