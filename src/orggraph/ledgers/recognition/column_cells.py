"""What the cells of a column look like: the share of each kind among a sample of its distinct cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from orggraph.ledgers.recognition.cell_kinds import kinds_of
from orggraph.ledgers.strips import Strip
from orggraph.text.cleaning import clean
from orggraph.text.empties import is_like_nothing

_SAMPLED_ROWS, _SAMPLED_CELLS = 300, 48
_YES_OR_NO = frozenset({"flag", "tick", "state", "mode"})


class _Number(NamedTuple):
    """A number of distinct cells, and the number of rows that they stand in."""

    cells: int
    rows: int


_NONE = _Number(0, 0)


@dataclass(frozen=True)
class ColumnCells:
    """A sample of the cells of a column.

    Attributes:
        cells: Distinct cells that say something, in the order of their first rows.
        rows: In how many rows of the sample each stands.
        height: The number of rows of the sample.
        blank: How many of them are blank.
    """

    cells: Sequence[Any]
    rows: Sequence[int]
    height: int
    blank: int = 0

    @cached_property
    def kinds(self) -> Sequence[frozenset[str]]:
        """What each of the cells may be."""
        return tuple(map(kinds_of, self.cells))

    @cached_property
    def _by_kinds(self) -> Mapping[frozenset[str], _Number]:
        """How many distinct cells are of the same kinds, and in how many rows they stand; few are different."""
        found: dict[frozenset[str], _Number] = {}
        for kinds, rows in zip(self.kinds, self.rows, strict=True):
            cells, known = found.get(kinds, _NONE)
            found[kinds] = _Number(cells + 1, known + rows)
        return found

    def _number(self, kinds: frozenset[str]) -> _Number:
        """How many distinct cells are of one of some kinds, and in how many rows they stand."""
        found = [number for of, number in self._by_kinds.items() if kinds & of]
        return _Number(sum(each.cells for each in found), sum(each.rows for each in found))

    @cached_property
    def shares(self) -> Mapping[str, float]:
        """Kind → its share among the distinct cells that say something."""
        kinds = frozenset().union(*self._by_kinds)
        return {kind: self._number(frozenset({kind})).cells / self.known for kind in sorted(kinds)}

    @cached_property
    def known(self) -> int:
        """The number of distinct cells that say something."""
        return sum(number.cells for kinds, number in self._by_kinds.items() if kinds)

    @cached_property
    def filled(self) -> int:
        """The number of rows that say something."""
        return sum(number.rows for kinds, number in self._by_kinds.items() if kinds)

    @property
    def naming(self) -> float:
        """How far the cells name the rows: 1 where no two rows that say something say the same."""
        return len(self.cells) / sum(self.rows) if self.cells else 1.0

    @property
    def identity(self) -> float:
        """How far each row has a cell of its own: blank rows and repeated cells both lack one."""
        return self.naming * (1 - self.blank / self.height) if self.height else 0.0

    @property
    def filling(self) -> float:
        """The share of rows in which the column says something."""
        return sum(self.rows) / self.height if self.height else 1.0

    def share(self, kinds: frozenset[str]) -> float:
        """Returns the share of distinct cells that are of one of some kinds."""
        return self._number(kinds).cells / self.known if self.known else 0.0

    def share_of_answers(self, kinds: frozenset[str]) -> float:
        """Returns the share of some kinds among the distinct cells that say more than yes, no or nothing yet."""
        fitting = self._number(kinds).cells
        cells = zip(self.cells, self.kinds, strict=True)
        others = sum(1 for cell, of in cells if not kinds & of and _answers(cell, of)) if fitting else 0
        return fitting / (fitting + others) if fitting else 0.0

    def naming_by(self, kinds: frozenset[str]) -> float:
        """Returns how far the cells of some kinds name the rows that they stand in."""
        cells, rows = self._number(kinds)
        return cells / rows if rows else 0.0

    def row_share(self, kinds: frozenset[str]) -> float:
        """Returns the share of rows that say something of one of some kinds."""
        return self._number(kinds).rows / self.filled if self.filled else 0.0


def _answers(cell: Any, kinds: frozenset[str]) -> bool:
    return bool(kinds - _YES_OR_NO) and not (isinstance(cell, str) and is_like_nothing(clean(cell)))


def sampled(strip: Strip, first: int, end: int, most: int = _SAMPLED_CELLS) -> ColumnCells:
    """Returns a sample of the cells between two rows of a column."""
    rows = strip.rows[first : min(end, first + _SAMPLED_ROWS)].tolist()
    counts = Counter(rows)
    blank = sum(count for number, count in counts.items() if strip.distinct.cells[number] in (None, ""))
    cells: list[Any] = []
    times: list[int] = []
    for number, count in counts.items():
        cell = strip.distinct.cells[number]
        if cell is not None and cell != "":
            cells.append(cell)
            times.append(count)
            if len(cells) == most:
                break
    return ColumnCells(cells, times, len(rows), blank)
