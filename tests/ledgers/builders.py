"""Ledgers in a few lines: a folder to write them into, and what reading it told."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_cell_to_rowcol

import orggraph as og

Rows = Sequence[Sequence[object]]
MAIN_KIND = {
    "organizations": "organization",
    "emerging_units": "unit",
    "grids": "area",
    "seats": "seat",
    "agreements": "agreement",
    "registrations": "registration",
}
"""Ledger → the kind of record that each of its rows is."""


@dataclass
class Folder:
    """A folder of ledgers that a test fills and reads."""

    path: Path

    def xlsx(self, file: str, rows: Rows, *merged: str, sheet: str = "Sheet1") -> Folder:
        """Writes a workbook with one sheet; `merged` are ranges such as A3:A5."""
        return self.book(file, {sheet: rows}, {sheet: merged})

    def book(self, file: str, sheets: Mapping[str, Rows], merged: Mapping[str, Iterable[str]] | None = None) -> Folder:
        """Writes a workbook with several sheets."""
        with xlsxwriter.Workbook(str(self.path / file)) as book:
            day = book.add_format({"num_format": "yyyy-mm-dd"})
            for name, rows in sheets.items():
                sheet = book.add_worksheet(name)
                ranges = (merged or {}).get(name, ())
                for span in ranges:
                    sheet.merge_range(span, "")
                covered = {cell for span in ranges for cell in _covered(span)}
                for row, cells in enumerate(rows):
                    for column, value in enumerate(cells):
                        if (row, column) not in covered:
                            _write(sheet, row, column, value, day)
        return self

    def csv(self, file: str, rows: Rows, encoding: str = "utf-8-sig", delimiter: str = ",") -> Folder:
        """Writes a CSV."""
        with (self.path / file).open("w", encoding=encoding, newline="") as out:
            csv.writer(out, delimiter=delimiter).writerows(["" if c is None else c for c in row] for row in rows)
        return self

    def bytes(self, file: str, content: bytes) -> Folder:
        """Writes a file that need not be a workbook."""
        (self.path / file).write_bytes(content)
        return self

    def read(self, **options: Any) -> og.Reading:
        """Reads the folder."""
        return og.read(self.path, **options)


def _write(sheet: Any, row: int, column: int, value: object, day: object) -> None:
    if isinstance(value, dt.date):
        sheet.write_datetime(row, column, value, day)
    elif isinstance(value, str):
        sheet.write_string(row, column, value)
    elif value is not None:
        sheet.write(row, column, value)


def _covered(span: str) -> list[tuple[int, int]]:
    """The cells of a merged range but the first, which alone has a value."""
    (top, left), (bottom, right) = map(xl_cell_to_rowcol, span.split(":"))
    cells = [(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]
    return cells[1:]


def records(reading: og.Reading, kind: str) -> list[dict[str, Any]]:
    """The rows of a kind in the order of the ledgers; references as the names they were resolved to."""
    tables = {name: reading.register.frame(name).collect("polars").to_native() for name in reading.register.tables}
    names = {
        key: name
        for node in ("area", "organization", "unit")
        for key, name in tables[node].select("key", "name").rows()
    }
    found = tables[kind].sort("source", "row").to_dicts()
    for row in found:
        for column, target in reading.register.schemas[kind].references.items():
            row[column] = row[column] if target == "person" else names.get(row[column])
    return found


def pick(rows: list[dict[str, Any]], *names: str) -> list[tuple[Any, ...]]:
    """Some columns of records."""
    return [tuple(row[name] for name in names) for row in rows]


def findings(reading: og.Reading, *codes: str) -> list[og.Finding]:
    """The findings of these codes, in order."""
    return [finding for finding in reading.findings if finding.code in codes]


def where(finding: og.Finding | og.Violation) -> tuple[str | None, str | None, int | None, str | None]:
    """File, sheet, row and column of a finding or violation."""
    place = finding.source
    return place.file, place.sheet, place.row, place.column


def assert_accounted(reading: og.Reading, written: Mapping[str, Iterable[int]]) -> None:
    """Every row of data that was written (by file) is in the register or has a finding that names it."""
    accounts = [account for account in reading.sheets if account.ledger is not None]
    assert {account.file for account in accounts} == set(written)
    origins = reading.register.frame("source").collect("polars").to_native()
    for number, account in enumerate(accounts):
        rows = set(written[account.file])
        table = reading.register.frame(MAIN_KIND[account.ledger or ""]).collect("polars").to_native()
        table = table.filter(table["type"] == "grid") if account.ledger == "grids" else table
        kept = {row for source, row in table.select("source", "row").iter_rows() if source == number}
        told = {
            f.source.row for f in reading.findings if (f.source.file, f.source.sheet) == (account.file, account.sheet)
        }
        assert origins["file"][number] == account.file
        assert kept <= rows
        passed = {row for numbers in account.passed_rows.values() for row in numbers}
        assert not passed & kept
        lost = rows - kept - passed
        assert lost <= told
        assert (account.rows, account.kept, account.reported) == (len(rows - passed), len(kept), len(lost))
