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
_MEASURE = (
    r"(?:[个名位人户口家间处次项条件员栋幢座所支张份台组]|人次|人员|个人)?"
    r"(?:中共)?(?:党员|职工|员工|人员|从业人员|居民|住户|委员|同志|单位|企业|支部|党支部|党组织|人)?"
)
"""What may stand behind a number without changing it: a measure word, and what is counted."""
_PLAIN_DIGITS = r"\d+|[1-9]\d{0,2}(?:,\d{3})+"
"""Digits alone, or in groups of three; 3,1 is two numbers."""
_COUNT = re.compile(
    rf"(?P<about>约|近|大约)?\s*(?:(?P<digits>{_PLAIN_DIGITS})(?:\.0+)?(?P<ten_thousand>万)?|(?P<han>[{_HAN}几]+))\s*"
    rf"(?P<more>余|多|来|\+)?\s*{_MEASURE}\s*(?P<around>左右|上下|以上)?"
)
_UNIT_IN_BRACKETS = re.compile(r"\(([个名位人户家])\)$")
_EXACT = re.compile(
    r"(?=.)(?:[一二两三四五六七八九]千)?(?P<below_thousand>零)?(?:[一二两三四五六七八九]百)?(?P<below_hundred>零)?"
    r"(?:[一二三四五六七八九]?十)?(?P<ones>[零〇一二两三四五六七八九])?"
)
_POSITIONAL = re.compile(r"[一二三四五六七八九][〇零○一二三四五六七八九]*[〇零○][〇零○一二三四五六七八九]*")
"""Digits one after another are a number only where a zero is among them: 二〇; 二三 is two or three."""
_ADJACENT = frozenset({"一二", "一两", "两三", "二三", "三四", "三五", "四五", "五六", "六七", "七八", "八九"})
_ROUGH = re.compile(
    r"(?P<head>(?:[一二两三四五六七八九]千)?(?:[一二两三四五六七八九]百)?(?:[一二三四五六七八九]?十)?)"
    r"(?P<pair>[一二两三四五六七八九]{2})(?P<unit>[十百千]?)"
)
"""两三, 二三十, 一两百, 十七八, 一百二三十."""
LARGEST_COUNT = 10**12
"""Beyond it a cell holds no count of people or things."""


class Count(NamedTuple):
    """A count and whether the source says that it is only approximate.

    Attributes:
        value: The count; of an approximate one the least that it can be.
        approximate: Whether a word such as 约 or 余 stands beside it.
        rough: Whether it is said by numbers side by side or by 几: 两三人, 十几人.
    """

    value: int
    approximate: bool = False
    rough: bool = False


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

    >>> parse_count("12人"), parse_count("约30"), parse_count("1,420"), parse_count("3,1")
    (Count(value=12, approximate=False, rough=False), Count(value=30, approximate=True, rough=False), \
Count(value=1420, approximate=False, rough=False), None)
    >>> parse_count("两三人"), parse_count("很多")
    (Count(value=2, approximate=True, rough=True), None)
    """
    match = _COUNT.fullmatch(_UNIT_IN_BRACKETS.sub(r"\1", text))
    if match is None:
        return None
    about = bool(match["about"] or match["more"] or match["around"])
    if match["digits"]:
        value = int(match["digits"].replace(",", "")) * (10_000 if match["ten_thousand"] else 1)
        return Count(value, about) if value <= LARGEST_COUNT else None
    exact = _exact_numeral(match["han"])
    if exact is not None:
        return Count(exact, about)
    least = _least_of(match["han"])
    return None if least is None else Count(least, approximate=True, rough=True)


def _exact_numeral(text: str) -> int | None:
    """The number that Chinese numerals say, where they can mean no other: 一百五 may be 105 and 150."""
    if _POSITIONAL.fullmatch(text):
        return han_number(text)
    match = _EXACT.fullmatch(text)
    if match is None or (text[-1] in "零〇○" and len(text) > 1):
        return None
    after_gap = match["ones"] and "十" not in text and ("千" in text or "百" in text)
    if after_gap and not (match["below_thousand"] or match["below_hundred"]):
        return None
    return han_number(text)


def _least_of(text: str) -> int | None:
    """The least that two numerals side by side, or numerals with 几, can mean."""
    if text.endswith("几") and text[-2:-1] in _UNITS:
        return _exact_numeral(text[:-1])
    match = _ROUGH.fullmatch(text)
    if match is None or match["pair"] not in _ADJACENT:
        return None
    head, unit = match["head"], _UNITS.get(match["unit"], 1)
    smallest = min((_UNITS[char] for char in head if char in _UNITS), default=10**4)
    return (han_number(head) or 0) + _DIGITS[match["pair"][0]] * unit if unit < smallest else None


class Members(NamedTuple):
    """Members 党员 as one cell tells them: all, and those of them who are full members, where it tells them apart."""

    all: int
    full: int | None


_NUMBER = r"(\d{1,4})(?:[名个位]|人)?"
_OF_ALL = re.compile(
    rf"{_NUMBER}(?:党员)?[,;、]?\(?[,;、]?(?:其中|含|包含|包括|其中含|内含)+:?"
    rf"(?:预备(?:党员)?:?{_NUMBER}|{_NUMBER}预备(?:党员)?)\)?"
)
_ADDED = re.compile(
    rf"{_NUMBER}(?:正式(?:党员)?)?\+{_NUMBER}(?:预备(?:党员)?)?"
    rf"|正式(?:党员)?:?{_NUMBER}[,;、+和]?预备(?:党员)?:?{_NUMBER}"
    rf"|{_NUMBER}正式(?:党员)?[,;、+和]?{_NUMBER}预备(?:党员)?"
)


def parse_members(text: str) -> Members | None:
    """Returns the members in a clean text that tells probationary members 预备党员 apart; None where it does not.

    >>> parse_members("3(含预备1)"), parse_members("3+1"), parse_members("正式2预备1"), parse_members("3,1")
    (Members(all=3, full=2), Members(all=4, full=3), Members(all=3, full=2), None)
    """
    text = text.replace(" ", "")
    if match := _OF_ALL.fullmatch(text):
        every, probationary = (int(number) for number in match.groups() if number)
        return Members(every, every - probationary) if probationary <= every else None
    if match := _ADDED.fullmatch(text):
        full, probationary = (int(number) for number in match.groups() if number)
        return Members(full + probationary, full)
    return None


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
