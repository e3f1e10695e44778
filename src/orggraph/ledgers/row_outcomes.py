"""What the rows of a ledger of units come to, by the drafts that they give: two readings of a sheet compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from orggraph.ledgers.drafts import Rows
from orggraph.model.question import Attribute, Outcome, Question

_BEST_FIRST: tuple[Outcome, ...] = ("own", "joint", "attached", "instructor", "uncovered")
_ATTRIBUTES: Mapping[str, Attribute] = {
    "area": "area",
    "place": "area",
    "sectors": "sector",
    "category": "category",
    "members": "members",
    "full_members": "members",
}
ABSENT: frozenset[Outcome] = frozenset({"absent"})


@dataclass(frozen=True)
class RowOutcome:
    """What a row comes to.

    Attributes:
        outcomes: All that its units may come to; more than one where an end or an open question decides.
        told: What else it says of each of its units.
    """

    outcomes: frozenset[Outcome] = ABSENT
    told: frozenset[tuple[str, Attribute, Any]] = frozenset()

    def within(self, outcomes: frozenset[Outcome]) -> bool:
        """Whether it surely comes to one of some outcomes."""
        return self.outcomes <= outcomes

    def differs(self, other: RowOutcome) -> frozenset[Attribute]:
        """Returns what else than the outcome two readings of a row do not tell alike."""
        if "absent" in self.outcomes and "absent" in other.outcomes:
            return frozenset()
        return frozenset(attribute for _, attribute, _ in self.told ^ other.told)


@dataclass
class _Unit:
    """A unit of a row, as its drafts tell it."""

    told: set[tuple[str, Attribute, Any]] = field(default_factory=set)
    sure: set[Outcome] = field(default_factory=set)
    ended: set[Outcome] = field(default_factory=set)
    listed: bool = False
    may_be_gone: bool = False

    def outcomes(self) -> Iterator[Outcome]:
        """Yields what it may come to."""
        if not self.listed or self.may_be_gone:
            yield "absent"
        if self.listed:
            yield from self.ended
            yield min(self.sure, key=_BEST_FIRST.index, default="uncovered")


def row_outcomes(drafts: Iterable[Rows], questions: Iterable[Question]) -> dict[int, RowOutcome]:
    """Returns what each row comes to; a row that is not in it comes to no unit.

    Args:
        drafts: The drafts of one sheet.
        questions: What its reading leaves open.
    """
    units: dict[int, dict[str, _Unit]] = defaultdict(lambda: defaultdict(_Unit))
    for rows in drafts:
        names = rows.columns["name" if rows.kind == "unit" else "unit"] if rows.kind in _TOLD_OF_UNITS else ()
        for index, (number, name) in enumerate(zip(rows.numbers, names, strict=False)):
            _take(units[number][name], rows, index)
    found = {
        number: RowOutcome(
            frozenset(outcome for unit in named.values() for outcome in unit.outcomes()),
            frozenset(told for unit in named.values() for told in unit.told),
        )
        for number, named in units.items()
    }
    for touched in (each for question in questions for each in question.touched):
        for number in touched.rows:
            known = found.get(number, RowOutcome())
            found[number] = RowOutcome(known.outcomes | touched.outcomes, known.told)
    return found


_TOLD_OF_UNITS = frozenset({"unit", "establishment", "instructor"})


def _take(unit: _Unit, rows: Rows, index: int) -> None:
    ended = "end" in rows.columns and rows.columns["end"][index] is not None
    match rows.kind:
        case "unit":
            unit.listed, unit.may_be_gone = True, ended
            name = rows.columns["name"][index]
            for column, attribute in _ATTRIBUTES.items():
                if column in rows.columns:
                    value = rows.columns[column][index]
                    unit.told.add((name, attribute, (column, tuple(value) if isinstance(value, list) else value)))
        case "establishment":
            mode = cast("Outcome", rows.columns["mode"][index] or "attached")
            (unit.ended if ended else unit.sure).add(mode)
        case _:
            (unit.ended if ended else unit.sure).add("instructor")
