"""Seats, agreements and registrations, with the days on which answers tip over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from tests.districts import names
from tests.districts.dates import Day, Term, anniversary
from tests.districts.draw import Draw
from tests.districts.truth import Agreement, Place, Registration, Seat

CONTENTS = ("组织共建", "活动共联", "资源共享")
Home = tuple[str, str]


def invent_links(draw: Draw) -> None:
    """Fill seats, agreements and registrations from one pool of home units."""
    district, rng = draw.district, draw.rng
    bodies = [(district.name + name, kind) for name, kind in names.BODIES]
    owners = [(unit.name, unit.category) for unit in district.units if unit.established]
    pool = rng.sample(bodies, 7) + rng.sample(owners, 14)
    places = [Place(each) for each in district.subdistricts]
    places += [each for each in district.communities if each.key in district.leaders]
    silent = rng.choice([each for each in places if each.community])
    _seats(draw, pool, places, silent)
    _agreements(draw, pool, [each for each in places if each != silent])
    for name, kind in bodies:
        for place in rng.sample(district.communities, rng.randint(0, 3)):
            wishes = rng.randint(0, 12)
            district.registrations.append(
                Registration(
                    place,
                    name,
                    kind,
                    draw.before(years=2),
                    rng.randint(1, 90),
                    wishes,
                    rng.randint(0, wishes),
                )
            )


def _seats(draw: Draw, pool: list[Home], places: list[Place], silent: Place) -> None:
    """Seats at every level; those of the silent community have all ended."""
    rng, as_of = draw.rng, draw.district.as_of
    holder = {name: names.person(rng) for name, _ in pool}
    post = {name: rng.choice(("党支部书记", "党委书记", "党总支书记")) for name, _ in pool}

    def add(place: Place, home: Home, start: Day, term: Term) -> None:
        seat = Seat(place, home[0], home[1], holder[home[0]], post[home[0]], start, term)
        draw.district.seats.append(seat)

    for place in places:
        for home in rng.sample(pool, rng.randint(1, 4)):
            if place == silent:
                add(place, home, draw.before(years=9, gap=1200), Term("years", years=rng.choice((2, 3))))
            elif draw.chance(0.8):
                add(place, home, *_seat_time(draw))
    for place in [each for each in places if each != silent and draw.district.led(each.key)][-2:]:
        if not any(seat.place == place and seat.unit == pool[0][0] for seat in draw.district.seats):
            add(place, pool[0], draw.before(years=3, exact=True), Term("years", years=5))
    place = places[0]
    taken = {seat.unit for seat in draw.district.seats if seat.place == place}
    free = iter([home for home in pool if home[0] not in taken])
    for start, term in _edges(as_of):
        add(place, next(free), start, term)
    again, first = next(free), anniversary(as_of, -5)  # one seat taken twice: two seats, one in force
    add(place, again, Day.of(first), Term("years", years=3))
    add(place, again, Day.of(anniversary(first, 3)), Term("years", years=5))


def _seat_time(draw: Draw) -> tuple[Day, Term]:
    start = draw.after() if draw.chance(0.06) else draw.before(years=6)
    if start.precision == "day" and draw.chance(0.15):
        end = anniversary(start.first(), draw.rng.randint(1, 4)) - dt.timedelta(days=draw.rng.randint(1, 40))
        return start, Term("span", start=start, end=Day.of(end))
    if draw.chance(0.06):
        return start, Term("unstated")
    return start, Term("years", years=draw.rng.choice((1, 2, 3, 3, 5, 5)))


def _edges(as_of: dt.date) -> Iterator[tuple[Day, Term]]:
    """Ends on the day, ended the day before, begins on the day, begins the day after, a leap day."""
    tomorrow = as_of + dt.timedelta(days=1)
    yield Day.of(anniversary(tomorrow, -3)), Term("years", years=3)
    yield Day.of(anniversary(as_of, -2)), Term("years", years=2)
    yield Day.of(as_of), Term("years", years=5)
    yield Day.of(tomorrow), Term("years", years=5)
    leap = (as_of.year - 1) // 4 * 4
    yield Day(leap, 2, 29), Term("years", years=3)


def _agreements(draw: Draw, pool: list[Home], places: list[Place]) -> None:
    rng, as_of = draw.rng, draw.district.as_of

    def add(place: Place, home: Home, signed: Day | None, term: Term) -> None:
        contents = tuple(rng.sample(CONTENTS, rng.randint(1, 3)))
        draw.district.agreements.append(Agreement(place, *home, signed, term, contents))

    for place in places:
        for home in rng.sample(pool, rng.randint(0, 4) if place.community else 1):
            add(place, home, *_agreed(draw))
    led = [each for each in places if each.community and draw.district.led(each.key)]
    start = Day(as_of.year - 2, 3, 1)
    for days, home in zip((-1, 0, 30, 90, 91), pool, strict=False):  # ended, three within 90 days, one after
        end = Day.of(as_of + dt.timedelta(days=days))
        add(rng.choice(led), home, start, Term("span", start=start, end=end))
    old = Day(as_of.year - 4, 3, 1), Day(as_of.year - 2, 2, 28)  # signed anew when it had ended
    add(led[0], pool[-1], old[0], Term("span", start=old[0], end=old[1]))
    add(led[0], pool[-1], start, Term("open"))


def _agreed(draw: Draw) -> tuple[Day | None, Term]:
    """When an agreement was signed and for how long it holds; a span of its own wins."""
    rng = draw.rng
    signed = draw.before(years=4, exact=True)
    years = rng.randint(1, 4)
    end = anniversary(signed.first(), years)
    roll = rng.random()
    if roll < 0.45:
        return signed, Term("span", start=signed, end=Day.of(end - dt.timedelta(days=rng.randint(1, 30))))
    if roll < 0.57:
        return signed, Term("span", start=Day(signed.year, signed.month), end=Day(end.year, end.month))
    if roll < 0.67:
        start = Day.of(signed.first() + dt.timedelta(days=rng.randint(10, 120)))
        return signed, Term("span", start=start, end=Day(end.year + 1, 12, 31))
    if roll < 0.72:
        return None, Term("span", start=signed, end=Day.of(end))
    if roll < 0.82:
        return signed, Term("open")
    return (signed, Term("years", years=years)) if roll < 0.92 else (signed, Term("unstated"))
