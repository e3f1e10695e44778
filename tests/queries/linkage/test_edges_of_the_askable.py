"""Registers with hardly anything, other tiers, long names, and records that tell one side only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from click.testing import CliRunner

import orggraph as og
from orggraph.profile import default_profile
from orggraph.profile.profile import Tier
from orggraph_cli.program import program

DAY = "2024-06-30"
AREAS = (
    og.Area(id="a0", name="岚区", type="district"),
    og.Area(id="a1", name="松街道", type="subdistrict", parent="岚区"),
    og.Area(id="a2", name="甲社区", type="community", parent="岚区/松街道"),
)
LED = (*AREAS, og.Organization(id="o1", name="甲社区党委", area="岚区/松街道/甲社区"), og.Unit(id="u1", name="甲公司"))


def net(records: Sequence[Any], profile: og.Profile | None = None, **options: Any) -> og.Network:
    return og.network(og.Register.from_records(records, profile).on(DAY), **options)


def everything(network: og.Network) -> list[Any]:
    """Every answer that needs no node, in every form."""
    answers = [
        network.components(),
        *(network.isolated(kind) for kind in ("area", "organization", "unit", "person")),
        network.missing_links(),
        network.connectors(),
        network.interlocks(),
        network.bridges_across(),
        network.expiring_impact(),
    ]
    for answer in answers:
        for lang in ("zh", "en"):
            assert answer.to_json(lang)
            assert all(table.to_text() for table in answer.tables(lang))
    return answers


@pytest.mark.parametrize("records", [(), AREAS[:1], AREAS, LED], ids=["empty", "one area", "areas", "one of each"])
def test_hardly_anything(records: Sequence[Any]) -> None:
    network = net(records)
    everything(network)
    assert len(network.components()) == 0
    assert network.connectors().rows == ()
    assert network.missing_links().communities == sum(one.id == "a2" for one in records)
    with pytest.raises(og.QuestionError):
        network.path(source="谁", target="谁")


TOWN = Tier("town", "镇", "town", ("town", "subdistrict"))
TIERS = {
    "one": (TOWN,),
    "three": (
        Tier("district", "区", "district", ("district",)),
        TOWN,
        Tier("village", "村", "village", ("community",)),
    ),
}


@pytest.mark.parametrize("name", TIERS)
def test_other_tiers(name: str) -> None:
    profile = replace(default_profile(), tiers=TIERS[name], backstop_tier=TIERS[name][-1].name)
    signed = og.Agreement(unit="u1", area="岚区/松街道/甲社区")
    network = net((*LED, signed) if name == "three" else (og.Area(name="禾镇", type="town"),), profile)
    everything(network)
    assert network.missing_links().communities == 1
    assert len(network.missing_links().communities_without_agreement) == (name == "one")


def test_long_names(tmp_path: Any) -> None:
    name = "甲" * 200 + "公司"
    network = net([*LED[:-1], og.Unit(id="u1", name=name), og.Agreement(unit="u1", organization="o1")])
    assert network.path(source=name, target="o1").length == 1
    for table in network.impact_of(name).tables():
        assert name in table.title
    register = tmp_path / "district"
    og.save(network.day.register, register)
    asking = ["impact", str(register), name, "--on", DAY, "--format", "xlsx", "-o", str(tmp_path / "a.xlsx")]
    assert CliRunner().invoke(program, asking).exit_code == 0


def test_a_seat_whose_holder_nobody_tells_counts() -> None:
    seat = og.Seat(area="岚区/松街道/甲社区", end="2024-07-31", source=og.Source(file="a.csv", row=2))
    network = net([*LED, seat])
    assert network.missing_links().communities_without_member == ()
    (row,) = network.expiring_impact(90)
    assert (row.one, row.other.id, row.bridge) == (None, "o1", False)
    assert row.record.source.row == 2
    lost = network.impact_of("a.csv:2").communities_without_member
    assert [node.id for node in lost] == ["a2"]
    assert network.expiring_impact(90).together.communities_without_member == lost
    assert network.expiring_impact(90).to_json()["expiring"][0]["from"] is None
    everything(network)


def test_a_seat_that_is_not_concurrent_is_no_concurrent_member() -> None:
    seat = og.Seat(organization="o1", home_unit="u1", concurrent=False)
    assert [row.node.id for row in net([*LED, seat]).missing_links().communities_without_member] == ["a2"]


def test_an_establishment_without_its_organization_covers_until_it_lapses() -> None:
    built = og.Establishment(unit="u1", mode="own", source=og.Source(file="a.csv", row=2))
    assert [node.id for node in net([*LED, built]).impact_of("a.csv:2").units_uncovered] == ["u1"]


def test_agreements_of_the_same_two_are_told_apart() -> None:
    signed = [og.Agreement(unit="u1", organization="o1", signed=f"202{year}-01-01") for year in range(3)]
    rows = [row for row in net([*LED, *signed]).connectors() if row.kind == "agreement"]
    assert len({row.id for row in rows}) == 3
    assert not any(row.articulation for row in rows)


def test_a_seat_takes_the_links_to_both_homes_along() -> None:
    """The unit hangs on the seat only; the other home is linked otherwise, so that the seat itself is no bridge."""
    other = og.Organization(id="o2", name="乙支部")
    seat = og.Seat(organization="o1", home_unit="u1", home_organization="o2", end="2024-07-31")
    unit = og.Unit(id="u2", name="乙公司")
    agreements = [og.Agreement(unit="u2", organization=body) for body in ("o1", "o2")]
    (row,) = net([*LED, other, unit, seat, *agreements]).expiring_impact(90)
    assert row.bridge


def test_what_would_join_two_units() -> None:
    answer = net([*LED, og.Unit(id="u2", name="乙公司")], relations="across").path(source="u1", target="u2")
    assert answer.length is None
    assert "same organization" in answer.tables("en")[0].notes[-1]
    assert "同与一个党组织" in answer.tables("zh")[0].notes[-1]
    joined = net(LED, relations="across").path(source="u1", target="o1")
    assert "a seat or an agreement between 甲公司 and 甲社区党委" in joined.tables("en")[0].notes[-1]


def test_a_unit_whose_name_looks_like_a_row() -> None:
    network = net([*LED, og.Unit(id="u2", name="a.csv:7")])
    assert network.impact_of("a.csv:7").what == ("a.csv:7", "a.csv:7")
