from __future__ import annotations

from random import Random

import networkx as nx
import numpy as np
from hypothesis import given

from orggraph.graph.search import hops, shortest_paths
from tests.graph.drawn_links import Links, adjacency, index, links, simple
from tests.properties import examples

FAR = 600
"""Longer than a byte counts, on both sides."""


def of_networkx(graph: nx.Graph[int], one: int, other: int) -> set[tuple[int, ...]]:
    return set(map(tuple, nx.all_shortest_paths(graph, one, other))) if nx.has_path(graph, one, other) else set()


@examples(100)
@given(links())
def test_all_shortest_paths(graph: Links) -> None:
    made, compiled = simple(graph), index(graph)
    for one in range(graph[0]):
        for other in range(graph[0]):
            found = shortest_paths(compiled.adjacency, one, other)
            trails = [*found]
            assert len(trails) == len(set(trails))
            assert set(trails) == of_networkx(made, one, other)
            assert found.first() == (trails[0] if trails else ())
            assert found.some(2) == tuple(trails[:2])
            assert found.any(Random(1)) in (trails or [()])


@examples(100)
@given(links(trees=False))
def test_links_that_count_in_their_direction_only(graph: Links) -> None:
    made = simple(graph, nx.DiGraph)
    onward = adjacency(graph, directed=True)
    back = adjacency((graph[0], [(other, one) for one, other in graph[1]]), directed=True)
    for one in range(graph[0]):
        for other in range(graph[0]):
            assert {*shortest_paths(onward, one, other, back=back)} == of_networkx(made, one, other)


def test_a_directed_link_may_lead_far_back() -> None:
    chain = [(node, node + 1) for node in range(FAR)] + [(node, node - 254) for node in range(256, FAR)]
    onward = adjacency((FAR + 1, chain), directed=True)
    back = adjacency((FAR + 1, [(other, one) for one, other in chain]), directed=True)
    assert shortest_paths(onward, 0, FAR, back=back).some(3) == (tuple(range(FAR + 1)),)


def test_paths_longer_than_a_byte_counts() -> None:
    ring = (FAR * 2, [(node, (node + 1) % (FAR * 2)) for node in range(FAR * 2)])
    compiled = index(ring)
    found = shortest_paths(compiled.adjacency, 0, FAR)
    assert sorted(map(len, found)) == [FAR + 1, FAR + 1]


@examples(100)
@given(links())
def test_a_sampled_path_is_as_likely_as_any(graph: Links) -> None:
    found = shortest_paths(adjacency(graph), 0, graph[0] - 1)
    trails, random = [*found], Random(7)
    if 2 <= len(trails) <= 3:
        drawn = [found.any(random) for _ in range(300)]
        assert all(drawn.count(trail) > 300 / len(trails) / 2 for trail in trails)


@examples(60)
@given(links())
def test_hops(graph: Links) -> None:
    made, rows = simple(graph), adjacency(graph)
    starts = sorted({0, graph[0] // 2})
    steps = nx.multi_source_dijkstra_path_length(made, starts)
    for within in (None, 0, 1, 2):
        levels = [*hops(rows, np.array(starts, np.int32), within)]
        assert levels == levels[: within if within is not None else None]
        found = {int(node): step for step, level in enumerate(levels, 1) for node in level}
        assert found == {node: step for node, step in steps.items() if 0 < step <= (99 if within is None else within)}
        assert all(level.tolist() == sorted(level.tolist()) for level in levels)
