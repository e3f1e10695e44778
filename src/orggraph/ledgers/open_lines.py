"""The rows of ledgers that open questions touch, put into the register."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from orggraph.ledgers.drafts import Rows
from orggraph.ledgers.sheet import Sheet
from orggraph.model.question import Question
from orggraph.register.frames import Origin
from orggraph.register.open_rows import open_rows
from orggraph.register.register import Register
from orggraph.register.row_units import Line


def with_open_lines(
    register: Register,
    questions: Sequence[Question],
    sheets: Iterable[Sheet],
    rows: Iterable[tuple[int, Rows]],
    origins: Sequence[Origin],
) -> Register:
    """Returns the register with the units that hang on open questions; the same where none does.

    Args:
        register: The register as it is read meanwhile.
        questions: The open questions.
        sheets: All sheets that say anything.
        rows: The rows that were read, each with the number of its origin.
        origins: The places they were read from.
    """
    if not any(question.touched for question in questions):
        return register
    places = ((sheet.source().without_personal_numbers(), sheet) for sheet in sheets)
    by_place = {(at.file, at.sheet): sheet for at, sheet in places}

    def cells(line: Line) -> Sequence[Any]:
        sheet = by_place.get(line[:2])
        return sheet.cells[line[2] - 1] if sheet is not None and 0 < line[2] <= len(sheet.cells) else ()

    def read_as_units() -> set[Line]:
        units = ((origins[number], each) for number, each in rows if each.kind == "unit")
        return {(origin.file, origin.sheet, row) for origin, each in units for row in each.numbers}

    table = open_rows(questions, register, read_as_units, cells)
    return replace(register, tables={**register.tables, "open": table})
