"""Concurrent seats by body, by holder and by tier."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import narwhals as nw

from orggraph.profile.seat_bounds import KINDS, Bounds
from orggraph.queries.nodes import Node
from orggraph.queries.seats.seat_rows import SeatCounts, SeatRow, category_label
from orggraph.queries.within import Areas, areas_json
from orggraph.register.engines import collected
from orggraph.register.seats import enlarged

if TYPE_CHECKING:
    from orggraph.profile import Profile
    from orggraph.register.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class BodySeats:
    """A body with its seats.

    Attributes:
        body: The organization.
        areas: Tier → identifier and name of the areas its seats lie in.
        counts: Its seats and holders.
        bounds: The least and most seats that the district sets; None where it is no enlarged committee.
    """

    body: Node
    areas: Areas
    counts: SeatCounts
    bounds: tuple[int, int] | None

    @property
    def fits(self) -> str | None:
        """`few`, `many` or `well` by its bounds; None where it has none."""
        if self.bounds is None:
            return None
        least, most = self.bounds
        return "few" if self.counts.seats < least else "many" if self.counts.seats > most else "well"

    def to_json(self) -> dict[str, Any]:
        """Returns the body as JSON answers carry it."""
        least, most = self.bounds or (None, None)
        return {
            "id": self.body.id,
            "label": self.body.label,
            **areas_json(self.areas),
            **self.counts._asdict(),
            "least": least,
            "most": most,
            "fits": self.fits,
            "source": self.body.source.to_json(),
        }


@dataclass(frozen=True, slots=True)
class Several:
    """A holder of seats in several bodies: the leader of `home`, of a unit of `category`."""

    holder: str
    home: str
    category: str
    seats: int
    bodies: tuple[Node, ...]

    def to_json(self, profile: Profile, lang: str) -> dict[str, Any]:
        """Returns the holder as JSON answers carry it."""
        return {
            "holder": self.holder,
            "home_label": self.home,
            "home_category": self.category,
            "home_category_label": category_label(self.category, profile, lang),
            "seats": self.seats,
            "bodies": len(self.bodies),
            "body_labels": [body.label for body in self.bodies],
        }


@dataclass(frozen=True, slots=True)
class TierSeats:
    """A tier with the number of its areas, and of those whose own organization has concurrent members."""

    tier: str
    areas: int
    seated: int

    @property
    def share(self) -> float | None:
        """Areas with concurrent members as a fraction of all areas of the tier."""
        return self.seated / self.areas if self.areas else None

    def to_json(self, profile: Profile, lang: str) -> dict[str, Any]:
        """Returns the tier as JSON answers carry it."""
        label = profile.tier(self.tier).label(lang)
        figures = {"areas": self.areas, "with_seats": self.seated, "share": self.share}
        return {"tier": self.tier, "tier_label": label, **figures}


def bodies_of(day: Snapshot, rows: Sequence[SeatRow], bounds: Bounds) -> tuple[BodySeats, ...]:
    """Returns the bodies of seats in their order; one that leads areas of two kinds is bound by the upper one."""
    bound: dict[str, tuple[int, int]] = {}
    for kind in reversed(KINDS):
        bound |= dict.fromkeys(collected(enlarged(day, kind).select("id"))["id"], bounds[kind])
    found: dict[str, list[SeatRow]] = defaultdict(list)
    for row in rows:
        found[row.body.id].append(row)
    return tuple(
        BodySeats(seats[0].body, seats[0].areas, SeatCounts.of(seats), bound.get(identifier))
        for identifier, seats in found.items()
    )


def several_of(rows: Sequence[SeatRow]) -> tuple[Several, ...]:
    """Returns the holders of seats in several bodies, most bodies and seats first."""
    found: dict[str, list[SeatRow]] = defaultdict(list)
    for row in rows:
        if row.holder is not None:
            found[row.holder].append(row)
    holders = []
    for holder, seats in found.items():
        bodies = {row.body.id: row.body for row in seats}
        if len(bodies) > 1:
            holders.append(Several(holder, seats[0].home, seats[0].category, len(seats), tuple(bodies.values())))
    return tuple(sorted(holders, key=lambda one: (-len(one.bodies), -one.seats, one.home, one.holder)))


def tiers_of(day: Snapshot, rows: Sequence[SeatRow]) -> tuple[TierSeats, ...]:
    """Returns the tiers that have enlarged committees, and any other in which there are seats."""
    types = dict(collected(day.register.frame("area").select("key", type=nw.col("type").cast(nw.String()))).iter_rows())
    all_, seated = (
        Counter(types.values()),
        Counter(types[area] for area in {row.area for row in rows} if area is not None),
    )
    answer = []
    for tier in day.profile.tiers:
        figures = TierSeats(tier.name, sum(all_[kind] for kind in tier.kinds), sum(seated[kind] for kind in tier.kinds))
        if figures.seated or set(tier.kinds) & set(KINDS):
            answer.append(figures)
    return tuple(answer)
