"""Bounds of figures: what units may come to under any combination of answers, and the least and most that follows.

Each unit that hangs on open questions chooses by itself here, which answers cannot always let it: the bounds hold for
every combination of answers, and are reached where one answer decides over rows alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from orggraph.queries.status import MODES, STATUSES
from orggraph.tables.span import Span

ABSENT = len(STATUSES)
"""Stands beside the indices into `STATUSES`: no unit of the group at all."""
COVERED = frozenset(range(len(MODES)))
INSTRUCTED = COVERED | {STATUSES.index("instructor")}
UNCOVERED = frozenset(range(len(MODES), len(STATUSES) - 1))
COUNTED = tuple(range(len(STATUSES) - 1))
"""The statuses of units that are in the base of a rate."""
RATES: Mapping[str, frozenset[int]] = {"organization_coverage": COVERED, "work_coverage": INSTRUCTED}


class Bounds(NamedTuple):
    """The least and most that a figure may be, and how many open questions touch it."""

    low: float
    high: float
    open: int

    def to_json(self) -> dict[str, float]:
        """Returns the bounds as JSON answers carry them."""
        return self._asdict()


class Choosing(NamedTuple):
    """Units alike: how many, what each may come to, and the questions on which it hangs."""

    number: int
    outcomes: frozenset[int]
    questions: frozenset[int]


Ranges = Mapping[str, Bounds]
"""Figure → its bounds; figures that no open question touches are not in it."""


def ranges_of(certain: Mapping[str, int], choosing: Iterable[Choosing]) -> dict[str, Bounds]:
    """Returns the bounds of the figures that hang on open questions.

    Args:
        certain: The units of each status that hang on none.
        choosing: The others.
    """
    units = [each for each in choosing if each.outcomes != {ABSENT}]
    found: dict[str, Bounds | None] = {"units": _count(sum(certain.values()), units, lambda s: s != ABSENT)}
    for index in COUNTED:
        found[STATUSES[index]] = _count(certain[STATUSES[index]], units, index.__eq__)
    covered = sum(certain[mode] for mode in MODES)
    found["covered"] = _count(covered, units, COVERED.__contains__)
    uncovered = sum(certain.values()) - covered
    found["uncovered"] = _count(uncovered, units, UNCOVERED.__contains__)
    for name, good in RATES.items():
        found[name] = _rate(sum(certain[STATUSES[s]] for s in good), sum(certain.values()), units, good)
    return {name: bounds for name, bounds in found.items() if bounds is not None}


def _count(certain: int, units: Iterable[Choosing], counts: Callable[[int], bool]) -> Bounds | None:
    low = high = certain
    questions: set[int] = set()
    for each in units:
        outcomes = [counts(outcome) for outcome in each.outcomes]
        low += each.number if all(outcomes) else 0
        high += each.number if any(outcomes) else 0
        if any(outcomes) and not all(outcomes):
            questions |= each.questions
    return Bounds(low, high, len(questions)) if low < high else None


def _rate(covered: int, base: int, units: Iterable[Choosing], good: frozenset[int]) -> Bounds | None:
    """The bounds of a rate: a unit lowers it most where it counts and is not covered, less where it is absent."""
    low, high, fewest = [covered, base], [covered, base], base
    questions: set[int] = set()
    for each in units:
        well, badly = each.outcomes & good, each.outcomes - good - {ABSENT}
        absent = ABSENT in each.outcomes
        if badly or not absent:
            low[0] += 0 if badly else each.number
            low[1] += each.number
        if well or not absent:
            high[0] += each.number if well else 0
            high[1] += each.number
        fewest += 0 if absent else each.number
        if bool(well) + bool(badly) + absent > 1:
            questions |= each.questions
    least = low[0] / low[1] if low[1] else None
    most = high[0] / high[1] if high[1] else None
    if least is None and most is None:
        return None
    least, most = (1.0 if least is None else least), (0.0 if most is None else most)
    return Bounds(least, most, len(questions)) if least < most or not fewest else None


def with_ranges(figures: Mapping[str, Any], ranges: Ranges) -> dict[str, Any]:
    """Returns figures for JSON: where an open question touches one, null, and its bounds beside it."""
    data: dict[str, Any] = {}
    for name, value in figures.items():
        if name in ranges:
            data |= {name: None, f"{name}_range": ranges[name].to_json()}
        else:
            data[name] = value
    return data


def shown(name: str, value: Any, ranges: Ranges, lang: str, *, rate: bool = False) -> Any:
    """Returns a figure for a table: its bounds where an open question touches it."""
    bounds = ranges.get(name)
    return value if bounds is None else Span(*bounds, rate=rate, lang=lang)


def open_note(count: int, lang: str) -> str:
    """Returns the line below a table whose figures hang on open questions."""
    if lang == "zh":
        return f"有 {count} 个问题未定，区间对任何回答都成立；用 orggraph confirm 回答后就是一个数"
    ask = "1 question is" if count == 1 else f"{count} questions are"
    return f"{ask} open; ranges hold for any answers, orggraph confirm settles them"
