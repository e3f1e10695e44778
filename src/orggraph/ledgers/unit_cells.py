"""The units of a sheet: one for each name in the column of units, several where a cell names several."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from orggraph.ledgers.cells import Problem
from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.continued_rows import continued_rows
from orggraph.ledgers.guarded import without_person
from orggraph.ledgers.several import Names, is_unit_name, names_in
from orggraph.ledgers.unit_lists import units_in
from orggraph.register.values import Mask, Rows, Values

_MORE = ("等",)
_APART = re.compile(rf"[\r\n、；;，,/|]|\S\s+\S|{'|'.join(_MORE)}")
"""What stands between names in a cell, or says that there are more; of it, only the words may stand in plain text."""
_OF_INSTRUCTORS = "instructor.unit"
COUNTS = ("employees", "members", "full_members")
"""What a row says of all its units together, and of none of them."""


@dataclass(frozen=True)
class UnitCells:
    """The units of a sheet.

    Attributes:
        sheet: The sheet.
        at: Per unit the index of its row among those of the sheet.
        names: Per unit its name.
        shared: Where a unit shares its row with others.
        first: Units that only go on with one that stands above → that one.
    """

    sheet: SheetColumns
    at: Rows
    names: Values
    shared: Mask
    first: Mapping[int, int] = field(default_factory=dict)

    @property
    def height(self) -> int:
        """The number of units."""
        return len(self.at)

    @property
    def numbers(self) -> list[int]:
        """Per unit the number of its row as Excel shows it."""
        numbers = self.sheet.body.numbers
        return [numbers[row] for row in self.at.tolist()] if self.shared.any() else numbers

    def number(self, unit: int) -> int:
        """The number of the row of a unit."""
        return self.sheet.body.numbers[int(self.at[unit])]

    def spread(self, values: Values) -> Values:
        """Returns per unit what a column of the sheet says in its row."""
        return values.take(self.at) if self.shared.any() else values

    def report(self, problem: Problem, unit: int, claim: str | None, given: Any = "") -> None:
        """Adds a finding about the row of a unit."""
        self.sheet.report(problem, self.number(unit), claim, given)

    def report_dates(self, fields: Mapping[str, Values], unit: int, kind: str) -> None:
        """Reports the dates of a unit's row that names nothing whose dates they could be."""
        for name in ("start", "end"):
            if name in fields and (date := fields[name][unit]) is not None:
                self.report(Problem("date-of-nothing", part=str(date)), unit, f"{kind}.{name}")


def units_of(sheet: SheetColumns, claim: str = "unit.name") -> UnitCells:
    """Returns the units of a sheet; a cell that names several is reported where each should have a row of its own."""
    names = sheet.texts(claim)
    height = sheet.height
    found = _several(sheet, claim)
    split = {number: said for number, said in found.items() if len(said.names) > 1}
    strip = sheet.strip(claim)
    for row in strip.where(found):
        said = found[int(strip.rows[row])]
        if len(said.names) > 1 and claim != "unit.name":
            continue
        code = "several-in-cell" if len(said.names) > 1 else "perhaps-several"
        problem = Problem(code, str(len(said.names)), part="、".join(said.names))
        sheet.report(problem, sheet.body.numbers[row], claim)
    if not split:
        first = continued_rows(sheet, names) if claim == "unit.name" else {}
        _report_continued(sheet, first)
        names = names.replaced({row: names[above] for row, above in first.items()}) if first else names
        return UnitCells(sheet, np.arange(height), names, np.zeros(height, bool), first)
    at: list[int] = []
    values: list[Any] = []
    for row, number in enumerate(strip.rows.tolist()):
        parts = split[number].names if number in split else (names[row],)
        at.extend([row] * len(parts))
        values.extend(parts)
    shared = np.array([int(strip.rows[row]) in split for row in at], bool)
    return UnitCells(sheet, np.array(at, np.int64), Values.of(values), shared)


def _report_continued(sheet: SheetColumns, first: Mapping[int, int]) -> None:
    """Says once how many rows only go on with a unit above."""
    if first:
        problem = Problem("rows-of-one-unit", str(len(set(first.values()))), part=str(len(first)))
        sheet.report(problem, sheet.body.numbers[min(first)], "unit.name")


def _several(sheet: SheetColumns, claim: str) -> dict[int, Names]:
    """The cells that name several units, or may do so, by their number."""
    names = _listed if claim == _OF_INSTRUCTORS else _named
    cells = sheet.strip(claim).distinct.perhaps_holding(_MORE)
    said = {number: names(cell) for number, cell in cells if _may_be_several(cell)}
    return {number: names for number, names in said.items() if len(names.names) > 1 or names.doubtful}


def _named(cell: str) -> Names:
    return names_in(cell, is_unit_name)


def _listed(cell: str) -> Names:
    """The units in a cell of who instructs them: short names too, but for a name that only holds a mark."""
    found, units = _named(cell), units_in(cell)
    whole = is_unit_name(found.names[0]) if len(found.names) == 1 else True
    if len(units.names) < 2 or (whole and not any(map(is_unit_name, units.names))):
        return found
    return Names(units.names, units.more)


def _may_be_several(cell: str) -> bool:
    return _APART.search(cell) is not None and without_person(cell) is None
