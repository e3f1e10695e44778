"""What holds a network together: nodes and links without which a piece falls apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from orggraph.graph.adjacency import Adjacency
from orggraph.graph.strip import CORE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from orggraph.graph.adjacency import Positions


class Cuts(NamedTuple):
    """Articulation points and bridges.

    Attributes:
        nodes: The articulation points, ascending.
        links: The bridges as rows of two nodes, the smaller first, in order. A pair joined by two live links is none.
    """

    nodes: Positions
    links: NDArray[np.int32]


def cuts(adjacency: Adjacency, layer: Positions) -> Cuts:
    """Returns the articulation points and bridges; `layer` is from `strip`.

    What is stripped hangs by bridges, and whoever something hangs on is an articulation point if it has another
    neighbour too. rustworkx searches the core only: it is the smaller part, and building its graph is what takes time.
    """
    rows, beside = adjacency.rows, adjacency.neighbours
    hangs = (layer[rows] < layer[beside]) | ((layer[rows] == layer[beside]) & (layer[rows] < CORE) & (rows < beside))
    holder = np.zeros(adjacency.nodes, bool)
    holder[beside[hangs]] = True
    held = layer < CORE
    inside = (layer[rows] == CORE) & (layer[beside] == CORE) & (rows < beside)
    core_nodes, core_links = _of_core(rows[inside], beside[inside])
    single = core_links[adjacency.weights[inside][core_links] == 1]
    once = hangs & (adjacency.weights == 1)
    bridges = np.concatenate((_pairs(rows[once], beside[once]), _pairs(rows[inside][single], beside[inside][single])))
    articulation = (adjacency.degrees > 1) & (holder | held)
    articulation[core_nodes] = True
    order = np.lexsort((bridges[:, 1], bridges[:, 0]))
    return Cuts(np.flatnonzero(articulation).astype(np.int32), bridges[order])


def _pairs(one: Positions, other: Positions) -> NDArray[np.int32]:
    return np.column_stack((np.minimum(one, other), np.maximum(one, other)))


def _of_core(sources: Positions, targets: Positions) -> tuple[Positions, Positions]:
    """The articulation points of simple links, and the numbers of those links that are bridges."""
    import rustworkx as rx

    nodes, ends = np.unique(np.concatenate((sources, targets)), return_inverse=True)
    graph: rx.PyGraph[None, int] = rx.PyGraph()
    graph.add_nodes_from([None] * len(nodes))
    one, other = ends[: len(sources)].tolist(), ends[len(sources) :].tolist()
    graph.add_edges_from(list(zip(one, other, range(len(sources)), strict=True)))
    bridges = sorted(graph.get_edge_data(pair[0], pair[-1]) for pair in rx.bridges(graph))
    return nodes[sorted(rx.articulation_points(graph))], np.array(bridges, np.int64)
