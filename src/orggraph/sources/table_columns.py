"""The columns of a simple table, with what is told of it as a whole: of its rows and of the columns nothing claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from orggraph.ledgers.body import read_body
from orggraph.ledgers.cells import Problem
from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.header import Block, Header
from orggraph.ledgers.mark_findings import report_marks
from orggraph.ledgers.sheet import Sheet
from orggraph.ledgers.term_cells import Words
from orggraph.model.columns import KindSchema
from orggraph.model.finding import Finding
from orggraph.model.source import column_letters
from orggraph.profile import Profile
from orggraph.sources.simple_table import unread


def read_columns(
    sheet: Sheet,
    header: Header,
    schemas: Mapping[str, KindSchema],
    profile: Profile,
    personal: Iterable[str] = (),
) -> SheetColumns:
    """Returns the columns below a header; rows that are passed over are told, but for the header again.

    Args:
        sheet: The sheet.
        header: Its header.
        schemas: What the register holds.
        profile: The words of the office.
        personal: Header words of columns about persons.
    """
    body = read_body(sheet, Block(header, 0, len(sheet.cells), header.first))
    columns = SheetColumns(sheet, header, body, schemas, profile, Words())
    report_marks(columns)
    for number, reason in sorted(body.passed.items()):
        if reason != "header":
            columns.report(Problem("row-passed-over"), number, None, None)
    for column, text, code in unread(header, personal):
        columns.findings.append(Finding(code, sheet.source(header.row + 1, text, column_letters(column)), text))
    if not columns.height:
        columns.findings.append(Finding("no-rows", sheet.source()))
    return columns
