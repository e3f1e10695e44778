"""The added sheet: everything that was found in a workbook, with links to the cells."""

from __future__ import annotations

import math
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink

from orggraph.checks.page import LEVELS
from orggraph.ledgers.findings_sheet import NAMES, TITLES, is_findings_sheet
from orggraph.model.finding import Severity
from orggraph.reports.annotated_cells import COLOURS, plain_text
from orggraph.reports.annotated_remarks import Remark
from orggraph.tables.aligned import width_of

MOST_LISTED = 100_000
_HEADERS = {
    "zh": ("程度", "代码", "位置", "列", "问题", "依据"),
    "en": ("severity", "code", "place", "column", "what is wrong", "norm"),
}
_WIDTHS = (9, 22, 24, 18, 64, 40)
_MOST_LINKS = 65_000
"""A sheet holds no more than 65,530 hyperlinks: Excel calls one with more damaged."""
_LINK_COLUMN = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list: what is said, how its place is called, and the cell that it links to, where there is one."""

    remark: Remark
    place: str
    cell: Any | None = None


def drop_lists(book: Any) -> bool:
    """Removes the lists of earlier annotations; whether there was one."""
    earlier = [sheet for sheet in book.worksheets if is_findings_sheet([[sheet["A1"].value]])]
    for sheet in earlier:
        book.remove(sheet)
    return bool(earlier)


def add_list(book: Any, entries: Sequence[Entry], about: Sequence[str], lang: str) -> Any:
    """Adds the list as the last sheet and opens the workbook on it; `about` are lines below its title."""
    sheet = book.create_sheet(NAMES[lang])
    notes = [*about, *_left_out(len(entries), lang)]
    for row, line in enumerate((TITLES[lang], *notes), 1):
        _write(sheet.cell(row, 1), line)
    sheet["A1"].font = _font(sheet["A1"], bold=True, size=14)
    top = len(notes) + 3
    _write_header(sheet, top, lang)
    _write_entries(sheet, top, entries[:MOST_LISTED], lang)
    _lay_out(sheet, top, min(len(entries), MOST_LISTED))
    _open_on(book, sheet)
    return sheet


def _left_out(listed: int, lang: str) -> list[str]:
    if listed <= MOST_LISTED:
        return []
    zh = f"这里列出前 {MOST_LISTED} 条，共 {listed} 条；全部问题可用 --findings 和 orggraph check 输出。"
    en = f"The first {MOST_LISTED} of {listed} are listed; --findings and orggraph check give all of them."
    return [zh if lang == "zh" else en]


def _write(cell: Any, text: str) -> None:
    """Writes text, also where it begins as a formula does."""
    cell.value = plain_text(text)
    cell.data_type = "s"


def _font(cell: Any, **changes: Any) -> Font:
    """The workbook's own font, changed."""
    own = cell.font
    return Font(**{"name": own.name, "size": own.size, "charset": own.charset, "family": own.family, **changes})


def _write_header(sheet: Any, row: int, lang: str) -> None:
    for column, text in enumerate(_HEADERS[lang], 1):
        cell = sheet.cell(row, column)
        _write(cell, text)
        cell.font = _font(cell, bold=True)
        cell.fill = PatternFill("solid", start_color="FFD9D9D9")
        cell.border = _BORDER
        cell.alignment = Alignment(vertical="center")


_BORDER = Border(*[Side("thin", "FFBFBFBF")] * 4)


def _write_entries(sheet: Any, top: int, entries: Sequence[Entry], lang: str) -> None:
    styles: dict[tuple[Severity | None, bool], Any] = {}
    for row, entry in enumerate(entries, top + 1):
        remark = entry.remark
        linked = entry.cell is not None and row - top <= _MOST_LINKS
        level = LEVELS[remark.severity](lang)
        texts = (level, remark.code, entry.place, remark.source.column or "", remark.said, remark.basis)
        for column, text in enumerate(texts, 1):
            cell = sheet.cell(row, column)
            _write(cell, text)
            look = (remark.severity if column == 1 else None, linked and column == _LINK_COLUMN)
            if look not in styles:  # styles are made once: making them is most of the work
                _style(cell, *look)
                styles[look] = cell._style
            cell._style = copy(styles[look])
        sheet.row_dimensions[row].height = _height(texts, sheet.cell(row, 1).font.size)
        if linked:
            sheet.cell(row, _LINK_COLUMN).hyperlink = Hyperlink(ref="", location=_address(entry.cell))


def _height(texts: Sequence[str], font_size: float) -> float:
    """The height of a row in points: not every program fits it to wrapped text when it opens a workbook."""
    lines = (math.ceil(width_of(text) / (width - 1)) for text, width in zip(texts, _WIDTHS, strict=True))
    return max(1, *lines) * font_size * 1.4 + 3


def _style(cell: Any, severity: Severity | None, linked: bool) -> None:
    cell.border = _BORDER
    cell.alignment = Alignment(vertical="center", wrap_text=True)
    if severity is not None:
        cell.fill = PatternFill("solid", start_color=COLOURS[severity])
    if linked:
        cell.font = _font(cell, color="FF0563C1", underline="single")


def _address(cell: Any) -> str:
    return f"{quote_sheetname(cell.parent.title)}!{cell.coordinate}"


def _lay_out(sheet: Any, top: int, entries: int) -> None:
    for column, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = f"A{top + 1}"
    sheet.auto_filter.ref = f"A{top}:{get_column_letter(len(_WIDTHS))}{top + max(entries, 1)}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToHeight = 0
    sheet.print_title_rows = f"{top}:{top}"


def _open_on(book: Any, sheet: Any) -> None:
    """Opens the workbook on a sheet, that one alone: what is typed into selected sheets goes into all of them."""
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is sheet
    for chart in book.chartsheets:
        for view in chart.sheetViews.sheetView:
            view.tabSelected = False
    book.active = sheet
