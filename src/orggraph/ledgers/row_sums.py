"""Sums of the counts above a row: a row that holds nothing else, and these, is a total, whatever it calls itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from orggraph.ledgers.cells import parse_number
from orggraph.ledgers.strips import Strip
from orggraph.text.numbers import LARGEST_COUNT

_FEWEST_ROWS = 2
_ENOUGH_ROWS = 3
"""Rows above whose sum in a single column is no accident."""
_LARGE = 20
_MANY_ROWS, _ROUGHLY = 5, 0.1

Figures = npt.NDArray[np.float64]


class RowSums:
    """The sums of count columns over the records read so far: all of them, and those since the last total."""

    def __init__(self, strips: Sequence[Strip], columns: Iterable[int]) -> None:
        self.columns = sorted(columns)
        self._values = np.stack([_figures(strips[column]) for column in self.columns], 1) if self.columns else None
        height = len(strips[0].rows) if strips else 0
        self._before = np.zeros((height + 1, len(self.columns)))
        if self._values is not None:
            np.cumsum(np.nan_to_num(self._values), 0, out=self._before[1:])
        self._dropped = np.zeros(len(self.columns))
        self._begin, self._records_before = self._before[0], 0

    def drop(self, row: int) -> None:
        """Takes a row that is no record out of the sums."""
        if self._values is not None:
            self._dropped = self._dropped + np.nan_to_num(self._values[row])

    def close(self, row: int, records: int) -> None:
        """Begins the sums of the next part below a total."""
        self._begin, self._records_before = self._before[row + 1] - self._dropped, records

    def since(self, records: int) -> int:
        """Returns how many of the records above stand below the last total."""
        return records - self._records_before

    def is_large(self, row: int) -> bool:
        """Whether a row holds at least two sums, and one that small counts seldom come to by chance."""
        if self._values is None:
            return False
        own = np.nan_to_num(self._values[row])
        return int((own > 0).sum()) >= _FEWEST_ROWS and bool(own.max() >= _LARGE)

    def nearly_agrees(self, row: int, records: int) -> bool:
        """Whether the figures of a row come near the sums of the many records above it, as where some are rough."""
        if self._values is None or records < _MANY_ROWS:
            return False
        own, sums = self._values[row], self._before[row] - self._dropped
        told = ~np.isnan(own) & ((own > 0) | (sums > 0))
        near = np.abs(own - sums) <= _ROUGHLY * sums
        return bool(told.any() and (near | ~told).all() and own[told].max() >= _LARGE)

    def agrees(self, row: int, records: int, *, wholly: bool) -> bool:
        """Whether a row holds the sums of the records above it, or of those since the last total.

        Args:
            row: The row.
            records: How many records stand above it.
            wholly: Whether all its figures must be sums, and so many that it cannot be chance.
        """
        if self._values is None:
            return False
        own = self._values[row]
        above = self._before[row] - self._dropped
        for sums, of in ((above, records), (above - self._begin, records - self._records_before)):
            told = ~np.isnan(own) & ((own > 0) | (sums > 0))
            same = told & (own == sums) & (own > 0)
            enough = of >= _FEWEST_ROWS and (of >= _ENOUGH_ROWS or int(same.sum()) >= _FEWEST_ROWS)
            if (same.any() and enough and bool((same == told).all())) if wholly else same.any() and of >= _FEWEST_ROWS:
                return True
        return False


def _figures(strip: Strip) -> Figures:
    """The counts of a column; what is none is not a number."""
    distinct = [cell if _is_count(cell) else parse_number(cell)[0] for cell in strip.distinct.cells]
    values: Figures = np.array([np.nan if value is None else value for value in distinct], float)[strip.rows]
    return values


def _is_count(cell: Any) -> bool:
    """Whether a cell is plainly a count, as most are."""
    return type(cell) is float and cell.is_integer() and 0 <= cell <= LARGEST_COUNT
