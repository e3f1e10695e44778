"""Pieces, stripping, articulation points and bridges."""

from __future__ import annotations

from collections import Counter

import networkx as nx
from hypothesis import given

from orggraph.graph.strip import CORE, layers
from tests.graph.drawn_links import Links, adjacency, index, links, simple
from tests.properties import examples


@examples(100)
@given(links())
def test_pieces_are_called_after_their_first_node(graph: Links) -> None:
    pieces = index(graph).pieces.tolist()
    for part in nx.connected_components(simple(graph)):
        assert {pieces[node] for node in part} == {min(part)}


@examples(300)
@given(links())
def test_articulation_points_and_bridges(graph: Links) -> None:
    made, found = simple(graph), index(graph).cuts
    parallels = Counter(frozenset(pair) for pair in graph[1])
    bridges = [pair for pair in map(sorted, nx.bridges(made)) if parallels[frozenset(pair)] == 1]
    assert found.nodes.tolist() == sorted(nx.articulation_points(made))
    assert found.links.tolist() == sorted(bridges)


@examples(100)
@given(links())
def test_layers_are_rounds_of_leaves(graph: Links) -> None:
    made, layer = simple(graph), layers(adjacency(graph)).tolist()
    for number in range(1, graph[0] + 1):
        leaves = {node for node, degree in made.degree if degree == 1}
        assert {node for node, at in enumerate(layer) if at == number} == leaves
        made.remove_nodes_from(leaves)
    assert {node for node, at in enumerate(layer) if at == CORE} == set(made)


def test_a_long_chain_stays_in_the_core_and_is_cut_all_the_same() -> None:
    length = 5000
    found = index((length, [(node, node + 1) for node in range(length - 1)])).cuts
    assert found.nodes.tolist() == [*range(1, length - 1)]
    assert len(found.links) == length - 1
