from __future__ import annotations

import json

from pyvis.network import Network

from orggraph.maps.layout import place
from orggraph.maps.legend import legend_of
from orggraph.maps.pyvis_drawer import draw, library
from orggraph.maps.scene import Edge, Node, Scene, Territory
from tests.maps.builders import HOSTILE, bare, district_scene, hostile_scene


def drawn(scene: Scene) -> Network:
    placed = place(scene)
    return draw(placed, legend_of(placed))


def test_nodes_and_edges_are_in_the_order_of_the_scene() -> None:
    scene = district_scene()
    network = drawn(scene)
    assert [node["id"] for node in network.nodes] == [f"n{i}" for i in range(len(scene.nodes))]
    position = {node.id: f"n{i}" for i, node in enumerate(scene.nodes)}
    assert [(e["from"], e["to"]) for e in network.edges] == [
        (position[edge.source], position[edge.target]) for edge in scene.edges
    ]


def test_nothing_from_a_ledger_reaches_vis_network() -> None:
    network = drawn(hostile_scene())
    text = json.dumps([network.nodes, network.edges, network.options])
    assert len(network.nodes) == len(HOSTILE)
    for name in HOSTILE:
        assert name in ("", "1") or json.dumps(name) not in text
    assert {key for node in network.nodes for key in node} == {"id", "x", "y", "size", "group"}


def test_parallel_edges_are_kept_with_their_direction_and_bent() -> None:
    nodes = (Node("a", "unit", "甲"), Node("b", "unit", "乙"))
    network = drawn(bare(*nodes, edges=(Edge("a", "b", "seat"), Edge("a", "b", "seat"), Edge("b", "a", "seat"))))
    assert [(e["from"], e["to"]) for e in network.edges] == [("n0", "n1"), ("n0", "n1"), ("n1", "n0")]
    bends = [e.get("smooth", {}).get("roundness", 0) for e in network.edges]
    assert len(set(bends)) == 3


def test_crossing_edges_are_hidden_at_first() -> None:
    territories = (Territory("c", "community", "甲"), Territory("d", "community", "乙"))
    nodes = (Node("a", "unit", "甲", "c"), Node("b", "unit", "乙", "d"), Node("z", "unit", "丙", "d"))
    network = drawn(bare(*nodes, territories=territories, edges=(Edge("a", "b", "seat"), Edge("z", "b", "seat"))))
    assert [edge.get("hidden", False) for edge in network.edges] == [True, False]


def test_the_network_stands_still() -> None:
    network = drawn(district_scene())
    assert network.directed
    assert network.options["physics"] == {"enabled": False}
    assert network.options["nodes"]["fixed"]
    assert network.options["edges"]["smooth"] is False


def test_statuses_decide_the_colour_and_kinds_the_shape() -> None:
    nodes = (Node("a", "unit", "甲", status="own"), Node("b", "unit", "乙"), Node("c", "organization", "丙"))
    network = drawn(bare(*nodes))
    looks = [network.options["groups"][node["group"]] for node in network.nodes]
    assert [look["shape"] for look in looks] == ["square", "square", "dot"]
    assert len({look["color"]["background"] for look in looks}) == 3


def test_pyvis_hands_on_what_it_was_given() -> None:
    network = drawn(district_scene())
    nodes, edges, *_, options = network.get_network_data()
    assert (nodes, edges, json.loads(options)) == (network.nodes, network.edges, network.options)


def test_the_library_keeps_its_licence_and_loses_its_source_map() -> None:
    text = library()
    assert "vis.js is dual licensed under both" in text[:1500]
    assert "Apache 2.0 License" in text[:1500]
    assert "sourceMappingURL" not in text
    assert "\r" not in text
    assert "</script" not in text.lower()
    assert "<!--" not in text
