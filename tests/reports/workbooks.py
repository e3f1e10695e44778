"""A ledger as an office dresses it, and what a workbook holds, to compare it before and after."""

from __future__ import annotations

import datetime as dt
import io
import re
import warnings
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import xlsxwriter
from openpyxl import load_workbook

HEADER = ["党组织名称", "党组织类别", "上级党组织", "党员数", "成立日期", "备注"]
ROWS: list[list[Any]] = [
    ["中共岚栖区委员会", "党委", None, 300, dt.date(2001, 2, 3), None],
    ["岚栖甲党总支", "党总支", "中共岚栖区委员会", "很多", dt.date(2011, 2, 3), "  两端有空格 "],
    ["岚栖乙党支部", "党支部", "岚栖甲党总支", 12, 20300305, None],
    ["岚栖丙党支部", "党支部", "岚栖丁党总支", 0.5, "很久以前", "=x"],
]
FIRST_ROW = 4
WRONG = {"D5", "E6", "C7", "D7", "E7"}
"""Cells with a finding that is no mere information."""
_NAMESPACE = re.compile(r"\{[^}]*\}")
_FACTS = {
    "mergeCell": ("ref",),
    "col": ("min", "max", "width", "hidden"),
    "row": ("r", "ht", "hidden"),
    "pane": ("xSplit", "ySplit", "state"),
    "autoFilter": ("ref",),
    "dataValidation": ("sqref", "type", "allowBlank"),
    "conditionalFormatting": ("sqref",),
    "hyperlink": ("ref",),
    "cfRule": ("type", "operator", "priority"),
    "formula1": (),
    "pageSetup": ("orientation", "paperSize", "scale"),
    "sheetProtection": ("sheet", "password", "objects", "scenarios"),
    "oddFooter": (),
    "definedName": ("name", "hidden"),
    "sheet": ("name", "state"),
    "tabColor": ("rgb",),
}
"""What must be in the XML of a workbook as before: elements, and of each the attributes that say something."""


def dressed(path: Path) -> Path:
    """Writes a ledger with everything that offices put on one, five cells of which are wrong."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("党组织")
        _dress(book, sheet)
        _fill(book, sheet)
        hidden = book.add_worksheet("旧's!表")
        hidden.hide()
        hidden.write_row(0, 0, HEADER[:2])
        hidden.write_row(1, 0, ["岚栖戊党支部", "不知道"])
        book.add_worksheet("空表")
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "='党组织'!$D$4:$D$7"})
        book.add_chartsheet("图").set_chart(chart)
        book.define_name("范围", "='党组织'!$A$4:$A$7")
    return path


def _dress(book: Any, sheet: Any) -> None:
    sheet.merge_range("A1:F1", "岚栖区党组织台账", book.add_format({"bold": True, "font_size": 18, "align": "center"}))
    sheet.set_row(0, 33)
    sheet.set_column("A:C", 24)
    sheet.set_column("E:E", 14, book.add_format({"num_format": "yyyy-mm-dd", "border": 1}))
    sheet.set_column("H:H", 5, None, {"hidden": True})
    sheet.freeze_panes(3, 1)
    sheet.autofilter("A3:F7")
    sheet.data_validation("B4:B7", {"validate": "list", "source": ["党委", "党总支", "党支部"]})
    red = book.add_format({"font_color": "#FF0000"})
    sheet.conditional_format("D4:D7", {"type": "cell", "criteria": ">", "value": 50, "format": red})
    sheet.print_area("A1:F8")
    sheet.set_landscape()
    sheet.set_footer("&C&P")
    sheet.set_tab_color("#123456")
    sheet.protect("geheim")


def _fill(book: Any, sheet: Any) -> None:
    head = book.add_format({"bold": True, "bg_color": "#1F4E79", "font_color": "white", "border": 1})
    day = book.add_format({"num_format": "yyyy-mm-dd", "border": 1})
    look = {"num_format": "#,##0.00", "italic": True, "font_name": "仿宋", "border": 2, "locked": False}
    count = book.add_format(look)
    for column, text in enumerate(HEADER):
        sheet.write_string(2, column, text, head)
    for row, cells in enumerate(ROWS, FIRST_ROW - 1):
        for column, value in enumerate(cells):
            look = {3: count, 4: day}.get(column)
            if isinstance(value, str):
                sheet.write_string(row, column, value, look)
            elif isinstance(value, dt.date):
                sheet.write_datetime(row, column, dt.datetime.combine(value, dt.time()), look)
            elif value is not None:
                sheet.write_number(row, column, value, look)
    sheet.write_url("F4", "https://example.org/a", None, "链接")
    sheet.write_url("G4", "https://example.org/b", None, "链接")
    sheet.write_blank("G4", None, head)  # a link whose text was deleted
    sheet.write_rich_string("F6", "一", book.add_format({"bold": True}), "粗", "二")
    sheet.set_row(5, None, None, {"hidden": True})
    sheet.write_string("A8", "合计")
    sheet.write_formula("D8", "=SUM(D4:D7)", count, 312.5)
    sheet.write_comment("D5", "请再核实", {"author": "区委组织部"})
    sheet.write_comment("A4", "自己的批注", {"author": "区委组织部"})


def opened(path: Path | None) -> Any:
    """A workbook as openpyxl reads it by itself; it warns of a number that is no date."""
    assert path is not None
    with warnings.catch_warnings(action="ignore"):
        return load_workbook(io.BytesIO(path.read_bytes()), rich_text=True)


def looks(path: Path, sheet: str) -> dict[str, dict[str, Any]]:
    """What each cell of a sheet holds and looks like, by address."""
    return {
        cell.coordinate: {
            "value": str(cell.value) if cell.value is not None else None,
            "type": cell.data_type,
            "format": cell.number_format,
            "font": repr(cell.font),
            "border": repr(cell.border),
            "alignment": repr(cell.alignment),
            "protection": repr(cell.protection),
            "fill": repr(cell.fill),
            "comment": cell.comment and cell.comment.text,
        }
        for row in opened(path)[sheet].iter_rows()
        for cell in row
    }


def facts(path: Path) -> dict[str, list[tuple[str | None, ...]]]:
    """What the XML of a workbook says beyond cells, read without any workbook library."""
    found: dict[str, list[tuple[str | None, ...]]] = {name: [] for name in _FACTS}
    with zipfile.ZipFile(path) as archive:
        parts = sorted(name for name in archive.namelist() if re.fullmatch(r"xl/(worksheets/\w+|workbook)\.xml", name))
        for part in parts:
            for element in ET.fromstring(archive.read(part)).iter():
                name = _NAMESPACE.sub("", element.tag)
                if name in _FACTS and (said := _said(element, _FACTS[name])):
                    found[name].append((part, *said))
    return found


def _said(element: ET.Element, attributes: tuple[str, ...]) -> tuple[str | None, ...]:
    values = [_plain(element.get(name)) for name in attributes]
    text = (element.text or "").strip().replace("'", "")  # around the names of sheets, needed or not
    return (*values, text) if text or any(values) else ()


def _plain(value: str | None) -> str | None:
    """The value in one spelling: 1 for true, nothing for false."""
    spelled = {"true": "1", "false": None, "0": None, "visible": None}.get(value or "", value)
    return spelled.removesuffix(".0") if spelled else spelled
