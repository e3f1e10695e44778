from __future__ import annotations

import orggraph as og
from orggraph.maps.scene_of_day import scene_of


def test_it_is_the_map_with_names(sample: og.Reading) -> None:
    day = sample.register.on("2025-12-31")
    scene, network = scene_of(day, days=()), og.to_pyvis(day)
    assert [node["ref"] for node in network.nodes] == [node.id for node in scene.nodes]
    assert [node["label"] for node in network.nodes] == [node.label for node in scene.nodes]
    assert [edge["kind"] for edge in network.edges] == [edge.kind for edge in scene.edges]
    assert not any("title" in one or "hidden" in one for one in (*network.nodes, *network.edges))


def test_one_can_go_on_with_it(sample: og.Reading) -> None:
    network = og.to_pyvis(sample.register.on("2025-12-31"), only_gaps=True)
    before = len(network.nodes)
    network.add_node("mine", label="我的单位")
    network.add_edge("mine", network.nodes[0]["id"])
    assert (len(network.nodes), network.neighbors("mine")) == (before + 1, {"n0"})
