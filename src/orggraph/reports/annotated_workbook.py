"""A ledger as a workbook to be marked, as it was: formats, formulas, and all else that openpyxl writes back."""

from __future__ import annotations

import re
import warnings
import zipfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl.reader.excel import ExcelReader
from openpyxl.utils import range_boundaries
from openpyxl.workbook.properties import CalcProperties

from orggraph.checks.rule import Text
from orggraph.ledgers.workbook import Sheet
from orggraph.reports.annotated_restored import lost, restore
from orggraph.reports.mended_styles import mended
from orggraph.text.privacy import without_personal_numbers

_KEPT = re.compile(
    r"\[Content_Types\]\.xml|_rels/|docProps/|customXml/|xl/(?:_rels/|workbook|styles|sharedStrings|calcChain|metadata|"
    r"theme/|worksheets/|tables/|comments|drawings/(?:vmlDrawing|commentsDrawing|_rels/vml)|printerSettings/|externalLinks/)"
)
"""Parts of a workbook that are kept, or that nobody misses; others may hold pictures, shapes or controls."""
_LOST = re.compile("cannot|not supported|unable|removed|dropped|lost", re.IGNORECASE)
"""What a warning of openpyxl says where it leaves something out."""
_RANGE = re.compile(rb'<(?:\w+:)?(?:mergeCell|hyperlink)\s[^>]*?ref="([A-Z]+\d+:[A-Z]+\d+)"')
_STYLE = re.compile(rb"<(?:\w+:)?cellStyle\s")
_MOST_UNPACKED, _MOST_LAID_OUT = 1 << 30, 2_000_000
"""Bytes of XML, and what openpyxl lays out one by one, beyond which a workbook is built from its cells."""
_FOR_A_RANGE, _FOR_A_STYLE = 100, 200
"""What a range and a named style cost, in cells of a range; copied sheets heap up styles by the ten thousand."""
_MAY_LACK = Text(
    "原文件里的图片、图形、控件等，这份副本里可能没有，或与原来不同。",
    "Pictures, shapes, controls and the like may be missing here, or differ from the original.",
)


@dataclass(frozen=True)
class Copied:
    """A workbook to be marked.

    Attributes:
        book: The workbook.
        sheets: Its sheets by the names that findings give them; None where two cannot be told apart.
        notes: What is not as it was.
        suffix: The suffix of the file that it is to be written to.
        original: The ledger, where all of it is to be kept; None where the workbook was built again.
    """

    book: Any
    sheets: dict[str | None, Any | None]
    notes: tuple[Text, ...]
    suffix: str
    original: Path | None = None

    def save(self, path: Path) -> None:
        """Writes the workbook, with what openpyxl leaves out of the original."""
        self.book.save(path)
        if self.original is not None:
            restore(self.original, path, macro_enabled=self.suffix == ".xlsm")


def as_it_was(path: Path, sheets: Sequence[Sheet]) -> Copied | None:
    """Returns the workbook with all that openpyxl keeps, or None where it cannot read it.

    Args:
        path: The file.
        sheets: The sheets that were read from it; a workbook that lacks one of them was not understood.
    """
    suffix = ".xlsm" if path.suffix.lower() == ".xlsm" else ".xlsx"
    try:
        with path.open("rb") as file, warnings.catch_warnings(record=True) as warned:
            warnings.simplefilter("always")
            parts = _parts(file)
            macros = any(part.lower().endswith("vbaproject.bin") for part in parts or ())
            book = None if parts is None else _loaded(mended(file), keep_vba=suffix == ".xlsm" and macros)
            notes = () if parts is None else lost(path)
    except Exception:  # a damaged workbook fails in many ways; its cells were read all the same
        return None
    if book is None or not {sheet.name for sheet in sheets} <= {sheet.title for sheet in book.worksheets}:
        return None
    for sheet in sheets:
        _blank_again(book[sheet.name], sheet)
    book.calculation = book.calculation or CalcProperties()
    book.calculation.fullCalcOnLoad = True  # openpyxl writes formulas without their results
    kept = [_KEPT.match(part) or (suffix == ".xlsm" and "vba" in part) for part in parts or ()]
    lacking = any(_LOST.search(str(each.message)) for each in warned) or not all(kept)
    named = by_name([(sheet.title, sheet) for sheet in book.worksheets])
    notes += (_MAY_LACK,) * lacking
    return Copied(book, named, notes, suffix, path)


def _parts(file: Any) -> list[str] | None:
    """The parts of an .xlsx or .xlsm; None where it is none, or is made to exhaust whoever opens it."""
    with zipfile.ZipFile(file) as archive:
        names = archive.namelist()
        if "xl/workbook.xml" not in names or sum(info.file_size for info in archive.infolist()) > _MOST_UNPACKED:
            return None
        parts = (archive.read(name) for name in names if name.endswith(".xml"))
        return names if sum(map(_laid_out, parts)) <= _MOST_LAID_OUT else None


def _laid_out(xml: bytes) -> int:
    """What openpyxl lays out one by one for a part."""
    ranges = sum(_FOR_A_RANGE + _size(span.decode()) for span in _RANGE.findall(xml))
    return ranges + _FOR_A_STYLE * len(_STYLE.findall(xml))


def _size(span: str) -> int:
    left, top, right, bottom = range_boundaries(span)
    return int((right - left + 1) * (bottom - top + 1))


def _loaded(file: Any, *, keep_vba: bool) -> Any:
    """The workbook; dates stay the numbers they are, since openpyxl turns a number that is no date into an error."""
    reader = ExcelReader(file, keep_vba=keep_vba, rich_text=True)
    read_worksheets = reader.read_worksheets

    def read_numbers_as_numbers() -> None:
        reader.wb._date_formats = reader.wb._timedelta_formats = frozenset()
        read_worksheets()

    reader.read_worksheets = read_numbers_as_numbers
    reader.read()
    return reader.wb


def _blank_again(target: Any, sheet: Sheet) -> None:
    """Blanks the blank cells into which openpyxl has put the address of their hyperlink."""
    for cell in target._cells.values():
        if cell.hyperlink is not None and cell.value in (cell.hyperlink.target, cell.hyperlink.location):
            row = sheet.cells[cell.row - 1] if cell.row <= len(sheet.cells) else []
            if cell.column > len(row) or row[cell.column - 1] in (None, ""):
                cell.value = None


def by_name(sheets: Sequence[tuple[str | None, Any]]) -> dict[str | None, Any | None]:
    """Sheets by name without personal numbers, as findings name them."""
    keys = [name and without_personal_numbers(name) for name, _ in sheets]
    times = Counter(keys)
    return {key: sheet if times[key] == 1 else None for key, (_, sheet) in zip(keys, sheets, strict=True)}
