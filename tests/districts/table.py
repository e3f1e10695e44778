"""A ledger before it is written: columns with fields, rows with true values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tests.districts.dates import Day, Term
from tests.districts.truth import Grid, Organization

Kind = Literal[
    "text", "area", "date", "count", "people", "list", "term", "organization", "unit", "grid", "code", "foreign"
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
