"""The ledgers that the dirt is put into: the organizations of a small district, and what goes with them."""

from __future__ import annotations

from typing import Any

from tests.ledgers.small import HEADERS, ROWS

Row = list[Any]


def organizations(*more: str) -> list[Row]:
    """A title, the header with more columns, and six organizations."""
    header = [*HEADERS["organizations"].split(), *more]
    return [["党组织台账"], header, *([*row, *[None] * len(more)] for row in ROWS["organizations"])]


def ledger(name: str) -> list[Row]:
    """Another ledger of the same district."""
    return [["台账"], HEADERS[name].split(), *([*row] for row in ROWS[name])]


def changed(table: list[Row], **columns: Any) -> list[Row]:
    """The table with cells of a column in place of those from the first row of data on."""
    header = table[1]
    for name, cells in columns.items():
        for row, cell in zip(table[2:], cells, strict=False):
            row[header.index(name)] = cell
    return table
