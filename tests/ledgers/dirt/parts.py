"""Workbooks changed part by part, as no program of an office writes them any more, or ever did."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

BOOK, SHEET, TEXTS = "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
RELATIONS, TYPES = "xl/_rels/workbook.xml.rels", "[Content_Types].xml"


def parts_of(path: Path) -> dict[str, bytes]:
    """The parts of an archive."""
    with zipfile.ZipFile(path) as book:
        return {name: book.read(name) for name in book.namelist()}


def write(path: Path, parts: Mapping[str, bytes | str]) -> None:
    """Writes an archive, the same bytes each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            info = zipfile.ZipInfo("x", (2020, 1, 1, 0, 0, 0))
            info.filename, info.compress_type = name, zipfile.ZIP_DEFLATED
            book.writestr(info, content)
    path.write_bytes(out.getvalue())


def change(path: Path, changes: Mapping[str, Callable[[str], str]]) -> None:
    """Rewrites parts of a workbook; each change must change something."""
    parts = parts_of(path)
    for name, rewrite in changes.items():
        after = rewrite(parts[name].decode()).encode()
        assert after != parts[name], (path.name, name)
        parts[name] = after
    write(path, parts)


def undated(path: Path) -> None:
    """Takes out when a workbook was written, so that it is the same each time."""
    stamp = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
    parts = parts_of(path)
    write(path, {n: stamp.sub(b"2020-01-01T00:00:00Z", c) if "core.xml" in n else c for n, c in parts.items()})


def binary_workbook(rows: list[list[object]]) -> dict[str, bytes]:
    """The parts of an .xlsb with one sheet of texts and numbers."""
    end_of_book = _record(131) + _record(143) + _record(156, _sheet("Sheet1")) + _record(144) + _record(132)
    data = b"".join(_row(number, row) for number, row in enumerate(rows))
    corner = struct.pack("<4L", 0, max(len(rows) - 1, 0), 0, max(map(len, rows), default=1) - 1)
    sheet = _record(129) + _record(148, corner) + _record(145) + data + _record(146) + _record(130)
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    kinds = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>'
        '<Override PartName="/xl/worksheets/sheet1.bin" ContentType="application/vnd.ms-excel.worksheet"/></Types>'
    )

    def relations(kind: str, target: str) -> bytes:
        tag = f'<Relationship Id="rId1" Type="{relation}/{kind}" Target="{target}"/>'
        return f'<?xml version="1.0"?><Relationships xmlns="{package}">{tag}</Relationships>'.encode()

    return {
        TYPES: kinds.encode(),
        "_rels/.rels": relations("officeDocument", "xl/workbook.bin"),
        "xl/workbook.bin": end_of_book,
        "xl/_rels/workbook.bin.rels": relations("worksheet", "worksheets/sheet1.bin"),
        "xl/worksheets/sheet1.bin": sheet,
    }


def _record(kind: int, content: bytes = b"") -> bytes:
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, length = b"", len(content)
    while length > 127:
        size, length = size + bytes([length & 0x7F | 0x80]), length >> 7
    return head + size + bytes([length]) + content


def _text(text: str) -> bytes:
    return struct.pack("<L", len(text)) + text.encode("utf-16-le")


def _sheet(name: str) -> bytes:
    return struct.pack("<2L", 0, 1) + _text("rId1") + _text(name)


def _row(number: int, cells: list[object]) -> bytes:
    row = _record(0, struct.pack("<LLH", number, 0, 300) + bytes(7))
    for column, cell in enumerate(cells):
        place = struct.pack("<LL", column, 0)
        if isinstance(cell, str):
            row += _record(6, place + _text(cell))
        elif isinstance(cell, int | float):
            row += _record(5, place + struct.pack("<d", cell))
    return row
