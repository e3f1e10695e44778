"""Graphs of networkx whose algorithms run on the index: a frozen, simple view of a network.

Nothing is built until an algorithm that the index does not have looks at the graph; then networkx's own dictionaries
are, once. What networkx derives from such a graph (a copy, a subgraph, a complement) is an ordinary graph.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from functools import cached_property, partial
from typing import Any

import networkx as nx

from orggraph.graph.backend.indexed import Indexed
from orggraph.graph.index import Index

Linked = dict[Hashable, dict[Hashable, dict[str, Any]]]
"""Node → neighbour → attributes."""


class IndexedGraph(nx.Graph):  # type: ignore[misc]
    """An undirected graph on an index; `weight` is how many parallel relations an edge stands for."""

    __networkx_backend__ = "orggraph"

    def __new__(cls, data: object = None, **attributes: object) -> Any:
        """Begins an ordinary graph where networkx asks for another one of this kind."""
        return object.__new__(cls) if isinstance(data, Indexed) else nx.Graph(data, **attributes)

    def __init__(self, indexed: Indexed, **attributes: object) -> None:
        _open(self, indexed, attributes)

    def __reduce__(self) -> Any:
        return plain(self).__class__, (), plain(self).__dict__

    @cached_property
    def _node(self) -> dict[Hashable, dict[str, str]]:
        return _attributes(self.indexed)

    @cached_property
    def _adj(self) -> Linked:
        return _linked(self.indexed)[0]


class IndexedDiGraph(nx.DiGraph):  # type: ignore[misc]
    """A directed graph on an index; `weight` is how many parallel relations an edge stands for."""

    __networkx_backend__ = "orggraph"

    def __new__(cls, data: object = None, **attributes: object) -> Any:
        """Begins an ordinary graph where networkx asks for another one of this kind."""
        return object.__new__(cls) if isinstance(data, Indexed) else nx.DiGraph(data, **attributes)

    def __init__(self, indexed: Indexed, **attributes: object) -> None:
        _open(self, indexed, attributes)

    def __reduce__(self) -> Any:
        return plain(self).__class__, (), plain(self).__dict__

    @cached_property
    def _node(self) -> dict[Hashable, dict[str, str]]:
        return _attributes(self.indexed)

    @cached_property
    def _both(self) -> tuple[Linked, Linked]:
        return _linked(self.indexed)

    @property
    def _adj(self) -> Linked:
        return self._both[0]

    @property
    def _succ(self) -> Linked:
        return self._both[0]

    @property
    def _pred(self) -> Linked:
        return self._both[1]


def as_graph(
    index: Index, attributes: Mapping[str, object], *, directed: bool = False
) -> IndexedGraph | IndexedDiGraph:
    """Shows an index as a graph of networkx, its nodes by their public identifiers.

    Args:
        index: Nodes and links.
        attributes: Attributes of the graph.
        directed: Whether links count in their direction only.
    """
    indexed = Indexed(index, partial(_identifiers, index), directed)
    return IndexedDiGraph(indexed, **attributes) if directed else IndexedGraph(indexed, **attributes)


def plain(graph: IndexedGraph | IndexedDiGraph) -> Any:
    """Returns the same graph as one that networkx alone works on; nothing is copied."""
    same = nx.DiGraph() if graph.is_directed() else nx.Graph()
    same.graph, same._node, same._adj = graph.graph, graph._node, graph._adj
    if graph.is_directed():
        same._pred = graph._pred
    return nx.freeze(same)


def _open(graph: Any, indexed: Indexed, attributes: dict[str, object]) -> None:
    graph.indexed, graph.graph = indexed, attributes
    graph.__networkx_cache__ = None  # its conversion shares its dictionaries: there is nothing to keep
    nx.freeze(graph)


def _identifiers(index: Index) -> list[Hashable]:
    return index.nodes.labels["id"].to_list()


def _attributes(indexed: Indexed) -> dict[Hashable, dict[str, str]]:
    nodes = indexed.index.nodes
    return {
        node.id: {"kind": node.kind, "label": node.label, "label_en": node.label_en}
        for node in nodes.describe(range(len(nodes)))
    }


def _linked(indexed: Indexed) -> tuple[Linked, Linked]:
    """Who is next to whom, and the same turned round; both ways share the attributes of an edge."""
    adjacency, names = indexed.onward, indexed.names
    onward: Linked = {name: {} for name in names}
    back: Linked = {name: {} for name in names} if indexed.directed else onward
    rows, beside = adjacency.rows.tolist(), adjacency.neighbours.tolist()
    for one, other, weight in zip(rows, beside, adjacency.weights.tolist(), strict=True):
        u, v = names[one], names[other]
        shared = None if indexed.directed else onward[v].get(u)
        onward[u][v] = {"weight": weight} if shared is None else shared
        back[v][u] = onward[u][v]
    return onward, back
