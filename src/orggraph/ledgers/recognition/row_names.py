"""Which column names the rows of a table: words that differ in every row, of units rather than organizations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from orggraph.ledgers.recognition.clues import clues
from orggraph.ledgers.recognition.column_cells import ColumnCells
from orggraph.ledgers.recognition.headings import Heading

_FEWEST_CELLS, _MOSTLY_WORDS, _MOSTLY_UNITS = 3, 0.7, 0.7
_WORDS, _UNITS = frozenset({"word", "text", "unit", "organization"}), frozenset({"unit"})


def may_name_rows(sample: ColumnCells) -> bool:
    """Whether the cells of a column may name the rows, whatever they end in: words, another in every row."""
    return sample.known >= _FEWEST_CELLS and sample.naming == 1 and sample.share(_WORDS) >= _MOSTLY_WORDS


def named_by_units(
    headings: Sequence[Heading], cells: Callable[[int], ColumnCells], naming: int, others: Iterable[int]
) -> float:
    """How much better the names of units in an unread column tell the rows apart than those of organizations do.

    Where several rows share an organization or have none, and each has a unit of its own, the rows are units.
    """
    own = cells(naming).identity
    samples = (cells(column) for column in others if not clues().is_aside(headings[column].spoken))
    return max((one.identity - own for one in samples if one.share(_UNITS) >= _MOSTLY_UNITS), default=0.0)
