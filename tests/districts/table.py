"""A ledger before it is written: columns with fields, rows with true values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from tests.districts.dates import Day, Term
from tests.districts.truth import Grid, Organization

Kind = Literal[
    "text", "area", "date", "count", "people", "list", "term", "organization", "unit", "grid", "code", "foreign", "tick"
]
Value = str | int | Day | tuple[str, ...] | Organization | Grid | tuple[Day | None, Term] | None


@dataclass(frozen=True)
class Column:
    """One column: its field, how it is written, the group it stands under, whether it may be left out."""

    field: str
    kind: Kind = "text"
    group: str = ""
    optional: bool = False


@dataclass(frozen=True)
class Table:
    """One ledger; `kind` is a key of `words.LISTED`."""

    kind: str
    columns: tuple[Column, ...]
    rows: tuple[dict[str, Value], ...]

    def within(self, subdistrict: str) -> Table:
        """Only what lies in a subdistrict, which no column says."""
        rows = tuple(row for row in self.rows if row["subdistrict"] == subdistrict)
        return replace(self, columns=self.without("subdistrict").columns, rows=rows)

    def without(self, field: str) -> Table:
        """The same without a column."""
        return replace(self, columns=tuple(each for each in self.columns if each.field != field))

    def ticked(self, field: str, codes: dict[str, str], group: str) -> Table:
        """The same with a column of ticks for each value of a column; `codes` maps its values to their fields."""
        index = next((i for i, each in enumerate(self.columns) if each.field == field), None)
        if index is None:
            return self
        ticks = tuple(Column(code, "tick", group) for code in codes.values())
        rows = tuple(row | {code: value == row[field] or None for value, code in codes.items()} for row in self.rows)
        return replace(self, columns=(*self.columns[:index], *ticks, *self.columns[index + 1 :]), rows=rows)
