"""Days as numbers in which months can be added, on any engine.

A day is (12 × year + month) × 100 + day of the month: the numbers compare as the days do, and n months later is
`n * MONTH` more. An anniversary that the calendar lacks (29 February) falls between the last day before and the first
day after it, so that "the anniversary has come" holds from 1 March on, as in `orggraph.text.dates.end_of_term`.
"""

from __future__ import annotations

import datetime as dt

import narwhals as nw

MONTH = 100
YEAR = 12 * MONTH


def number_of(day: dt.date) -> int:
    """Returns the number of a day.

    >>> number_of(dt.date(2020, 2, 29)) + 3 * YEAR <= number_of(dt.date(2023, 2, 28))
    False
    >>> number_of(dt.date(2020, 2, 29)) + 3 * YEAR <= number_of(dt.date(2023, 3, 1))
    True
    """
    return (12 * day.year + day.month) * MONTH + day.day


def number(column: str) -> nw.Expr:
    """Returns the numbers of a column of dates: of a partial start its first day, of a partial end its last."""
    return _of(nw.col(column))


def latest(column: str) -> nw.Expr:
    """Returns the number of the latest day that a start can mean."""
    return _within(column, month=12, day=31)


def earliest(column: str) -> nw.Expr:
    """Returns the number of the earliest day that an end can mean."""
    return _within(column, month=1, day=1)


def after(column: str) -> nw.Expr:
    """Returns the number of the day after an end: after the last of a month comes the first of the next."""
    return _of(nw.col(column).dt.offset_by("1d"))


def _within(column: str, *, month: int, day: int) -> nw.Expr:
    """The number of a date whose unknown parts are the given ones."""
    date, precision = nw.col(column).dt, nw.col(f"{column}_precision").cast(nw.String())
    known_month = nw.when(precision == "year").then(nw.lit(month)).otherwise(date.month())
    known_day = nw.when(precision == "day").then(date.day()).otherwise(nw.lit(day))
    return _number(date.year(), known_month, known_day)


def _of(days: nw.Expr) -> nw.Expr:
    return _number(days.dt.year(), days.dt.month(), days.dt.day())


def _number(year: nw.Expr, month: nw.Expr, day: nw.Expr) -> nw.Expr:
    year, month, day = (part.cast(nw.Int64) for part in (year, month, day))
    return (year * 12 + month) * MONTH + day
