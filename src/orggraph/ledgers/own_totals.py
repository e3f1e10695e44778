"""The numbers of records that a sheet gives itself, beside those in the register: 台账写 34，读到 34."""

from __future__ import annotations

import re
from collections.abc import Iterator

import polars as pl

from orggraph.ledgers.columns import SheetColumns
from orggraph.model.finding import Finding
from orggraph.register.reading import OwnTotal
from orggraph.text.cleaning import text_of

_IN_TITLE = re.compile(r"(?:共计?|合计|总计)有?(\d{1,5})[家户个所条项份](?!月|年|街道|社区|镇|乡|村|网格|党员)")


def own_totals(sheet: SheetColumns, in_register: pl.Series, there: pl.Series) -> tuple[OwnTotal, ...]:
    """Returns what a sheet says of the number of its records, in the order of its rows.

    A total may count only what is still there on the day of the sheet, or also what a remark says is closed: where that
    agrees, it is what was meant.

    Args:
        sheet: Its columns.
        in_register: The numbers of the rows of its records in the register.
        there: Of these, the numbers of those that have not ended.
    """
    body = sheet.body
    given = [*_titled(sheet), *((count.row, count.given, count.begin, count.end) for count in body.counts)]
    totals = []
    closed = {finding.source.row for finding in sheet.findings if finding.code == "remark-closed"}
    for row, count, begin, end in sorted(given):
        rows = body.numbers[begin:end]
        counted, standing = (int(each.is_in(rows).sum()) if rows else 0 for each in (in_register, there))
        meant = (standing, counted + len(closed.intersection(rows)))
        counted = count if count in meant else counted
        totals.append(OwnTotal(row, count, counted, begin == 0 and end == len(body.numbers)))
    return tuple(totals)


def told_totals(sheet: SheetColumns, totals: tuple[OwnTotal, ...]) -> Iterator[Finding]:
    """Yields a finding about each number that a sheet gives: information where it is that of the register."""
    for total in totals:
        code = "own-total" if total.given == total.counted else "own-total-differs"
        yield Finding(code, sheet.sheet.source(total.row), str(total.given), str(total.counted))


def _titled(sheet: SheetColumns) -> Iterator[tuple[int, int, int, int]]:
    """The number that a title gives, where it gives a single one."""
    above = [number for number in sheet.body.around if number <= sheet.header.first]
    for number in above:
        texts = [text for cell in sheet.sheet.cells[number - 1] if isinstance(cell, str) and (text := text_of(cell))]
        found = [int(count) for text in texts for count in _IN_TITLE.findall(text.replace(" ", ""))]
        if len(found) == 1:
            yield number, found[0], 0, len(sheet.body.numbers)
