"""Text inside XML: escaped, and without the characters that XML cannot hold."""

from __future__ import annotations

import re

import polars as pl

_FORBIDDEN = r"[\x00-\x08\x0B\x0C\x0E-\x1F\u{FFFE}\u{FFFF}]"
"""Characters that no XML 1.0 document may have, not even as a reference; lone surrogates are in no table."""
REPLACEMENT = "\ufffd"
"""Stands in their place."""
_ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
    "\x85": "&#133;",
    "\u2028": "&#8232;",
}
"""White space as references: readers would turn it into blanks, or into other line ends."""
_NO_NAME = re.compile(r"[^-.:0-9A-Z_a-z\u4e00-\u9fa5]|_(?=x[0-9A-F]{4,6}_)")
"""What is no character of a name token; Han characters are. The escape itself is escaped."""
_PERHAPS_NO_NAME = r"[^-.:0-9A-Z_a-z\x{4e00}-\x{9fa5}]|_x|^$"


def escaped(text: pl.Expr) -> pl.Expr:
    """Returns text as it may stand in an element or attribute."""
    return text.str.replace_all(_FORBIDDEN, REPLACEMENT).str.replace_many(list(_ESCAPES), list(_ESCAPES.values()))


def escaped_text(text: str) -> str:
    """Returns one text as it may stand in an element or attribute.

    >>> escaped_text("甲 & 乙")
    '甲 &amp; 乙'
    """
    return str(pl.select(escaped(pl.lit(text))).item())


def name_tokens(ids: pl.Series) -> pl.Series:
    """Returns identifiers as name tokens (xs:NMTOKEN), no two alike: what is none becomes _xHHHH_, as in Excel's files.

    >>> name_tokens(pl.Series(["o44ci7", "甲 1"])).to_list()
    ['o44ci7', '甲_x0020_1']
    """
    strange = ids.filter(ids.str.contains(_PERHAPS_NO_NAME)).unique()
    return ids.replace({one: _name_token(one) for one in strange}) if len(strange) else ids


def _name_token(identifier: str) -> str:
    return _NO_NAME.sub(lambda match: f"_x{ord(match[0]):04X}_", identifier) or "_"
