"""From a register to the map: every live node and relation, gaps as the questions answer them, no person."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import orggraph as og
from orggraph.maps.layout import place
from orggraph.maps.scene import Scene, Words
from orggraph.maps.scene_of_day import scene_of
from orggraph.register.engines import collected
from orggraph.text.dates import date_of
from tests.maps.builders import HOSTILE
from tests.maps.conftest import Opener

DAY = "2025-12-31"
VICE = Words("兼职委员", "concurrent committee member")


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


def test_units_have_their_sectors_and_the_scene_has_their_labels(sample: og.Reading) -> None:
    day = sample.register.on(DAY)
    scene = scene_of(day, days=())
    counted = Counter(code for node in scene.nodes if node.status != "unknown" for code in node.sectors)
    assert counted == {row.key[0]: row.counts.units for row in og.coverage(day, by="sector")}
    labels = {style.key: style.label for style in scene.styles if style.group == "sector"}
    assert set(labels) == {code for node in scene.nodes for code in node.sectors}
    assert labels["law"] == Words("律师", "law")


def test_a_blank_sector_is_a_sector_of_its_own() -> None:
    scene = scene_of(og.Register.from_records([og.Unit(name="甲公司")]).on(DAY))
    assert scene.nodes[0].sectors == ("unspecified",)
    assert [(style.key, style.label) for style in scene.styles] == [("unspecified", Words("未填", "unspecified"))]


def seats(names: bool, *given: og.Seat | og.Person) -> Scene:
    records = [og.Area(name="枫桥社区", type="community"), og.Unit(name="甲公司", area="枫桥社区")]
    records.append(og.Organization(name="枫桥社区党委", area="枫桥社区"))
    return scene_of(og.Register.from_records([*records, *given]).on(DAY), names=names)


def test_several_persons_of_a_home_with_one_role_in_a_body_are_one_edge() -> None:
    persons = [og.Person(id=f"P{i}", home_unit="甲公司", name=f"赵{i}") for i in range(3)]
    body, start = "枫桥社区党委", date_of("2020-05")
    held = [og.Seat(person=f"P{i}", organization=body, home_unit="甲公司", role="委员", start=start) for i in range(2)]
    other = og.Seat(person="P2", organization=body, home_unit="甲公司", role="兼职委员", start=start)
    scene = seats(False, *persons, *held, other)
    assert [edge.label for edge in scene.edges] == [Words("委员 ×2", "member ×2"), VICE]
    assert not [node for node in scene.nodes if node.kind == "person"]


def test_holders_are_nodes_where_names_are_asked_for() -> None:
    person = og.Person(id="P1", home_unit="甲公司", name="赵一")
    seat = og.Seat(person="P1", organization="枫桥社区党委", home_unit="甲公司", role="兼职委员")
    scene = seats(True, person, seat)
    (holder,) = [node for node in scene.nodes if node.kind == "person"]
    ids = {node.label: node.id for node in scene.nodes}
    assert (holder.label, holder.area) == ("赵一", scene.territories[0].id)
    assert {(edge.source, edge.target, edge.kind) for edge in scene.edges} == {
        (holder.id, ids["枫桥社区党委"], "seat"),
        (holder.id, ids["甲公司"], "home"),
    }


def test_holders_without_a_name_are_called_after_their_home() -> None:
    scene = seats(True, og.Seat(organization="枫桥社区党委", home_unit="甲公司", role="兼职委员"))
    labels = [node.label for node in scene.nodes if node.kind == "person"]
    assert labels == [Words("甲公司负责人", "leader of 甲公司")]


def test_nodes_without_areas_and_names_of_any_length_have_places() -> None:
    records = [og.Organization(name="长" * 200), og.Unit(name="名" * 200)]
    placed = place(scene_of(og.Register.from_records(records).on(DAY)))
    assert [p.territory.kind for p in placed.territories] == ["none"]
    assert len(placed.nodes) == 2


@pytest.mark.browser
def test_the_map_of_the_ledgers_draws_every_node_and_asks_nothing(district: og.Reading, opening: Opener) -> None:
    scene = scene_of(district.register.on("2020-12-31"))
    with opening(scene) as opened:
        live = scene_of(district.register.on("2020-12-31"), days=()).nodes
        assert opened.page.evaluate("window.orggraph.drawnNodes") == len(live) < len(scene.nodes)
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
