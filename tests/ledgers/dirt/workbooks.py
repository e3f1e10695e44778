"""The ways in which a workbook can hold a cell, and an archive can spell a workbook."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import xlsxwriter

from tests.ledgers.builders import Folder
from tests.ledgers.dirt.parts import BOOK, RELATIONS, SHEET, TEXTS, change, parts_of, write
from tests.ledgers.dirt.tables import organizations

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT, _STRICT_TYPES = (
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)


@contextmanager
def _made(path: Path, **options: Any) -> Iterator[tuple[Any, Any]]:
    """Yields a workbook and its only sheet, which holds the organizations."""
    with xlsxwriter.Workbook(str(path), options) as book:
        sheet = book.add_worksheet("Sheet1")
        for row, cells in enumerate(organizations()):
            sheet.write_row(row, 0, cells)
        yield book, sheet


def write_cells(folder: Folder) -> None:
    """The ways in which a workbook can hold a cell."""
    with _made(folder.path / "dates-1904.xlsx", date_1904=True) as (book, sheet):
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for row, number in enumerate((35064, 35550, 35854, 36254, 40694, 41090), 2):
            sheet.write_number(row, 6, number, day)
    with _made(folder.path / "dates-as-text.xlsx") as (book, sheet):
        sheet.write_string(3, 6, "2001-05-01", book.add_format({"quote_prefix": True}))
    with _made(folder.path / "booleans.xlsx") as (book, sheet):
        sheet.write_boolean(3, 5, True)
    with _made(folder.path / "percents.xlsx") as (book, sheet):
        sheet.write_number(3, 5, 0.3, book.add_format({"num_format": "0%"}))
    with _made(folder.path / "rich-text.xlsx") as (book, sheet):
        bold = book.add_format({"bold": True})
        sheet.write_rich_string(3, 0, "中共临江区", bold, "松树街道", "工作委员会")
    with _made(folder.path / "inline-texts.xlsx", constant_memory=True):
        pass
    with _made(folder.path / "formulas-without-results.xlsx") as (book, sheet):
        sheet.write_formula("F4", "=10+20")
    unsaved = {SHEET: lambda xml: re.sub(r"(</f>)<v>[^<]*</v>", r"\1", xml)}
    change(folder.path / "formulas-without-results.xlsx", unsaved)
    with _made(folder.path / "error-cells.xlsx") as (book, sheet):
        sheet.write_formula("F4", "=#REF!", None, "#REF!")
    with _made(folder.path / "chart-sheet.xlsx") as (book, sheet):
        book.add_chartsheet("图表").set_chart(_chart(book))
    guide = '<rPh sb="0" eb="2"><t>リンコウ</t></rPh><phoneticPr fontId="1"/></si>'
    guided = {TEXTS: lambda xml: re.sub(r"(<t>中共临江区委员会</t>)</si>", rf"\1{guide}", xml)}
    change(_plain(folder, "phonetic-guides.xlsx"), guided)
    _with_macro_sheet(_plain(folder, "macro-sheet.xlsm"))


def _chart(book: Any) -> Any:
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Sheet1!$F$4:$F$8"})
    return chart


def _with_macro_sheet(path: Path) -> None:
    kind = "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet"
    relation = f'<Relationship Id="rId99" Type="{kind}" Target="macrosheets/sheet1.xml"/></Relationships>'
    sheet = '<sheet name="Macro1" sheetId="99" state="veryHidden" r:id="rId99"/></sheets>'
    change(
        path,
        {
            BOOK: lambda xml: xml.replace("</sheets>", sheet),
            RELATIONS: lambda xml: xml.replace("</Relationships>", relation),
        },
    )
    write(
        path, {**parts_of(path), "xl/macrosheets/sheet1.xml": f'<macrosheet xmlns="{_MAIN}"><sheetData/></macrosheet>'}
    )


def write_spellings(folder: Folder) -> None:
    """The ways in which an archive can spell the same workbook."""
    change(
        _plain(folder, "wps-dimension.xlsx"),
        {SHEET: lambda xml: re.sub(r'(?<=<dimension )ref="[^"]*"', 'ref="A1"', xml)},
    )
    parts = (BOOK, SHEET, TEXTS, RELATIONS, "_rels/.rels", "xl/styles.xml")
    change(_plain(folder, "strict.xlsx"), dict.fromkeys(parts, _strict))
    change(_plain(folder, "prefixed.xlsx"), dict.fromkeys((SHEET, TEXTS, BOOK), _prefixed))
    formula = r'(<x:c r="F4"[^>]*>)<x:v>30</x:v>', r"\1<x:f>10+20</x:f>"
    change(folder.path / "prefixed.xlsx", {SHEET: lambda xml: re.sub(*formula, xml)})
    absolute = {RELATIONS: lambda xml: xml.replace('Target="', 'Target="/xl/')}
    change(_plain(folder, "absolute-targets.xlsx"), absolute)
    path = _plain(folder, "backslashes.xlsx")
    write(path, {name.replace("/", "\\"): content for name, content in parts_of(path).items()})
    filled = [["无" if cell is None else cell for cell in row] for row in organizations()]
    folder.xlsx("without-cell-names.xlsx", filled)
    nameless = {SHEET: lambda xml: re.sub(r'<(c|row) r="[A-Z]*\d+"', r"<\1", xml)}
    change(folder.path / "without-cell-names.xlsx", nameless)
    odd = {BOOK: lambda xml: xml.replace('name="Sheet1"', 'name="Sheet1" state="show"')}
    change(_plain(folder, "odd-state.xlsx"), odd)


def _plain(folder: Folder, name: str) -> Path:
    folder.xlsx(name, organizations())
    return folder.path / name


def _strict(xml: str) -> str:
    return xml.replace(_MAIN, _STRICT).replace(_TRANSITIONAL, _STRICT_TYPES)


def _prefixed(xml: str) -> str:
    return re.sub(r"<(/?)(?=[a-zA-Z])", r"<\1x:", xml).replace("xmlns=", "xmlns:x=")
