"""The examples of rules: small ledgers as text, read by the real reader."""

from __future__ import annotations

from typing import Any

from orggraph.ledgers.reader import read_sheets_of
from orggraph.ledgers.workbook import Sheet
from orggraph.profile import Profile, default_profile
from orggraph.register.reading import Reading


def tables(text: str) -> list[list[list[str]]]:
    r"""Returns the tables of an example: rows of cells.

    >>> tables("a | b\n1 |\n\nc")
    [[['a', 'b'], ['1', '']], [['c']]]
    """
    blocks = text.strip().split("\n\n")
    return [[[cell.strip() for cell in line.split("|")] for line in block.splitlines()] for block in blocks]


def read_example(text: str, profile: Profile | None = None) -> Reading:
    """Reads the ledgers of an example."""
    sheets = [Sheet(f"{number}.xlsx", None, _cells(table)) for number, table in enumerate(tables(text), 1)]
    return read_sheets_of(sheets, profile or default_profile())


def _cells(table: list[list[str]]) -> list[list[Any]]:
    return [list(row) for row in table]
