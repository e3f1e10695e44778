"""What the rows of each ledger say: from claimed columns to drafts of records."""

from __future__ import annotations

from collections.abc import Callable

from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.drafts import Rows
from orggraph.ledgers.rows_of_instructors import instructors
from orggraph.ledgers.rows_of_links import agreements, registrations, seats
from orggraph.ledgers.rows_of_network import grids, organizations
from orggraph.ledgers.rows_of_places import places
from orggraph.ledgers.rows_of_units import emerging_units, exemptions

_BY_LEDGER: dict[str, Callable[[SheetColumns], list[Rows]]] = {
    "organizations": organizations,
    "grids": grids,
    "seats": seats,
    "agreements": agreements,
    "registrations": registrations,
    "exemptions": exemptions,
    "places": places,
}
_WITH_INSTRUCTORS: dict[str, Callable[[SheetColumns, Callable[[str], str]], list[Rows]]] = {
    "emerging_units": emerging_units,
    "instructors": instructors,
}
"""Ledgers that name instructors, who get an opaque key."""


def rows_of(sheet: SheetColumns, instructor_key: Callable[[str], str]) -> list[Rows]:
    """Returns the records of a sheet by kind; a row that lacks what it needs is reported and left out."""
    ledger = sheet.header.ledger.name
    if ledger in _WITH_INSTRUCTORS:
        return _WITH_INSTRUCTORS[ledger](sheet, instructor_key)
    return _BY_LEDGER[ledger](sheet)
