"""Parts of a scene, against networkx and counting."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.maps.layout import place
from orggraph.maps.scene import Edge, Node, Scene, Territory, Turn
from orggraph.maps.selection import around, between, of_area, of_relations, only_gaps
from tests.maps.builders import bare, district_scene
from tests.properties import examples

KINDS = ("seat", "agreement")


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    """A district of two levels of territories, and any relations."""
    areas = draw(st.integers(1, 5))
    territories = [Territory("a0", "district", "区")]
    territories += [Territory(f"a{i}", "grid", f"{i}", f"a{draw(st.integers(0, i - 1))}") for i in range(1, areas)]
    count = draw(st.integers(2, 9))
    homes = st.none() | st.sampled_from([one.id for one in territories])
    nodes = [Node(f"n{i}", "unit", f"{i}", draw(homes), gap=draw(st.booleans())) for i in range(count)]
    ends = st.integers(0, count - 1).map("n{}".format)
    edges = draw(st.lists(st.builds(Edge, ends, ends, st.sampled_from(KINDS)), max_size=14))
    return bare(*nodes, territories=tuple(territories), edges=tuple(edges))


def graph_of(scene: Scene) -> nx.MultiGraph:
    graph = nx.MultiGraph()
    graph.add_nodes_from(node.id for node in scene.nodes)
    graph.add_edges_from((edge.source, edge.target) for edge in scene.edges)
    return graph


def ids(scene: Scene) -> set[str]:
    return {node.id for node in scene.nodes}


@examples(100)
@given(scenes(), st.integers(0, 4))
def test_around_a_node(scene: Scene, hops: int) -> None:
    near = nx.single_source_shortest_path_length(graph_of(scene), "n0", cutoff=hops)
    assert ids(around(scene, ["n0"], hops)) == set(near)


@examples(100)
@given(scenes())
def test_between_two_nodes(scene: Scene) -> None:
    graph = graph_of(scene)
    wanted = {"n0", "n1"}
    if nx.has_path(graph, "n0", "n1"):
        wanted = {node for path in nx.all_shortest_paths(graph, "n0", "n1") for node in path}
    assert ids(between(scene, "n0", "n1")) == wanted


@examples(100)
@given(scenes(), st.sampled_from(["area", "around", "between", "gaps", "relations"]))
def test_a_part_is_a_scene_of_its_own(scene: Scene, which: str) -> None:
    """It can be placed, holds nothing new, and all relations of the kinds that it shows between what it shows."""
    part = {
        "area": lambda: of_area(scene, scene.territories[-1].id),
        "around": lambda: around(scene, ["n0"], 1),
        "between": lambda: between(scene, "n0", "n1"),
        "gaps": lambda: only_gaps(scene),
        "relations": lambda: of_relations(scene, ["seat"]),
    }[which]()
    place(part)
    assert set(part.nodes) <= set(scene.nodes)
    assert set(part.territories) <= set(scene.territories)
    kinds = ("seat",) if which == "relations" else KINDS
    inside = [e for e in scene.edges if e.kind in kinds and {e.source, e.target} <= ids(part)]
    assert list(part.edges) == inside


def test_an_area_holds_all_within_it() -> None:
    scene = district_scene(subdistricts=3, communities=2, grids=2, nodes=120)
    part = of_area(scene, "990101002")
    assert part.nodes == tuple(node for node in scene.nodes if (node.area or "").startswith("990101002"))
    kept = {territory.id for territory in part.territories}
    assert kept == {one.id for one in scene.territories if one.id.startswith("990101002")} | {"990101"}


def test_only_gaps_keeps_territories_that_are_gaps_and_gaps_of_other_days() -> None:
    territories = (Territory("c", "community", "甲"), Territory("g", "grid", "乙", "c", gap=True))
    once = Node("n", "unit", "丙", "c", turns=(Turn(0, gap=True), Turn(1)))
    part = only_gaps(bare(once, Node("m", "unit", "丁", "c"), territories=territories))
    assert part.territories == territories
    while_a_gap = once._replace(turns=(Turn(0, gap=True), Turn(1, live=False)))
    assert part.nodes == (while_a_gap,)
    assert not part.rates


@pytest.mark.parametrize("kinds", [[], ["none"]])
def test_no_relation_leaves_the_nodes(kinds: list[str]) -> None:
    scene = district_scene(nodes=60)
    part = of_relations(scene, kinds)
    assert (part.nodes, part.edges) == (scene.nodes, ())
