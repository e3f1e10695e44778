"""From a register to the map: every live node and relation, gaps as the questions answer them, no person."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import orggraph as og
from orggraph.maps.scene_of_day import scene_of
from orggraph.register.engines import collected
from tests.maps.builders import HOSTILE
from tests.maps.conftest import Opener

DAY = "2025-12-31"


def test_every_live_node_is_in_the_scene(sample: og.Reading) -> None:
    day = sample.register.on(DAY)
    scene = scene_of(day, days=())
    assert len(scene.territories) == collected(day.register.frame("area")).height
    kinds = Counter(node.kind for node in scene.nodes)
    assert kinds["organization"] == og.summary(day).organizations
    assert kinds["unit"] == og.summary(day).units + og.summary(day).units_by_mention


def test_gaps_are_what_the_questions_answer(sample: og.Reading) -> None:
    day = sample.register.on(DAY)
    scene = scene_of(day, days=())
    assert {node.id for node in scene.nodes if node.gap} == {row.id for row in og.uncovered(day, "units")}
    gaps = {territory.id for territory in scene.territories if territory.gap}
    assert gaps == {row.id for what in ("grids", "communities") for row in og.uncovered(day, what)}


def test_every_live_relation_is_an_edge_between_nodes_of_the_scene(sample: og.Reading) -> None:
    day = sample.register.on(DAY)
    scene = scene_of(day, days=())
    kinds = Counter(edge.kind for edge in scene.edges)
    for kind in ("establishment", "seat", "agreement", "registration"):
        assert kinds[kind] == collected(day.frame(kind)).height
    ids = {node.id for node in scene.nodes}
    assert all({edge.source, edge.target} <= ids for edge in scene.edges)
    assert all(edge.origin for edge in scene.edges if edge.kind != "subordination")


def test_no_person_is_in_the_scene_even_where_names_were_read(ledgers: Path) -> None:
    register, _ = og.read(ledgers, names=True)
    names = set(collected(register.frame("person"))["name"].drop_nulls())
    assert names
    said = repr(scene_of(register.on("2020-12-31")))
    assert not [name for name in names if f"'{name}'" in said]


def test_an_empty_day_is_a_scene(sample: og.Reading) -> None:
    scene = scene_of(sample.register.on("1900-01-01"))
    assert scene.territories
    assert not [edge for edge in scene.edges if edge.kind != "subordination"]
    assert scene_of(og.Register.from_records([]).on(DAY)).nodes == ()


def test_an_organization_and_a_unit_may_have_one_code() -> None:
    records = [og.Organization(name="甲支部", code="C1"), og.Unit(name="甲公司", credit_code="C1")]
    records.append(og.Establishment(organization="甲支部", unit="甲公司", mode="own"))
    scene = scene_of(og.Register.from_records(records).on(DAY))
    assert len({node.id for node in scene.nodes}) == 2
    assert len(scene.edges) == 1


@pytest.mark.browser
def test_the_map_of_the_ledgers_draws_every_node_and_asks_nothing(district: og.Reading, opening: Opener) -> None:
    scene = scene_of(district.register.on("2020-12-31"))
    with opening(scene) as opened:
        assert opened.page.evaluate("window.orggraph.drawnNodes") == len(scene.nodes)
        assert opened.requests == []
        assert opened.complaints == []


@pytest.mark.browser
def test_hostile_names_in_records_are_shown_as_text(opening: Opener) -> None:
    names = [name for name in HOSTILE if name.strip() and "\ud800" not in name]
    records = [og.Organization(name=f"{name}支部") for name in names] + [og.Unit(name=name) for name in names]
    scene = scene_of(og.Register.from_records(records).on(DAY))
    with opening(scene) as opened:
        assert opened.page.evaluate("window.orggraph.drawnNodes") == len(scene.nodes) == 2 * len(names)
        assert opened.page.evaluate("window.hacked") is None
        for node in scene.nodes[:6]:
            opened.page.evaluate("id => window.orggraph.select(id)", node.id)
            assert opened.page.evaluate("window.orggraph.chosen") == node.id
        assert opened.requests == []
        assert opened.complaints == []
