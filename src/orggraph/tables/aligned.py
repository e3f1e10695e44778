"""Columns as aligned text, for terminals: a Han character takes two columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_GAP = "  "


def width_of(text: str) -> int:
    """Returns the columns that a text takes on a terminal.

    >>> width_of("街道"), width_of("ab")
    (4, 2)
    """
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def aligned(columns: Sequence[Sequence[str]], numbers: Sequence[bool]) -> list[str]:
    """Returns the lines of columns whose first cells are the header: header, rule, rows; numbers to the right."""
    shown = [
        _aligned([_printable(cell) for cell in column], right=right)
        for column, right in zip(columns, numbers, strict=True)
    ]
    header, *rows = (_GAP.join(cells).rstrip() for cells in zip(*shown, strict=True))
    rule = "─" * max(width_of(line) for line in (header, *rows[:1]))
    return [header, rule, *rows]


def _printable(text: str) -> str:
    """The text without line breaks and control characters, which would break the lines or the terminal."""
    return text if text.isprintable() else "".join(char if char.isprintable() else " " for char in text)


def _aligned(cells: list[str], *, right: bool) -> list[str]:
    widths = [width_of(cell) for cell in cells]
    widest = max(widths)
    if right:
        return [" " * (widest - width) + cell for cell, width in zip(cells, widths, strict=True)]
    return [cell + " " * (widest - width) for cell, width in zip(cells, widths, strict=True)]
