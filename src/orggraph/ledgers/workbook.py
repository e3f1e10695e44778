"""Files as grids of cells: workbooks through calamine, CSV in the encodings that offices use."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from orggraph.ledgers.archive import Look, looks
from orggraph.model.finding import Finding
from orggraph.model.source import Source

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".et", ".csv", ".tsv")
_YEAR_AND_TENTH = re.compile(r"(?:19|20)\d\d\.1")
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
Range = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True)
class Sheet:
    """A sheet.

    Attributes:
        file: The file's name.
        name: The sheet's name; None for a CSV.
        cells: Its cells, from A1.
        merged: Its merged ranges: first and last cell, as row and column from 0.
        without_result: Row and column, from 0, of formulas that have no result.
    """

    file: str
    name: str | None
    cells: list[list[Any]]
    merged: list[Range] = field(default_factory=list)
    without_result: frozenset[tuple[int, int]] = frozenset()

    def source(self, row: int | None = None, column: str | None = None, letter: str | None = None) -> Source:
        """Returns a place in this sheet; `row` counts from 1."""
        return Source(self.file, self.name, row, column, letter)


def is_lock_file(path: Path) -> bool:
    """Whether Excel or WPS made the file only to mark an open workbook."""
    return path.name.startswith(("~$", ".~"))


def read_sheets(path: Path) -> tuple[list[Sheet], list[Finding]]:
    """Returns the sheets of a file; a file that cannot be opened is a finding."""
    try:
        content = path.read_bytes()
    except OSError as error:
        return [], [Finding("unreadable-file", Source(path.name), error.strerror or str(error))]
    if content.startswith((_ZIP, _OLE)):
        return _workbook(path.name, content)
    if path.suffix.lower() in (".csv", ".tsv", ".txt"):
        return _delimited(path.name, content)
    return [], [Finding("not-a-workbook", Source(path.name))]


def _workbook(name: str, content: bytes) -> tuple[list[Sheet], list[Finding]]:
    import python_calamine as calamine

    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    except calamine.PasswordError:
        return [], [Finding("encrypted-file", Source(name))]
    except Exception as error:
        encrypted = "EncryptedPackage".encode("utf-16-le") in content
        code = "encrypted-file" if encrypted else "unreadable-file"
        return [], [Finding(code, Source(name), "" if encrypted else _first_line(error))]
    sheets, findings = [], []
    seen = looks(content)
    for about in book.sheets_metadata:
        if about.typ != calamine.SheetTypeEnum.WorkSheet:
            continue
        look = seen.get(about.name, Look())
        if look.reach is not None:
            findings.append(Finding("sheet-too-large", Source(name, about.name), look.reach))
            continue
        try:
            sheet = book.get_sheet_by_name(about.name)
            merged = list(sheet.merged_cell_ranges or [])
            cells = sheet.to_python(skip_empty_area=False)
            sheets.append(Sheet(name, about.name, cells, merged, look.without_result))
        except Exception as error:
            findings.append(Finding("unreadable-file", Source(name, about.name), _first_line(error)))
    return sheets, findings


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:120]


def _delimited(name: str, content: bytes) -> tuple[list[Sheet], list[Finding]]:
    text = _decoded(content)
    if text is None or "\x00" in text:
        return [], [Finding("unknown-encoding", Source(name))]
    delimiter = _delimiter(text)
    rows = _parsed(io.StringIO(text, newline=""), delimiter)
    if rows is None or any(_swallowed(cell, delimiter) for row in rows for cell in row):
        rows = []
        for line in text.splitlines():
            rows.extend(_parsed([line], delimiter) or [line.split(delimiter)])
    return [Sheet(name, None, [list(map(_typed, row)) for row in rows])], []


def _parsed(lines: Iterable[str], delimiter: str) -> list[list[str]] | None:
    """The rows of a CSV, or None where a quotation mark is never closed."""
    try:
        return list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        return None


def _swallowed(cell: str, delimiter: str) -> bool:
    """Whether a lone quotation mark, such as a ditto, has taken the rows below it into its cell."""
    return "\n" in cell and cell.startswith((delimiter, "\n", "\r"))


def _delimiter(text: str) -> str:
    """The mark that stands in most of the first lines; list cells may hold the others."""
    lines = [line for line in text[:65536].splitlines() if line.strip()][:20]
    return max(",\t;", key=lambda mark: sum(mark in line for line in lines))


def _typed(cell: str) -> Any:
    """The cell; 2020.1 as the number that Excel exports for 2020.10 too."""
    return float(cell) if _YEAR_AND_TENTH.fullmatch(cell) else cell


def _decoded(content: bytes) -> str | None:
    encodings = ("utf-16",) if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None
