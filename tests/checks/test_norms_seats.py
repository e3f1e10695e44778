"""Concurrent seats, joint meetings, instructors and grids (N11 to N16)."""

from __future__ import annotations

from typing import Any

import pytest

import orggraph as og
from tests.checks.asked import COMMUNITY, DISTRICT, NETWORK, STREET, asked, branch, community_organization, labels

BODY = community_organization()
OTHER = "岚栖区/听潮街道/松月社区"


def seat(**fields: Any) -> og.Seat:
    """A concurrent seat in the community 云溪."""
    return og.Seat(**{"organization": BODY.name, "role": "concurrent_member", "start": "2020-03-01", **fields})


def test_nobody_holds_a_concurrent_seat_at_home() -> None:
    home = branch("实验小学党支部")
    assert not asked("ORG115", [*NETWORK, BODY, home, seat(home_organization=home.name)])
    assert labels(asked("ORG115", [*NETWORK, BODY, seat(home_organization=BODY.name)])) == [BODY.name]
    assert not asked("ORG115", [*NETWORK, BODY, seat(home_organization=BODY.name, concurrent=False)])
    assert not asked("ORG115", [*NETWORK, BODY, seat(home_organization=BODY.name, end="2020-12-30")])


@pytest.mark.parametrize(("mode", "broken"), [("own", True), ("attached", False)])
def test_a_unit_is_at_home_in_the_organization_of_its_own(mode: str, broken: bool) -> None:
    unit = og.Unit(name="云溪社区居委会", area=COMMUNITY)
    covered = og.Establishment(unit=unit.name, organization=BODY.name, mode=mode)
    assert bool(asked("ORG115", [*NETWORK, BODY, unit, covered, seat(home_unit=unit.name)])) is broken


@pytest.mark.parametrize(
    ("category", "area", "superior", "broken"),
    [
        ("institution", None, BODY.name, True),
        ("institution", COMMUNITY, BODY.name, True),
        ("institution", None, DISTRICT.name, False),
        ("non_public", COMMUNITY, BODY.name, False),
        ("non_public", f"{COMMUNITY}/第一网格", BODY.name, False),
        ("non_public", None, BODY.name, False),
        ("non_public", OTHER, BODY.name, True),
        ("non_public", OTHER, DISTRICT.name, False),
        ("non_public", OTHER, STREET.name, False),
        (None, None, BODY.name, False),
    ],
)
def test_a_seat_explains_no_subordination(category: str | None, area: str | None, superior: str, broken: bool) -> None:
    home = og.Organization(name="云锦公司党支部", type="branch", superior=superior)
    unit = og.Unit(name="云锦公司", category=category, area=area)
    grid = og.Area(name="第一网格", type="grid", parent=COMMUNITY)
    covered = og.Establishment(unit=unit.name, organization=home.name, mode="own")
    records = [*NETWORK, grid, BODY, home, unit, covered, seat(home_unit=unit.name)]
    found = asked("ORG116", records)
    assert labels(found) == ([unit.name] if broken else [])
    assert not asked("ORG116", records[:-1])


@pytest.mark.parametrize(
    ("body", "seats", "broken"),
    [
        (STREET, 2, True),
        (STREET, 3, False),
        (STREET, 5, False),
        (STREET, 6, True),
        (BODY, 0, False),
        (BODY, 1, False),
        (BODY, 5, False),
        (BODY, 6, True),
    ],
)
def test_the_number_of_seats_by_tier(body: og.Organization, seats: int, broken: bool) -> None:
    homes = [og.Unit(name=f"第{number}小学", surveyed=False) for number in range(seats + 1)]
    held = [seat(organization=body.name, home_unit=home.name) for home in homes[:-1]]
    ended = seat(organization=body.name, home_unit=homes[-1].name, end="2020-12-30")
    records = [*NETWORK, BODY, *homes, *held, ended]
    assert labels(asked("ORG117", records)) == ([body.name] if broken else [])
    relaxed = {"subdistrict_least": 1, "subdistrict_most": 9, "community_most": 9, "severity": "warning"}
    assert not asked("ORG117", records, settings=relaxed)


