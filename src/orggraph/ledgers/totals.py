"""Rows of totals: not data, but a check on it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from orggraph.ledgers.body import Body
from orggraph.ledgers.cells import Problem, parse_number
from orggraph.ledgers.columns import SheetColumns


def check_totals(sheet: SheetColumns) -> None:
    """Reports totals that their rows do not add up to; a column without exact counts has no sum to check."""
    for claim in _counts(sheet) if sheet.body.totals else ():
        parsed = [parse_number(cell) for cell in sheet.raw(claim)]
        if any(problem is not None for _, problem in parsed):
            continue
        again = {row for rows in sheet.shared(claim) for row in rows[1:]}
        values = [0 if row in again else value or 0 for row, (value, _) in enumerate(parsed)]
        for (number, cells, *_), rows in zip(sheet.body.totals, _rows_of_totals(sheet.body), strict=True):
            said = parse_number(cells[sheet.header.columns[claim]])[0]
            added = sum(values[rows])
            if said is not None and said != added:
                numbers = sum(
                    int(cell) for cell in _once(sheet.raw(claim), again)[rows] if isinstance(cell, int | float)
                )
                code = "total-without-text" if said == numbers else "total-differs"
                sheet.report(Problem(code, str(added)), number, claim, said)


def _once(cells: Sequence[Any], again: Collection[int]) -> list[Any]:
    """The cells of a column, of a merged one only the first."""
    return [None if row in again else cell for row, cell in enumerate(cells)]


def _rows_of_totals(body: Body) -> list[slice]:
    """The rows that each total adds up.

    A total has all rows above it, or all where it stands above the first. A subtotal has those since the one before;
    one right below another adds up several of them: 街道合计 below the 小计 of its communities, 全区合计 below those.
    """
    begin = outer = 0
    rows = []
    for _, cells, end, partial in body.totals:
        if not partial:
            rows.append(slice(0, end or len(body.numbers)))
        elif begin < end or not _says_more_than_0(cells):
            rows.append(slice(begin, end))
            begin = end
        else:
            rows.append(slice(outer if outer < end else 0, end))
            outer = end
    return rows


def _says_more_than_0(cells: Sequence[Any]) -> bool:
    return any(parse_number(cell)[0] for cell in cells)


def _counts(sheet: SheetColumns) -> list[str]:
    return [
        f"{kind}.{column.name}"
        for kind in sheet.header.ledger.kinds
        for column in sheet.schemas[kind].columns
        if column.type == "count" and sheet.has(f"{kind}.{column.name}")
    ]
