"""Column types, and drafts: records as tables whose references are still text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import polars as pl

from orggraph.model.columns import Column, KindSchema
from orggraph.model.source import Source
from orggraph.register.values import Values
from orggraph.text.dates import PRECISIONS, PartialDate

KEY = pl.Int32()
"""Type of the integer keys; one space for areas, organizations, units and persons."""
PRECISION = pl.Enum(list(PRECISIONS))
_PLAIN: dict[str, pl.DataType] = {
    "text": pl.String(),
    "count": pl.Int64(),
    "date": pl.Date(),
    "flag": pl.Boolean(),
    "filled": pl.Boolean(),
    "term": pl.String(),
    "terms": pl.List(pl.String()),
}


@dataclass(frozen=True)
class Origin:
    """A sheet that rows come from.

    Attributes:
        file: The file's name.
        sheet: The sheet's name; None for a CSV.
        ledger: Which ledger it was recognized as.
        as_of: The day that the sheet bears, if any.
        headers: `kind.column` → the header text that stands there.
        letters: `kind.column` → the letters of that column.
    """

    file: str | None = None
    sheet: str | None = None
    ledger: str | None = None
    as_of: PartialDate | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    letters: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Draft:
    """Records of all kinds as tables, references as text, each row with its origin and row number.

    `gone` are names of units that ledgers list as no more.
    """

    frames: dict[str, pl.DataFrame]
    origins: list[Origin]
    gone: frozenset[str] = frozenset()

    def sources_of(self, ledger: str) -> list[int]:
        """Returns the numbers of the sheets that are of a ledger."""
        return [number for number, origin in enumerate(self.origins) if origin.ledger == ledger]

    def place(self, kind: str, row: Mapping[str, Any], column: str | None = None, zh: str | None = None) -> Source:
        """Returns where a draft row, or one of its columns, stands."""
        origin = self.origins[row["source"]] if row["source"] is not None else Origin()
        claim = column if column and "." in column else f"{kind}.{column}"
        if not column:
            return Source(origin.file, origin.sheet, row["row"])
        return Source(origin.file, origin.sheet, row["row"], origin.headers.get(claim, zh), origin.letters.get(claim))


def draft_frame(
    schema: KindSchema,
    columns: Mapping[str, Sequence[Any] | Values],
    sources: Sequence[int | None],
    rows: Sequence[int | None],
    contexts: Sequence[str | None] | Values | None = None,
) -> pl.DataFrame:
    """Builds the draft table of one kind; a column that is not given is blank.

    `contexts` are the paths of the areas that the rows speak of: they decide between namesakes.
    """
    height = len(rows)
    series: list[pl.Series] = []
    for column in schema.columns:
        values = _values(columns.get(column.name), height)
        series.extend(_date_series(column, values) if column.type == "date" else [_plain_series(column, values)])
    series.append(pl.Series("source", sources, pl.Int32))
    series.append(pl.Series("row", rows, pl.Int32))
    series.append(_values(contexts, height).series("context", pl.String))
    return pl.DataFrame(series)


def _values(values: Sequence[Any] | Values | None, height: int) -> Values:
    if values is None:
        return Values.same(None, height)
    return values if isinstance(values, Values) else Values.of(values)


def _plain_series(column: Column, values: Values) -> pl.Series:
    if column.type == "terms":
        values = values.map(lambda codes: None if codes is None else list(codes))
    return values.series(column.name, _PLAIN[column.type])


def is_end(column: str) -> bool:
    """Whether a date column is an end: a partial end means its last day, a partial start its first."""
    return column == "end" or column.endswith("_end")


def _date_series(column: Column, values: Values) -> list[pl.Series]:
    last = is_end(column.name)
    days = values.map(lambda value: None if value is None else value.last if last else value.first)
    precisions = values.map(lambda value: None if value is None else value.precision)
    return [days.series(column.name, pl.Date), precisions.series(f"{column.name}_precision", PRECISION)]
