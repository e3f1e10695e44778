"""An answer as a table: what people read, print and paste into Excel."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from orggraph.tables.aligned import aligned
from orggraph.tables.html import to_html


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a table: its key, its label, and how its values are shown."""

    key: str
    label: str
    rate: bool = False

    def shown(self, value: Any) -> str:
        """Returns a value as text; a rate in percent with one decimal."""
        if value is None:
            return ""
        return f"{value:.1%}" if self.rate and isinstance(value, int | float) else str(value)


def as_of(day: dt.date, lang: str) -> tuple[str, str]:
    """Returns the stamp of a day."""
    return "截至" if lang == "zh" else "as of", day.isoformat()


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table.

    Attributes:
        title: What it shows.
        stamp: What every figure in it stands on, as label and value: the as-of date, the base of the rates.
        fields: Its columns.
        rows: Their values.
        notes: What else to know.
    """

    title: str
    stamp: tuple[tuple[str, str], ...]
    fields: tuple[Field, ...]
    rows: tuple[tuple[Any, ...], ...]
    notes: tuple[str, ...] = ()

    def remarks(self) -> tuple[str, ...]:
        """Returns stamp and notes as lines."""
        stamp = (f"{label}{': ' if label.isascii() else '：'}{value}" for label, value in self.stamp)
        return (*stamp, *self.notes)

    @property
    def english(self) -> bool:
        """Whether its words are English; a title may hold a name."""
        return self.stamp[0][0].isascii() if self.stamp else self.title.isascii()

    @property
    def none(self) -> str:
        """What stands in the place of rows where there are none."""
        return "(none)" if self.english else "（无）"

    def to_text(self) -> str:
        """Returns the table as aligned text: title, header, rows, then what the figures stand on."""
        cells = list(zip(*self.rows, strict=True)) or [()] * len(self.fields)
        columns = [[field.label, *map(field.shown, values)] for field, values in zip(self.fields, cells, strict=True)]
        numbers = [any(isinstance(value, int | float) for value in values) for values in cells]
        none = () if self.rows else (self.none,)
        return "\n".join((self.title, "", *aligned(columns, numbers), *none, "", *self.remarks(), ""))


class Shown:
    """An answer that shows itself as its tables, on a terminal and in a notebook."""

    def table(self, lang: str = "zh") -> Table:
        """Returns the answer as a table, where it is one."""
        raise NotImplementedError

    def tables(self, lang: str = "zh") -> Sequence[Table]:
        """Returns the answer as tables."""
        return (self.table(lang),)

    def __str__(self) -> str:
        return "\n".join(table.to_text() for table in self.tables())

    def _repr_html_(self) -> str:
        return "".join(to_html(table) for table in self.tables())
