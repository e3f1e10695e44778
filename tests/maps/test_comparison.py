from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from orggraph.maps.comparison import compare
from orggraph.maps.layout import place
from orggraph.maps.legend import legend_of
from orggraph.maps.scene import Detail, Edge, Node, Scene, Territory, Words, spoken
from tests.maps.builders import bare, district_scene
from tests.maps.test_selection import scenes
from tests.properties import examples


def scene(day: str, *nodes: Node, **given: object) -> Scene:
    return replace(bare(*nodes, **given), as_of=day)


def changes(compared: Scene) -> dict[str, str | None]:
    return {one.id: one.change for one in (*compared.territories, *compared.nodes)}


def test_what_is_added_ended_and_changed() -> None:
    before = scene(
        "2019-12-31",
        Node("same", "unit", "甲", "c", status="own"),
        Node("covered", "unit", "乙", "c", status="none", gap=True),
        Node("moved", "unit", "丙", "c"),
        Node("gone", "unit", "丁", "d", gap=True),
        territories=(Territory("c", "community", "东"), Territory("d", "community", "西")),
    )
    after = scene(
        "2020-12-31",
        Node("same", "unit", "甲", "c", status="own", origin="another row"),
        Node("covered", "unit", "乙", "c", status="own"),
        Node("moved", "unit", "丙", "e"),
        Node("new", "unit", "戊", "e"),
        territories=(Territory("c", "community", "东街"), Territory("e", "community", "南")),
    )
    compared = compare(before, after)
    assert changes(compared) == {
        "same": None,
        "covered": "changed",
        "moved": "changed",
        "new": "added",
        "gone": "ended",
        "c": "changed",
        "d": "ended",
        "e": "added",
    }
    assert "2019-12-31 → 2020-12-31" in str(compared.title)
    assert not any(node.gap for node in compared.nodes), "what has ended is no gap of the later day"


def test_relations_are_told_apart_by_their_first_day() -> None:
    nodes = (Node("a", "unit", "甲"), Node("b", "organization", "乙"))
    old = (Edge("a", "b", "seat", "委员", "2016"), Edge("a", "b", "agreement", start="2018", end="2021"))
    new = (Edge("a", "b", "seat", "书记", "2016"), Edge("a", "b", "agreement", start="2021"))
    compared = compare(scene("2019-12-31", *nodes, edges=old), scene("2021-12-31", *nodes, edges=new))
    assert [(edge.kind, edge.start, edge.change) for edge in compared.edges] == [
        ("seat", "2016", "changed"),
        ("agreement", "2021", "added"),
        ("agreement", "2018", "ended"),
    ]


@examples(100)
@given(scenes(), scenes())
def test_both_days_are_in_it(before: Scene, after: Scene) -> None:
    compared = compare(before, after)
    place(compared)
    there = {node.id: node.change for node in compared.nodes}
    old, new = ({node.id for node in one.nodes} for one in (before, after))
    assert there.keys() == old | new
    assert {id_ for id_, change in there.items() if change == "added"} == new - old
    assert {id_ for id_, change in there.items() if change == "ended"} == old - new
    assert len([e for e in compared.edges if e.change != "ended"]) == len(after.edges)
    assert len([e for e in compared.edges if e.change != "added"]) == len(before.edges)


def test_what_has_changed_is_told_from_what_to_what() -> None:
    areas = (Territory("g", "grid", "一网格", gap=True), Territory("h", "grid", "二网格"))
    known = Detail(Words("党员数", "Members"), "3")
    old = Node("a", "unit", "甲", "g", status="none", gap=True, details=(known,))
    new = Node("a", "unit", "甲公司", "h", status="own", details=(known,))
    after = replace(scene("2020-12-31", new), territories=(areas[0]._replace(gap=False), areas[1]))
    compared = compare(replace(scene("2019-12-31", old), territories=areas), after)
    (node,), grid = compared.nodes, compared.territories[0]
    said = [tuple(spoken(text, lang) for text in line) for line in node.details for lang in ("zh", "en")]
    assert said[::2] == [
        ("名称变化", "甲 → 甲公司"),
        ("辖区变化", "一网格 → 二网格"),
        ("覆盖变化", "无覆盖 → 单独组建"),
        ("党员数", "3"),
    ]
    assert said[5] == ("Coverage changed", "None → Own")
    assert [spoken(line.value, "zh") for line in grid.details] == ["未覆盖 → 已覆盖"]


def test_nothing_has_changed_in_the_same_scene() -> None:
    same = district_scene(nodes=80)
    compared = compare(same, same)
    assert set(changes(compared).values()) == {None}
    assert {edge.change for edge in compared.edges} == {None}


def test_no_figure_of_the_later_day_counts_what_has_ended() -> None:
    nodes = (Node("a", "unit", "甲", status="own"), Node("b", "unit", "乙", status="own"))
    edge = Edge("a", "b", "agreement")
    compared = compare(scene("2019-12-31", *nodes, edges=(edge,)), scene("2020-12-31", nodes[0]))
    counts = {(entry.style.group, entry.style.key): entry.count for entry in legend_of(place(compared))}
    assert counts["node", "unit"] == counts["status", "own"] == 1
    assert counts["edge", "agreement"] == 0
    assert counts["change", "ended"] == 2
