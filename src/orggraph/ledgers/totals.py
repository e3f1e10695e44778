"""Rows of totals: not data, but a check on it."""

from __future__ import annotations

from orggraph.ledgers.cells import Problem, parse_number
from orggraph.ledgers.columns import SheetColumns


def check_totals(sheet: SheetColumns) -> None:
    """Reports totals that the rows above them do not add up to; a subtotal counts from the one before."""
    for claim in _counts(sheet):
        values = [parse_number(cell)[0] or 0 for cell in sheet.raw(claim)]
        begin = 0
        for number, cells, end, partial in sheet.body.totals:
            said = parse_number(cells[sheet.header.columns[claim]])[0]
            added = sum(values[begin if partial else 0 : end])
            if said is not None and said != added:
                sheet.report(Problem("total-differs", str(added)), number, claim, said)
            if partial:
                begin = end


def _counts(sheet: SheetColumns) -> list[str]:
    return [
        f"{kind}.{column.name}"
        for kind in sheet.header.ledger.kinds
        for column in sheet.schemas[kind].columns
        if column.type == "count" and sheet.has(f"{kind}.{column.name}")
    ]
