"""Counts as staff write them: 12, １２人, 约30, 10余, 二十三."""

from __future__ import annotations

import re
from typing import NamedTuple

_DIGITS = {"〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4} | {
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_HAN = "〇零○一二两三四五六七八九十百千"
_COUNT = re.compile(
    rf"(?P<about>约|近|大约)?\s*(?P<number>\d[\d,]*(?:\.0+)?|[{_HAN}]+)\s*(?P<more>余|多|\+)?"
    r"\s*[^\d\s万千百亿十%‰.,+左上]{0,3}(?P<around>左右|上下)?"
)
LARGEST_COUNT = 10**12
"""Beyond it a cell holds no count of people or things."""


class Count(NamedTuple):
    """A count and whether the source says that it is only approximate."""

    value: int
    approximate: bool = False


def han_number(text: str) -> int | None:
    """Returns the number that Chinese numerals say, positional (二〇二〇) or with units (二十三).

    >>> han_number("二〇二〇"), han_number("二十三"), han_number("十"), han_number("一百零五")
    (2020, 23, 10, 105)
    """
    if not text or any(char not in _DIGITS and char not in _UNITS for char in text):
        return None
    if not any(char in _UNITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    total = digit = 0
    for char in text:
        if char in _UNITS:
            total += (digit or 1) * _UNITS[char]
            digit = 0
        else:
            digit = _DIGITS[char]
    return total + digit


def parse_count(text: str) -> Count | None:
    """Returns the count in a clean text, or None where there is none.

    >>> parse_count("12人"), parse_count("约30"), parse_count("1,420"), parse_count("很多")
    (Count(value=12, approximate=False), Count(value=30, approximate=True), Count(value=1420, approximate=False), None)
    """
    match = _COUNT.fullmatch(text)
    if match is None:
        return None
    digits = match["number"]
    value = han_number(digits) if digits[0] in _HAN else int(float(digits.replace(",", "")))
    return (
        None
        if value is None or value > LARGEST_COUNT
        else Count(value, bool(match["about"] or match["more"] or match["around"]))
    )


_ORDINAL = re.compile(rf"第([{_HAN}]+|\d+)")


def ordinal_key(name: str) -> tuple[str, ...]:
    """Returns a sort key that puts 第二 before 第十 and 第2 beside 第二.

    >>> sorted(["第十支部", "第二支部", "第十一支部"], key=ordinal_key)
    ['第二支部', '第十支部', '第十一支部']
    """

    def padded(match: re.Match[str]) -> str:
        word = match[1]
        number = int(word) if word.isdigit() else han_number(word)
        return f"第{number or 0:06d}"

    return (_ORDINAL.sub(padded, name), name)
