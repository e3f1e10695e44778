"""A graph as the functions of the backend see it: an index, and its nodes as networkx names them."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

import networkx as nx
import numpy as np
import polars as pl

from orggraph.graph.edges import Block, Edges
from orggraph.graph.index import Index
from orggraph.graph.nodes import Nodes
from orggraph.graph.search import shortest_paths

if TYPE_CHECKING:
    from orggraph.graph.adjacency import Adjacency
    from orggraph.graph.search import ShortestPaths


@dataclass(frozen=True, eq=False)
class Indexed:
    """An index with the nodes as networkx names them: any hashable objects.

    Attributes:
        index: Nodes and links by position.
        read_names: Gives the nodes by position; called once, when first needed.
        directed: Whether links count in their direction only.
        multi: Whether parallel links count each.
    """

    index: Index
    read_names: Callable[[], list[Hashable]]
    directed: bool = False
    multi: bool = False
    __networkx_backend__ = "orggraph"

    @classmethod
    def of(cls, graph: Any) -> Self:
        """Indexes a graph of networkx; attributes are left behind."""
        names = list(graph)
        position = {name: place for place, name in enumerate(names)}
        ends = np.array([position[end] for edge in graph.edges() for end in edge], np.int32).reshape(-1, 2)
        numbers = np.arange(len(ends), dtype=np.int32)
        nodes = Nodes(np.arange(len(names), dtype=np.int32), np.zeros(len(names), np.int8), pl.DataFrame)
        links = Block.of("link", "link", ends[:, 0], ends[:, 1], numbers)
        return cls(Index(nodes, Edges((links,))), lambda: names, graph.is_directed(), graph.is_multigraph())

    @cached_property
    def names(self) -> list[Hashable]:
        """The nodes by position."""
        return self.read_names()

    @cached_property
    def positions(self) -> dict[Hashable, int]:
        """The position of each node."""
        return {name: position for position, name in enumerate(self.names)}

    @property
    def onward(self) -> Adjacency:
        """Where links lead on from each node."""
        return self.index.successors if self.directed else self.index.adjacency

    def position(self, node: Hashable, missing: str) -> int:
        """Returns the position of a node.

        Raises:
            networkx.NodeNotFound: It is not in the graph; `missing` says so, with the node in its braces.
        """
        try:
            return self.positions[node]
        except (KeyError, TypeError):
            raise nx.NodeNotFound(missing.format(node)) from None

    def shortest(self, source: int, target: int) -> ShortestPaths:
        """Returns the shortest paths between two positions."""
        back = self.index.predecessors if self.directed else None
        return shortest_paths(self.onward, source, target, back=back)
