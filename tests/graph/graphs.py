"""Random graphs of networkx, of every class, with nodes of any type."""

from __future__ import annotations

from typing import Any

import networkx as nx
from hypothesis import strategies as st

NODES = (0, 1, "1", "一", (2, 3), frozenset({4}), 2.5, "a", "b", -7, "c", b"d")
CLASSES = (nx.Graph, nx.DiGraph, nx.MultiGraph, nx.MultiDiGraph)


@st.composite
def graphs(draw: st.DrawFn, classes: tuple[type, ...] = CLASSES, least: int = 0) -> Any:
    """Graphs with isolated nodes, loops and, where the class has them, parallel edges."""
    nodes = draw(st.permutations(NODES))[: draw(st.integers(least, len(NODES)))]
    graph = draw(st.sampled_from(classes))()
    graph.__networkx_cache__ = None  # networkx warns of each use of a graph that it has converted before
    graph.add_nodes_from(nodes)
    if nodes:
        ends = st.sampled_from(nodes)
        graph.add_edges_from(draw(st.lists(st.tuples(ends, ends), max_size=18)))
    return graph
