"""Whether the rows of a table are the units that its cells name, or what these units share: an organization."""

from __future__ import annotations

from collections.abc import Iterable

from orggraph.ledgers.recognition.column_cells import ColumnCells
from orggraph.ledgers.several import is_unit_name, names_in

_UNITS, _MOSTLY_UNITS = frozenset({"unit"}), 0.7
_SEVERAL_UNITS = 8.0
"""What it says for the ledger whose rows take in units that some cell names several."""


def several_units(cells: ColumnCells) -> float:
    """Returns how much a column of units says that the rows are not the units themselves."""
    texts = (cell for cell in cells.cells if isinstance(cell, str))
    return _SEVERAL_UNITS if any(len(names_in(text, is_unit_name).names) > 1 for text in texts) else 0.0


def named_by_units(organizations: ColumnCells, others: Iterable[ColumnCells]) -> float:
    """Returns how much better the names of units in another column tell the rows apart than those of organizations.

    Where several rows share an organization or have none, and each has a unit of its own, the rows are units.
    """
    units = (one for one in others if one.share(_UNITS) >= _MOSTLY_UNITS)
    return max((one.identity - organizations.identity for one in units), default=0.0)
