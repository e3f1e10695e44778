from __future__ import annotations

import random

import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from orggraph.graph.betweenness import betweenness
from tests.graph.drawn_links import Links, index, links, simple
from tests.properties import examples


def of_networkx(graph: Links) -> tuple[dict[int, float], dict[tuple[int, int], float]]:
    made = simple(graph)
    made.remove_nodes_from([*nx.isolates(made)])
    return nx.betweenness_centrality(made), nx.edge_betweenness_centrality(made)


@examples(150)
@given(links())
def test_exact(graph: Links) -> None:
    compiled = index(graph)
    found, (nodes, edges) = betweenness(compiled), of_networkx(graph)
    assert found.error == 0
    assert found.nodes.tolist() == pytest.approx([nodes.get(node, 0.0) for node in range(graph[0])])
    for (one, other), value in edges.items():
        entries = [compiled.adjacency.entry(one, other), compiled.adjacency.entry(other, one)]
        assert found.links[entries].tolist() == pytest.approx([value, value])


@pytest.mark.parametrize("error", [0.03, 0.1])
def test_a_sample_is_within_its_error(error: float) -> None:
    kept = 0
    for seed in range(10):
        made = nx.barabasi_albert_graph(60, 1 + seed % 3, seed=seed)
        graph = (62, [*made.edges, *[(60, 61)]])
        found, (nodes, edges) = betweenness(index(graph), exact=0, error=error), of_networkx(graph)
        off = [abs(found.nodes[node] - value) for node, value in nodes.items()]
        adjacency = index(graph).adjacency
        off += [abs(found.links[adjacency.entry(*pair)] - value) for pair, value in edges.items()]
        assert found.error == error
        kept += max(off) <= error
    assert kept >= 9


def test_a_sample_is_the_same_at_every_run() -> None:
    random.seed(3)
    graph = (40, [(random.randrange(40), random.randrange(40)) for _ in range(80)])
    one, other = (betweenness(index(graph), exact=0, error=0.1) for _ in range(2))
    assert np.array_equal(one.nodes, other.nodes)


def test_the_medici() -> None:
    """Jackson, *Social and Economic Networks* (2008), 1.2.1: 0.522; the Strozzi 0.103, the Guadagni 0.255."""
    graph = nx.convert_node_labels_to_integers(nx.florentine_families_graph(), label_attribute="name")
    found = betweenness(index((len(graph), [*graph.edges]))).nodes
    by_name = {name: round(float(found[node]), 3) for node, name in graph.nodes(data="name")}
    assert [by_name[name] for name in ("Medici", "Guadagni", "Strozzi", "Ginori")] == [0.522, 0.255, 0.103, 0.0]
