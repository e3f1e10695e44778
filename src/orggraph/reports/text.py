"""Tables as aligned text, for terminals: a Han character takes two columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from orggraph.queries.table import Table

_GAP = "  "


def width_of(text: str) -> int:
    """Returns the columns that a text takes on a terminal.

    >>> width_of("街道"), width_of("ab")
    (4, 2)
    """
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def to_text(tables: Sequence[Table]) -> str:
    """Returns tables one below the other: title, header, rows, then what the figures stand on."""
    return "\n".join(line for table in tables for line in _lines(table)) + "\n"


def _lines(table: Table) -> list[str]:
    columns = []
    for index, field in enumerate(table.fields):
        values = [row[index] for row in table.rows]
        number = any(isinstance(value, int | float) for value in values)
        shown = [field.label, *(_printable(field.shown(value)) for value in values)]
        columns.append(_aligned(shown, right=number))
    header, *rows = (_GAP.join(cells).rstrip() for cells in zip(*columns, strict=True))
    rule = "─" * max(width_of(line) for line in (header, *rows[:1]))
    return [table.title, "", header, rule, *rows, "", *table.remarks(), ""]


def _printable(text: str) -> str:
    """The text without line breaks and control characters, which would break the lines or the terminal."""
    return text if text.isprintable() else "".join(char if char.isprintable() else " " for char in text)


def _aligned(cells: list[str], *, right: bool) -> list[str]:
    widths = [width_of(cell) for cell in cells]
    widest = max(widths)
    if right:
        return [" " * (widest - width) + cell for cell, width in zip(cells, widths, strict=True)]
    return [cell + " " * (widest - width) for cell, width in zip(cells, widths, strict=True)]
