"""Which of several ledgers of one thing stands: the later day, the original before its copy, or what people say."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from orggraph.ledgers.ledger_changes import changes
from orggraph.ledgers.ledger_part import Known, LedgerPart
from orggraph.ledgers.part_days import with_days_of_file
from orggraph.ledgers.year_questions import which_day, which_version
from orggraph.model.finding import Finding
from orggraph.register.answers import Asking

_SAME, _DOUBTFUL = 0.5, 0.2
"""Of the records of the earlier ledger, how many the later one names too where it is the same ledger, or may be."""
_STALE = dt.timedelta(days=45)
"""Streets fill in the parts of one ledger within so many days."""


@dataclass
class Standing:
    """What becomes of the blocks that were read.

    Attributes:
        parts: Those that stand, in the order of reading.
        passed: Those that are history or copies: they are compared and told, and nothing of them is counted.
        findings: What is to be told of the latter.
    """

    parts: list[LedgerPart]
    passed: list[LedgerPart] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def drop(self, part: LedgerPart, code: str, by: LedgerPart) -> None:
        """Passes over a block in favour of another, and tells so."""
        self.parts = [other for other in self.parts if other is not part]
        self.passed.append(part)
        self.findings.append(Finding(code, part.source, str(part.day or ""), str(by.day or ""), other=by.source))


def standing(parts: Sequence[LedgerPart], asking: Asking, today: dt.date | None = None) -> Standing:
    """Returns which blocks stand, and tells what becomes of the others.

    Blocks of the same kind are one ledger where they name mostly the same records: of two days the later stands (if it
    is not ahead), of two versions of a day the original or the more final, which is asked about where they differ.
    Blocks that name other records are parts of one ledger, and stand side by side.
    """
    parts = with_days_of_file(parts)
    result = Standing(list(parts))
    kinds: dict[str, list[LedgerPart]] = defaultdict(list)
    for part in parts:
        kinds[part.block.header.ledger.name].append(part)
    for alike in kinds.values():
        if len({id(part.sheet) for part in alike}) > 1:  # most ledgers are alone, and need not be compared
            named = [part for part in alike if any(part.names)]
            _settle_versions(named, result, asking)
            _settle_days([part for part in named if part in result.parts], result, asking, today or dt.date.today())
    return result


def _settle_versions(alike: Sequence[LedgerPart], result: Standing, asking: Asking) -> None:
    """Leaves one of several versions of a ledger of one day."""
    left = sorted(alike, key=_rank, reverse=True)
    while left:
        best = left[0]
        versions = [part for part in left[1:] if _are_versions(best, part)]
        left = [part for part in left[1:] if part not in versions]
        differing = [part for part in versions if not set(part.rows) <= set(best.rows)]
        chosen = best
        if differing:
            question, codes = which_version(best, differing)
            answer = asking.ask(question)
            if answer == "all":
                versions = [part for part in versions if part not in differing]
            elif answer is not None:
                chosen = codes[answer]
        for part in [best, *versions]:
            if part is not chosen:
                result.drop(part, "copied-ledger" if part.version.copy else "other-version", chosen)


def _rank(part: LedgerPart) -> tuple[bool, bool, tuple[int, float], int]:
    """The original before its copy, what bears a day before what bears none, the final before the first version."""
    return not part.version.copy, part.day is not None, part.version.stage, len(part.names)


def _are_versions(one: LedgerPart, other: LedgerPart) -> bool:
    days = {part.day.last for part in (one, other) if part.day is not None}
    if one.sheet is other.sheet or len(days) > 1 or one.version.base != other.version.base:
        return False
    return max(_share(one, [other]), _share(other, [one])) >= _SAME


def _settle_days(alike: Sequence[LedgerPart], result: Standing, asking: Asking, today: dt.date) -> None:
    """Passes over the blocks that later ones replace, the latest first."""
    dated = [(part.day, part) for part in alike if part.day is not None and part.day.first <= today]
    for day, part in sorted(dated, key=lambda each: each[0].last, reverse=True):
        later = [other for on, other in dated if on.last > day.last and other.sheet is not part.sheet]
        if not later:
            continue
        by = max(later, key=lambda other: (_share(part, [other]), _last(other)))
        share = _share(part, later)
        twin = part.version.base == by.version.base
        roles = frozenset[str]().union(*(other.roles for other in later))
        stale = _last(by) - day.last > _STALE
        if share >= _SAME and (twin or (stale and part.roles <= roles)):
            result.drop(part, "earlier-ledger", by)
            result.findings.extend(changes(part, later, by))
        elif share >= _DOUBTFUL and twin:
            if asking.ask(which_day(part, by, round(share * len(part.names)))) != "both":
                result.drop(part, "earlier-ledger", by)
        elif twin and stale:
            result.findings.append(Finding("earlier-part", part.source, str(day), str(by.day or ""), other=by.source))


def _last(part: LedgerPart) -> dt.date:
    return part.day.last if part.day is not None else dt.date.min


def _share(part: LedgerPart, others: Sequence[LedgerPart]) -> float:
    """How many of the records of a block others name too, of 1."""
    holds = Known.of(others).holds(part)
    named = sum(map(bool, part.names))
    return sum(holds) / named if named else 0.0
