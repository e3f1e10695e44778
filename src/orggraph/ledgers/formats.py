"""What a file is by its first bytes, whatever its suffix says."""

from __future__ import annotations

import io
import re
import zipfile
from contextlib import suppress
from typing import Literal

Form = Literal["zip", "ole", "text"]
_ZIP, _OLE = (b"PK\x03\x04", b"PK\x05\x06"), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STARTS = {
    b"%PDF": "PDF",
    b"{\\rtf": "RTF",
    b"MIME-Version:": "MHTML",
    b"\x09\x00\x04\x00": "Excel 2",
    b"\x09\x02\x06\x00": "Excel 3",
    b"\x09\x04\x06\x00": "Excel 4",
    b"\x09\x08\x08\x00\x00\x05": "Excel 5",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7z",
    b"\x1f\x8b": "gzip",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
}
_MARKUP = {
    "XML Spreadsheet 2003": re.compile(
        r'<\?mso-application progid="Excel|urn:schemas-microsoft-com:office:spreadsheet'
    ),
    "OpenDocument XML": re.compile(r"<office:document\s"),
    "HTML": re.compile(r"<(?:table|tr|td)[\s>]", re.IGNORECASE),
}
_MARKED = re.compile(r"\s*<[!?a-zA-Z]")
_IN_ARCHIVE = {"word/document.xml": "Word", "ppt/presentation.xml": "PowerPoint", "index/document.iwa": "iWork"}
_OF_WORKBOOKS = ("[content_types].xml", "_rels/.rels", "xl/workbook.xml", "xl/workbook.bin", "content.xml", "mimetype")
_IN_OLE = {"WordDocument": "Word", "PowerPoint Document": "PowerPoint"}
_MARKUP_BEGINS = 65_536
_ENCRYPTED_PART = 1
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED_STREAM = re.compile(
    rb"\x09\x08(?:\x08\x00\x00\x05.{6}|\x10\x00\x00\x06.{14})(?:\x86\x00\x00\x00)?\x2f\x00.\x00", re.DOTALL
)
"""The beginning of the stream of an .xls, and at once the record FILEPASS."""


def form_of(content: bytes) -> Form:
    """Returns whether a file is an archive, an OLE file, or perhaps text."""
    return "zip" if content.startswith(_ZIP) else "ole" if content.startswith(_OLE) else "text"


def other_format(content: bytes) -> str | None:
    """Returns the name of a known format that is no workbook and no CSV.

    >>> other_format(b"%PDF-1.7"), other_format(b"<html><TABLE border=1>"), other_format(b"a,b")
    ('PDF', 'HTML', None)
    """
    form = form_of(content)
    if form == "zip":
        return _in_archive(content)
    if form == "ole":
        return next((name for stream, name in _IN_OLE.items() if stream.encode("utf-16-le") in content), None)
    if (name := next((name for start, name in _STARTS.items() if content.startswith(start)), None)) is not None:
        return name
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    text = content[:_MARKUP_BEGINS].decode(encoding, errors="replace")
    if _MARKED.match(text):
        return next((name for name, pattern in _MARKUP.items() if pattern.search(text)), None)
    return None


def is_encrypted(content: bytes) -> bool:
    """Whether a workbook that cannot be opened has a password: of Excel since 2007, of .xls, of .ods."""
    if form_of(content) == "ole":
        return _ENCRYPTED_PACKAGE in content or _ENCRYPTED_STREAM.search(content) is not None
    with suppress(Exception), zipfile.ZipFile(io.BytesIO(content)) as archive:  # a damaged archive fails in many ways
        if any(info.flag_bits & _ENCRYPTED_PART for info in archive.infolist()):
            return True
        return b"encryption-data" in archive.read("META-INF/manifest.xml")
    return False


def _in_archive(content: bytes) -> str | None:
    with suppress(Exception), zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = {name.replace("\\", "/").lower() for name in archive.namelist()}
        other = next((name for part, name in _IN_ARCHIVE.items() if part in names), None)
        return other or (None if any(part in names for part in _OF_WORKBOOKS) else "ZIP")
    return None
