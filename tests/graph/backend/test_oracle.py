"""networkx itself says what every function of the backend must answer."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.graph.backend.info import FUNCTIONS
from tests.graph.graphs import CLASSES, graphs
from tests.properties import examples

UNDIRECTED = (nx.Graph, nx.MultiGraph)
ORDERED = ("connected_components",)
TO_BOTH = ("shortest_path", "bidirectional_shortest_path", "shortest_path_length", "has_path")
FROM_ONE = (
    "shortest_path",
    "shortest_path_length",
    "single_source_shortest_path",
    "single_source_shortest_path_length",
)
PARTS = (
    *("connected_components", "number_connected_components", "is_connected"),
    *("articulation_points", "bridges", "has_bridges"),
)


def answer(name: str, graph: Any, *args: Any, backend: str, **kwargs: Any) -> Any:
    """What a call answers or raises; what it yields as a list, in order or sorted."""
    try:
        found = getattr(nx, name)(graph, *args, backend=backend, **kwargs)
        listed = list(found) if hasattr(found, "__next__") else found
    except Exception as error:
        return type(error), str(error)
    if isinstance(listed, list) and name in PARTS and name not in ORDERED:
        return type(found), sorted(map(repr, listed))
    return type(found), listed


def alike(name: str, graph: Any, *args: Any, **kwargs: Any) -> Any:
    """Asserts that both answer the same; returns what ours answers."""
    ours, theirs = (answer(name, graph, *args, backend=backend, **kwargs) for backend in ("orggraph", "networkx"))
    if "path" in name and isinstance(ours[1], list | dict) and not name.endswith("length"):
        assert _lengths(graph, ours[1]) == _lengths(graph, theirs[1])
        assert ours[0] is theirs[0]
    else:
        assert ours == theirs
    return ours


def _lengths(graph: Any, found: Any) -> Any:
    """Ends and length of each path; every step must be an edge."""
    paths = found.items() if isinstance(found, dict) else [(None, found)]
    assert all(graph.has_edge(*step) for _, path in paths for step in pairwise(path))
    return {key: (path[0], path[-1], len(path)) for key, path in paths}


@examples(300)
@given(graphs(least=1), st.data())
def test_paths(graph: Any, data: st.DataObject) -> None:
    ends = st.sampled_from([*graph, "nowhere", ("no", "where")])
    source, target = data.draw(ends), data.draw(ends)
    for name in TO_BOTH:
        alike(name, graph, source, target)
    for name in FROM_ONE:
        alike(name, graph, source)
    cutoff = data.draw(st.sampled_from([None, 0, 1, 2, 1.5, -1]))
    for name in FROM_ONE[2:]:
        alike(name, graph, source, cutoff=cutoff)


@examples(300)
@given(graphs(UNDIRECTED))
def test_parts(graph: Any) -> None:
    for name in PARTS:
        alike(name, graph)
    for node in [*graph, "nowhere"]:
        alike("node_connected_component", graph, node)


@examples(200)
@given(graphs(CLASSES), st.booleans())
def test_betweenness_of_nodes(graph: Any, normalized: bool) -> None:
    ours, theirs = (
        nx.betweenness_centrality(graph, normalized=normalized, backend=backend) for backend in ("orggraph", "networkx")
    )
    assert list(ours) == list(theirs)
    assert ours == pytest.approx(theirs, abs=1e-9)


@examples(200)
@given(graphs((nx.Graph, nx.DiGraph)), st.booleans())
def test_betweenness_of_edges(graph: Any, normalized: bool) -> None:
    ours, theirs = (
        nx.edge_betweenness_centrality(graph, normalized=normalized, backend=backend)
        for backend in ("orggraph", "networkx")
    )
    assert ours == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("name", [*PARTS, "node_connected_component"])
def test_directed_graphs_are_refused_as_by_networkx(name: str) -> None:
    graph = nx.DiGraph([(0, 1)])
    rest = (0,) if name.startswith("node_") else ()
    ours, theirs = (answer(name, graph, *rest, backend=backend) for backend in ("orggraph", "networkx"))
    assert ours == theirs
    assert ours[0] is nx.NetworkXNotImplemented


def test_every_function_is_compared() -> None:
    compared = {*TO_BOTH, *FROM_ONE, *PARTS, "node_connected_component"}
    assert compared | {"betweenness_centrality", "edge_betweenness_centrality"} == set(FUNCTIONS)


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("shortest_path", {"source": 0, "target": 2, "weight": "weight"}),
        ("shortest_path", {"target": 2}),
        ("betweenness_centrality", {"k": 2}),
        ("betweenness_centrality", {"endpoints": True}),
        ("bridges", {"root": 0}),
        ("pagerank", {}),
    ],
)
def test_calls_that_the_index_does_not_answer_say_so(name: str, arguments: dict[str, Any]) -> None:
    with pytest.raises(NotImplementedError, match="orggraph"):
        getattr(nx, name)(nx.path_graph(4), backend="orggraph", **arguments)
