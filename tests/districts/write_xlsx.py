"""Sheets into a workbook."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import xlsxwriter

from tests.districts.sheet import Sheet

FORMATS = ("yyyy-mm-dd", "yyyy/m/d", 'yyyy"年"m"月"d"日"')
OPTIONS = {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}


def write_xlsx(path: Path, sheets: dict[str, Sheet]) -> None:
    """Write the sheets by name, with real dates, merged ranges, and a creation date that never changes."""
    with xlsxwriter.Workbook(path, OPTIONS) as book:
        book.set_properties({"created": dt.datetime(2026, 1, 1)})
        formats = [book.add_format({"num_format": each}) for each in FORMATS]
        for name, sheet in sheets.items():
            page = book.add_worksheet(name)
            for first_row, first, last_row, last in sheet.merges:
                page.merge_range(first_row, first, last_row, last, "")
            for number, row in enumerate(sheet.rows):
                for column, cell in enumerate(row):
                    if isinstance(cell, str):
                        page.write_string(number, column, cell)
                    elif isinstance(cell, int):
                        page.write_number(number, column, cell)
                    elif cell is not None:
                        moment = dt.datetime.combine(cell, dt.time())
                        page.write_datetime(number, column, moment, formats[(number + column) % 3])
