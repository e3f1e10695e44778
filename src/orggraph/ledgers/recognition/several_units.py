"""Whether the rows of a table are what several of the units that a cell names share: organizations."""

from __future__ import annotations

from typing import Any

from orggraph.ledgers.recognition.column_cells import ColumnCells
from orggraph.ledgers.several import is_unit_name, names_in
from orggraph.ledgers.unit_lists import units_in

_SEVERAL_UNITS, _OFTEN, _LONGEST_SHORT = 8.0, 0.3, 14
"""What it says for the ledger whose rows take in units that some cell names several."""


def several_units(cells: ColumnCells) -> float:
    """Returns how much a column of units says that the rows are not the units themselves."""
    texts = (cell for cell in cells.cells if isinstance(cell, str))
    return _SEVERAL_UNITS if any(len(names_in(text, is_unit_name).names) > 1 for text in texts) else 0.0


def several_instructed(cells: ColumnCells) -> float:
    """Returns the same of units that somebody instructs, which are often short names where many cells hold several."""
    lists = sum(rows for cell, rows in zip(cells.cells, cells.rows, strict=True) if _lists_short_names(cell))
    return _SEVERAL_UNITS if lists >= _OFTEN * sum(cells.rows) > 0 else several_units(cells)


def _lists_short_names(cell: Any) -> bool:
    names = units_in(cell).names
    return len(names) > 1 and max(map(len, names)) < _LONGEST_SHORT
