"""A second look into an .xlsx before it is read: what the cell values do not show, and what would take all memory.

In .xls, .xlsb and .ods neither can be seen.
"""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator
from functools import partial

from orggraph.ledgers.sheet_xml import Look, look, no_long_text
from orggraph.ledgers.styles import LARGEST_STYLES, Styles, styles_of
from orggraph.text.mark import PROPERTY

LARGEST_PARTS = 512 * 1024 * 1024
"""Bytes of the sheets and texts of a workbook, unpacked, beyond which it is not read."""
_LARGEST_PROPERTIES = 64 * 1024
_SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")
_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")

Parts = dict[str, zipfile.ZipInfo]


def looks(content: bytes) -> list[Look]:
    """Returns a look at each sheet of an .xlsx, in their order; none where the file is another, or is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = parts_of(archive)
            texts = [parts[name] for name in parts if name.endswith("sharedstrings.xml")]
            safe = all(no_long_text(archive.open(info)) for info in texts)
            styles = _styles(archive, parts)
            sheets = [parts[target.lower()] for target in _targets(archive, parts)]
            return [look(partial(archive.open, info), styles, texts_safe=safe) for info in sheets]
    except Exception:  # a damaged archive fails in many ways, and calamine has the say of them
        return []


def _styles(archive: zipfile.ZipFile, parts: Parts) -> Styles:
    info = next((parts[name] for name in parts if name.endswith("/styles.xml")), None)
    if info is None or info.file_size > LARGEST_STYLES:
        return Styles()
    return styles_of(archive.read(info).decode("utf-8", errors="replace"))


def unpacked_size(content: bytes) -> int:
    """Returns the bytes of the sheets and texts of a workbook as its directory tells them; 0 where there is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return sum(info.file_size for name, info in parts_of(archive).items() if name.endswith((".xml", ".bin")))
    except Exception:  # as above
        return 0


def is_answer(content: bytes) -> bool:
    """Whether a workbook bears the mark of the answers that orggraph writes: no ledger where it lies among them."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            part = parts_of(archive).get("docprops/custom.xml")
            properties = b"" if part is None else archive.open(part).read(_LARGEST_PROPERTIES)
            return f'name="{PROPERTY}"'.encode() in properties and b">answer<" in properties
    except Exception:  # as above
        return False


def parts_of(archive: zipfile.ZipFile) -> Parts:
    """Returns the parts by their names, as a reader that forgives looks them up."""
    return {info.filename.replace("\\", "/").lower(): info for info in archive.infolist()}


def sheet_parts(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """Returns the part of each sheet of an .xlsx by the name of the sheet."""
    parts = parts_of(archive)
    names = [each["name"] for each in sheets_of(archive, parts, "xl/")]
    return dict(zip(names, (parts[target.lower()] for target in _targets(archive, parts)), strict=True))


def sheets_of(archive: zipfile.ZipFile, parts: Parts, folder: str) -> list[dict[str, str]]:
    """Returns the attributes of each sheet of a workbook in the folder."""
    return _tags(_SHEET, archive, parts[f"{folder}workbook.xml".lower()])


def relations_of(archive: zipfile.ZipFile, parts: Parts, folder: str) -> dict[str, dict[str, str]]:
    """Returns the attributes of each relation of a workbook by its identifier."""
    tags = _tags(_RELATION, archive, parts[f"{folder}_rels/workbook.xml.rels".lower()])
    return {each["Id"]: each for each in tags}


def _targets(archive: zipfile.ZipFile, parts: Parts) -> Iterator[str]:
    """The name of the part of each sheet, as the relations of the workbook tell."""
    package = _tags(_RELATION, archive, parts["_rels/.rels"])
    book = next(each["Target"] for each in package if each["Type"].endswith("/officeDocument"))
    folder = book.lstrip("/").rpartition("/")[0]
    folder = f"{folder}/" if folder else ""
    relations = relations_of(archive, parts, folder)
    for sheet in sheets_of(archive, parts, folder):
        target = relations[sheet["id"]]["Target"]
        yield target.lstrip("/") if target[:1] == "/" else folder + target


def _tags(pattern: re.Pattern[str], archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> list[dict[str, str]]:
    """The attributes of each tag, by their names without a prefix."""
    tags = pattern.findall(archive.read(part).decode("utf-8"))
    return [
        {name.rpartition(":")[2]: html.unescape(one or other) for name, one, other in _ATTRIBUTE.findall(tag)}
        for tag in tags
    ]
