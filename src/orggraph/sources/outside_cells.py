"""The cells of tables from elsewhere: names, and dates as people write them around the world."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from orggraph.ledgers.cells import Parsed, Problem, parse_text
from orggraph.ledgers.day_cells import parse_day
from orggraph.text.cleaning import compact, text_of
from orggraph.text.dates import PartialDate

MISSING = frozenset({None, "NA", "NaN", "nan", "#N/A", "None", "none", "?", ".", "-", "--", "—", "——", "无"})
"""Words for nothing in tables from elsewhere; 0 and X are names there."""
_OPEN = frozenset({"present", "current", "currently", "now", "today", "ongoing", "todate", "open"})
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_MONTH = re.compile(r"(\d{1,2})[/.-](\d{4})")
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_WORDED = re.compile(r"(?:(\d{1,2})\.? )?([A-Za-z]{3,9})\.?,? (?:(\d{1,2}),? )?(\d{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def parse_name(value: Any) -> Parsed:
    """A name or identifier; words that programs write for nothing are blank, 0 is a name like any other.

    >>> parse_name(" Acme  Bank ")[0], parse_name("NA")[0], parse_name(0)[0], parse_name("X")[0]
    ('Acme Bank', None, '0', 'X')
    """
    if isinstance(value, dt.date | dt.time):
        return parse_text(value)
    text = text_of(value, identifier=True)
    return (None if text is None or text in MISSING else compact(text)), None


def parse_outside_day(value: Any) -> Parsed:
    """A date; beside the forms of ledgers 05/2008, 14/05/2008, 14 May 2008, and years before 1900.

    What may be the fourth of May and the fifth of April is not guessed.

    >>> [str(parse_outside_day(said)[0]) for said in ("05/2008", "5/14/2008", "May 14, 2008", "1434")]
    ['2008-05', '2008-05-14', '2008-05-14', '1434']
    >>> parse_outside_day("5/4/2008")[1].expected
    '2008-04-05 / 2008-05-04'
    """
    if isinstance(value, dt.date | bool):
        return parse_day(value)
    text = text_of(value)
    if text is None or text in MISSING or text.casefold().replace(" ", "") in _OPEN:
        return None, None
    if match := _DAY.fullmatch(text):
        return _either_way(*map(int, match.groups()))
    if match := _ISO.fullmatch(text):
        return _date(*(int(part) if part else None for part in match.groups()))
    if match := _MONTH.fullmatch(text):
        return _date(int(match[2]), int(match[1]))
    if (match := _WORDED.fullmatch(text)) and match[2][:3].casefold() in _MONTHS:
        day = match[1] or match[3]
        return _date(int(match[4]), _MONTHS.index(match[2][:3].casefold()) + 1, int(day) if day else None)
    return parse_day(value)


def _either_way(first: int, second: int, year: int) -> Parsed:
    """Day and month in the only order that makes a date; where both do, it is not known which."""
    found = {
        str(date): date for day, month in ((first, second), (second, first)) if (date := _date(year, month, day)[0])
    }
    if len(found) == 2:
        return None, Problem("ambiguous-day", " / ".join(sorted(found)))
    return next(iter(found.values()), None), None if found else Problem("no-date")


def _date(year: int | None, month: int | None = None, day: int | None = None) -> Parsed:
    try:
        return PartialDate(year or 0, month, day), None
    except ValueError:
        return None, Problem("no-date")
