"""Pages into files: a workbook for all, a file for each, or CSV in the encodings that offices use."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from tests.ledgers.round_trip.page import Page

ENCODINGS = ("utf-8-sig", "utf-8", "gb18030", "utf-16")


def write_book(path: Path, sheets: Sequence[tuple[str, Page | list[list[Any]]]]) -> None:
    """Writes sheets by name: pages, or plain rows."""
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "in_memory": True}) as book:
        day = book.add_format({"num_format": "yyyy/m/d"})
        for name, page in sheets:
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(page.cells() if isinstance(page, Page) else page):
                for column, value in enumerate(cells):
                    _write(sheet, row, column, value, day)
            if isinstance(page, Page):
                _merge(sheet, page)


def _merge(sheet: Any, page: Page) -> None:
    cells = page.cells()
    for first, last, col in page.merged:
        top, at = page.head_row + first, page.cols.index(col)
        sheet.merge_range(top, at, page.head_row + last, at, cells[top][at])


def _write(sheet: Any, row: int, column: int, value: Any, day: Any) -> None:
    if isinstance(value, dt.date):
        sheet.write_datetime(row, column, value, day)
    elif isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value)
    elif value is not None:
        sheet.write_string(row, column, value)


def write_csv(path: Path, page: Page, encoding: str, delimiter: str) -> None:
    """Writes a page as text."""
    with path.open("w", encoding=encoding, newline="") as out:
        writer = csv.writer(out, delimiter=delimiter)
        writer.writerows([["" if cell is None else cell for cell in row] for row in page.cells()])
