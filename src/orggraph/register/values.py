"""Columns of values as their distinct values and where each stands: whatever is made of a value is made once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl

Rows = npt.NDArray[np.int64]
"""Per row the number of its value, or some rows by their indices."""
Mask = npt.NDArray[np.bool_]
"""Per row whether something holds."""


@dataclass(frozen=True, eq=False)
class Values:
    """A column of values.

    Attributes:
        distinct: Its values; equal ones may occur twice, and some in no row.
        rows: Per row the number of its value.
    """

    distinct: Sequence[Any]
    rows: Rows

    @classmethod
    def of(cls, values: Sequence[Any]) -> Values:
        """Takes values row by row."""
        return cls(values, np.arange(len(values)))

    @classmethod
    def same(cls, value: Any, height: int) -> Values:
        """Returns a column that says the same in every row."""
        return cls([value], np.zeros(height, np.int64))

    @classmethod
    def together(cls, columns: Sequence[Values]) -> Values:
        """Returns the tuples of what some columns say in each row, in the order of their first rows."""
        numbers, rows = numbered(zip(*(column.rows.tolist() for column in columns), strict=True))
        said = [column.distinct for column in columns]
        return cls([tuple(values[n] for values, n in zip(said, each, strict=True)) for each in numbers], rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, row: int) -> Any:
        return self.distinct[self.rows[row]]

    def __iter__(self) -> Iterator[Any]:
        return map(self.distinct.__getitem__, self.rows.tolist())

    @cached_property
    def known(self) -> Mask:
        """Where there is a value."""
        return np.array([value is not None for value in self.distinct], bool)[self.rows]

    @cached_property
    def true(self) -> Mask:
        """Where the value counts as true: there is one, and it is no No and no empty text."""
        return np.array([bool(value) for value in self.distinct], bool)[self.rows]

    def map(self, make: Callable[[Any], Any]) -> Values:
        """Returns what is made of each value."""
        return Values([make(value) for value in self.distinct], self.rows)

    def take(self, rows: Rows) -> Values:
        """Returns some of the rows."""
        return Values(self.distinct, self.rows[rows])

    def or_else(self, other: Values) -> Values:
        """Returns the values, where they are not true those of the other column."""
        rows = np.where(self.true, self.rows, other.rows + len(self.distinct))
        return Values([*self.distinct, *other.distinct], rows)

    def where_unknown(self, other: Values) -> Values:
        """Returns the values, where there are none those of the other column."""
        rows = np.where(self.known, self.rows, other.rows + len(self.distinct))
        return Values([*self.distinct, *other.distinct], rows)

    def replaced(self, values: Mapping[int, Any]) -> Values:
        """Returns the column with other values in some rows."""
        rows = self.rows.copy()
        rows[list(values)] = np.arange(len(values)) + len(self.distinct)
        return Values([*self.distinct, *values.values()], rows)

    def series(self, name: str, dtype: Any) -> pl.Series:
        """Returns the column as a series."""
        series = pl.Series(name, self.distinct, dtype)
        if len(series) == 1:
            return series.new_from_index(0, len(self.rows))
        return series[self.rows]  # `gather` does the same by a lazy frame, which costs more than most columns


def numbered(values: Iterable[Any]) -> tuple[dict[Any, int], Rows]:
    """Returns the number of each distinct value in the order of first rows, and per row the number of its value."""
    numbers: defaultdict[Any, int] = defaultdict(count().__next__)
    rows = np.fromiter(map(numbers.__getitem__, values), np.int64)
    numbers.default_factory = None
    return numbers, rows
