"""Dates as a ledger gives them: with the precision of the source, and terms that end somewhere."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, order=True)
class Day:
    """A date known to the day, the month or the year."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, value: dt.date) -> Day:
        return cls(value.year, value.month, value.day)

    @property
    def precision(self) -> Literal["year", "month", "day"]:
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    def first(self) -> dt.date:
        """The first day meant: a partial start counts from here."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    def last(self) -> dt.date:
        """The last day meant: a partial end counts to here."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


@dataclass(frozen=True)
class Term:
    """How long something holds: n years from its start, a span of its own, without end, or not stated."""

    kind: Literal["years", "span", "open", "unstated"] = "unstated"
    years: int = 0
    start: Day | None = None
    end: Day | None = None


def anniversary(day: dt.date, years: int) -> dt.date:
    """The n-th anniversary; that of 29 February is 1 March where there is no such day."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return dt.date(day.year + years, 3, 1)


def period(start: Day | None, term: Term) -> tuple[dt.date | None, dt.date | None]:
    """First and last day of what begins at `start` and holds for `term`; a span of its own wins."""
    if term.kind == "span" and term.start is not None:
        return term.start.first(), term.end.last() if term.end else None
    first = start.first() if start else None
    if term.kind == "years" and first is not None:
        return first, anniversary(first, term.years) - dt.timedelta(days=1)
    return first, None


def holds(start: dt.date | None, end: dt.date | None, day: dt.date) -> bool:
    """Whether `day` lies in the period, both ends included; no start is always, no end is open."""
    return (start is None or start <= day) and (end is None or day <= end)
