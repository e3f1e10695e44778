"""An answer as a table: what people read, print and paste into Excel."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import Any


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
        return f"{value:.1%}" if self.rate else str(value)


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table with its notes: as-of date, base of the rates."""

    title: str
    notes: tuple[str, ...]
    fields: tuple[Field, ...]
    rows: tuple[tuple[Any, ...], ...]

    def to_html(self) -> str:
        """Returns the table as HTML for a notebook."""
        head = "".join(f"<th>{html.escape(field.label)}</th>" for field in self.fields)
        body = "".join(
            "<tr>"
            + "".join(f"<td>{html.escape(f.shown(v))}</td>" for f, v in zip(self.fields, row, strict=True))
            + "</tr>"
            for row in self.rows
        )
        caption = html.escape("；".join((self.title, *self.notes)))
        return f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
