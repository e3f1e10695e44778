"""Enterprises and social organizations: who is covered, how, and by whom."""

from __future__ import annotations

from dataclasses import replace

from tests.districts import forms, names
from tests.districts.draw import Draw
from tests.districts.truth import Establishment, Organization, Place, Unit

REASONS = (None, "无党员", "党员不足3名", "正在筹建")


def invent_units(draw: Draw) -> None:
    """Fill the ledger of units: own, joint and attached ones, and those without."""
    district, rng = draw.district, draw.rng
    led = [place for place in district.communities if district.led(place.key)]
    hosts = [_own(draw, place) for place in rng.choices(district.communities, k=rng.randint(12, 22))]
    _own(draw, led[0], closed=True)
    _own(draw, led[1], future=True)
    for number, place in enumerate(rng.choices(led, k=rng.randint(6, 11))):
        _joint(draw, place, number)
    leaders = [district.leaders[place.key] for place in led]
    for place in rng.choices(led, k=rng.randint(5, 9)):
        host = rng.choice((district.leaders[place.key], rng.choice(hosts).name))
        _attached(draw, place, host)
    _attached(draw, led[-1], leaders[-1], future=True)
    for place in rng.choices(district.communities, k=rng.randint(40, 75)):
        district.units.append(_without(draw, place))
    for place in (district.communities[0], *(p for p in district.communities if not district.led(p.key))):
        district.units.append(replace(_without(draw, place), instructor=None))
    for subdistrict in district.subdistricts:  # an area given only to the subdistrict
        district.units.append(_without(draw, Place(subdistrict)))
    rng.shuffle(district.units)


def _superior(draw: Draw, place: Place) -> str:
    leader = draw.district.leaders.get(place.key)
    if leader is None or draw.chance(0.1):
        return draw.district.leaders[place.subdistrict]
    return leader


def _line(draw: Draw, unit: Unit) -> str | None:
    """The committee of its trade, which some branches belong to instead."""
    trade = {"律师": "律师行业", "物业": "物业服务行业"}.get(unit.sectors[0] if unit.sectors else "")
    if trade is None or draw.chance(0.5):
        return None
    return forms.full(draw.district.name + trade, "党委")


def _own(draw: Draw, place: Place, *, closed: bool = False, future: bool = False) -> Organization:
    """A unit with a branch of its own; a closed branch is still named by its unit."""
    unit = draw.unit(place, draw.rng.choice((3, 3, 4, 5, 8, 14)))
    founded = draw.after() if future else draw.before(years=10, gap=1300)
    made = draw.organization(
        unit.name,
        "党支部",
        place,
        _line(draw, unit) or _superior(draw, place),
        founded,
        draw.before(years=2, exact=True) if closed else None,
    )
    establishment = Establishment(made.name, "own", founded if draw.chance(0.9) else None)
    instructor = names.person(draw.rng) if draw.chance(0.15) else None
    draw.district.units.append(replace(unit, established=establishment, instructor=instructor))
    return made


def _joint(draw: Draw, place: Place, number: int) -> None:
    """A joint branch over two to five units of one subdistrict."""
    rng = draw.rng
    near = [each for each in draw.district.communities if each.subdistrict == place.subdistrict]
    units = [draw.unit(rng.choice(near), rng.choice((0, 1, 1, 2, 2, None))) for _ in range(rng.randint(2, 5))]
    stem = names.BUILDINGS[number] if number < 2 else names.FIRST[number % 10] + names.SECOND[number // 2]
    body = f"{stem}楼宇" if number < 2 else f"{stem}等企业"
    founded = draw.before(years=7)
    made = draw.organization(body, "联合党支部", place, _superior(draw, place), founded)
    for unit in units:
        guided = names.person(rng) if draw.chance(0.2) else None
        establishment = Establishment(made.name, "joint", founded)
        draw.district.units.append(replace(unit, established=establishment, instructor=guided))


def _attached(draw: Draw, place: Place, host: str, *, future: bool = False) -> None:
    unit = draw.unit(place, draw.rng.choice((0, 1, 2, 3)))
    start = draw.after() if future else draw.before(years=3)
    guided = names.person(draw.rng) if future else None
    draw.district.units.append(replace(unit, established=Establishment(host, "attached", start), instructor=guided))


def _without(draw: Draw, place: Place) -> Unit:
    members = draw.rng.choice((0, 0, 0, 0, 0, 1, 1, 2, 3, 6, None))
    guided = names.person(draw.rng) if draw.chance(0.3) else None
    return replace(draw.unit(place, members), instructor=guided, reason=draw.rng.choice(REASONS))
