"""Agreements by what they are about, and what is promised against what is delivered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import narwhals as nw

from orggraph.model.vocabulary import UNSPECIFIED
from orggraph.queries.cobuilding.agreement_rows import AgreementRow, ended_by_progress, word
from orggraph.register.engines import collected

if TYPE_CHECKING:
    from orggraph.profile import Profile
    from orggraph.register.snapshot import Snapshot


class AgreementCounts(NamedTuple):
    """A code with the agreements in force, their distinct units, and, by progress, the agreements that have ended."""

    code: str
    agreements: int
    units: int
    ended: int | None = None

    def to_json(self, profile: Profile, vocabulary: str, lang: str) -> dict[str, Any]:
        """Returns the counts as JSON answers carry them."""
        ended = {} if self.ended is None else {"ended": self.ended}
        label = word(profile, vocabulary, self.code, lang)
        counts = {"agreements": self.agreements, "units": self.units, **ended}
        return {vocabulary: self.code, f"{vocabulary}_label": label, **counts}


class Delivered(NamedTuple):
    """What is promised, and how much of it is done."""

    promised: int
    done: int

    @property
    def rate(self) -> float | None:
        """What is done as a fraction of what is promised; None where nothing is."""
        return self.done / self.promised if self.promised else None

    def to_json(self) -> dict[str, Any]:
        """Returns the figures as JSON answers carry them."""
        return {"promised": self.promised, "done": self.done, "rate": self.rate}


def by_terms(day: Snapshot, rows: Sequence[AgreementRow], vocabulary: str) -> tuple[AgreementCounts, ...]:
    """Returns the counts of each content, or kind of resource; an agreement with several is in each."""
    found: dict[str, list[AgreementRow]] = defaultdict(list)
    for row in rows:
        for code in row.contents if vocabulary == "content" else row.resources:
            found[code].append(row)
    return tuple(AgreementCounts(code, *_counts(found[code])) for code in _in_order(day, vocabulary, found))


def by_progress(day: Snapshot, rows: Sequence[AgreementRow]) -> tuple[AgreementCounts, ...]:
    """Returns the counts of each progress, with the agreements that ended in it before the day."""
    found: dict[str, list[AgreementRow]] = defaultdict(list)
    for row in rows:
        found[row.progress].append(row)
    ended = ended_by_progress(day)
    codes = _in_order(day, "progress", {**found, **ended})
    return tuple(AgreementCounts(code, *_counts(found[code]), ended.get(code, 0)) for code in codes)


def wishes(day: Snapshot) -> Delivered:
    """Returns the wishes 微心愿 that live registrations claimed and did, of those that state both."""
    claimed, done = nw.col("wishes_claimed"), nw.col("wishes_done")
    both = day.frame("registration").filter(~claimed.is_null(), ~done.is_null())
    figures = collected(both.select("wishes_claimed", "wishes_done"))
    return Delivered(int(figures["wishes_claimed"].sum()), int(figures["wishes_done"].sum()))


def _counts(rows: Sequence[AgreementRow]) -> tuple[int, int]:
    return len(rows), len({row.unit.id for row in rows})


def _in_order(day: Snapshot, vocabulary: str, found: Mapping[str, object]) -> list[str]:
    """The codes that occur as the vocabulary has them, blanks last."""
    codes = dict.fromkeys((*day.profile.vocabularies[vocabulary].codes, UNSPECIFIED))
    return [code for code in codes if code in found]
