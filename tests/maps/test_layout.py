from __future__ import annotations

import math
import random
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from orggraph.errors import RecordError
from orggraph.maps.layout import place
from orggraph.maps.placed import Circle, PlacedScene
from orggraph.maps.residents import NO_AREA
from orggraph.maps.scene import Edge, Node, Scene, Territory
from orggraph.maps.sheet import SCREEN
from tests.maps.builders import bare, district_scene
from tests.maps.strategies import scenes
from tests.properties import examples


def within(inner: Circle, outer: Circle) -> bool:
    return math.hypot(inner.x - outer.x, inner.y - outer.y) + inner.r <= outer.r * (1 + 1e-6)


def apart(circles: list[Circle]) -> bool:
    return all(math.hypot(a.x - b.x, a.y - b.y) >= (a.r + b.r) * (1 - 1e-6) for a, b in combinations(circles, 2))


def circles_by_parent(placed: PlacedScene) -> dict[str | None, list[Circle]]:
    """What lies side by side: territories and nodes of one territory; the sheet holds what its frames hold."""
    frames = {p.territory.id for p in placed.territories if p.frame}
    found: dict[str | None, list[Circle]] = defaultdict(list)
    for p in placed.territories:
        if not p.frame:
            found[None if p.territory.parent in frames else p.territory.parent].append(p.circle)
    for node, circle in zip(placed.scene.nodes, placed.nodes, strict=True):
        area = NO_AREA.id if node.area is None else node.area
        found[None if area in frames else area].append(circle)
    return found


@examples(60)
@given(scenes())
def test_nothing_overlaps(scene: Scene) -> None:
    for circles in circles_by_parent(place(scene)).values():
        assert apart(circles)


@examples(60)
@given(scenes())
def test_everything_lies_inside_its_territory(scene: Scene) -> None:
    placed = place(scene)
    territories = {p.territory.id: p.circle for p in placed.territories}
    for p in placed.territories:
        assert p.territory.parent is None or within(p.circle, territories[p.territory.parent])
    for node, circle in zip(scene.nodes, placed.nodes, strict=True):
        assert within(circle, territories[node.area or NO_AREA.id])


@examples(60)
@given(scenes())
def test_places_do_not_depend_on_the_order_of_the_input(scene: Scene) -> None:
    chance = random.Random(1)
    nodes, territories = list(scene.nodes), list(scene.territories)
    chance.shuffle(nodes)
    chance.shuffle(territories)
    shuffled = replace(scene, nodes=tuple(nodes), territories=tuple(territories))
    one, other = place(scene), place(shuffled)
    assert one.territories == other.territories
    by_id = {node.id: circle for node, circle in zip(other.scene.nodes, other.nodes, strict=True)}
    assert one.nodes == tuple(by_id[node.id] for node in scene.nodes)


@examples(60)
@given(scenes())
def test_every_place_is_a_number(scene: Scene) -> None:
    placed = place(scene)
    circles = [*placed.nodes, *(p.circle for p in placed.territories)]
    assert all(math.isfinite(value) for c in circles for value in (c.x, c.y, c.r))
    assert (len(placed.nodes), len(placed.edges)) == (len(scene.nodes), len(scene.edges))


def inside(area: str, outer: str, parents: Mapping[str, str | None]) -> bool:
    at: str | None = area
    while at is not None and at != outer:
        at = parents.get(at)
    return at == outer


@examples(60)
@given(scenes(), st.data())
def test_where_a_territory_stays_as_large_nothing_outside_it_moves(scene: Scene, data: st.DataObject) -> None:
    homes = sorted({node.area for node in scene.nodes if node.area is not None})
    assume(homes)
    home = data.draw(st.sampled_from(homes))
    one, other = place(scene), place(replace(scene, nodes=(*scene.nodes, Node("new", "unit", "新公司", home))))
    before, after = ({p.territory.id: p.circle for p in placed.territories} for placed in (one, other))
    parents = {t.id: t.parent for t in other.scene.territories}
    grown: str | None = home
    while grown is not None and before[grown].r != after[grown].r:
        grown = parents[grown]
    if grown is not None and not any(p.frame and p.territory.id == grown for p in one.territories):
        assert all(after[area] == circle for area, circle in before.items() if not inside(area, grown, parents))


def test_one_unit_less_hardly_ever_moves_anything_outside_its_community() -> None:
    scene = replace(district_scene(), edges=())

    def communities(scene: Scene) -> list[Circle]:
        return [p.circle for p in place(scene).territories if p.territory.kind == "community"]

    before = communities(scene)
    units = [i for i, node in enumerate(scene.nodes) if node.kind == "unit"][::20]
    after = [communities(replace(scene, nodes=scene.nodes[:i] + scene.nodes[i + 1 :])) for i in units]
    assert sum(circles != before for circles in after) < len(units) / 5


