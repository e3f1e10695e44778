"""The organizations and grids of the sample district."""

from __future__ import annotations

import datetime as dt

from orggraph.sources.sample.district import COMMUNITIES, DISTRICT, District, Grid, Organization

NUMERALS = "一二三四五六"
SUFFIXES = {"党委": "委员会", "党总支": "总支部委员会", "党支部": "支部委员会"}


def elected(district: District, founded: dt.date, term: int) -> tuple[dt.date, dt.date]:
    """When an organization last held its election and when its term ends; a few are overdue."""
    latest = 2025 - (term if district.rng.random() < 0.12 else 0)
    day = max(founded, district.day(latest - term + 1, latest))
    return day, day.replace(year=day.year + term) - dt.timedelta(days=1)


def add_organizations(district: District) -> None:
    """The chain from the district to its communities, then the grids with their branches and groups."""
    top = f"中共{DISTRICT}委员会"
    add = district.organizations.append
    add(Organization(top, "党委", "", "", "", dt.date(1991, 5, 1), None, None, 0))
    for line in ("律师行业", "物流快递行业"):
        name, day = f"中共{DISTRICT}{line}委员会", dt.date(2019, 6, 28)
        add(Organization(name, "党委", "", "", top, day, *elected(district, day, 5), 0))
    for street in COMMUNITIES:
        town = street.endswith("镇")
        name = f"中共{DISTRICT}{street}{'' if town else '工作'}委员会"
        kind, members = ("党委", 46) if town else ("党工委", 31)
        add(Organization(name, kind, street, "", top, dt.date(2001, 9, 1), None, None, members))
    number = 0
    for street_number, (street, communities) in enumerate(COMMUNITIES.items(), start=1):
        for community in communities:
            number += 1
            _add_community(district, street, community)
            for index in range(district.rng.randint(4, 5)):
                code = f"990101{street_number:03}{number:03}{index + 1:02}"
                _add_grid(district, street, community, code, index)


def _add_community(district: District, street: str, community: str) -> None:
    rng = district.rng
    kind = rng.choice(("党委", "党委", "党总支"))
    superior, founded = district.leader(street).name, district.day(2003, 2012)
    name = f"中共{DISTRICT}{street}{community}{SUFFIXES[kind]}"
    term, members = elected(district, founded, 5), rng.randint(8, 35)
    district.organizations.append(Organization(name, kind, street, community, superior, founded, *term, members))
    if community in ("石上社区", "归雁社区"):
        body = f"{street}{community}防汛应急临时党支部"
        day = dt.date(2025, 7, 3)
        district.organizations.append(Organization(body, "临时党支部", street, community, name, day, None, None, 0))


def _add_grid(district: District, street: str, community: str, code: str, index: int) -> None:
    """A grid; about one in nine has no branch or group yet."""
    rng = district.rng
    grid = f"{community}第{NUMERALS[index]}网格"
    members, households = rng.randint(5, 42), rng.randint(190, 520)
    kind = "" if rng.random() < 0.11 else rng.choice(("党支部", "党支部", "党小组"))
    name = f"{street}{grid}{kind}" if kind else ""
    if kind:
        founded = district.day(2017, 2022)
        term: tuple[dt.date | None, dt.date | None] = (None, None)
        if kind == "党支部":
            term = elected(district, founded, 3)
        superior = district.leader(street, community).name
        district.organizations.append(Organization(name, kind, street, community, superior, founded, *term, members))
    residents = int(households * rng.uniform(2.1, 2.9))
    row = Grid(code, grid, street, community, households, residents, members, kind, name)
    district.grids.append(row)
