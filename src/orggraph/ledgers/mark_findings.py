"""What is told about the rows of a sheet as a whole: captions, dittos, ticks, rows struck through or too wide."""

from __future__ import annotations

from collections.abc import Mapping

from orggraph.ledgers.cells import Problem
from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.recognition.ticks import Ticks
from orggraph.register.reading import Reason
from orggraph.text.cleaning import text_of
from orggraph.text.privacy import without_personal_numbers

_DOUBTFUL: Mapping[Reason, str] = {
    "total": "perhaps-a-record",
    "note": "perhaps-no-note",
    "hint": "perhaps-no-hint",
    "example": "perhaps-no-example",
}
"""Why a row is passed over that may be a record → the code of the warning."""


def report_marks(sheet: SheetColumns) -> None:
    """Reports captions, cells that say 同上, and formulas without a result, in the columns that are read."""
    for number, width in sheet.body.refused:
        sheet.report(Problem("row-too-wide", str(sheet.body.width)), number, None, width)
    for number, text, reason in sheet.body.doubtful:
        sheet.report(Problem(_DOUBTFUL[reason]), number, None, text)
    for caption in sheet.body.captions:
        sheet.report(Problem("caption"), caption.row, None, caption.text)
    claims = sheet.header.claims
    for claim, ticks in sheet.header.ticks.items():
        _report_ticks(sheet, claim, ticks)
    for number, column, value in sheet.body.dittos:
        if column in claims:
            code = "ditto" if value is not None else "ditto-without-row"
            sheet.report(Problem(code), number, claims[column], without_personal_numbers(text_of(value) or ""))
    numbers = set(sheet.body.numbers)
    _report_struck(sheet)
    for row, column in sorted(sheet.sheet.without_result):
        if column in claims and row + 1 in numbers:
            sheet.report(Problem("formula-without-value"), row + 1, claims[column])


def _report_struck(sheet: SheetColumns) -> None:
    """Reports rows whose name is struck through: people delete so what they do not want to lose."""
    named = sheet.header.columns[sheet.naming]
    for number in sheet.body.numbers if sheet.sheet.struck else ():
        if (number - 1, named) in sheet.sheet.struck:
            sheet.report(Problem("struck-row"), number, None)


def _report_ticks(sheet: SheetColumns, claim: str, ticks: Ticks) -> None:
    """Reports rows in which several are ticked, and cells that are no ticks."""
    if ticks.days:
        return
    said = sheet.ticked(claim)
    for row in said.several:
        sheet.report(Problem("several-ticks"), sheet.body.numbers[row], claim, said.words[row])
    for row in said.corrected:
        sheet.report(Problem("tick-taken-back"), sheet.body.numbers[row], claim, said.words[row])
    for row, column in said.unclear:
        cell = without_personal_numbers(text_of(sheet.body.columns[column][row]) or "")
        sheet.report(Problem("unclear-tick"), sheet.body.numbers[row], claim, f"{sheet.header.texts[column]}：{cell}")
