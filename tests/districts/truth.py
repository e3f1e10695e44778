"""What is true in an invented district, before anyone writes it into a ledger."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from tests.districts.dates import Day, Term, holds

Mode = Literal["own", "joint", "attached"]


@dataclass(frozen=True)
class Place:
    """Where something lies or is led from; a blank community means the subdistrict itself."""

    subdistrict: str = ""
    community: str = ""

    @property
    def key(self) -> str:
        return self.subdistrict + self.community


@dataclass(frozen=True)
class Organization:
    """A Party organization; `body` is its name without 中共 and without what says its type."""

    name: str
    body: str
    type: str
    place: Place = Place()
    superior: str | None = None
    founded: Day | None = None
    elected: Day | None = None
    closed: Day | None = None
    members: int | None = None

    def alive(self, day: dt.date) -> bool:
        return holds(self.founded.first() if self.founded else None, self.closed.last() if self.closed else None, day)


@dataclass(frozen=True)
class Grid:
    code: str
    name: str
    place: Place
    number: str
    households: int
    members: int
    organization: str | None = None


@dataclass(frozen=True)
class Establishment:
    """The claim that an organization covers the unit it stands in."""

    organization: str
    mode: Mode
    start: Day | None


@dataclass(frozen=True)
class Unit:
    """A row of the ledger of enterprises and social organizations."""

    name: str
    code: str | None
    category: str
    sectors: tuple[str, ...]
    place: Place
    grid: str | None = None
    building: str | None = None
    workers: int = 0
    members: int | None = 0
    full_members: int | None = None
    established: Establishment | None = None
    instructor: str | None = None
    reason: str | None = None


@dataclass(frozen=True)
class Seat:
    place: Place
    unit: str
    category: str
    holder: str
    post: str
    start: Day
    term: Term


@dataclass(frozen=True)
class Agreement:
    place: Place
    unit: str
    category: str
    signed: Day | None
    term: Term
    contents: tuple[str, ...]


@dataclass(frozen=True)
class Registration:
    place: Place
    unit: str
    category: str
    day: Day
    members: int
    wishes: int
    done: int


@dataclass
class District:
    """Everything that is true; `leaders` maps a subdistrict or community key to its leading organization."""

    name: str
    as_of: dt.date
    subdistricts: list[str] = field(default_factory=list)
    communities: list[Place] = field(default_factory=list)
    leaders: dict[str, str] = field(default_factory=dict)
    grids: list[Grid] = field(default_factory=list)
    organizations: dict[str, Organization] = field(default_factory=dict)
    units: list[Unit] = field(default_factory=list)
    seats: list[Seat] = field(default_factory=list)
    agreements: list[Agreement] = field(default_factory=list)
    registrations: list[Registration] = field(default_factory=list)

    def add(self, organization: Organization) -> Organization:
        assert organization.name not in self.organizations, organization.name
        self.organizations[organization.name] = organization
        return organization

    def alive(self, name: str | None) -> bool:
        """Whether the organization of this name exists and lives on the day of the ledgers."""
        return name is not None and name in self.organizations and self.organizations[name].alive(self.as_of)

    def led(self, key: str) -> bool:
        """Whether the area has a living leading organization."""
        return self.alive(self.leaders.get(key))
