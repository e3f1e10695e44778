from __future__ import annotations

from itertools import combinations

import pytest

from orggraph.maps.layout import place
from orggraph.maps.scene import Node, Scene, Territory
from orggraph.maps.svg.labels import arranged
from orggraph.maps.svg.lettering import Box
from orggraph.maps.svg.view import View
from tests.maps.builders import bare, district_scene, hostile_scene

PAPER = Box(36, 100, 1300, 1086)


def named(scene: Scene) -> list[tuple[str, Box]]:
    placed = place(scene)
    return [(label.text, label.box(at)) for label, at in arranged(placed, View.of(placed, PAPER))]


@pytest.mark.parametrize("scene", [district_scene(), hostile_scene()], ids=["district", "hostile"])
def test_no_name_lies_upon_another_or_beyond_the_map(scene: Scene) -> None:
    boxes = [box for _, box in named(scene)]
    assert len(boxes) > 8
    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
    assert all(box.within(PAPER) for box in boxes)


def test_names_of_the_outermost_come_first_then_communities_then_gaps() -> None:
    scene = district_scene(subdistricts=2, communities=2, grids=2, nodes=30)
    names = [text for text, _ in named(scene)]
    assert {t.label for t in scene.territories if t.kind == "subdistrict"} == set(names[:2])
    communities = {str(t.label) for t in scene.territories if t.kind == "community"}
    assert communities == set(names[2 : 2 + len(communities)])
    gaps = {str(node.label) for node in scene.nodes if node.gap}
    assert gaps & set(names)


def test_names_of_the_outermost_stand_above_them() -> None:
    placed = place(district_scene())
    view = View.of(placed, PAPER)
    tops = {p.territory.label: view.at(p.circle) for p in placed.territories if p.territory.kind == "subdistrict"}
    found = {label.text: at for label, at in arranged(placed, view) if label.text in tops}
    assert set(found) == set(tops)
    for name, (x, y) in found.items():
        assert x == tops[name].x
        assert y < tops[name].y - 0.9 * tops[name].r


def test_of_nodes_only_gaps_are_named() -> None:
    nodes = Node("1", "unit", "甲公司", "a", gap=True), Node("2", "unit", "乙公司", "a")
    texts = [text for text, _ in named(bare(*nodes, territories=(Territory("a", "community", "枫桥社区"),)))]
    assert texts == ["枫桥社区", "甲公司"]


def test_names_of_gaps_cover_no_node() -> None:
    scene = district_scene(subdistricts=2, communities=2, grids=2, nodes=60)
    placed = place(scene)
    view = View.of(placed, PAPER)
    dots = [view.at(circle) for circle in placed.nodes]
    boxes = [label.box(at) for label, at in arranged(placed, view) if label.order > 1]
    assert boxes
    for box in boxes:
        assert not any(box.overlaps(Box(d.x - d.r, d.y - d.r, d.x + d.r, d.y + d.r)) for d in dots)


def test_a_name_that_repeats_the_one_around_it_is_shortened_to_what_it_adds() -> None:
    around = Territory("s", "subdistrict", "松树街道"), Territory("c", "community", "枫桥社区", "s")
    grids = [Territory(f"g{i}", "grid", f"枫桥社区第{i}网格", "c") for i in (1, 2)]
    other = Territory("t", "subdistrict", "青石街道")
    nodes = [Node(f"{g.id}{i}", "unit", "甲", g.id) for g in grids for i in range(9)]
    texts = {text for text, _ in named(bare(*nodes, territories=(*around, *grids, other)))}
    assert {"第1网格", "第2网格"} <= texts


def test_outermost_territories_say_how_many_gaps_lie_within() -> None:
    around = Territory("s", "subdistrict", "松树街道"), Territory("t", "subdistrict", "青石街道")
    inner = Territory("c", "community", "枫桥社区", "s"), Territory("g", "grid", "第一网格", "c", gap=True)
    nodes = Node("1", "unit", "甲", "g", gap=True), Node("2", "unit", "乙", "c", gap=True), Node("3", "unit", "丙", "t")
    placed = place(bare(*nodes, territories=(*around, *inner)))
    counts = {label.text: label.count for label, _ in arranged(placed, View.of(placed, PAPER))}
    assert (counts["松树街道"], counts["青石街道"], counts["枫桥社区"]) == (3, 0, 0)


def test_an_empty_area_that_is_a_gap_is_named_and_its_ring_left_free() -> None:
    outer = Territory("s", "subdistrict", "松树街道"), Territory("t", "subdistrict", "青石街道")
    inner = Territory("c", "community", "枫桥社区", "s"), Territory("g", "grid", "第一网格", "c", gap=True)
    nodes = [Node(f"{i}", "unit", f"甲{i}公司", "c", gap=True) for i in range(12)] + [Node("t", "unit", "乙", "t")]
    placed = place(bare(*nodes, territories=(*outer, *inner)))
    view = View.of(placed, PAPER)
    (ring,) = [view.at(p.circle) for p in placed.territories if p.territory.id == "g"]
    boxes = {label.text: label.box(at) for label, at in arranged(placed, view) if label.order > 1}
    assert "第一网格" in boxes
    assert not any(
        box.overlaps(Box(ring.x - ring.r, ring.y - ring.r, ring.x + ring.r, ring.y + ring.r)) for box in boxes.values()
    )
