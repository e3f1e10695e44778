"""One seeded hand that draws a district: dates, names, places to choose from."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, field
from typing import Literal

from tests.districts import forms, names
from tests.districts.dates import Day
from tests.districts.truth import District, Organization, Place, Unit

Scheme = Literal["full", "short", "bare"]


@dataclass
class Draw:
    """What the steps of inventing a district share."""

    rng: random.Random
    district: District
    scheme: Scheme
    short_names: bool
    gives_full: bool
    stems: set[tuple[str, str]] = field(default_factory=set)

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def before(self, *, years: int, gap: int = 40, exact: bool = False) -> Day:
        """A day in the `years` before the day of the ledgers, `gap` days off at least; often less exact."""
        date = self.district.as_of - dt.timedelta(days=self.rng.randint(gap, years * 365))
        roll = 0.0 if exact else self.rng.random()
        if roll < 0.75:
            return Day.of(date)
        return Day(date.year, date.month) if roll < 0.9 else Day(date.year)

    def after(self, *, days: int = 200) -> Day:
        """A day after the day of the ledgers."""
        return Day.of(self.district.as_of + dt.timedelta(days=self.rng.randint(1, days)))

    def prefix(self, place: Place) -> str:
        """What stands before the name of something in this place, in this district's way of naming."""
        parts = {"full": (self.district.name, place.subdistrict), "short": (place.subdistrict,), "bare": ()}
        return "".join(parts[self.scheme])

    def organization(
        self,
        body: str,
        kind: str,
        place: Place,
        superior: str | None,
        founded: Day | None,
        closed: Day | None = None,
    ) -> Organization:
        """Add an organization, named the way this district names."""
        name = forms.short(body, kind) if self.short_names else forms.full(body, kind)
        if not place.subdistrict:
            name = forms.full(body, kind)
        regular = kind not in ("党小组", "临时党支部")
        return self.district.add(
            Organization(
                name=name,
                body=body,
                type=kind,
                place=place,
                superior=superior,
                founded=founded,
                elected=self.before(years=4) if regular and self.chance(0.8) else None,
                closed=closed,
                members=0 if kind == "临时党支部" else self.rng.randint(3, 48),
            )
        )

    def unit(self, place: Place, members: int | None) -> Unit:
        """A unit nobody else is called like, not covered by anyone yet."""
        stem, ending = "", ""
        sectors: tuple[str, ...] = ()
        while not stem or (stem, ending) in self.stems:
            stem = self.rng.choice(names.FIRST) + self.rng.choice(names.SECOND)
            sectors, ending = self.rng.choice(list(names.TRADES.items()))
        self.stems.add((stem, ending))
        home = self.district.name.removesuffix("区")
        pattern = self.rng.choice(("{home}{stem}{end}", "{stem}（{home}）{end}", "{home}{stem}{end}"))
        kind = names.category(sectors)
        full = None
        if self.gives_full and members is not None:
            full = max(0, members - self.rng.choice((0, 0, 1)))
        grids = [grid for grid in self.district.grids if grid.place == place]
        return Unit(
            name=pattern.format(home=home, stem=stem, end=ending),
            code=names.credit_code(self.rng, kind) if self.chance(0.88) else None,
            category=kind,
            sectors=sectors,
            place=place,
            grid=self.rng.choice(grids).code if grids and self.chance(0.75) else None,
            building=self.rng.choice(names.BUILDINGS) if self.chance(0.3) else None,
            workers=int(self.rng.lognormvariate(3.2, 1)) + 2,
            members=members,
            full_members=full,
        )
