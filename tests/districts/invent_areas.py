"""Subdistricts, communities and grids, and the organizations that lead them."""

from __future__ import annotations

from tests.districts import names
from tests.districts.draw import Draw
from tests.districts.truth import Grid, Place


def invent_areas(draw: Draw) -> None:
    """Fill the area tree from the district down to its grids."""
    district, rng = draw.district, draw.rng
    top = draw.organization(district.name, "党委", Place(), None, draw.before(years=40, gap=9000))
    for line in ("律师行业", "物业服务行业"):
        draw.organization(district.name + line, "党委", Place(), top.name, draw.before(years=9, gap=1500))
    district.subdistricts = [*rng.sample(names.SUBDISTRICTS, rng.randint(1, 3)), rng.choice(names.TOWNS)]
    words = rng.sample(names.COMMUNITIES, len(names.COMMUNITIES))
    for index, subdistrict in enumerate(district.subdistricts):
        _lead_subdistrict(draw, subdistrict, top.name)
        own = [words.pop() + "社区" for _ in range(rng.randint(3, 5))]
        if index == 1 and draw.scheme != "bare":  # one name in two subdistricts
            own[0] = next(place.community for place in district.communities)
        district.communities += [Place(subdistrict, community) for community in own]
    _lead_communities(draw)
    for number, place in enumerate(district.communities, start=1):
        _divide(draw, place, number)


def _lead_subdistrict(draw: Draw, subdistrict: str, superior: str) -> None:
    place = Place(subdistrict)
    kind = "党委" if subdistrict.endswith("镇") else "党工委"
    home = draw.district.name if draw.scheme == "full" else ""
    made = draw.organization(home + subdistrict, kind, place, superior, draw.before(years=30, gap=6000))
    draw.district.leaders[place.key] = made.name


def _lead_communities(draw: Draw) -> None:
    """A leading organization for each community, except that one is closed and one was never made."""
    closed, missing = draw.rng.sample(draw.district.communities, 2)
    for place in draw.district.communities:
        if place == missing:
            continue
        made = draw.organization(
            draw.prefix(place) + place.community,
            draw.rng.choice(("党委", "党委", "党总支", "党支部")),
            place,
            draw.district.leaders[place.subdistrict],
            draw.before(years=20, gap=2500) if draw.chance(0.9) else None,
            closed=draw.before(years=3, exact=True) if place == closed else None,
        )
        draw.district.leaders[place.key] = made.name


def _divide(draw: Draw, place: Place, number: int) -> None:
    """The grids of a community, most of them with a branch or group; the first community has twelve."""
    district, rng = draw.district, draw.rng
    subdistrict = district.subdistricts.index(place.subdistrict) + 1
    for index in range(1, 13 if number == 1 else rng.randint(3, 7)):
        ordinal = f"第{names.NUMERALS[index - 1]}网格"
        body, code = f"{place.community}{ordinal}", f"990101{subdistrict:03}{number:03}{index:02}"
        name, superior = None, district.leaders.get(place.key, district.leaders[place.subdistrict])
        if draw.chance(0.85):
            kind = rng.choice(("党支部", "党支部", "党小组"))
            closed = draw.before(years=2) if draw.chance(0.04) else None
            if closed is not None and closed.last() >= district.as_of:
                closed = None
            before = "" if draw.scheme == "bare" else place.subdistrict
            founded = draw.before(years=8, gap=1200)
            name = draw.organization(before + body, kind, place, superior, founded, closed).name
        households, members = rng.randint(120, 560), rng.randint(3, 46)
        district.grids.append(Grid(code, body, place, ordinal, households, members, name))
