"""Whether the rows of a table are what several of the units that a cell names share: organizations."""

from __future__ import annotations

from orggraph.ledgers.recognition.column_cells import ColumnCells
from orggraph.ledgers.several import is_unit_name, names_in

_SEVERAL_UNITS = 8.0
"""What it says for the ledger whose rows take in units that some cell names several."""


def several_units(cells: ColumnCells) -> float:
    """Returns how much a column of units says that the rows are not the units themselves."""
    texts = (cell for cell in cells.cells if isinstance(cell, str))
    return _SEVERAL_UNITS if any(len(names_in(text, is_unit_name).names) > 1 for text in texts) else 0.0
