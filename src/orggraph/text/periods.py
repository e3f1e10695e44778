"""The day, month or year that a title or a name says: 2025年12月, （2022年度）, 20220630, 2024年上半年, 6月底."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from orggraph.text.cleaning import clean
from orggraph.text.dates import PartialDate, parse_date

_YEAR, _NO_DIGIT = r"(?<!\d)((?:199|20\d)\d)", r"(?!\d)"
_FULL = re.compile(
    rf"{_YEAR} ?(?:年|[-./_]) ?(\d{{1,2}})(?: ?(?:月|[-./_]) ?(\d{{1,2}}) ?[日号]?{_NO_DIGIT}| ?月|{_NO_DIGIT})"
)
_SPAN = re.compile(rf"{_YEAR} ?年 ?\d{{1,2}} ?月?份? ?[-—~至到] ?(\d{{1,2}}) ?月")
"""1-6月: the end of it."""
_PACKED = re.compile(rf"{_YEAR}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?{_NO_DIGIT}")
_PART = re.compile(rf"{_YEAR} ?年? ?(?:第?([一二三四1-4])季度|[Qq]([1-4])|(上|下)半年)")
_WHOLE = re.compile(rf"{_YEAR} ?(?:年度?|{_NO_DIGIT}(?! ?[-./]?\d| ?[家个户人名万元%]))")
_HAN = re.compile(r"[〇零○一二三四五六七八九]{4}年(?:[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?)?")
_MONTH = re.compile(r"(?<![\d年./-])(1[0-2]|[1-9])月(?:(\d{1,2})[日号])?(?!\d)")
_HALF = re.compile(r"(?<![\d年])(上|下)半年")
_OF_SOMETHING_ELSE = re.compile(r" ?(?:年度?)?(?:以|之?[前后]|起|至今|[修制]订|印发|制版|版|制表|第?\d+号|[〕\]]\d+号)")
"""What makes a date the beginning of something, or the day of a form or a document."""
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4}


def periods_in(text: str) -> Iterator[PartialDate]:
    """Yields the days, months and years that a text says, the exact ones first.

    >>> [str(day) for day in periods_in("松涛街道台账（2022年度）")], [str(day) for day in periods_in("导出_20220630")]
    (['2022'], ['2022-06-30'])
    >>> [str(day) for day in periods_in("2024年上半年")], [*periods_in("2019年以来新建"), *periods_in("13900202212")]
    (['2024-06'], [])
    """
    left = clean(text)
    for pattern in (_HAN, _SPAN, _PACKED, _FULL, _PART, _WHOLE):
        for match in pattern.finditer(left):
            day = _meaning(match)
            if day is not None and not _OF_SOMETHING_ELSE.match(left, match.end()):
                yield day
        left = pattern.sub("　", left)


def _meaning(match: re.Match[str]) -> PartialDate | None:
    if match.re is _HAN:
        return parse_date(match[0])
    year = int(match[1])
    if match.re is _PART:
        quarter = _QUARTERS.get(match[2] or "") or int(match[2] or match[3] or 0)
        return _valid(year, 3 * quarter or (6 if match[4] == "上" else 12))
    if match.re is _WHOLE:
        return _valid(year)
    return _valid(year, int(match[2]), None if match.re is _SPAN else _day(match[3]))


def _day(text: str | None) -> int | None:
    return int(text) if text else None


def _valid(year: int, month: int | None = None, day: int | None = None) -> PartialDate | None:
    try:
        return PartialDate(year, month or None, day)
    except ValueError:
        return None


def period_of(texts: Iterable[str]) -> PartialDate | None:
    """Returns the period that the first of some texts says, with a month alone completed by the year of a later text.

    >>> str(period_of(["建支情况（6月底）", "2025年"])), str(period_of(["两新台账", "2024年台账"])), period_of(["台账"])
    ('2025-06', '2024', None)
    >>> str(period_of(["填于：3月9日（2024年）"]))
    '2024-03-09'
    """
    month: tuple[int, int | None] | None = None
    for text in map(clean, texts):
        found = max(periods_in(text), key=lambda period: period.last, default=None)
        month = month or _month(text)
        if found is not None:
            return (_valid(found.year, *month) if month and found.month is None else None) or found
    return None


def _month(text: str) -> tuple[int, int | None] | None:
    if match := _MONTH.search(text):
        return int(match[1]), _day(match[2])
    if match := _HALF.search(text):
        return (6 if match[1] == "上" else 12), None
    return None


def without_periods(text: str) -> str:
    """Returns a title or a name without what it says of a day: what two years of one ledger share.

    >>> without_periods("2024年两新台账"), without_periods("两新台账（2025年12月）"), without_periods("台账_20220630")
    ('两新台账', '两新台账', '台账')
    """
    left = clean(text)
    for pattern in (_HAN, _SPAN, _PACKED, _FULL, _PART, _WHOLE, _MONTH, _HALF):
        left = pattern.sub("", left)
    return re.sub(r"[\s()（）\[\]【】_\-—.度底末份]+", "", left)
