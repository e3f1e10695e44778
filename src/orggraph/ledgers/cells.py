"""One cell to one value: text, count, date, flag, term; what it does not understand it says."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from orggraph.text.cleaning import compact, text_of
from orggraph.text.numbers import LARGEST_COUNT, Members, parse_count, parse_members

_YES = frozenset({"是", "有", "√", "✓", "已建", "已建立", "已组建", "y", "yes", "1", "true", "对"})
_NO = frozenset({"否", "无", "没有", "×", "✗", "x", "未建", "未建立", "未组建", "n", "no", "0", "false", "不"})


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a cell.

    Attributes:
        code: The code of a finding.
        expected: What was expected, or what is taken.
        part: The part of the cell that it is about.
        once: Whether it is told once for a column: a fault of the program that wrote all of its cells.
    """

    code: str
    expected: str = ""
    part: str | None = None
    once: bool = False


Parsed = tuple[Any, Problem | None]


def parse_text(value: Any) -> Parsed:
    """Text without the spaces that justify it."""
    if isinstance(value, dt.date):
        return value.isoformat()[:10], None
    text = text_of(value)
    return (None if text is None else compact(text)), None


def parse_number(value: Any) -> Parsed:
    """A count: a whole number that is not negative, or text such as 12人 and 约30."""
    if isinstance(value, bool | dt.date | dt.time):
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
    if count.rough:
        return count.value, Problem("rough-count", str(count.value))
    return count.value, Problem("approximate-count") if count.approximate else None


def parse_membership(value: Any) -> Parsed:
    """Members as one cell tells them, all and full; full is None where the cell does not tell them apart."""
    text = text_of(value) if isinstance(value, str) else None
    if text is not None and (members := parse_members(text)) is not None:
        return members, Problem("members-in-parts", f"{members.all} / {members.full}")
    count, problem = parse_number(value)
    return (None if count is None else Members(count, None)), problem


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
