"""What the cells of a column look like: the share of each kind among a sample of its distinct cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from orggraph.ledgers.recognition.cell_kinds import kinds_of
from orggraph.ledgers.strips import Strip
from orggraph.text.cleaning import clean
from orggraph.text.empties import is_like_nothing

_SAMPLED_ROWS, _SAMPLED_CELLS = 300, 48
_YES_OR_NO = frozenset({"flag", "tick", "state", "mode"})


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
    def shares(self) -> Mapping[str, float]:
        """Kind → its share among the distinct cells that say something."""
        found = Counter(kind for cell in self.cells for kind in kinds_of(cell))
        known = sum(1 for cell in self.cells if kinds_of(cell))
        return {kind: count / known for kind, count in found.items()} if known else {}

    @cached_property
    def known(self) -> int:
        """The number of distinct cells that say something."""
        return sum(1 for cell in self.cells if kinds_of(cell))

    @cached_property
    def filled(self) -> int:
        """The number of rows that say something."""
        return sum(rows for cell, rows in zip(self.cells, self.rows, strict=True) if kinds_of(cell))

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
        known = self.known
        return sum(1 for cell in self.cells if kinds & kinds_of(cell)) / known if known else 0.0

    def share_of_answers(self, kinds: frozenset[str]) -> float:
        """Returns the share of some kinds among the distinct cells that say more than yes, no or nothing yet."""
        fitting = sum(1 for cell in self.cells if kinds & kinds_of(cell))
        others = sum(1 for cell in self.cells if not kinds & (of := kinds_of(cell)) and _answers(cell, of))
        return fitting / (fitting + others) if fitting else 0.0

    def naming_by(self, kinds: frozenset[str]) -> float:
        """Returns how far the cells of some kinds name the rows that they stand in."""
        rows = [n for cell, n in zip(self.cells, self.rows, strict=True) if kinds & kinds_of(cell)]
        return len(rows) / sum(rows) if rows else 0.0

    def row_share(self, kinds: frozenset[str]) -> float:
        """Returns the share of rows that say something of one of some kinds."""
        fitting = (n for cell, n in zip(self.cells, self.rows, strict=True) if kinds & kinds_of(cell))
        return sum(fitting) / self.filled if self.filled else 0.0


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
