"""A cell to a date, and to the beginning and end of a term."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from orggraph.ledgers.cells import ZEROS, Parsed, Problem, nothing
from orggraph.text.cleaning import text_of
from orggraph.text.dates import OPEN_ENDED, PartialDate, end_of_term, parse_date, parse_span, parse_term

_EXCEL_EPOCH = dt.date(1899, 12, 30)
_SERIALS = range(20_000, 65_000)  # 1954-10-03 … 2077-12-12
_YEARS = range(1921, 2101)
_LAST_MINUTE = dt.time(23, 59)
_EARLIEST, _LATEST = dt.date(1900, 1, 1), dt.date(2999, 12, 31)
_NO_DAY = re.compile(
    r"(?:0000[-/.年]0?0[-/.月]0?0|0001[-/.年]0?1[-/.月]0?1|1899[-/.年]12[-/.月]3[01]|1900[-/.年]0?[01][-/.月]0?[01]"
    r"|[29]999[-/.年]12[-/.月]31)日?(?: .*)?"
)
"""What programs write for no date: the beginning of their time and the end of it."""
_INSTANT = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z")
_LATE = re.compile(r"(\d{4}[-/]\d{1,2}[-/]\d{1,2})[ T]23:59(?::\d{2}(?:\.\d+)?)?")
_BEGUN = re.compile(r"^(?:于|自|从)?(.*?\d[日号月年]?)(?:(?:正式|批准|获批)?(?:成立|建立|组建|设立|批准|批复))$")
_DATE_FIRST = re.compile(r"^((?:19|20)\d\d[-/.年\d月日]*)[,，;；(。].*[^\W\d年月日]")
_PLANNED = re.compile(r"[拟待将]|计划|准备|申请|恢复|未")
"""Beside an end that is yet to come, or did not last."""
_ENDED = re.compile(r"^(?:于|至|到)?(.*?\d[日号月年]?)(?:(?:正式|批准)?(?:撤销|注销|终止|解散|到期|届满|止))$")
_YES = re.compile(r"^(?:是|有|√|✓|✔|已(?:建立?|组建|成立)?)(?=[\s(,:;、\d])")
_AROUND_SPANS = re.compile(r"^[自从由]|起|止$|\(.*?\)")
"""What stands around the dates of a span: 自…起至…止, （三年）."""
_LONGEST_YEARS = 99
"""A number up to it is a term in years; beyond, a year, a date or a serial."""
_HOURS_EAST = 8


def parse_day(value: Any) -> Parsed:
    """A date with its precision, from a date cell, a serial, a number such as 20200305, or text."""
    return _day(value, _BEGUN)


def parse_last_day(value: Any) -> Parsed:
    """The same in a column of ends: 2019年5月撤销."""
    return _day(value, _ENDED)


def since(value: Any) -> PartialDate | None:
    """The date that stands beside a yes: 是（2023年）, √(2020.5), 2019年5月成立.

    >>> str(since("是（2023年）")), str(since("√ 2020.5")), since("是"), since("否（2023年）")
    ('2023', '2020-05', None, None)
    """
    text = _YES.sub("", text_of(value) or "") if isinstance(value, str) else ""
    return parse_day(text.strip("() ,:;、"))[0] if text else None


def _day(value: Any, verbs: re.Pattern[str]) -> Parsed:
    if isinstance(value, dt.datetime) and value.time() >= _LAST_MINUTE:
        return _next_day(value.date())
    if isinstance(value, dt.date):
        day = value.date() if isinstance(value, dt.datetime) else value
        if day <= _EARLIEST or day >= _LATEST:
            return None, Problem("blank-date", part=day.isoformat(), once=True)
        return _plausible(PartialDate(day.year, day.month, day.day))
    if value == dt.time(0):  # the serial 0
        return None, Problem("blank-date", part="1900-01-00", once=True)
    if isinstance(value, bool):
        return None, Problem("no-date")
    if isinstance(value, int | float):
        return _numeric_day(float(value)) if value else (None, None)
    text = text_of(value)
    if text is None or text in OPEN_ENDED or text in ZEROS:
        return nothing(value, "no-date")
    return _written_day(text, verbs)


def _written_day(text: str, verbs: re.Pattern[str]) -> Parsed:
    if _NO_DAY.fullmatch(text):
        return None, Problem("blank-date", once=True)
    if (match := _LATE.fullmatch(text)) and (date := parse_date(match[1])):
        return _next_day(date.first)
    if match := _INSTANT.fullmatch(text):
        return _instant(text)
    if (date := parse_date(text)) is not None:
        return _plausible(date)
    text = text.replace(" ", "")
    if text.isdigit() and len(text) == 5:
        return _numeric_day(float(text))
    date = parse_date(text) or ((match := verbs.match(text)) and parse_date(match[1]))
    if not date and (span := parse_span(text)):
        return span[0], Problem("span-in-date", str(span[0]))
    if not date and (match := _DATE_FIRST.match(text)) and (verbs is _BEGUN or not _PLANNED.search(text)):
        date = parse_date(match[1])
        return date, Problem("words-beside-date", str(date)) if date else Problem("no-date")
    return (date, None) if date else (None, Problem("no-date"))


def _plausible(date: PartialDate) -> Parsed:
    """The date, unless it is how Excel shows a year that was typed into a cell of dates: 1905-07-12 for 2020."""
    year = (date.first - _EXCEL_EPOCH).days
    if date.day is not None and year in _YEARS:
        return None, Problem("year-as-date", f"{year}年")
    return date, None


def _next_day(day: dt.date) -> Parsed:
    """The day that begins within a minute: programs in JavaScript write midnight in China 43 seconds early."""
    day += dt.timedelta(1)
    return PartialDate(day.year, day.month, day.day), Problem("late-second", day.isoformat(), once=True)


def _instant(text: str) -> Parsed:
    """An instant in universal time, which is midnight in China: the day there."""
    try:
        at = dt.datetime.fromisoformat(text) + dt.timedelta(hours=_HOURS_EAST)
    except ValueError:
        return None, Problem("no-date")
    if at.time() >= _LAST_MINUTE:
        return _next_day(at.date())
    if at.time() != dt.time(0):
        return None, Problem("no-date")
    return PartialDate(at.year, at.month, at.day), None


def _numeric_day(number: float) -> Parsed:
    """A serial, a number such as 20200305, or year and month: 2020.1 may be January or October."""
    whole, date = int(number), None
    if whole in _SERIALS:
        day = _EXCEL_EPOCH + dt.timedelta(whole)
        if number - whole >= 1 - 60 / 86_400:
            return _next_day(day)
        date = PartialDate(day.year, day.month, day.day)
    elif number.is_integer():
        date = parse_date(str(whole))
    elif (written := repr(number)).endswith(".1") and parse_date(str(whole)):
        return None, Problem("ambiguous-month", f"{whole}年1月 / {whole}年10月")
    else:
        date = parse_date(written)
    return date, None if date else Problem("no-date")


def period(
    start: PartialDate | None, said: Any, unit: str = ""
) -> tuple[PartialDate | None, PartialDate | None, Problem | None]:
    """Returns start and end from a start and what a column of terms says: 3年, a span, an end, 长期.

    A span wins over the start given apart (domain §2.10). `unit` is what a bare number counts as its header says, 年
    or 月; where it does not, a small number is years, and one that may as well be months is not guessed.
    """
    if isinstance(said, dt.date) or (isinstance(said, int | float) and said > max(_LONGEST_YEARS, _MOST[unit])):
        end, problem = parse_last_day(said)
        return start, end, problem
    text = text_of(said)
    if text is None or text in OPEN_ENDED:
        return start, None, None
    if (span := parse_span(_AROUND_SPANS.sub("", text))) is not None:
        return span[0], span[1], None
    if (months := _months(text, unit)) is not None:
        if start is None:
            return None, None, Problem("term-without-start")
        last = end_of_term(start, months)
        return start, PartialDate(last.year, last.month, last.day), None
    if (end := parse_date(text.removeprefix("至").removesuffix("止"))) is not None:
        return start, end, None
    return start, None, Problem("no-term")


_MOST = {"年": 70, "月": 840, "": 5}
"""The largest bare number that is a term, by its unit: in years without one 24 would be as likely as in months."""


def _months(text: str, unit: str) -> int | None:
    if text.isdigit() and len(text) <= len(str(_MOST[unit])):
        return parse_term(f"{text}{unit or '年'}") if int(text) <= _MOST[unit] else None
    return parse_term(text)
