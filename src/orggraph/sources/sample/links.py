"""Seats, agreements and registrations of the sample district."""

from __future__ import annotations

import datetime as dt

from orggraph.sources.sample.district import BODIES, COMMUNITIES, Agreement, District, Registration, Seat

CONTENTS = ("组织共建", "活动共联", "资源共享")
PLACES = [(street, community) for street, several in COMMUNITIES.items() for community in several]


def add_links(district: District) -> None:
    """Who sits where, who signed what, who registered where: one pool of units, some of them everywhere."""
    rng = district.rng
    own = [unit for unit in district.units if unit.mode == "单独组建" and unit.members > 3]
    pool = [*BODIES, *((unit.name, unit.category) for unit in rng.sample(own, 12))]
    _add_seats(district, pool)
    _add_agreements(district, pool)
    for unit, category in BODIES:
        for place in rng.sample(PLACES, rng.randint(1, 3)):
            wishes, day = rng.randint(1, 12), district.day(2024, 2025)
            row = Registration(unit, category, *place, day, rng.randint(6, 80), wishes, rng.randint(0, wishes))
            district.registrations.append(row)


def _add_seats(district: District, pool: list[tuple[str, str]]) -> None:
    """Seats on subdistrict and community committees; those of 藕花社区 have all expired."""
    rng = district.rng
    leaders = {unit: (district.person(), rng.choice(("党支部书记", "党委书记"))) for unit, _ in pool}
    places = [*((street, "") for street in COMMUNITIES), *PLACES]
    for place in places:
        if place[1] in ("莲动社区", "渔歌社区"):
            continue
        homes = rng.sample(pool, rng.randint(2, 4))
        if place[1] in ("松间社区", "晚晴社区", "莼香社区") and pool[3] not in homes:
            homes.append(pool[3])  # the hospital sits in several communities
        for unit, category in homes:
            holder, post = leaders[unit]
            years = rng.choice((2, 3, 3, 5))
            start = district.day(2021, 2025)
            if place[1] == "藕花社区":
                start, years = district.day(2019, 2021), 3
            district.seats.append(Seat(*place, holder, unit, post, category, start, years))


def _add_agreements(district: District, pool: list[tuple[str, str]]) -> None:
    """Agreements of one to three years, some without end; 新雨社区 has only lapsed ones, 渔歌社区 none."""
    rng = district.rng
    for place in PLACES:
        if place[1] == "渔歌社区":
            continue
        for unit, category in rng.sample(pool, rng.randint(2, 5)):
            signed = district.day(2021, 2022) if place[1] == "新雨社区" else district.day(2022, 2025)
            end = signed.replace(year=signed.year + rng.randint(1, 3), day=1) - dt.timedelta(days=1)
            until = None if rng.random() < 0.15 and place[1] != "新雨社区" else end
            contents = "、".join(each for each in CONTENTS if rng.random() < 0.7) or CONTENTS[0]
            progress, contact = rng.choice(("推进中", "已完成", "")), district.person()
            district.agreements.append(Agreement(*place, unit, category, signed, until, contents, progress, contact))
