"""The linkage of the tiers: an oracle in plain Python, every way to break, any tiers, a second engine."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import polars as pl
import pytest
from hypothesis import given

import orggraph as og
from orggraph.profile import Tier, default_profile
from tests.engines import on_duckdb
from tests.properties import examples
from tests.queries.tiers.chains import DAY, Network, networks

_PLAIN: dict[str, int | None] = {"岚区": 0, "松街道": 1, "甲社区": 2, "一格": 4, "柏街道": None, "乙社区": None}
_PLAIN |= {"二格": None, "三格": None}


def network(superiors: tuple[int | None, ...] = (None, 0, 1, 2, 3), **given: Any) -> Network:
    """区委 0, 街道 1, 社区 2, a general branch 3 between, the branch of the first grid 4; more of it as wanted."""
    led_by = _PLAIN | given.pop("led_by", {})
    return Network(superiors, frozenset(given.pop("closed", ())), led_by, given.pop("covered", ()))


def asked(net: Network) -> og.TierChain:
    return og.tier_chain(og.Register.from_records(net.records()).on(DAY))


@given(net=networks())
@examples(30)
def test_an_oracle_in_plain_python_agrees(net: Network) -> None:
    answer = asked(net)
    for linked, reasons, by_hand in (
        (answer.grids, answer.grid_reasons, net.grids()),
        (answer.units, answer.unit_reasons, net.units()),
    ):
        assert {**reasons, "linked": linked.linked} == {reason: by_hand[reason] for reason in (*reasons, "linked")}
        assert linked.total == by_hand.total()
        assert linked.organized == linked.total - reasons["no_organization"]
    for rows, reasons in ((answer.broken_grids, answer.grid_reasons), (answer.broken_units, answer.unit_reasons)):
        assert len(rows) == sum(reasons.values())
    for figure in ("grids", "units"):
        summed = [sum(counts) for counts in zip(*(getattr(row, figure) for row in answer.by_area), strict=True)]
        assert tuple(summed or (0, 0, 0)) == tuple(getattr(answer, figure))


@pytest.mark.parametrize(
    ("net", "reason", "before", "missing", "skipped"),
    [
        (network(led_by={"一格": None}), "no_organization", None, None, None),
        (network(closed=[4]), "no_organization", None, 4, None),
        (network(closed=[2]), "closed_link", 3, 2, None),
        (network(closed=[1]), "closed_link", 2, 1, None),
        (network((None, 0, 1, None, 3)), "orphan", 3, None, None),
        (network((None, 0, 1, 1, 3)), "skipped_tier", 4, 2, "甲社区"),
        (network((None, 0, 0, 2, 3)), "skipped_tier", 2, 1, "松街道"),
        (network((None, 0, 1, 2, 0)), "skipped_tier", 4, 2, "甲社区"),
        (network((None, 2, 0, 2, 1)), "skipped_tier", 2, 1, "松街道"),
    ],
    ids=str,
)
def test_where_a_chain_breaks(
    net: Network, reason: str, before: int | None, missing: int | None, skipped: str | None
) -> None:
    broken = next(row for row in asked(net).broken_grids if row.label == "一格")
    assert broken.reason == reason
    for node, number in ((broken.before, before), (broken.missing, missing)):
        assert (node and node.label) == (None if number is None else f"第{number}号党支部")
    assert (broken.skipped and broken.skipped[2]) == skipped


@pytest.mark.parametrize(
    "net",
    [
        network(),
        network((None, 0, 1, 2, 2)),
        network((None, 0, 1, 2, 3), led_by={"一格": 2}),
        network((None, 0, 1, 2, 3), led_by={"一格": 0, "甲社区": 0, "松街道": 0}),
        network((None, 0, 1, 1, 3), led_by={"甲社区": None}),
    ],
)
def test_what_is_no_break(net: Network) -> None:
    """Organizations between, one that leads several areas on the way, and areas that nobody leads."""
    assert "一格" not in [row.label for row in asked(net).broken_grids]


@pytest.mark.parametrize(
    ("superiors", "linked", "by_line"),
    [
        ((None, 0, 1, 2, 3, 0), 1, 1),
        ((None, 0, 1, 2, 3, 1), 1, 0),
        ((None, 0, 1, 2, 3, 4), 1, 0),
        ((None, 0, 1, 1, 3, 4), 0, 0),
        ((None, 0, 1, 2, 3, None), 0, 0),
    ],
)
def test_a_unit_may_enter_at_any_tier_or_have_a_line_of_its_own(
    superiors: tuple[int | None, ...], linked: int, by_line: int
) -> None:
    answer = asked(network(superiors, covered=(((5, "own"),),)))
    assert (answer.units.linked, answer.by_line) == (linked, by_line)


def test_the_best_establishment_leads_up() -> None:
    covered = (((4, "joint"), (5, "own")), ((4, "own"), (5, "own")), ((None, "own"),))
    answer = asked(network((None, 0, 1, 2, 3, None), covered=covered))
    assert [row.reason for row in answer.broken_units] == ["orphan", "no_organization"]
    assert (answer.units, answer.unnamed) == ((3, 2, 1), 1)


def test_tiers_are_data() -> None:
    """Three tiers, named otherwise; the last of them are what the chains begin at."""
    tiers = (
        Tier("county", "县", "county", ("district",)),
        Tier("township", "乡镇", "township", ("town",)),
        Tier("village", "村", "village", ("community",)),
    )
    profile = replace(default_profile(), tiers=tiers, backstop_tier="village")
    records = [
        og.Area(name="岚县", type="district", led_by="县委"),
        og.Area(name="禾镇", type="town", parent="岚县", led_by="镇党委"),
        og.Area(name="甲村", type="community", parent="岚县/禾镇", led_by="甲支部"),
        og.Area(name="乙村", type="community", parent="岚县/禾镇", led_by="乙支部"),
        og.Organization(name="县委", type="committee"),
        og.Organization(name="镇党委", type="committee", superior="县委"),
        og.Organization(name="甲支部", type="branch", superior="镇党委"),
        og.Organization(name="乙支部", type="branch", superior="县委"),
    ]
    answer = og.tier_chain(og.Register.from_records(records, profile).on(DAY))
    assert answer.grids == (2, 2, 1)
    assert [(row.label, row.skipped) for row in answer.broken_grids] == [
        ("乙村", ("township", answer.by_area[0].area, "禾镇"))
    ]
    assert answer.to_json()["by_area"][0]["township_label"] == "禾镇"
    assert "村" in answer.table().fields[1].label


def test_without_a_top_in_the_ledgers_the_one_with_most_below_it_is_the_root() -> None:
    records = [
        og.Organization(name="工委", type="working_committee"),
        og.Organization(name="支部", type="branch", superior="工委"),
        og.Organization(name="孤支部", type="branch"),
        og.Unit(name="甲公司"),
        og.Unit(name="乙公司"),
        og.Establishment(unit="甲公司", organization="支部", mode="own"),
        og.Establishment(unit="乙公司", organization="孤支部", mode="own"),
    ]
    assert og.tier_chain(og.Register.from_records(records).on(DAY)).units == (2, 2, 1)
    nobody_above = [one for one in records if getattr(one, "name", "") not in ("工委", "支部", "甲公司")]
    alone = og.tier_chain(og.Register.from_records([nobody_above[0], nobody_above[1], nobody_above[3]]).on(DAY))
    assert (alone.units, alone.unit_reasons["orphan"]) == ((1, 1, 0), 1)


@pytest.mark.parametrize("top", [0, None])
def test_a_circle_of_superiors_ends(top: int | None) -> None:
    """Reading cuts circles; a table made elsewhere may hold one."""
    register = og.Register.from_records(network(led_by={"岚区": top}, covered=(((4, "own"),),)).records())
    table = register.tables["organization"]
    circle = table["key"].to_list()
    round_ = pl.Series("superior", [None, circle[3], *circle[1:4]], table.schema["superior"])
    looped = replace(register, tables={**register.tables, "organization": table.with_columns(round_)})
    answer = og.tier_chain(looped.on(DAY))
    assert [row.reason for row in answer.broken_units] == ["orphan"]
    assert "一格" in [row.label for row in answer.broken_grids if row.reason == "orphan"]


def test_polars_and_duckdb_give_equal_answers(sample: og.Reading) -> None:
    polars = og.tier_chain(sample.register.on("2019-06-30"))
    duck = og.tier_chain(on_duckdb(sample.register).on("2019-06-30"))
    assert polars.to_json() == duck.to_json()
    assert polars.broken_grids
    assert [table.to_text() for table in polars.tables("en")] == [table.to_text() for table in duck.tables("en")]


def test_an_empty_register_has_no_chains() -> None:
    answer = og.tier_chain(og.Register.from_records([]).on(DAY))
    assert answer.to_json()["units"]["rate"] is None
    assert (answer.grids, answer.units, answer.by_area) == ((0, 0, 0), (0, 0, 0), ())
    assert all(table.to_text() for lang in ("zh", "en") for table in answer.tables(lang))


def test_every_rate_names_its_base_and_every_break_its_row(sample: og.Reading) -> None:
    answer = og.tier_chain(sample.register.on("2019-06-30"))
    assert answer.table("zh").stamp == (("截至", "2019-06-30"), ("基数", "全部网格；有党组织的单位、全部单位"))
    assert all(row.place.file and row.place.row for row in (*answer.broken_grids, *answer.broken_units))
