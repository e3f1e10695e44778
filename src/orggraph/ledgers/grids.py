"""Workbooks as grids of cells, through calamine."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from orggraph.ledgers.opendocument import Range, merged_ranges
from orggraph.ledgers.sheet_xml import LARGEST_SHEET
from orggraph.model.source import column_letters


class GridsError(Exception):
    """A workbook cannot be opened; the message says why, as far as calamine knows."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet of a workbook.

    Attributes:
        name: Its name.
        hidden: Whether the workbook hides it.
        cells: Its cells, from A1; None where it could not be read.
        merged: Its merged ranges: first and last cell, as row and column from 0.
        reach: Its last cell, where it is too large to be read.
        trouble: Why it could not be read.
    """

    name: str
    hidden: bool
    cells: list[list[Any]] | None = None
    merged: Sequence[Range] = field(default_factory=list)
    reach: str | None = None
    trouble: str = ""


def read_grids(content: bytes, too_large: Mapping[int, str]) -> list[Grid | None]:
    """Returns the sheets of a workbook in their order; None for charts and macros.

    Args:
        content: The workbook.
        too_large: Index of a sheet that is not to be read → its last cell.

    Raises:
        GridsError: It cannot be opened.
    """
    import python_calamine as calamine

    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    except BaseException as error:
        raise GridsError(_reason(error)) from None
    grids: list[Grid | None] = []
    merged = merged_ranges(content)
    for index, about in enumerate(book.sheets_metadata):
        hidden = about.visible != calamine.SheetVisibleEnum.Visible
        if about.typ != calamine.SheetTypeEnum.WorkSheet:
            grids.append(None)
        elif index in too_large:
            grids.append(Grid(about.name, hidden, reach=too_large[index]))
        else:
            try:
                grids.append(_grid(book.get_sheet_by_index(index), hidden, merged.get(about.name, [])))
            except BaseException as error:
                grids.append(Grid(about.name, hidden, trouble=_reason(error)))
    return grids


def _grid(sheet: Any, hidden: bool, merged: Sequence[Range]) -> Grid:
    """A sheet from A1, be its first cells empty."""
    merged = sheet.merged_cell_ranges or merged
    if sheet.start is None:
        return Grid(sheet.name, hidden, [], merged)
    (top, left), (bottom, right) = sheet.start, sheet.end
    if (bottom + 1) * (right + 1) > LARGEST_SHEET:
        return Grid(sheet.name, hidden, reach=f"{column_letters(right)}{bottom + 1}")
    rows = sheet.to_python()
    if left:
        rows = [[""] * left + row for row in rows]
    cells = [[""] * (right + 1) for _ in range(top)] + rows
    return Grid(sheet.name, hidden, cells, merged)


def _reason(error: BaseException) -> str:
    """Why it failed, in a line; a panic of the library is an answer too, what stops the program is none."""
    if isinstance(error, MemoryError) or not (isinstance(error, Exception) or type(error).__name__ == "PanicException"):
        raise error
    return (str(error).splitlines() or [type(error).__name__])[0][:120]
