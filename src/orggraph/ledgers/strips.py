"""Columns of cells as their distinct cells and where each stands: whatever is asked of a cell is asked once."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, zip_longest
from typing import Any

import numpy as np
import polars as pl

from orggraph.register.values import Rows, numbered
from orggraph.text.cleaning import is_plain

_NUMBERS = frozenset({bool, int, float})
"""Types in which 1, 1.0 and TRUE are equal, but not the same."""
_AT_ONCE = 500
"""So many texts are looked at as one; only where it holds something, one by one."""


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
        return frozenset(chain.from_iterable(odd for _, odd in self._parts))

    @cached_property
    def odd_texts(self) -> list[tuple[int, str]]:
        """The texts that are not plain, with their numbers."""
        odd = ((number, self.cells[number]) for _, odd in self._parts for number in odd)
        return [(number, cell) for number, cell in odd if isinstance(cell, str)]

    @cached_property
    def plain(self) -> list[int]:
        """The numbers of the plain texts."""
        return list(chain.from_iterable(numbers for numbers, _ in self._lines))

    @cached_property
    def plain_texts(self) -> pl.Series:
        """The plain texts, in the order of their numbers."""
        return pl.Series([self.cells[number] for number in self.plain], dtype=pl.String)

    @cached_property
    def _parts(self) -> list[tuple[range, list[int]]]:
        """So many cells at once: their numbers, and the numbers of what is no plain text."""
        parts = []
        for begin in range(0, len(self.cells), _AT_ONCE):
            cells = self.cells[begin : begin + _AT_ONCE]
            odd = []
            if not _are_plain(cells):
                odd = [n for n, cell in enumerate(cells, begin) if not (isinstance(cell, str) and is_plain(cell))]
            parts.append((range(begin, begin + len(cells)), odd))
        return parts

    def holding(self, words: Sequence[str], endings: Sequence[str]) -> Iterator[int]:
        """Yields the numbers of the plain texts in which one of the words stands, or that end so."""
        marks = (*words, *(f"{ending}\n" for ending in endings))
        for numbers, whole in self._lines:
            # a text that lacks a character is passed over much faster than one that lacks a word
            if there := [mark for mark in marks if mark[0] in whole and mark in whole]:
                found = zip(numbers, whole.splitlines(keepends=True), strict=True)
                yield from (number for number, text in found if any(mark in text for mark in there))

    def perhaps_holding(self, words: Sequence[str]) -> Iterator[tuple[int, str]]:
        """Yields number and text of the cells in which one of some words may stand."""
        for number in sorted({*self.odd, *self.holding(words, ())}):
            if isinstance(cell := self.cells[number], str):
                yield number, cell

    @cached_property
    def _lines(self) -> list[tuple[Sequence[int], str]]:
        """The plain texts, a line each, so many at once, with their numbers."""
        lines: list[tuple[Sequence[int], str]] = []
        for numbers, odd in self._parts:
            if not odd:
                lines.append((numbers, "\n".join(self.cells[numbers.start : numbers.stop]) + "\n"))
            elif plain := sorted(set(numbers).difference(odd)):
                lines.append((plain, "\n".join([self.cells[number] for number in plain]) + "\n"))
        return lines

    def of(self, texts: Iterable[str | None]) -> set[int]:
        """Returns the numbers of those texts that stand in the column, and of a blank."""
        return {self.numbers[text] for text in self.numbers.keys() & texts}


@dataclass(frozen=True)
class Strip:
    """A column, or some rows of it.

    Attributes:
        distinct: The distinct cells of the whole column.
        rows: Per row the number of its cell.
    """

    distinct: Distinct
    rows: Rows

    def __getitem__(self, row: int) -> Any:
        """The cell of a row."""
        return self.distinct.cells[self.rows[row]]

    @property
    def cells(self) -> list[Any]:
        """The cells, row by row."""
        return list(map(self.distinct.cells.__getitem__, self.rows.tolist()))

    def says_below(self, row: int) -> bool:
        """Whether a cell below a row says anything."""
        return any(str(self.distinct.cells[number] or "").strip() for number in set(self.rows[row + 1 :].tolist()))

    def where(self, numbers: Collection[int]) -> list[int]:
        """Returns the rows in which one of these cells stands."""
        if not numbers:
            return []
        asked = np.zeros(len(self.distinct.cells), bool)
        asked[list(numbers)] = True
        rows: list[int] = asked[self.rows].nonzero()[0].tolist()
        return rows

    def taken(self, rows: Rows | slice) -> Strip:
        """Returns some of the rows, as a column of its own."""
        return Strip(self.distinct, self.rows[rows].copy())


def strips_of(rows: Sequence[Sequence[Any]]) -> list[Strip]:
    """Returns the columns of a sheet; short rows end in blanks."""
    ragged = len(set(map(len, rows))) > 1
    return list(map(strip_of, zip_longest(*rows) if ragged else zip(*rows, strict=True)))


def blanks(height: int) -> Strip:
    """Returns a column of blanks."""
    return Strip(Distinct([None], {None: 0}), np.zeros(height, np.int64))


def strip_of(cells: Sequence[Any]) -> Strip:
    """Returns a column of cells."""
    numbers, rows = numbered(cells)
    distinct = list(numbers)
    if (True in numbers or False in numbers) and len(_NUMBERS.intersection(map(type, cells))) > 1:
        numbers, rows = numbered((type(cell), cell) if type(cell) in _NUMBERS else cell for cell in cells)
        distinct = [key[1] if isinstance(key, tuple) else key for key in numbers]
    if None not in numbers:  # what a cell says that says 同上 below nothing
        numbers[None] = len(distinct)
        distinct.append(None)
    return Strip(Distinct(distinct, numbers), rows)


def _are_plain(cells: Sequence[Any]) -> bool:
    """Whether all cells are plain texts; a text whose parts are not plain is none itself."""
    try:
        whole = "".join(cells)
    except TypeError:  # a cell that is no text
        return False
    return whole.isalnum() and "" not in cells and unicodedata.is_normalized("NFKC", whole)
