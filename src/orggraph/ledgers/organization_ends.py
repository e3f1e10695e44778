"""Organizations that have ended as their remark says: 2024年3月批复撤销."""

from __future__ import annotations

from collections.abc import Mapping

from orggraph.ledgers.cells import Problem
from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.remark_columns import remarks_in, unread_columns
from orggraph.ledgers.states import NO_DAY, latest_end
from orggraph.register.values import Values
from orggraph.text.remarks import Remark, organization_end_in, remark_on_organization

_BESIDE = ("organization.start", "organization.elected", "organization.name", "extra.covering")
"""Columns in which an end may stand beside what they are about."""


def ends_by_remark(sheet: SheetColumns, columns: Mapping[str, Values]) -> dict[str, Values]:
    """Returns the columns of organizations with the ends that their remarks tell, each reported.

    An end given in its own column, or by a state, stands. Where no date is told, it is that of a state without one.
    """
    said = {**_beside(sheet), **remarks_in(sheet, organization_end_in)}
    ends = columns.get("end", Values.same(None, sheet.height))
    new = {row: remark.date or latest_end(sheet, columns, row) for row, remark in said.items() if ends[row] is None}
    for row, end in new.items():
        code = "gone-undated" if end == NO_DAY else "remark-ended"
        sheet.report(Problem(code, str(end), said[row].word), sheet.body.numbers[row], None)
    return {**columns, "end": ends.replaced(new)} if new else dict(columns)


def _beside(sheet: SheetColumns) -> dict[int, Remark]:
    """The ends that stand in another column, as there was none for remarks: 2024.5，2025年9月撤销."""
    unread = [sheet.body.columns[column] for column in unread_columns(sheet)]
    said: dict[int, Remark] = {}
    for strip in (*unread, *(sheet.strip(claim) for claim in _BESIDE if sheet.has(claim))):
        cells = {n: cell for n, cell in enumerate(strip.distinct.cells) if isinstance(cell, str) and len(cell) > 1}
        ends = {
            number: remark for number, cell in cells.items() if (remark := remark_on_organization(cell)) is not None
        }
        said.update({row: ends[int(strip.rows[row])] for row in strip.where(ends)})
    return said
