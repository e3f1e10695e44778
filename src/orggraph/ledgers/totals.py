"""Rows of totals: not data, but a check on it."""

from __future__ import annotations

from orggraph.ledgers.cells import Problem, parse_number
from orggraph.ledgers.columns import SheetColumns


def check_totals(sheet: SheetColumns) -> None:
    """Reports totals that the rows above them do not add up to; a subtotal counts from the one before.

    A column with a cell that is approximate or no count has no exact sum to check.
    """
    for claim in _counts(sheet) if sheet.body.totals else ():
        parsed = [parse_number(cell) for cell in sheet.raw(claim)]
        if any(problem is not None for _, problem in parsed):
            continue
        values = [value or 0 for value, _ in parsed]
        begin = 0
        for number, cells, end, partial in sheet.body.totals:
            said = parse_number(cells[sheet.header.columns[claim]])[0]
            rows = slice(begin if partial else 0, end)
            added = sum(values[rows])
            if said is not None and said != added:
                numbers = sum(int(cell) for cell in sheet.raw(claim)[rows] if isinstance(cell, int | float))
                code = "total-without-text" if said == numbers else "total-differs"
                sheet.report(Problem(code, str(added)), number, claim, said)
            if partial:
                begin = end


def _counts(sheet: SheetColumns) -> list[str]:
    return [
        f"{kind}.{column.name}"
        for kind in sheet.header.ledger.kinds
        for column in sheet.schemas[kind].columns
        if column.type == "count" and sheet.has(f"{kind}.{column.name}")
    ]
