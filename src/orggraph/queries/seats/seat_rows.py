"""Concurrent seats as rows of an answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import narwhals as nw

from orggraph.model.source import Source
from orggraph.model.vocabulary import UNSPECIFIED
from orggraph.queries.nodes import Node, ids_of, nodes_of
from orggraph.queries.within import Areas, Within, areas_json
from orggraph.register.engines import collected
from orggraph.register.origins import Origins
from orggraph.register.places import places_of
from orggraph.register.seats import concurrent_seats
from orggraph.text.dates import written

if TYPE_CHECKING:
    from orggraph.profile import Profile
    from orggraph.register.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A concurrent seat that is held on the day; never with the holder's name.

    Attributes:
        holder: The identifier of the holder, who is the leader of the home unit (domain §2.3).
        body: The organization of the seat.
        area: The key of the area that the ledger names for the seat, else that the body leads or lies in.
        areas: Tier → identifier and name of the areas it lies in.
        role: The code of the role.
        post: The post at home.
        home_unit: None where the ledger names none.
        home_organization: The same.
        category: The category of the home unit, as the ledger of seats says, else that of units; `unspecified`.
        start: As exactly as the ledger tells it; None where it does not.
        end: The same.
        source: File, sheet and row.
    """

    holder: str | None
    body: Node
    area: int | None
    areas: Areas
    role: str | None
    post: str | None
    home_unit: Node | None
    home_organization: Node | None
    category: str
    start: str | None
    end: str | None
    source: Source

    @property
    def home(self) -> str:
        """What the seat is held on behalf of: the unit, else the organization."""
        known = self.home_unit or self.home_organization
        return known.label if known else ""

    @property
    def order(self) -> tuple[Any, ...]:
        """What sorts seats of the same area: by body, then as the ledger has them."""
        source = self.source
        place = (source.file or "", source.sheet or "", source.row or 0)
        return self.body.id, *place, self.holder or "", self.role or "", self.start or "", self.end or ""

    def to_json(self, profile: Profile, lang: str) -> dict[str, Any]:
        """Returns the row as JSON answers carry it."""
        words = profile.vocabularies
        return {
            "holder": self.holder,
            "body": self.body.id,
            "body_label": self.body.label,
            **areas_json(self.areas),
            "role": self.role,
            "role_label": self.role and words["role"].label(self.role, lang),
            "post": self.post,
            "home_unit": self.home_unit and self.home_unit.id,
            "home_unit_label": self.home_unit and self.home_unit.label,
            "home_organization": self.home_organization and self.home_organization.id,
            "home_organization_label": self.home_organization and self.home_organization.label,
            "home_category": self.category,
            "home_category_label": category_label(self.category, profile, lang),
            "start": self.start,
            "end": self.end,
            "source": self.source.to_json(),
        }


class SeatCounts(NamedTuple):
    """Three counts that are never one (domain §2.3): seats, distinct holders, distinct bodies."""

    seats: int
    holders: int
    bodies: int

    @classmethod
    def of(cls, rows: Iterable[SeatRow]) -> SeatCounts:
        """Counts rows; a seat whose holder is not known adds no holder."""
        rows = list(rows)
        holders = {row.holder for row in rows} - {None}
        return cls(len(rows), len(holders), len({row.body.id for row in rows}))


def category_label(code: str, profile: Profile, lang: str) -> str:
    """Returns the label of a category of units; 未填 for a blank."""
    if code == UNSPECIFIED:
        return "未填" if lang == "zh" else "unspecified"
    return profile.vocabularies["unit_category"].label(code, lang)


def seat_rows(day: Snapshot) -> tuple[SeatRow, ...]:
    """Returns the live concurrent seats in the order of their areas, then of the ledger."""
    categories = day.register.frame("unit").select(nw.col("key").alias("home_unit"), unit_category="category")
    seats = concurrent_seats(day).join(categories, on="home_unit", how="left")
    found = list(collected(seats).iter_rows(named=True))
    origins, within, holders = Origins(day.register), Within(day), ids_of(day.register, "person")
    bodies = nodes_of(day.register, "organization", (row["organization"] for row in found), origins)
    homes = nodes_of(day.register, "organization", (row["home_organization"] for row in found), origins)
    units = nodes_of(day.register, "unit", (row["home_unit"] for row in found), origins)
    place = places_of(day, found)
    rows = [
        SeatRow(
            holder=holders.get(row["person"]),
            body=bodies[row["organization"]],
            area=area,
            areas=within.areas(area),
            role=row["role"],
            post=row["post"],
            home_unit=units.get(row["home_unit"]),
            home_organization=homes.get(row["home_organization"]),
            category=row["home_category"] or row["unit_category"] or UNSPECIFIED,
            start=row["start"] and written(row["start"], row["start_precision"]),
            end=row["end"] and written(row["end"], row["end_precision"]),
            source=origins.place(row["source"], row["row"]),
        )
        for row, area in zip(found, place, strict=True)
    ]
    return tuple(sorted(rows, key=lambda row: (within.order(row.area), row.order)))
