"""The true answers of the shipped sample: `python -m tests.districts.sample` writes them anew."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

from orggraph.sources.sample import district as shipped
from orggraph.sources.sample.make_sample import draw
from tests.districts.answers import answers
from tests.districts.dates import Day, Term
from tests.districts.truth import (
    Agreement,
    District,
    Establishment,
    Grid,
    Mode,
    Organization,
    Place,
    Registration,
    Seat,
    Unit,
)

EXPECTED = Path(__file__).parents[1] / "sources" / "sample_expected.json"
MODES: dict[str, Mode] = {"单独组建": "own", "联合组建": "joint", "挂靠组建": "attached"}


def sample_truth() -> District:
    """What is true in the shipped sample."""
    drawn = draw()
    district = District(shipped.DISTRICT, shipped.AS_OF, list(shipped.COMMUNITIES))
    for each in drawn.organizations:
        place = Place(each.street, each.community)
        dates = (_day(each.founded), _day(each.elected), _day(each.closed))
        district.add(Organization(each.name, "", each.kind, place, each.superior, *dates, each.members))
    for street, communities in shipped.COMMUNITIES.items():
        district.leaders[street] = drawn.leader(street).name
        for community in communities:
            place = Place(street, community)
            district.communities.append(place)
            district.leaders[place.key] = drawn.leader(street, community).name
    for row in drawn.grids:
        place, ordinal = Place(row.street, row.community), row.name.removeprefix(row.community)
        district.grids.append(
            Grid(row.code, row.name, place, ordinal, row.households, row.members, row.organization or None)
        )
    district.units += [_unit(each) for each in drawn.units]
    _link(drawn, district)
    return district


def _day(value: dt.date | None) -> Day | None:
    return Day.of(value) if value else None


def _unit(each: shipped.Unit) -> Unit:
    made = Establishment(each.organization, MODES[each.mode], _day(each.since)) if each.mode else None
    return Unit(
        name=each.name,
        code=each.code or None,
        category=each.category,
        sectors=tuple(each.sector.split("、")),
        place=Place(each.street, each.community),
        workers=each.workers,
        members=each.members,
        established=made,
        instructor=each.instructor or None,
    )


def _link(drawn: shipped.District, district: District) -> None:
    for seat in drawn.seats:
        place, term = Place(seat.street, seat.community), Term("years", years=seat.years)
        home = (seat.unit, seat.category, seat.holder, seat.post)
        district.seats.append(Seat(place, *home, Day.of(seat.start), term))
    for each in drawn.agreements:
        place, signed = Place(each.street, each.community), Day.of(each.signed)
        term = Term("span", start=signed, end=_day(each.until))
        contents = tuple(each.contents.split("、"))
        district.agreements.append(Agreement(place, each.unit, each.category, signed, term, contents))
    for row in drawn.registrations:
        place, counts = Place(row.street, row.community), (row.members, row.wishes, row.done)
        district.registrations.append(Registration(place, row.unit, row.category, Day.of(row.day), *counts))


def sample_answers() -> dict[str, Any]:
    """The true answers of the shipped sample, in the shape of `answers`."""
    return answers(sample_truth())


if __name__ == "__main__":
    EXPECTED.write_text(json.dumps(sample_answers(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
