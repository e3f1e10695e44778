"""Organizations that have ended as their remark says: 2024年3月批复撤销."""

from __future__ import annotations

from collections.abc import Mapping

from orggraph.ledgers.cells import Problem
from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.remark_columns import remarks_in
from orggraph.ledgers.states import NO_DAY, latest_end
from orggraph.register.values import Values
from orggraph.text.remarks import organization_end_in


def ends_by_remark(sheet: SheetColumns, columns: Mapping[str, Values]) -> dict[str, Values]:
    """Returns the columns of organizations with the ends that their remarks tell, each reported.

    An end given in its own column, or by a state, stands. Where no date is told, it is that of a state without one.
    """
    said = remarks_in(sheet, organization_end_in)
    ends = columns.get("end", Values.same(None, sheet.height))
    new = {row: remark.date or latest_end(sheet, columns, row) for row, remark in said.items() if ends[row] is None}
    for row, end in new.items():
        code = "gone-undated" if end == NO_DAY else "remark-ended"
        sheet.report(Problem(code, str(end), said[row].word), sheet.body.numbers[row], None)
    return {**columns, "end": ends.replaced(new)} if new else dict(columns)
