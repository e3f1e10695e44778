"""An area and the organization that leads it as one body: what links across ask about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from orggraph.graph.edges import Block, Edges

if TYPE_CHECKING:
    from orggraph.graph.adjacency import Positions


def bodies_of(nodes: int, edges: Edges) -> Positions:
    """Returns per node the one that stands for it: for an area the organization that leads it, else the node itself.

    An organization that leads several areas is one body with all of them; of several that lead an area, the first in
    the order of keys is.

    Args:
        nodes: How many nodes there are.
        edges: All edges, those of `lead` among them.
    """
    bodies = np.arange(nodes, dtype=np.int32)
    lead = edges.only(("lead",))
    order = np.lexsort((lead.sources, lead.targets))
    areas, first = np.unique(lead.targets[order], return_index=True)
    bodies[areas] = lead.sources[order][first]
    return bodies


def between_bodies(edges: Edges, bodies: Positions) -> Edges:
    """Returns the edges with bodies as their ends, each with the record that it had."""
    return Edges(tuple(_between(block, bodies) for block in edges.blocks))


def _between(block: Block, bodies: Positions) -> Block:
    sources, targets, records = block.given
    return Block(block.relation, block.table, (bodies[sources], bodies[targets], records))
