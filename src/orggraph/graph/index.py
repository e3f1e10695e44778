"""The compiled index: what traversal asks, on positions, built when first needed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from orggraph.graph.adjacency import Adjacency
from orggraph.graph.cuts import Cuts, cuts
from orggraph.graph.edges import Edges
from orggraph.graph.nodes import Nodes
from orggraph.graph.pieces import pieces
from orggraph.graph.strip import layers

if TYPE_CHECKING:
    from orggraph.graph.adjacency import Positions


@dataclass(frozen=True, eq=False)
class Index:
    """Nodes and the edges of the chosen relations.

    Attributes:
        nodes: What is live.
        edges: The relations between them; their positions are those of `nodes`.
    """

    nodes: Nodes
    edges: Edges

    def only(self, relations: Iterable[str]) -> Index:
        """Returns the index of some of the relations; the nodes stay."""
        return Index(self.nodes, self.edges.only(relations))

    @cached_property
    def adjacency(self) -> Adjacency:
        """Who is linked to whom, whichever way the links point."""
        return Adjacency.of(len(self.nodes), self.edges.links)

    @cached_property
    def successors(self) -> Adjacency:
        """To whom the links of each node point."""
        return Adjacency.of(len(self.nodes), self.edges.links, directed=True)

    @cached_property
    def predecessors(self) -> Adjacency:
        """From whom links point to each node."""
        return Adjacency.of(len(self.nodes), (both[::-1] for both in self.edges.links), directed=True)

    @cached_property
    def layers(self) -> Positions:
        """When each node falls as leaves are stripped; see `strip`."""
        return layers(self.adjacency)

    @cached_property
    def pieces(self) -> Positions:
        """Per node the first node of its component."""
        return pieces(len(self.nodes), self.edges.sources, self.edges.targets)

    @cached_property
    def cuts(self) -> Cuts:
        """The articulation points and bridges."""
        return cuts(self.adjacency, self.layers)
