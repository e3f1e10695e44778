"""Components, articulation points and bridges, with the results and exceptions of networkx."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np

from orggraph.graph.cuts import Cuts, cuts

if TYPE_CHECKING:
    from orggraph.graph.backend.indexed import Indexed


def connected_components(graph: Indexed) -> Iterator[set[Hashable]]:
    """Yields the nodes of each component, in the order of their first nodes."""
    pieces, names = graph.index.pieces, graph.names
    order = np.argsort(pieces, kind="stable")
    for members in np.split(order, np.flatnonzero(np.diff(pieces[order])) + 1) if len(order) else ():
        yield {names[position] for position in members.tolist()}


def number_connected_components(graph: Indexed) -> int:
    """Returns how many components there are."""
    return len(np.unique(graph.index.pieces))


def is_connected(graph: Indexed) -> bool:
    """Returns whether there is one component only.

    Raises:
        networkx.NetworkXPointlessConcept: The graph has no node.
    """
    if not len(graph.index.nodes):
        raise nx.NetworkXPointlessConcept("Connectivity is undefined for the null graph.")
    return not graph.index.pieces.any()


def node_connected_component(graph: Indexed, n: Hashable) -> set[Hashable]:
    """Returns the nodes of the component of a node; a KeyError where the node is not in the graph."""
    pieces, names = graph.index.pieces, graph.names
    return {names[position] for position in np.flatnonzero(pieces == pieces[graph.positions[n]]).tolist()}


def articulation_points(graph: Indexed) -> Iterator[Hashable]:
    """Yields the nodes without which a component falls apart, in their order."""
    for position in _cuts(graph).nodes.tolist():
        yield graph.names[position]


def bridges(graph: Indexed) -> Iterator[tuple[Hashable, Hashable]]:
    """Yields the edges without which a component falls apart, in the order of their nodes."""
    for one, other in _cuts(graph).links.tolist():
        yield graph.names[one], graph.names[other]


def has_bridges(graph: Indexed) -> bool:
    """Returns whether the graph has a bridge."""
    return len(_cuts(graph).links) > 0


def _cuts(graph: Indexed) -> Cuts:
    """Articulation points and bridges; to a simple graph a pair that several relations join is one edge."""
    index = graph.index
    if graph.multi:
        return index.cuts
    return cuts(replace(index.adjacency, parallels=np.empty(0, np.int64)), index.layers)
