"""What rows that only go on with a unit say of it: told of the first row of the unit, each fact once."""

from __future__ import annotations

import numpy as np

from orggraph.ledgers.drafts import Rows
from orggraph.ledgers.unit_cells import UnitCells
from orggraph.register.values import Values

_FACT = {"establishment": "organization", "instructor": "person", "exemption": "reason"}
"""What tells two records of one unit apart."""


def rows_of_first(rows: Rows, units: UnitCells) -> Rows:
    """Returns records of units with those of rows that go on with a unit as if they stood in its first row."""
    if not units.first:
        return rows
    first = {units.number(unit): units.number(above) for unit, above in units.first.items()}
    numbers = [first.get(number, number) for number in rows.numbers]
    facts = rows.columns.get(_FACT[rows.kind], Values.same(None, len(numbers)))
    seen: set[tuple[int, object]] = set()
    keep = np.ones(len(numbers), bool)
    for row, (number, fact) in enumerate(zip(numbers, facts, strict=True)):
        keep[row] = (number, fact) not in seen
        seen.add((number, fact))
    return Rows(rows.kind, rows.columns, numbers, rows.contexts).where(keep)
