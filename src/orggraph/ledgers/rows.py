"""What the rows of each ledger say: from claimed columns to drafts of records."""

from __future__ import annotations

from collections.abc import Callable

from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.drafts import Rows
from orggraph.ledgers.rows_of_links import agreements, registrations, seats
from orggraph.ledgers.rows_of_network import grids, organizations
from orggraph.ledgers.rows_of_units import emerging_units, exemptions

_BY_LEDGER: dict[str, Callable[[SheetColumns], list[Rows]]] = {
    "organizations": organizations,
    "grids": grids,
    "seats": seats,
    "agreements": agreements,
    "registrations": registrations,
    "exemptions": exemptions,
}


def rows_of(sheet: SheetColumns, instructor_key: Callable[[str], str]) -> list[Rows]:
    """Returns the records of a sheet by kind; a row that lacks what it needs is reported and left out."""
    ledger = sheet.header.ledger.name
    return emerging_units(sheet, instructor_key) if ledger == "emerging_units" else _BY_LEDGER[ledger](sheet)