def test_a_district_fills_the_screen() -> None:
    placed = place(district_scene())
    tops = [p.circle for p in placed.territories if p.depth == 1]
    width = max(c.x + c.r for c in tops) - min(c.x - c.r for c in tops)
    height = max(c.y + c.r for c in tops) - min(c.y - c.r for c in tops)
    assert 0.8 * SCREEN < width / height < 1.25 * SCREEN
    assert sum(math.pi * c.r**2 for c in tops) / (width * height) > 0.55
    assert [p.territory.id for p in placed.territories if p.frame] == ["990101"]


def test_leading_nodes_are_larger_and_in_the_middle_of_their_own() -> None:
    nodes = [Node("o", "organization", "党委", "c", leads=True)]
    nodes += [Node(f"u{i}", "unit", "单位", "c") for i in range(60)]
    placed = place(bare(*nodes, territories=(Territory("c", "community", "枫桥社区"),)))
    leading, *others = placed.nodes
    assert leading.r > max(circle.r for circle in others)
    middle = placed.territories[0].circle
    distances = [math.hypot(c.x - middle.x, c.y - middle.y) for c in placed.nodes]
    assert distances[0] == min(distances)


def test_nodes_without_area_have_a_territory_of_their_own() -> None:
    territories = (Territory("c", "community", "枫桥社区"),)
    scene = bare(Node("a", "unit", "甲"), Node("b", "unit", "乙", "c"), territories=territories)
    kinds = [(p.territory.kind, p.depth) for p in place(scene).territories]
    assert sorted(kinds) == [("community", 0), ("none", 0)]


def test_an_empty_scene_has_places_for_nothing() -> None:
    placed = place(bare())
    assert (placed.territories, placed.nodes, placed.edges) == ((), (), ())


def test_a_single_node_has_a_place() -> None:
    placed = place(bare(Node("a", "unit", "甲")))
    (territory,), (circle,) = placed.territories, placed.nodes
    assert within(circle, territory.circle)


def test_thirty_thousand_units_of_one_community_lie_apart() -> None:
    leader = Node("o", "organization", "党委", "c", leads=True)
    units = [Node(f"u{i:05}", "unit", "单位", "c") for i in range(30_000)]
    placed = place(bare(leader, *units, territories=(Territory("c", "community", "枫桥社区"),)))
    (community,) = placed.territories
    assert all(within(circle, community.circle) for circle in placed.nodes)
    slot = 2 * placed.nodes[1].r
    cells = defaultdict(list)
    for circle in placed.nodes:
        cells[int(circle.x // slot), int(circle.y // slot)].append(circle)
    near = [(dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
    for (x, y), own in cells.items():
        around = [c for dx, dy in near for c in cells.get((x + dx, y + dy), ())]
        assert all(a is b or math.hypot(a.x - b.x, a.y - b.y) >= (a.r + b.r) * (1 - 1e-6) for a in own for b in around)


def test_a_chain_of_territories_deeper_than_the_stack() -> None:
    territories = tuple(Territory(f"{i:05}", "grid", "", f"{i - 1:05}" if i else None) for i in range(3000))
    placed = place(bare(Node("n", "unit", "甲", "02999"), territories=territories))
    assert sum(p.frame for p in placed.territories) == 2999


def test_parallel_edges_are_ranked_and_crossing_ones_marked() -> None:
    territories = tuple(Territory(c, "community", c) for c in "cd")
    nodes = (Node("a", "unit", "甲", "c"), Node("b", "unit", "乙", "c"), Node("z", "unit", "丙", "d"))
    edges = (Edge("a", "b", "seat"), Edge("b", "a", "agreement"), Edge("a", "b", "seat"), Edge("a", "z", "seat"))
    placed = place(bare(*nodes, territories=territories, edges=edges))
    assert [(e.rank, e.crosses) for e in placed.edges] == [(0, False), (1, False), (2, False), (0, True)]
    assert [e.edge for e in placed.edges] == list(edges)


@pytest.mark.parametrize(
    ("scene", "message"),
    [
        (bare(Node("a", "unit", "甲"), Node("a", "unit", "乙")), "two nodes of the scene have the id 'a'"),
        (bare(Node("a", "unit", "甲", "nowhere")), "'a' lies in the area 'nowhere'"),
        (bare(Node("a", "unit", "甲"), edges=(Edge("a", "b", "seat"),)), "'seat' ends at 'b'"),
    ],
)
def test_contradictions_are_named(scene: Scene, message: str) -> None:
    with pytest.raises(RecordError, match=message):
        place(scene)
