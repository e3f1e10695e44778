"""Rows of the ledgers of instructors: one for each instructor, with all the units that a cell names."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from orggraph.ledgers.cells import Problem
from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.drafts import Rows, fields_of, kept, paths_of
from orggraph.ledgers.instructor_cells import Assigned, assigned_to, cells_of_left
from orggraph.ledgers.unit_cells import units_of
from orggraph.register.values import Values

_NAME = "extra.instructor"


def instructors(sheet: SheetColumns, key: Callable[[str], str]) -> list[Rows]:
    """Returns instructors by an opaque key, one record for each unit that they instruct."""
    units = units_of(sheet, "instructor.unit")
    named = units.spread(assigned_to(sheet.texts(_NAME), sheet.strip(_NAME)))
    left = _left(sheet)
    at: list[int] = []
    persons: list[str | None] = []
    for unit in range(units.height):
        said = named[unit] or Assigned()
        if said.names and int(units.at[unit]) in left:
            units.report(Problem("instructor-left"), unit, None)
            continue
        if not said.names:
            code = "no-instructor-name" if said.doubt is not None else "missing-required"
            units.report(Problem(code, sheet.header.text_of(_NAME) or ""), unit, _NAME)
        for name in said.names:
            at.append(unit)
            persons.append(None if name is None else key(name))
    rows = np.array(at, np.int64)
    columns = {
        name: units.spread(values).take(rows) for name, values in fields_of(sheet, "instructor", ["unit"]).items()
    }
    columns |= {"person": Values.of(persons), "unit": units.names.take(rows)}
    paths = units.spread(paths_of(sheet)).take(rows)
    numbers = [units.number(unit) for unit in at]
    return [kept(sheet, Rows("instructor", columns, numbers, paths), ("unit",))]


def _left(sheet: SheetColumns) -> set[int]:
    """The rows that say, wherever, that their instructor has left."""
    claimed = {column: claim for column, claim in sheet.header.claims.items() if claim != _NAME}
    strips = [sheet.body.columns[column] for column in sheet.header.texts if column not in claimed]
    return {row for strip in strips for row in strip.where(cells_of_left(strip))}
