"""The path that is told first, against all shortest paths of networkx."""

from __future__ import annotations

from itertools import pairwise

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

import orggraph as og
from tests.properties import examples

_YEARS = (None, "2019-01-01", "2022-06-30", "2024-05-01")
_NODES = 9


@st.composite
def dated(draw: st.DrawFn) -> nx.MultiGraph[int]:
    """Links in three layers, so that many paths are equally short; parallel ones, some with a date."""
    graph: nx.MultiGraph[int] = nx.MultiGraph()
    graph.add_nodes_from(range(_NODES))
    ends = st.tuples(st.integers(0, _NODES - 1), st.integers(0, _NODES - 1)).filter(lambda pair: pair[0] != pair[1])
    for one, other in draw(st.lists(ends, min_size=6, max_size=24)):
        graph.add_edge(one, other, start=draw(st.sampled_from(_YEARS)))
    return graph


def weight(graph: nx.MultiGraph[int], trail: tuple[int, ...]) -> tuple[int, str]:
    """How many records join the nodes of a path, and when the last of them began."""
    records = [record for step in pairwise(trail) for record in graph.get_edge_data(*step).values()]
    return len(records), max((record["start"] or "" for record in records), default="")


@examples(60)
@given(dated())
def test_most_records_then_the_latest(graph: nx.MultiGraph[int]) -> None:
    network = og.Network.from_networkx(graph, "2025-12-31")
    simple = nx.Graph(graph)
    for other in range(1, _NODES):
        if not nx.has_path(simple, 0, other):
            assert network.path(source="0", target=str(other)).length is None
            continue
        trails = {*map(tuple, nx.all_shortest_paths(simple, 0, other))}
        most = max(weight(graph, trail) for trail in trails)
        for limit in (1, 2, None):
            answer = network.path(source="0", target=str(other), limit=limit)
            paths = [tuple(int(node.id) for node in path) for path in answer.paths]
            assert weight(graph, paths[0]) == most
            assert len(paths) == min(limit or len(trails), len(trails))
            assert {*paths} <= trails
            assert answer.more == (len(paths) < len(trails))
