"""The merged ranges of an .ods, which calamine does not tell."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections import defaultdict

Range = tuple[tuple[int, int], tuple[int, int]]
"""First and last cell, as row and column from 0."""
_TAG = re.compile(rb"<table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^>]*)>")
_ATTRIBUTE = re.compile(rb'table:([\w-]+)="([^"]*)"')
_SPANS = b"-spanned="


def merged_ranges(content: bytes) -> dict[str, list[Range]]:
    """Returns the merged ranges of each sheet of an .ods by its name; none where the file is another."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            xml = archive.read("content.xml")
    except Exception:  # no archive, no such part, or a damaged one: calamine has the say of it
        return {}
    return _ranges(xml) if _SPANS in xml else {}


def _ranges(xml: bytes) -> dict[str, list[Range]]:
    found: dict[str, list[Range]] = defaultdict(list)
    name, row, next_row, column = "", 0, 0, 0
    for tag, text in _TAG.findall(xml):
        said = dict(_ATTRIBUTE.findall(text))
        if tag == b"table":
            name, next_row = html.unescape(said.get(b"name", b"").decode("utf-8", "replace")), 0
        elif tag == b"table-row":
            row, column = next_row, 0
            next_row += _count(said, b"number-rows-repeated")
        else:
            down, right = _count(said, b"number-rows-spanned"), _count(said, b"number-columns-spanned")
            if down > 1 or right > 1:
                found[name].append(((row, column), (row + down - 1, column + right - 1)))
            column += _count(said, b"number-columns-repeated")
    return found


def _count(said: dict[bytes, bytes], name: bytes) -> int:
    number = said.get(name, b"1")
    return int(number) if number.isdigit() else 1
