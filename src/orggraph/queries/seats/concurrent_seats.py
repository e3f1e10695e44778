"""Concurrent seats: how many, held by how many, in how many bodies, and on behalf of whom."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import narwhals as nw

from orggraph.model.vocabulary import UNSPECIFIED
from orggraph.profile.seat_bounds import Bounds, seat_bounds
from orggraph.queries.seats.seat_rows import SeatCounts, SeatRow, category_label, seat_rows
from orggraph.queries.seats.seated import BodySeats, Several, TierSeats, bodies_of, several_of, tiers_of
from orggraph.register.engines import collected
from orggraph.tables.table import Shown, Table

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot


@dataclass(frozen=True)
class ConcurrentSeats(Shown):
    """The answer to `concurrent_seats`: frozen, sorted; every row carries its source.

    Attributes:
        as_of: The day.
        total: Seats, distinct holders and distinct bodies.
        recorded: Concurrent seats that the ledgers list, held on the day or not.
        others: Seats that are held on the day and are not concurrent.
        rows: One per seat that is held on the day.
        by_body: The bodies, each with its counts and, where it is an enlarged committee, its bounds.
        by_category: Category of the home unit → its counts.
        several: Holders of seats in several bodies, most seats first.
        tiers: Per tier how many of its areas have concurrent members.
        bounds: Kind of area → the least and most seats of its enlarged committee (norm N12).
    """

    as_of: dt.date
    total: SeatCounts
    recorded: int
    others: int
    rows: tuple[SeatRow, ...]
    by_body: tuple[BodySeats, ...]
    by_category: tuple[tuple[str, SeatCounts], ...]
    several: tuple[Several, ...]
    tiers: tuple[TierSeats, ...]
    bounds: Bounds
    day: Snapshot

    def __iter__(self) -> Iterator[SeatRow]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def too_few(self) -> tuple[BodySeats, ...]:
        """Enlarged committees with fewer seats than the district sets."""
        return tuple(body for body in self.by_body if body.fits == "few")

    @property
    def too_many(self) -> tuple[BodySeats, ...]:
        """Enlarged committees with more seats than the district sets."""
        return tuple(body for body in self.by_body if body.fits == "many")

    def to_json(self, lang: str = "zh") -> dict[str, Any]:
        """Returns the answer in the shape of `orggraph seats --format json`."""
        profile = self.day.profile
        return {
            "as_of": self.as_of.isoformat(),
            **self.total._asdict(),
            "rows": [row.to_json(profile, lang) for row in self.rows],
            "recorded": self.recorded,
            "others": self.others,
            "by_body": [body.to_json() for body in self.by_body],
            "by_category": [
                {"category": code, "category_label": category_label(code, profile, lang), **counts._asdict()}
                for code, counts in self.by_category
            ],
            "several": [holder.to_json(profile, lang) for holder in self.several],
            "too_few": [body.to_json() for body in self.too_few],
            "too_many": [body.to_json() for body in self.too_many],
            "tiers": [tier.to_json(profile, lang) for tier in self.tiers],
            "bounds": {kind: list(pair) for kind, pair in self.bounds.items()},
        }

    def tables(self, lang: str = "zh", *, rows: bool = False) -> list[Table]:
        """Returns the figures by body, by category, the holders in several bodies, the tiers; `rows` adds the seats."""
        from orggraph.queries.seats.seat_tables import seat_tables

        return seat_tables(self, lang, rows=rows)

    def table(self, lang: str = "zh") -> Table:
        """Returns the figures by body."""
        return self.tables(lang)[0]


def concurrent_seats(day: Snapshot) -> ConcurrentSeats:
    """Returns the concurrent seats 兼职委员席位 of a day: seats, holders and bodies are three counts (domain §2.3).

    A holder is the leader of a home unit and is counted once, in however many bodies; no answer names one. An enlarged
    committee is a body with any concurrent seat that leads a subdistrict or community; how many seats it should have
    is the district's own rule, the parameters of ORG117.

    Raises:
        ProfileError: The profile sets such a parameter to what is no count.

    Example:
        >>> import orggraph as og
        >>> register, _ = og.read(og.sample_ledgers())
        >>> answer = og.concurrent_seats(register.on("2025-12-31"))
        >>> answer.total
        SeatCounts(seats=17, holders=12, bodies=9)
    """
    rows, bounds = seat_rows(day), seat_bounds(day.profile)
    return ConcurrentSeats(
        as_of=day.day,
        total=SeatCounts.of(rows),
        recorded=len(collected(day.register.frame("seat").filter(nw.col("concurrent")).select("area"))),
        others=len(collected(day.frame("seat").filter(~nw.col("concurrent")).select("area"))),
        rows=rows,
        by_body=bodies_of(day, rows, bounds),
        by_category=_by_category(day, rows),
        several=several_of(rows),
        tiers=tiers_of(day, rows),
        bounds=bounds,
        day=day,
    )


def _by_category(day: Snapshot, rows: tuple[SeatRow, ...]) -> tuple[tuple[str, SeatCounts], ...]:
    """The counts of each category that occurs, in the order of the vocabulary, blanks last."""
    found: dict[str, list[SeatRow]] = defaultdict(list)
    for row in rows:
        found[row.category].append(row)
    order = (*day.profile.vocabularies["unit_category"].codes, UNSPECIFIED)
    return tuple((code, SeatCounts.of(found[code])) for code in dict.fromkeys(order) if code in found)
