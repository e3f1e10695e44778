"""Random links between a few nodes, and the same for networkx."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import networkx as nx
import numpy as np
from hypothesis import strategies as st

from orggraph.graph.adjacency import Adjacency
from orggraph.graph.edges import Block, Edges
from orggraph.graph.index import Index
from orggraph.graph.nodes import Nodes

Links = tuple[int, list[tuple[int, int]]]
"""How many nodes there are, and the links between them."""


@st.composite
def links(draw: st.DrawFn, most: int = 14, *, trees: bool = True) -> Links:
    """Any links, parallels and loops among them; or trees with a few links more, as districts are."""
    count = draw(st.integers(1, most))
    node = st.integers(0, count - 1)
    found = draw(st.lists(st.tuples(node, node), max_size=2 * count))
    if trees and draw(st.booleans()):
        found = [(child, draw(st.integers(0, child - 1))) for child in range(1, count)] + found[:3]
    return count, found


def arrays(found: Iterable[tuple[int, int]]) -> tuple[Any, Any]:
    """The two ends of links as positions."""
    ends = np.array([*found], np.int32).reshape(-1, 2)
    return ends[:, 0].copy(), ends[:, 1].copy()


def adjacency(graph: Links, *, directed: bool = False) -> Adjacency:
    """The links as compressed rows."""
    return Adjacency.of(graph[0], [arrays(graph[1])], directed=directed)


def index(graph: Links) -> Index:
    """The links as an index."""
    nodes = Nodes(np.arange(graph[0], dtype=np.int32), np.zeros(graph[0], np.int8), _no_labels)
    return Index(nodes, edges({"seat": graph[1]}))


def edges(relations: dict[str, list[tuple[int, int]]]) -> Edges:
    """Links of several relations, each a record of the table of its relation, in order."""
    return Edges(
        tuple(
            Block.of(name, name, *arrays(found), np.arange(len(found), dtype=np.int32))
            for name, found in relations.items()
        )
    )


def simple(graph: Links, kind: Callable[[], Any] = nx.Graph) -> Any:
    """The links as a simple graph of networkx, without loops."""
    made = kind()
    made.add_nodes_from(range(graph[0]))
    made.add_edges_from(pair for pair in graph[1] if pair[0] != pair[1])
    return made


def _no_labels() -> Any:
    raise AssertionError("no question about links needs labels")
