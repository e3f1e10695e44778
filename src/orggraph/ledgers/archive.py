"""A second look into an .xlsx: what the cell values do not show.

A formula without a saved result and a cell with an error look like blanks; a stray cell in the last corner makes a
sheet of seventeen thousand million cells. In .xls and .ods neither can be seen.
"""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

LARGEST_SHEET = 20_000_000
"""Cells in the rectangle around all cells of a sheet, beyond which it is not read."""
_SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(r"<Relationship\s[^>]*>")
_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
_LAST_ROW = re.compile(rb'<row\s[^>]*?r="(\d+)"')
_COLUMNS = re.compile(rb'<c r="([A-Z]+)\d')
_UNSAVED = re.compile(
    rb'<c r="([A-Z]+)(\d+)"(?![^>]*\bt="str")[^>]*>\s*<f(?:\s[^>]*)?(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>'
)
_ERROR = re.compile(rb'<c r="([A-Z]+)(\d+)"[^>]*\bt="e"')


@dataclass(frozen=True, slots=True)
class Look:
    """What a second look at a sheet shows.

    Attributes:
        without_result: Row and column, from 0, of formulas without a saved result and of errors.
        reach: The last cell, such as XFD1048576, where the sheet is too large to be read.
    """

    without_result: frozenset[tuple[int, int]] = frozenset()
    reach: str | None = None


def looks(content: bytes) -> dict[str, Look]:
    """Returns a look at each sheet of a workbook by its name; none where the file is no .xlsx."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return {name: _look(archive.read(part)) for name, part in _parts(archive) if part in archive.namelist()}
    except Exception:  # a damaged archive fails in many ways, and calamine has the say of them
        return {}


def _parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    book = archive.read("xl/workbook.xml").decode("utf-8")
    relations = [
        dict(_ATTRIBUTE.findall(tag)) for tag in _RELATION.findall(_text(archive, "xl/_rels/workbook.xml.rels"))
    ]
    targets = {relation.get("Id"): relation.get("Target", "") for relation in relations}
    for tag in _SHEET.findall(book):
        attributes = dict(_ATTRIBUTE.findall(tag))
        target = targets.get(attributes.get("r:id"), "")
        yield html.unescape(attributes.get("name", "")), target.lstrip("/") if target[:1] == "/" else f"xl/{target}"


def _text(archive: zipfile.ZipFile, part: str) -> str:
    return archive.read(part).decode("utf-8")


def _look(xml: bytes) -> Look:
    last = xml.rfind(b"<row ")
    row = _LAST_ROW.match(xml, last) if last >= 0 else None
    rows = int(row[1]) if row else 0
    if rows * 26 > LARGEST_SHEET // 26:
        widest = max(_COLUMNS.findall(xml), key=lambda name: (len(name), name), default=b"A")
        if rows * (_column(widest) + 1) > LARGEST_SHEET:
            return Look(reach=f"{widest.decode()}{rows}")
    patterns = [_UNSAVED] * (b"<f" in xml) + [_ERROR] * (b't="e"' in xml)
    found = {(int(number) - 1, _column(name)) for pattern in patterns for name, number in pattern.findall(xml)}
    return Look(frozenset(found))


def _column(name: bytes) -> int:
    """The index of a column: A is 0, AA is 26."""
    index = 0
    for letter in name:
        index = index * 26 + letter - 64
    return index - 1
