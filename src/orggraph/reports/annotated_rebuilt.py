"""A ledger as a workbook to be marked, built again from its cells, where it cannot be written back as it was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter

from orggraph.checks.rule import Text
from orggraph.ledgers.workbook import Sheet
from orggraph.reports.annotated_cells import LAST_COLUMN, LAST_ROW, plain_text
from orggraph.reports.annotated_workbook import Copied, by_name

_REBUILT = Text(
    "原文件的格式（{why}）不能原样写回：这是按单元格内容重做的工作簿，格式和公式没有保留。",
    "The file ({why}) cannot be written back as it was: this workbook was built from its cells, without formats and "
    "formulas.",
)


def built_again(path: Path, sheets: Sequence[Sheet]) -> Copied | None:
    """Returns a workbook of the cells that were read; None where they are more than a workbook can hold."""
    if any(len(sheet.cells) > LAST_ROW or len(row) > LAST_COLUMN for sheet in sheets for row in sheet.cells):
        return None
    book = Workbook()
    book.remove(book.active)
    named = []
    for sheet in sheets:
        target = book.create_sheet(_title(sheet.name or "Sheet1", book.sheetnames))
        _fill(target, sheet)
        named.append((sheet.name, target))
    why = path.suffix.lower() or "—"
    note = Text(_REBUILT.zh.format(why=why), _REBUILT.en.format(why=why))
    return Copied(book, by_name(named), (note,), ".xlsx")


def _title(name: str, taken: Sequence[str]) -> str:
    """A name that a sheet of a workbook may have, and none of the others has."""
    wanted = re.sub(r"[\\/*?:\[\]]", "_", plain_text(name)).strip("'") or "Sheet1"
    used = {title.casefold() for title in taken}
    names = (f"{wanted[: 31 - len(mark)]}{mark}" for mark in ("", *(f" {n}" for n in range(2, len(used) + 3))))
    return next(title for title in names if title.casefold() not in used)


def _fill(target: Any, sheet: Sheet) -> None:
    for row, values in enumerate(sheet.cells, 1):
        for column, value in enumerate(values, 1):
            if value is not None and value != "":
                _write(target.cell(row, column), value)
    for (top, left), (bottom, right) in sheet.merged:
        if bottom < len(sheet.cells):
            target.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
    for column, width in _widths(sheet).items():
        target.column_dimensions[get_column_letter(column)].width = width


def _write(cell: Cell, value: Any) -> None:
    if isinstance(value, str):
        cell.value = plain_text(value)
        cell.data_type = "s"  # also where it begins as a formula does
    else:
        cell.value = value


def _widths(sheet: Sheet) -> dict[int, float]:
    """Widths wide enough for the cells of the first rows."""
    widths: dict[int, float] = {}
    for row in sheet.cells[:200]:
        for column, value in enumerate(row, 1):
            widths[column] = max(widths.get(column, 9), min(40, 2 + 1.2 * len(str(value))))
    return widths
