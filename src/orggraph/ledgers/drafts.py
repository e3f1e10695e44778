"""Drafts of records from the columns of a sheet, and what all ledgers share in making them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

import numpy as np

from orggraph.ledgers.cells import Problem, parse_membership
from orggraph.ledgers.columns import SheetColumns
from orggraph.register.values import Mask, Values


@dataclass(frozen=True)
class Rows:
    """Rows of one kind from one sheet: columns of equal length, with row numbers and places; areas are places, too."""

    kind: str
    columns: Mapping[str, Values]
    numbers: Sequence[int]
    contexts: Values

    def where(self, keep: Mask) -> Rows:
        """Returns some of the rows."""
        if keep.all():
            return self
        rows = keep.nonzero()[0]
        columns = {name: values.take(rows) for name, values in self.columns.items()}
        return Rows(self.kind, columns, [self.numbers[row] for row in rows.tolist()], self.contexts.take(rows))


def paths_of(sheet: SheetColumns) -> Values:
    """Returns per row the place it lies in; which area that is, is settled once all ledgers are read."""
    return sheet.places.map(lambda place: None if place.is_blank else place)


def fields_of(sheet: SheetColumns, kind: str, without: Collection[str] = ()) -> dict[str, Values]:
    """Returns the columns of a kind that the sheet has, without some."""
    fields = {
        column.name: sheet.values(f"{kind}.{column.name}", column)
        for column in sheet.schemas[kind].columns
        if sheet.has(f"{kind}.{column.name}") and column.name not in ("members", *without)
    }
    if sheet.has(claim := f"{kind}.members"):
        members = sheet.counted(claim, parse_membership)
        fields["members"] = members.map(lambda said: said and said.all)
        if any(column.name == "full_members" for column in sheet.schemas[kind].columns):
            full = members.map(lambda said: said and said.full)
            fields["full_members"] = fields["full_members"].where_unknown(full) if "full_members" in fields else full
    return fields


def blank(sheet: SheetColumns) -> Values:
    """Returns a column without any value."""
    return Values.same(None, sheet.height)


def kept(sheet: SheetColumns, rows: Rows, needed: Sequence[str], claim: str | None = None) -> Rows:
    """Leaves out rows in which all of the needed columns are blank, with a finding each."""
    column = sheet.schemas[rows.kind].column(needed[0])
    expected = sheet.header.text_of(claim or f"{rows.kind}.{needed[0]}") or column.zh
    known = [rows.columns[name].known for name in needed if name in rows.columns]
    keep: Mask = reduce(or_, known, np.zeros(len(rows.numbers), bool))
    for row in (~keep).nonzero()[0].tolist():
        sheet.report(Problem("missing-required", expected), rows.numbers[row], None)
    return rows.where(keep)


def dated(fields: Mapping[str, Values], height: int) -> Mask:
    """Returns where a row has a date."""
    known = [fields[name].known for name in ("start", "end") if name in fields]
    mask: Mask = reduce(or_, known, np.zeros(height, bool))
    return mask
