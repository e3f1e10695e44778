"""One cell to one value: text, count, date, flag, term; what it does not understand it says."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from orggraph.text.cleaning import compact, text_of
from orggraph.text.dates import OPEN_ENDED, PartialDate, end_of_term, parse_date, parse_span, parse_term
from orggraph.text.numbers import LARGEST_COUNT, parse_count

_EXCEL_EPOCH = dt.date(1899, 12, 30)
_SERIALS = range(20_000, 65_000)  # 1954-10-03 … 2077-12-12
_YES = frozenset({"是", "有", "√", "✓", "已建", "已建立", "已组建", "y", "yes", "1", "true", "对"})
_NO = frozenset({"否", "无", "没有", "×", "✗", "x", "未建", "未建立", "未组建", "n", "no", "0", "false", "不"})


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a cell: the code of a finding, what was expected, and the part of the cell it is about."""

    code: str
    expected: str = ""
    part: str | None = None


Parsed = tuple[Any, Problem | None]


def parse_text(value: Any) -> Parsed:
    """Text without the spaces that justify it."""
    if isinstance(value, dt.date):
        return value.isoformat()[:10], None
    text = text_of(value)
    return (None if text is None else compact(text)), None


def parse_number(value: Any) -> Parsed:
    """A count: a whole number that is not negative, or text such as 12人 and 约30."""
    if isinstance(value, bool | dt.date):
        return None, Problem("no-count")
    if isinstance(value, int | float):
        whole = float(value).is_integer() and 0 <= value <= LARGEST_COUNT
        return (int(value), None) if whole else (None, Problem("no-count"))
    text = text_of(value)
    if text is None:
        return None, None
    count = parse_count(text)
    if count is None:
        return None, Problem("no-count")
    return count.value, Problem("approximate-count") if count.approximate else None


def parse_day(value: Any) -> Parsed:
    """A date with its precision, from a date cell, a serial, a number such as 20200305, or text."""
    if isinstance(value, dt.date):
        return PartialDate(value.year, value.month, value.day), None
    if isinstance(value, bool):
        return None, Problem("no-date")
    if isinstance(value, int | float):
        return _numeric_day(float(value))
    text = text_of(value)
    if text is None or text in OPEN_ENDED:
        return None, None
    if (date := parse_date(text)) is not None:
        return date, None
    text = text.replace(" ", "")
    if text.isdigit() and len(text) == 5:
        return _numeric_day(float(text))
    date = parse_date(text)
    if date is None and (span := parse_span(text)):
        return span[0], Problem("span-in-date", str(span[0]))
    return date, None if date else Problem("no-date")


def _numeric_day(number: float) -> Parsed:
    """A serial, a number such as 20200305, or year and month: 2020.1 may be January or October."""
    whole, date = int(number), None
    if whole in _SERIALS:
        day = _EXCEL_EPOCH + dt.timedelta(whole)
        date = PartialDate(day.year, day.month, day.day)
    elif number.is_integer():
        date = parse_date(str(whole))
    elif (written := repr(number)).endswith(".1") and parse_date(str(whole)):
        return None, Problem("ambiguous-month", f"{whole}年1月 / {whole}年10月")
    else:
        date = parse_date(written)
    return date, None if date else Problem("no-date")


def parse_flag(value: Any) -> Parsed:
    """是 or 否, in the ways staff write them."""
    text = text_of(value)
    raw = (str(value).strip() if text is None and value is not None else text or "").lower()
    if raw in _NO:
        return False, None
    if raw in _YES:
        return True, None
    return None, Problem("no-flag") if text else None


def parse_filled(value: Any) -> Parsed:
    """Whether the cell says anything; what it says goes no further."""
    return text_of(value) is not None, None


def period(start: PartialDate | None, said: Any) -> tuple[PartialDate | None, PartialDate | None, Problem | None]:
    """Returns start and end from a start and what a column of terms says: 3年, a span, an end, 长期.

    A span wins over the start given apart (domain §2.10).
    """
    if isinstance(said, dt.date) or (isinstance(said, int | float) and said > _LONGEST_YEARS):
        end, problem = parse_day(said)
        return start, end, problem
    text = text_of(said)
    if text is None or text in OPEN_ENDED:
        return start, None, None
    if (span := parse_span(_AROUND_SPANS.sub("", text))) is not None:
        return span[0], span[1], None
    if (months := parse_term(f"{text}年" if text.isdigit() and len(text) < 3 else text)) is not None:
        if start is None:
            return None, None, Problem("term-without-start")
        last = end_of_term(start, months)
        return start, PartialDate(last.year, last.month, last.day), None
    if (end := parse_date(text.removeprefix("至").removesuffix("止"))) is not None:
        return start, end, None
    return start, None, Problem("no-term")


_AROUND_SPANS = re.compile(r"^[自从由]|起|止$|\(.*?\)")
"""What stands around the dates of a span: 自…起至…止, （三年）."""
_LONGEST_YEARS = 99
"""A number up to it is a term in years; beyond, a year, a date or a serial."""
