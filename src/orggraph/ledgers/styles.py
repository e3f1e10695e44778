"""The styles of a workbook that change what a cell says: struck text, and formats that show more than a number."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

LARGEST_STYLES = 1 << 23
"""Bytes beyond which styles are not looked at: they are the rubbish of years."""
_FONTS = re.compile(r"<(?:\w+:)?fonts\b.*?</(?:\w+:)?fonts>", re.DOTALL)
_FONT = re.compile(r"<(?:\w+:)?font\b[^>]*?(?:/>|>.*?</(?:\w+:)?font>)", re.DOTALL)
_STRIKE = re.compile(r'<(?:\w+:)?strike(?:\s+val="(?:1|true|on)")?\s*/>')
_FORMAT = re.compile(r"<(?:\w+:)?numFmt\s([^>]*)>")
_CELL_STYLES = re.compile(r"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", re.DOTALL)
_CELL_STYLE = re.compile(r"<(?:\w+:)?xf\s([^>]*)>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_PART = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|(General|G/通用格式|[0#?][0#?,]*)|(@)|([^"])')
_PLAIN_SIGNS = frozenset(" -+()年月日第号组栋层室楼片区格网/·、，。：（）【】")
_DATE_SIGNS = re.compile(r"[ymdhseYMDHSEgGaA]")


@dataclass(frozen=True, slots=True)
class Styles:
    """Number of a style → what it does to a cell.

    Attributes:
        struck: The styles that strike a cell through.
        formats: The formats that show words around a number, or zeros before it.
    """

    struck: frozenset[int] = frozenset()
    formats: Mapping[int, str] = field(default_factory=dict)


def styles_of(xml: str) -> Styles:
    """Returns the styles of a workbook that matter, from the text of their part."""
    fonts = _FONT.findall(_first(_FONTS, xml))
    struck_fonts = {str(number) for number, font in enumerate(fonts) if _STRIKE.search(font)}
    formats = {}
    for tag in _FORMAT.findall(xml):
        said = dict(_ATTRIBUTE.findall(tag))
        code = html.unescape(said.get("formatCode", ""))
        if _says_more(code):
            formats[said.get("numFmtId", "")] = code
    if not struck_fonts and not formats:
        return Styles()
    styles = [dict(_ATTRIBUTE.findall(tag)) for tag in _CELL_STYLE.findall(_first(_CELL_STYLES, xml))]
    return Styles(
        frozenset(number for number, style in enumerate(styles) if style.get("fontId") in struck_fonts),
        {number: formats[of] for number, style in enumerate(styles) if (of := style.get("numFmtId", "")) in formats},
    )


def shown(number: float, code: str) -> str | None:
    """Returns what a cell shows of a whole number by its format; None where that is not known.

    >>> shown(3, '"第"0"网格"'), shown(12, "000000"), shown(3.5, '0"人"')
    ('第3网格', '000012', None)
    """
    if number < 0 or not float(number).is_integer():
        return None
    text, counted = "", False
    for match in _PART.finditer(code.split(";")[0]):
        quoted, escaped, digits, at, other = match.groups()
        if digits and not counted:
            counted = True
            least = digits.count("0")
            grouped = "," in digits.rstrip(",")
            text += f"{int(number):,}" if grouped else str(int(number)).zfill(least)
        elif digits or at or (other and other not in _PLAIN_SIGNS):
            return None
        else:
            text += quoted or escaped or other or ""
    return text.strip() if counted else None


def _says_more(code: str) -> bool:
    """Whether a format of numbers shows words, or zeros before a number."""
    first = code.split(";")[0]
    bare = re.sub(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General|G/通用格式', "", first)
    if _DATE_SIGNS.search(bare):
        return False
    return shown(1, first) not in (None, "1")


def _first(pattern: re.Pattern[str], xml: str) -> str:
    match = pattern.search(xml)
    return "" if match is None else match[0]
