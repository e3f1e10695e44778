"""Files that are no ledger, or no longer: made here byte by byte, so that no binary file is kept."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

_SECTOR = 512
_FREE, _CHAIN_END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_STREAM = 4096
"""The least length of a stream with sectors of its own."""
SHEET = "xl/worksheets/sheet1.xml"


def encrypted_workbook() -> bytes:
    """A workbook with a password as Excel saves it: an OLE file with EncryptionInfo and EncryptedPackage."""
    return ole_file({"EncryptionInfo": b"\x04\x00\x04\x00", "EncryptedPackage": b"\xa5" * _STREAM})


def ole_file(streams: Mapping[str, bytes]) -> bytes:
    """An OLE file with at most two streams, each filled up to the least length of one with sectors of its own."""
    header = struct.pack("<8s16x5H6x", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<10L", 0, 1, 1, 0, _STREAM, _CHAIN_END, 0, _CHAIN_END, 0, 0)
    header += struct.pack("<108L", *[_FREE] * 108)
    fat, entries = [_FAT, _CHAIN_END], [_entry("Root Entry", 5, child=len(streams))]
    for number, name in enumerate(streams):
        entries.append(_entry(name, 2, left=number or _FREE, start=len(fat)))
        fat += [*range(len(fat) + 1, len(fat) + _STREAM // _SECTOR), _CHAIN_END]
    sectors = struct.pack("<128L", *fat, *[_FREE] * (128 - len(fat))) + b"".join(entries).ljust(_SECTOR, b"\0")
    return header + sectors + b"".join(content.ljust(_STREAM, b"\x5a") for content in streams.values())


def _entry(name: str, type_: int, *, left: int = _FREE, child: int = _FREE, start: int = _CHAIN_END) -> bytes:
    text = name.encode("utf-16-le")
    size = _STREAM if type_ == 2 else 0
    head = struct.pack("<64sHBB3L", text, len(text) + 2, type_, 1, left, _FREE, child)
    return head + struct.pack("<36xLQ", start, size)


def patch(path: Path, change: Callable[[str], str], part: str = SHEET) -> None:
    """Rewrites one part of a workbook; the change must change something."""
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    before = parts[part].decode()
    after = change(before)
    assert after != before
    parts[part] = after.encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    path.write_bytes(out.getvalue())


def other_archive() -> bytes:
    """A ZIP that is no workbook, such as a Word document."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
    return out.getvalue()
