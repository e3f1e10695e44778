"""Co-building agreements: in force, about to end, idle; what is promised and what is delivered; who has none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from orggraph.profile.counts import asked
from orggraph.queries.cobuilding.agreement_rows import AgreementRow, agreement_rows
from orggraph.queries.cobuilding.agreements_by import AgreementCounts, Delivered, by_progress, by_terms, wishes
from orggraph.queries.cobuilding.unserved import AreaRow, unserved
from orggraph.register.engines import collected
from orggraph.tables.table import Shown, Table

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot


@dataclass(frozen=True)
class Agreements(Shown):
    """The answer to `agreements`: frozen, sorted; every row carries its source.

    Attributes:
        as_of: The day.
        within_days: The window of "expiring".
        recorded: Agreements that the ledgers list, in force or not.
        rows: One per agreement in force.
        communities: Areas of the tier of communities.
        communities_without: Those of them without an agreement in force.
        by_content: Code of a content → its counts; an agreement may have several.
        by_resource: Code of a kind of resource → its counts; the same.
        by_progress: Code of a progress → its counts, with the agreements that have ended.
        wishes: Of live registrations that state both: wishes claimed, and done.
    """

    as_of: dt.date
    within_days: int
    recorded: int
    rows: tuple[AgreementRow, ...]
    communities: int
    communities_without: tuple[AreaRow, ...]
    by_content: tuple[AgreementCounts, ...]
    by_resource: tuple[AgreementCounts, ...]
    by_progress: tuple[AgreementCounts, ...]
    wishes: Delivered
    day: Snapshot

    def __iter__(self) -> Iterator[AgreementRow]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def expiring(self) -> tuple[AgreementRow, ...]:
        """Agreements in force that end within the window, the first to end first."""
        limit = self.as_of + dt.timedelta(self.within_days)
        ending = [(row.last, row) for row in self.rows if row.last is not None and row.last <= limit]
        return tuple(row for _, row in sorted(ending, key=lambda pair: pair[0]))

    @property
    def idle(self) -> tuple[AgreementRow, ...]:
        """Agreements in force of which the ledger says that nothing has been started 闲置."""
        return tuple(row for row in self.rows if row.progress == "not_started")

    @property
    def open_ended(self) -> tuple[AgreementRow, ...]:
        """Agreements in force that have no end."""
        return tuple(row for row in self.rows if row.last is None)

    @property
    def delivered(self) -> Delivered:
        """Of the agreements in force whose progress is stated: all of them, and those done."""
        stated = {one.code: one.agreements for one in self.by_progress if one.code != "unspecified"}
        return Delivered(sum(stated.values()), stated.get("done", 0))

    def to_json(self, lang: str = "zh", *, rows: bool = False) -> dict[str, Any]:
        """Returns the answer in the shape of `orggraph agreements --format json`; `rows` adds those in force."""
        profile = self.day.profile
        listed = {"idle": self.idle, "open_ended": self.open_ended, **({"rows": self.rows} if rows else {})}
        return {
            "as_of": self.as_of.isoformat(),
            "in_force": len(self.rows),
            "expiring": [row.to_json(profile, lang) for row in self.expiring],
            "communities_without": [area.to_json() for area in self.communities_without],
            "within_days": self.within_days,
            "recorded": self.recorded,
            "communities": self.communities,
            **{name: [row.to_json(profile, lang) for row in some] for name, some in listed.items()},
            "by_content": [one.to_json(profile, "content", lang) for one in self.by_content],
            "by_resource": [one.to_json(profile, "resource", lang) for one in self.by_resource],
            "by_progress": [one.to_json(profile, "progress", lang) for one in self.by_progress],
            "delivered": self.delivered.to_json(),
            "wishes": self.wishes.to_json(),
        }

    def tables(self, lang: str = "zh", *, rows: bool = False) -> list[Table]:
        """Returns the figures, the agreements about to end, the idle ones, the communities without; or `rows`, too."""
        from orggraph.queries.cobuilding.agreement_tables import agreement_tables

        return agreement_tables(self, lang, rows=rows)

    def table(self, lang: str = "zh") -> Table:
        """Returns the figures."""
        return self.tables(lang)[0]


def agreements(day: Snapshot, within_days: int | None = None) -> Agreements:
    """Returns the co-building agreements 共建协议 of a day.

    In force is an agreement within its span while the unit and the organization live (domain §2.10). It is expiring
    where it is in force and ends within [day, day + `within_days`]; open where it has no end; idle 闲置 where it is in
    force and the ledger says that it is not started 未开展. A blank progress is not known, and not idle. A community,
    an area of the profile's backstop tier, has an agreement where one in force lies in it.

    Args:
        day: A snapshot, `register.on(date)`.
        within_days: The window; the profile's `expiring_days` where it is not given.

    Raises:
        QuestionError: The window is no whole number from 0 to 100,000.

    Example:
        >>> import orggraph as og
        >>> register, _ = og.read(og.sample_ledgers())
        >>> answer = og.agreements(register.on("2025-12-31"))
        >>> len(answer), len(answer.expiring), len(answer.communities_without)
        (18, 4, 3)
    """
    within = asked("number of days", day.profile.expiring_days if within_days is None else within_days)
    rows = agreement_rows(day)
    communities, without = unserved(day, [row.area for row in rows])
    return Agreements(
        as_of=day.day,
        within_days=within,
        recorded=len(collected(day.register.frame("agreement").select("unit"))),
        rows=rows,
        communities=communities,
        communities_without=without,
        by_content=by_terms(day, rows, "content"),
        by_resource=by_terms(day, rows, "resource"),
        by_progress=by_progress(day, rows),
        wishes=wishes(day),
        day=day,
    )
