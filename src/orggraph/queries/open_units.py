"""The units that hang on open questions on a day: what each may come to, and in which groups it may be."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING, Any, Final

import narwhals as nw

from orggraph.queries.bounds import ABSENT, COUNTED, Choosing
from orggraph.queries.status import STATUSES, mode_rank, unit_status
from orggraph.register.engines import collected

if TYPE_CHECKING:
    from orggraph.register.register import Register
    from orggraph.register.snapshot import Snapshot

_Alike = tuple[frozenset[int], frozenset[int]]
"""What units may come to, and the questions on which they hang."""
MODE: Final = object()
"""Stands for the value of the dimension `mode`: whatever the unit comes to."""
ANY: Final = object()
"""Stands for a value of a dimension that hangs on an open question: any group may be the one."""
_UNCOVERED = (STATUSES.index("backstop"), STATUSES.index("none"))
_INSTRUCTOR = STATUSES.index("instructor")
_ATTRIBUTES = {"sector": "sector", "category": "category"}
"""Dimension → the attribute that decides over it; of tiers it is the area, of modes the status."""
_EVERYTHING = frozenset({"area", "sector", "category", "members"})


@dataclass
class OpenUnit:
    """A unit, or a row that may be one, with all that it may come to.

    Attributes:
        key: The unit's key; None for a row that may be a unit.
        questions: The open questions on which it hangs.
        outcomes: Indices into `STATUSES`, or `ABSENT`, the present one among them.
        present: What it is meanwhile.
        row: The unit's columns; empty where it is not in the register or not live.
        attributes: What else of it may change.
    """

    key: int | None
    questions: frozenset[int]
    outcomes: frozenset[int]
    present: int
    row: Mapping[str, Any] = field(default_factory=dict)
    attributes: frozenset[str] = frozenset()

    @property
    def is_open(self) -> bool:
        """Whether it may come to more than one thing."""
        return len(self.outcomes) > 1

    @property
    def statuses(self) -> tuple[str, ...]:
        """The statuses that it may have, the best first."""
        return tuple(STATUSES[outcome] for outcome in sorted(self.outcomes - {ABSENT}))

    def places(self, by: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Yields the values of dimensions under which it may stand; `ANY` where any value may be the one."""
        yield from product(*(self._values(name) for name in by))

    def present_places(self, by: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Yields the values under which it stands meanwhile."""
        if self.present != ABSENT:
            yield from product(*([self.present] if name == "mode" else self._now(name) for name in by))

    def _values(self, name: str) -> list[Any]:
        if name == "mode":
            return [MODE]
        unknown = not self.row or _ATTRIBUTES.get(name, "area") in self.attributes
        return [ANY] if unknown else self._now(name)

    def _now(self, name: str) -> list[Any]:
        if name == "sector":
            return list(self.row["sectors"])
        return [self.row["category" if name == "category" else f"at_{name}"]]


def has_open(register: Register) -> bool:
    """Whether any unit of a register hangs on an open question."""
    return "open" in register.tables


def open_units(day: Snapshot) -> list[OpenUnit]:
    """Returns the units that hang on open questions, and the rows that may be units, on a day."""
    if not has_open(day.register):
        return []
    touched: dict[tuple[int | None, int | None], _Touched] = defaultdict(_Touched)
    table = collected(day.register.frame("open"))
    for question, line, unit, outcomes, attributes in table.iter_rows():
        known = touched[unit, None if unit is not None else line]
        known.questions.add(question)
        known.outcomes.update(filter(None, outcomes.split(",")))
        known.attributes.update(filter(None, attributes.split(",")))
    keys = [unit for unit, _ in touched if unit is not None]
    live = {row["key"]: row for row in _live(day, keys)}
    others = _others(day, keys)
    units = []
    for (unit, _), known in touched.items():
        if unit is None:
            units.append(known.possible())
        elif unit in live:
            units.append(known.unit(live[unit], others[unit]))
        elif "absent" in known.outcomes:
            units.append(known.possible(unit))
    return units


def _live(day: Snapshot, keys: list[int]) -> Iterator[dict[str, Any]]:
    frame = unit_status(day).filter(nw.col("key").is_in(keys))
    yield from collected(frame).iter_rows(named=True)


def _others(day: Snapshot, keys: list[int]) -> dict[int, set[int]]:
    """All that covers each unit on the day: what is left of it where a row turns out to say nothing."""
    found: dict[int, set[int]] = defaultdict(set)
    chosen = nw.col("unit").is_in(keys)
    modes = day.frame("establishment").filter(chosen).select("unit", rank=mode_rank())
    for unit, rank in collected(modes).iter_rows():
        found[unit].add(rank)
    for (unit,) in collected(day.frame("instructor").filter(chosen).select("unit")).iter_rows():
        found[unit].add(_INSTRUCTOR)
    return found


@dataclass
class _Touched:
    """What the open questions say together about a unit or a row."""

    questions: set[int] = field(default_factory=set)
    outcomes: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)

    def possible(self, key: int | None = None) -> OpenUnit:
        """A row that may be a unit, of which nothing else is known."""
        outcomes = self._indices(_UNCOVERED) | {ABSENT}
        return OpenUnit(key, frozenset(self.questions), outcomes, ABSENT, {}, _EVERYTHING)

    def unit(self, row: Mapping[str, Any], others: set[int]) -> OpenUnit:
        """A live unit: also what it is meanwhile, and of two questions what neither says alone."""
        if not row["surveyed"]:
            return self.possible(row["key"])
        together = len(self.questions) > 1 and bool(self.outcomes)
        stands_in = _UNCOVERED if "area" in self.attributes else (_UNCOVERED[0 if row["led"] else 1],)
        loses = together or "uncovered" in self.outcomes
        outcomes = self._indices(stands_in) | {row["status"]} | (others | {*stands_in} if loses else set())
        if "area" in self.attributes and outcomes & {*_UNCOVERED}:
            outcomes |= {*_UNCOVERED}
        attributes = frozenset(self.attributes)
        return OpenUnit(row["key"], frozenset(self.questions), outcomes, row["status"], row, attributes)

    def _indices(self, stands_in: Iterable[int]) -> frozenset[int]:
        indices = {ABSENT if outcome == "absent" else _index(outcome) for outcome in self.outcomes - {"uncovered"}}
        return frozenset(indices | ({*stands_in} if "uncovered" in self.outcomes else set()))


def _index(outcome: str) -> int:
    return STATUSES.index(outcome)


def in_base(unit: OpenUnit, base: str, eligible_members: int) -> OpenUnit | None:
    """Returns what a unit may come to in a base; None where it is in the base under no answer."""
    if base == "all" or not unit.row:
        return unit
    members, full = unit.row["members"], unit.row["full_members"]
    counted = full if full is not None else members
    counts = (counted or 0) >= eligible_members if base == "eligible" else (members or 0) > 0 or (full or 0) > 0
    if "members" not in unit.attributes:
        return unit if counts else None
    present = unit.present if counts else ABSENT
    return OpenUnit(unit.key, unit.questions, unit.outcomes | {ABSENT}, present, unit.row, unit.attributes)


class Groups:
    """The units that hang on open questions, by the values of dimensions under which they may stand."""

    def __init__(self, units: Iterable[OpenUnit], by: Sequence[str]) -> None:
        self.by = tuple(by)
        self._present: Counter[tuple[tuple[Any, ...], int]] = Counter()
        self._exact: dict[tuple[Any, ...], Counter[_Alike]] = defaultdict(Counter)
        self._anywhere: Counter[tuple[tuple[Any, ...], _Alike]] = Counter()
        for unit in units:
            alike = unit.outcomes, unit.questions
            for place in unit.places(self.by):
                if any(value is ANY for value in place):
                    self._anywhere[place, alike] += 1
                else:
                    self._exact[place][alike] += 1
            for key in unit.present_places(self.by):
                self._present[key, unit.present] += 1

    def certain(self, key: tuple[Any, ...], counted: Mapping[str, int]) -> dict[str, int]:
        """Returns the units of each status in a group that hang on no question, from all that are counted now."""
        return {STATUSES[index]: counted[STATUSES[index]] - self._present[key, index] for index in COUNTED}

    def possible(self) -> Iterator[tuple[Any, ...]]:
        """Yields the groups in which some of the units may stand, where these are known."""
        for place, units in self._exact.items():
            modes = {mode for outcomes, _ in units for mode in outcomes if mode != ABSENT} if MODE in place else [0]
            for mode in sorted(modes):
                yield tuple(mode if value is MODE else value for value in place)

    def of(self, key: tuple[Any, ...]) -> Iterator[Choosing]:
        """Yields the units that may stand in a group, and what they may come to in it."""
        exact = tuple(MODE if name == "mode" else value for name, value in zip(self.by, key, strict=True))
        mode = dict(zip(self.by, key, strict=True)).get("mode")
        for (outcomes, questions), number in self._exact.get(exact, Counter()).items():
            yield Choosing(number, _in_mode(outcomes, mode), questions)
        for (place, (outcomes, questions)), number in self._anywhere.items():
            if all(value is ANY or value == wanted for value, wanted in zip(place, exact, strict=True)):
                yield Choosing(number, _in_mode(outcomes, mode) | {ABSENT}, questions)


def _in_mode(outcomes: frozenset[int], mode: int | None) -> frozenset[int]:
    """What units may come to among those of a status; in all where none is given."""
    return outcomes if mode is None else frozenset(s if s == mode else ABSENT for s in outcomes)
