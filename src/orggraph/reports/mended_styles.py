"""Formats that a strict reader refuses although Excel opens them, written as the standard has them."""

from __future__ import annotations

import io
import re
import zipfile
from typing import IO

_STYLED = re.compile(r"(?:/|^)(?:styles|sharedStrings)\.xml$", re.IGNORECASE)
_UNDERLINES = "single|double|singleAccounting|doubleAccounting|none"
_MENDS: tuple[tuple[re.Pattern[bytes], bytes], ...] = (
    (re.compile(rb'<u val="(?:0|false|off)"\s*/>'), b'<u val="none"/>'),
    (re.compile(rb'<u val="(?!(?:%s)")[^"]*"\s*/>' % _UNDERLINES.encode()), b"<u/>"),
    (re.compile(rb'<family val="(?!(?:\d|1[0-4])")[^"]*"\s*/>'), b""),
    (re.compile(rb'<charset val="(?!\d{1,3}")[^"]*"\s*/>'), b""),
    (re.compile(rb'<vertAlign val="(?!(?:superscript|subscript|baseline)")[^"]*"\s*/>'), b""),
    (re.compile(rb'<scheme val="(?!(?:major|minor|none)")[^"]*"\s*/>'), b""),
)
"""Values that the standard does not have: underlined as 1 or true, families of fonts beyond 14."""


def mended(file: IO[bytes]) -> IO[bytes]:
    """Returns a workbook whose formats openpyxl reads: the same file where nothing is to be mended."""
    with zipfile.ZipFile(file) as archive:
        styled = {info: archive.read(info) for info in archive.infolist() if _STYLED.search(info.filename)}
        changed = {info.filename: new for info, old in styled.items() if (new := _mend(old)) != old}
        if not changed:
            file.seek(0)
            return file
        copy = io.BytesIO()
        with zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as target:
            for info in archive.infolist():
                target.writestr(info, changed.get(info.filename) or archive.read(info))
    copy.seek(0)
    return copy


def _mend(xml: bytes) -> bytes:
    for pattern, mend in _MENDS:
        xml = pattern.sub(mend, xml)
    return xml
