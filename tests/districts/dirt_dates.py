"""The ways staff write dates and terms."""

from __future__ import annotations

import datetime as dt
import random

from tests.districts.dates import Day, Term, period

_DIGITS = "〇一二三四五六七八九"
_YEARS = {1: "一年", 2: "两年", 3: "三年", 4: "四年", 5: "五年"}
_EPOCH = dt.date(1899, 12, 30)


def hanzi_number(number: int) -> str:
    """A number up to 31 in Chinese characters."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else _DIGITS[tens] + "十"
    return head + (_DIGITS[ones] if ones else "")


def iso(day: Day) -> str:
    return "-".join(f"{part:02}" for part in (day.year, day.month, day.day) if part is not None)


def chinese(day: Day) -> str:
    return "".join(f"{part}{word}" for part, word in zip((day.year, day.month, day.day), "年月日", strict=True) if part)


def hanzi(day: Day) -> str:
    parts = ["".join(_DIGITS[int(digit)] for digit in str(day.year)) + "年"]
    parts += [hanzi_number(day.month) + "月"] if day.month else []
    parts += [hanzi_number(day.day) + "日"] if day.day else []
    return "".join(parts)


def dotted(day: Day) -> str:
    """2020.3.5; a month alone only where the dot cannot be taken for a decimal point."""
    if day.precision == "month" and day.month not in range(2, 10):
        return chinese(day)
    return ".".join(str(part) for part in (day.year, day.month, day.day) if part) if day.month else chinese(day)


def slashed(day: Day) -> str:
    return f"{day.year}/{day.month}/{day.day}" if day.day else iso(day) if day.month else chinese(day)


def compact(day: Day) -> str:
    return day.first().strftime("%Y%m%d") if day.day else chinese(day)


def date_cell(day: Day, rng: random.Random, *, plain: bool) -> str | int | dt.date:
    """The date in any form that keeps its precision; `plain` is text only, as in a CSV."""
    texts = [iso, slashed, dotted, compact, chinese, hanzi]
    if day.precision == "year":
        return rng.choice((chinese(day), str(day.year), str(day.year) if plain else day.year, hanzi(day)))
    if day.precision == "month":
        return rng.choice((iso, chinese, dotted, hanzi))(day)
    if plain or rng.random() < 0.65:
        return rng.choice(texts)(day)
    return rng.choice((day.first(), day.first(), int(compact(day)), (day.first() - _EPOCH).days))


def span_text(start: Day, end: Day | None, rng: random.Random) -> str:
    """Start and end in one cell, with a mark between them that no date of its form contains."""
    form, marks = rng.choice(
        (
            (dotted, "-—~至"),
            (dotted, "-—~至"),
            (slashed, "-—~至"),
            (iso, "—~至"),
            (chinese, "-—~至"),
            (compact, "-—至"),
        )
    )
    if form in (slashed, compact) and not (start.day and (end is None or end.day)):
        form = dotted
    return form(start) + rng.choice(marks) + (form(end) if end else "长期")


def term_text(start: Day | None, term: Term, rng: random.Random, *, spans_only: bool) -> str | None:
    """How long something holds, in the words of a term or the dates of a span."""
    if term.kind == "unstated":
        return None
    if term.kind == "span" and term.start and term.end:
        return span_text(term.start, term.end, rng)
    if term.kind == "open":
        return span_text(start, None, rng) if start and (spans_only or rng.random() < 0.4) else "长期"
    first, last = period(start, term)
    if spans_only and first and last:
        return span_text(Day.of(first), Day.of(last), rng)
    return rng.choice((f"{term.years}年", f"{term.years}年", _YEARS[term.years], f"{term.years} 年"))
