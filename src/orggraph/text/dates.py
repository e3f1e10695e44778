"""Dates with the precision the source gave, terms, and spans."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, total_ordering
from typing import Literal

from orggraph.text.numbers import han_number

Precision = Literal["year", "month", "day"]
PRECISIONS: tuple[Precision, ...] = ("year", "month", "day")

_HAN_DIGITS = "〇零○一二三四五六七八九十"
_SEPARATED = re.compile(r"^(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2}))?\s*[日号月]?$")
_TIMESTAMP = re.compile(r"^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$")
_PACKED = re.compile(r"^(\d{4})(\d{2})(\d{2})?$")
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_YEAR = re.compile(r"^(\d{4})\s*年?$")
_HAN = re.compile(rf"^([{_HAN_DIGITS}]{{4}})年(?:([{_HAN_DIGITS}]+)月(?:([{_HAN_DIGITS}]+)[日号])?)?$")
_TERM = re.compile(rf"^(?:任期|聘期|为期)?\s*([\d{_HAN_DIGITS}两]+)\s*个?\s*(年|月)\s*(?:半)?(?:制|期)?$")
_SPAN = re.compile(r"\s*(?:至|到|~|—+|–+|－+|--+)\s*")
OPEN_ENDED = frozenset({"长期", "长期有效", "永久", "无固定期限", "不限", "至今", "今"})
FIRST_YEAR, LAST_YEAR = 1900, 2100
_LONGEST_TERM = 70
"""Years; what is longer is a year such as 2023年, not a term."""


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the year, the month or the day.

    >>> PartialDate(2020, 3).first, PartialDate(2020, 2).last, str(PartialDate(2020))
    (datetime.date(2020, 3, 1), datetime.date(2020, 2, 29), '2020')
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        dt.date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)

    def __lt__(self, other: object) -> bool:
        """By the first day it can mean; the less exact before the more exact."""
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.year, self.month or 0, self.day or 0) < (other.year, other.month or 0, other.day or 0)

    @property
    def precision(self) -> Precision:
        """How exactly the source gave it."""
        return "year" if self.month is None else "month" if self.day is None else "day"

    @property
    def first(self) -> dt.date:
        """The first day it can mean: what a partial start means."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> dt.date:
        """The last day it can mean: what a partial end means."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """ISO text, as long as it is known."""
        return written(self.first, self.precision)


def written(day: dt.date, precision: str) -> str:
    """Returns a date in ISO as exactly as it is known.

    >>> written(dt.date(2019, 3, 1), "month")
    '2019-03'
    """
    return day.isoformat()[: {"year": 4, "month": 7, "day": 10}[precision]]


def date_of(day: dt.date | PartialDate | str) -> PartialDate:
    """Returns a date given as a value or as text, also one before 1900, which no ledger has: 1440, 1440-05.

    Raises:
        ValueError: The text is no date.
    """
    if isinstance(day, PartialDate):
        return day
    if isinstance(day, dt.date):
        return PartialDate(day.year, day.month, day.day)
    parsed = parse_date(day) or _long_ago(day)
    if parsed is None:
        raise ValueError(f"{day!r} is not a date; expected a form such as 2020-12-31 or 2020-12")
    return parsed


def _long_ago(text: str) -> PartialDate | None:
    """A day before the first year of ledgers, as ISO writes it."""
    match = _ISO.fullmatch(text.strip())
    if match is None or int(match[1]) >= FIRST_YEAR:
        return None
    try:
        return PartialDate(int(match[1]), *(int(part) if part else None for part in match.groups()[1:]))
    except ValueError:
        return None


@lru_cache(maxsize=1 << 15)  # the same days stand in many columns
def parse_date(text: str) -> PartialDate | None:
    """Returns the date that a clean text says, with its precision; None where it says none.

    >>> [str(parse_date(t)) for t in ("2020年3月", "2020.3.5", "20200305", "二〇二〇年三月五日", "2020")]
    ['2020-03', '2020-03-05', '2020-03-05', '2020-03-05', '2020']
    """
    parts: tuple[int | None, ...] | None = None
    if match := _SEPARATED.match(text) or _TIMESTAMP.match(text) or _PACKED.match(text) or _YEAR.match(text):
        parts = tuple(int(group) if group else None for group in match.groups())
    elif match := _HAN.match(text):
        parts = tuple(han_number(group) if group else None for group in match.groups())
    if parts is None or parts[0] is None or not FIRST_YEAR <= parts[0] <= LAST_YEAR:
        return None
    try:
        return PartialDate(parts[0], *parts[1:])
    except ValueError:
        return None


def parse_term(text: str) -> int | None:
    """Returns the months of a term such as 3年, 三年, 18个月.

    >>> parse_term("3年"), parse_term("两年"), parse_term("18个月"), parse_term("长期")
    (36, 24, 18, None)
    """
    if text == "半年":
        return 6
    match = _TERM.match(text)
    if match is None:
        return None
    number = int(match[1]) if match[1].isdigit() else han_number(match[1])
    if not number or number > (_LONGEST_TERM if match[2] == "年" else 12 * _LONGEST_TERM):
        return None
    return number * (12 if match[2] == "年" else 1) + (6 if "半" in text and match[2] == "年" else 0)


def parse_span(text: str) -> tuple[PartialDate, PartialDate | None] | None:
    """Returns start and end of a span; the end is None where it is 长期.

    >>> [str(d) for d in parse_span("2018.7.16-2019.6.30")], parse_span("2019.10.27-长期")[1]
    (['2018-07-16', '2019-06-30'], None)
    """
    for left, right in _cuts(text):
        start = parse_date(left)
        if start is not None and right in OPEN_ENDED:
            return start, None
        end = parse_date(right)
        if start is not None and end is not None:
            return start, end
    return None


def _cuts(text: str) -> Iterator[tuple[str, str]]:
    """Every way to cut a span in two; a hyphen also stands inside dates, and 至 in 至今, so all are tried."""
    for match in (*_SPAN.finditer(text), *re.finditer("-", text)):
        yield text[: match.start()].strip(), text[match.end() :].strip()


def end_of_term(start: PartialDate, months: int) -> dt.date:
    """Returns the last day of a term: the day before the anniversary (of 29 February: 1 March).

    >>> end_of_term(PartialDate(2020, 2, 29), 36)
    datetime.date(2023, 2, 28)
    """
    years, month = divmod(start.first.month - 1 + months, 12)
    year, month, day = start.first.year + years, month + 1, start.first.day
    last = calendar.monthrange(year, month)[1]
    anniversary = dt.date(year, month, day) if day <= last else dt.date(year, month, last) + dt.timedelta(1)
    return anniversary - dt.timedelta(1)