def test_local_norms_are_off_until_they_are_asked_for() -> None:
    off = [code for code, rule in og.catalogue().items() if rule.severity == "off"]
    assert off == ["ORG117", "ORG119", "ORG120", "ORG123"]
    home = og.Unit(name="实验小学", surveyed=False)
    day = og.Register.from_records([*NETWORK, home, seat(organization=STREET.name, home_unit=home.name)]).on("2020")
    assert not [violation for violation in og.check(day) if violation.code == "ORG117"]
    (found,) = og.check(day, select=["seats-per-committee"])
    assert found.severity == "info"


@pytest.mark.parametrize(("said", "broken"), [(None, False), (0, True), (1, False), (2, True)])
def test_seats_listed_are_seats_held(said: int | None, broken: bool) -> None:
    homes = [og.Unit(name="实验小学", surveyed=False), og.Unit(name="图书馆", surveyed=False)]
    body = BODY.model_copy(update={"concurrent_members": said})
    held = [seat(home_unit="实验小学"), seat(home_unit="图书馆", end="2020-06-30")]
    assert bool(asked("ORG121", [*NETWORK, body, *homes, *held])) is broken
    assert not asked("ORG121", [*NETWORK, body]), "no ledger of seats: nothing is known"


@pytest.mark.parametrize(
    ("met", "broken"),
    [
        ("2020-06-29", True),
        ("2020-06-30", False),
        ("2020-06", False),
        ("2020-05", True),
        ("2020", False),
        (None, False),
    ],
)
def test_a_joint_meeting_every_half_year(met: str | None, broken: bool) -> None:
    body = BODY.model_copy(update={"joint_meeting": og.Organization(name="x", joint_meeting=met).joint_meeting})
    home = og.Unit(name="实验小学", surveyed=False)
    assert bool(asked("ORG123", [*NETWORK, body, home, seat(home_unit=home.name)])) is broken
    assert not asked("ORG123", [*NETWORK, body]), "nobody holds a seat"
    quarterly = {"days": 92, "severity": "info"}
    found = asked("ORG123", [*NETWORK, body, home, seat(home_unit=home.name)], settings=quarterly)
    assert bool(found) is (met in ("2020-06-29", "2020-06-30", "2020-06", "2020-05"))


@pytest.mark.parametrize(("load", "broken"), [(10, False), (11, True)])
def test_an_instructor_of_many_units_is_told_once_and_without_a_name(load: int, broken: bool) -> None:
    records: list[Any] = [og.Person(id="key")]
    for number in range(load):
        records += [og.Unit(name=f"第{number}书店"), og.Instructor(unit=f"第{number}书店", person="key")]
    found = asked("ORG118", records)
    assert len(found) == broken
    assert all("key" not in violation.message(lang) for violation in found for lang in ("zh", "en"))
    assert len(asked("ORG118", records, settings={"units": load - 1})) == 1
    assert not asked("ORG118", [record for record in records if not isinstance(record, og.Person | og.Instructor)])


@pytest.mark.parametrize(
    ("quarter", "households", "broken"),
    [
        (None, 299, True),
        (None, 300, False),
        (None, 500, False),
        (None, 501, True),
        ("residential", 200, True),
        ("old", 99, True),
        ("old", 100, False),
        ("old", 300, False),
        ("old", 301, True),
        ("commercial", 20, False),
        (None, 0, False),
        (None, None, False),
    ],
)
def test_households_of_a_grid(quarter: str | None, households: int | None, broken: bool) -> None:
    grid = og.Area(name="第一网格", type="grid", parent=COMMUNITY, quarter=quarter, households=households)
    quarter_of_homes = og.Area(name="云溪小区", type="quarter", parent=COMMUNITY, households=9)
    assert labels(asked("ORG119", [*NETWORK, grid, quarter_of_homes])) == ([grid.name] if broken else [])


def test_one_organization_per_grid() -> None:
    led = branch("云溪网格党支部", area=COMMUNITY)
    grids = [
        og.Area(name=f"第{number}网格", type="grid", parent=COMMUNITY, led_by=led.name) for number in ("一", "二", "三")
    ]
    assert not asked("ORG120", [*NETWORK, led, *grids[:1]])
    (found,) = asked("ORG120", [*NETWORK, led, *grids])
    assert found.said("en") == "“云溪网格党支部” leads 3 grids"
    assert not asked("ORG120", [*NETWORK, led, *grids], settings={"grids": 3, "severity": "info"})
    closed = branch("云溪网格党支部", area=COMMUNITY, end="2020-12-30")
    assert not asked("ORG120", [*NETWORK, closed, *grids])
