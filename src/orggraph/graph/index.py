"""The compiled index: what traversal asks, on positions, built when first needed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from orggraph.graph.adjacency import Adjacency
from orggraph.graph.bodies import between_bodies
from orggraph.graph.cuts import Cuts, cuts
from orggraph.graph.edges import Edges
from orggraph.graph.nodes import Nodes
from orggraph.graph.pieces import pieces
from orggraph.graph.strip import layers

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from orggraph.graph.adjacency import Positions


@dataclass(frozen=True, eq=False)
class Index:
    """Nodes and the edges of the chosen relations.

    Attributes:
        nodes: What is live.
        edges: The relations between them; their positions are those of `nodes`.
        bodies: Where edges join bodies, per node the one that stands for it; None where each stands for itself.
    """

    nodes: Nodes
    edges: Edges
    bodies: Positions | None = None

    def only(self, relations: Iterable[str]) -> Index:
        """Returns the index of some of the relations; the nodes stay."""
        return Index(self.nodes, self.edges.only(relations))

    def between_bodies(self, bodies: Positions) -> Index:
        """Returns the index with bodies as the ends of its edges; see `bodies_of`."""
        return Index(self.nodes, between_bodies(self.edges, bodies), bodies)

    def body(self, position: int) -> int:
        """Returns the node that stands for one."""
        return position if self.bodies is None else int(self.bodies[position])

    @cached_property
    def linked(self) -> NDArray[np.bool_]:
        """Which nodes have a link, or have one by what stands for them."""
        has: NDArray[np.bool_] = self.adjacency.degrees > 0
        if self.bodies is not None:
            has = has[self.bodies]
        return has

    @cached_property
    def standing(self) -> NDArray[np.bool_]:
        """Which nodes stand for themselves: all but the areas that an organization stands for."""
        if self.bodies is None:
            return np.ones(len(self.nodes), bool)
        stands: NDArray[np.bool_] = self.bodies == np.arange(len(self.nodes))
        return stands

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
