"""Units as rows of an answer: the rows behind a figure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import narwhals as nw

from orggraph.model.source import Source
from orggraph.queries.open_units import open_units
from orggraph.queries.status import STATUSES
from orggraph.register.engines import collected
from orggraph.register.origins import Origins
from orggraph.register.places import Places
from orggraph.tables.table import Field, Shown, Table, as_of

if TYPE_CHECKING:
    from orggraph.model.vocabulary import Vocabulary
    from orggraph.profile import Profile
    from orggraph.register.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit in an answer.

    Attributes:
        id: Its credit code, or a stable identifier.
        label: Its name.
        status: How it is covered on the day, at best.
        members: Full members where the ledger gives them, else all members; None where blank.
        eligible: Whether these are as many as norm N1 asks for.
        sectors: Codes of its sectors.
        areas: Tier → identifier and name of its area.
        reason: Why it has no organization, where a ledger says so.
        review: The day on which that is to be looked at again, where it is a declared exception.
        source: File, sheet and row.
        statuses: All statuses that it may have, where that hangs on open questions; empty where it does not.
        open: How many open questions it hangs on.
    """

    id: str
    label: str
    status: str
    members: int | None
    eligible: bool
    sectors: tuple[str, ...]
    areas: dict[str, tuple[str | None, str | None]]
    reason: str | None
    review: dt.date | None
    source: Source
    statuses: tuple[str, ...] = ()
    open: int = 0

    def status_words(self, vocabulary: Vocabulary, lang: str) -> str:
        """Returns its status in words; where it hangs on open questions, all that it may have."""
        if not self.statuses:
            return vocabulary.label(self.status, lang)
        words = "／".join(vocabulary.label(status, lang) for status in self.statuses)
        return words + (f"（{self.open} 处未定）" if lang == "zh" else f" ({self.open} open)")

    def to_json(self, profile: Profile, lang: str) -> dict[str, Any]:
        """Returns the row as JSON answers carry it."""
        vocabulary = profile.vocabularies["sector"]
        areas: dict[str, Any] = {}
        for tier, (identifier, label) in self.areas.items():
            areas |= {tier: identifier, f"{tier}_label": label}
        return {
            "id": self.id,
            "label": self.label,
            **areas,
            "sectors": list(self.sectors),
            "sector_labels": [vocabulary.label(code, lang) for code in self.sectors],
            **self._status(),
            "members": self.members,
            "eligible": self.eligible,
            "reason": self.reason,
            "review": self.review and self.review.isoformat(),
            "source": self.source.to_json(),
        }

    def _status(self) -> dict[str, Any]:
        """The status; null where it hangs on open questions, with all that it may be beside it."""
        if not self.statuses:
            return {"status": self.status}
        return {"status": None, "statuses": list(self.statuses), "open": self.open}


@dataclass(frozen=True)
class UnitRows(Shown):
    """Units in the order of eligible first, most members first; iterable."""

    as_of: dt.date
    rows: tuple[UnitRow, ...]
    profile: Profile

    def __iter__(self) -> Iterator[UnitRow]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def to_json(self, lang: str = "zh") -> list[dict[str, Any]]:
        """Returns the rows as JSON answers carry them."""
        return [row.to_json(self.profile, lang) for row in self.rows]

    def table(self, lang: str = "zh", title: str | None = None) -> Table:
        """Returns the units as a table."""
        return unit_table(self, title or ("单位" if lang == "zh" else "Units"), lang)


def unit_rows(day: Snapshot, frame: nw.LazyFrame[Any]) -> UnitRows:
    """Returns the units of a status frame as rows."""
    tiers = day.profile.tier_names
    columns = ("key", "id", "name", "status", "counted", "sectors", "source", "row", *(f"at_{t}" for t in tiers))
    places, origins, reasons = Places(day.register), Origins(day.register), _reasons(day)
    unsettled = {unit.key: unit for unit in open_units(day) if unit.is_open}
    rows = []
    for row in collected(frame.select(*columns)).sort("key").iter_rows(named=True):
        at = {tier: row[f"at_{tier}"] for tier in tiers}
        open_unit = unsettled.get(row["key"])
        rows.append(
            UnitRow(
                id=row["id"],
                label=row["name"],
                status=STATUSES[row["status"]],
                members=row["counted"],
                eligible=(row["counted"] or 0) >= day.profile.eligible_members,
                sectors=tuple(row["sectors"]),
                areas={tier: (places.id(key), None if key is None else places.label(key)) for tier, key in at.items()},
                reason=reasons.get(row["key"], (None, None))[0],
                review=reasons.get(row["key"], (None, None))[1],
                source=origins.place(row["source"], row["row"]),
                statuses=open_unit.statuses if open_unit else (),
                open=len(open_unit.questions) if open_unit else 0,
            )
        )
    rows.sort(key=lambda unit: (not unit.eligible, -(unit.members or 0)))
    return UnitRows(day.day, tuple(rows), day.profile)


def _reasons(day: Snapshot) -> dict[int, tuple[str | None, dt.date | None]]:
    """Why units have no organization, and when that is reviewed: the latest that a ledger declares."""
    stated = collected(day.frame("exemption").select("unit", "reason", "review"))
    return {unit: (reason, review) for unit, reason, review in stated.sort("review", nulls_last=False).iter_rows()}


def unit_table(units: UnitRows, title: str, lang: str) -> Table:
    """Returns units as a table; the district, the same for all, is left out."""
    zh = lang == "zh"
    profile = units.profile
    tiers = profile.tiers[1:]
    vocabularies = profile.vocabularies
    reasons = any(unit.reason for unit in units)
    reviews = any(unit.review for unit in units)
    fields = (
        Field("label", "单位" if zh else "unit"),
        *(Field(tier.name, tier.label(lang)) for tier in tiers),
        Field("sectors", "行业" if zh else "sectors"),
        Field("members", "党员数" if zh else "members"),
        Field("eligible", "应建" if zh else "eligible"),
        Field("status", "覆盖方式" if zh else "status"),
        *([Field("reason", "未建原因" if zh else "reason")] if reasons else []),
        *([Field("review", "复核日期" if zh else "review on")] if reviews else []),
        Field("source", "来源" if zh else "source"),
    )
    rows = tuple(
        (
            unit.label,
            *(unit.areas[tier.name][1] for tier in tiers),
            "、".join(vocabularies["sector"].label(code, lang) for code in unit.sectors),
            unit.members,
            ("是" if zh else "yes") if unit.eligible else "",
            unit.status_words(vocabularies["status"], lang),
            *([unit.reason] if reasons else []),
            *([unit.review] if reviews else []),
            unit.source.words(lang),
        )
        for unit in units
    )
    return Table(title, (as_of(units.as_of, lang),), fields, rows)
