"""Betweenness: on how many of the shortest paths between others a node, or a link, lies."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING, Any

import numpy as np

from orggraph.graph.adjacency import Adjacency
from orggraph.graph.index import Index
from orggraph.graph.pieces import pieces
from orggraph.graph.search import hops, shortest_paths

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from orggraph.graph.adjacency import Positions

EXACT = 20_000
"""Linked nodes up to which betweenness is exact."""
_DOUBT = 0.1
"""The chance that a sampled value is further off than the error that is told."""
_CONSTANT = 0.5
"""The constant of the bound on samples, as measured by Löffler and Phillips and used by Riondato and Kornaropoulos."""


@dataclass(frozen=True, eq=False)
class Betweenness:
    """Betweenness of all nodes and links, as a share of the pairs of other linked nodes: from 0 to 1.

    Nodes without a link are no pair and have 0. Several shortest paths between a pair share it.

    Attributes:
        nodes: Per node its betweenness, by position.
        links: Per entry of the adjacency the betweenness of the link.
        error: How far a value may be off, with a probability of 90 %; 0 where all are exact.
    """

    nodes: NDArray[np.float64]
    links: NDArray[np.float64]
    error: float


def betweenness(index: Index, *, exact: int = EXACT, error: float = 0.03) -> Betweenness:
    """Returns the betweenness of all nodes: exact up to a size, else from sampled shortest paths.

    The number of samples that keeps all values within `error` is that of Riondato and Kornaropoulos, *Fast
    approximation of betweenness centrality through sampling* (2016): it grows with the length of the longest path,
    not with the network. The sample is the same from run to run.

    Args:
        index: The network.
        exact: Linked nodes up to which values are exact.
        error: How far a sampled value may be off.
    """
    linked = int((index.adjacency.degrees > 0).sum())
    return _exact(index) if linked <= max(exact, 2) else _sampled(index, error)


def _exact(index: Index) -> Betweenness:
    nodes, links = passing_nodes(index.adjacency), passing_links(index.adjacency)
    linked = int((index.adjacency.degrees > 0).sum())
    others, pairs = max((linked - 1) * (linked - 2) / 2, 1), max(linked * (linked - 1) / 2, 1)
    return Betweenness(nodes / others, _both_ways(index, links / pairs), 0.0)


def passing_nodes(adjacency: Adjacency, *, directed: bool = False) -> NDArray[np.float64]:
    """Returns per node of how many pairs of others the shortest paths lead over it, each pair counted once.

    Args:
        adjacency: Who is next to whom.
        directed: Whether links count in their direction only; then a pair counts once each way.
    """
    import rustworkx as rx

    graph, linked, _ = _graph_of(adjacency, directed)
    nodes = np.zeros(adjacency.nodes)
    nodes[linked] = list(rx.betweenness_centrality(graph, normalized=False).values())
    return nodes


def passing_links(adjacency: Adjacency, *, directed: bool = False) -> NDArray[np.float64]:
    """Returns per entry of how many pairs of nodes the shortest paths lead over the link.

    Args:
        adjacency: Who is next to whom.
        directed: Whether links count in their direction only; else the value stands at the smaller node's entry.
    """
    import rustworkx as rx

    graph, _, entries = _graph_of(adjacency, directed)
    links = np.zeros(len(adjacency.neighbours))
    links[entries] = list(rx.edge_betweenness_centrality(graph, normalized=False).values())
    return links


def _graph_of(adjacency: Adjacency, directed: bool) -> tuple[Any, Positions, NDArray[np.intp]]:
    """The graph of the linked nodes for rustworkx, their positions, and the entries that its edges stand for."""
    import rustworkx as rx

    entries = np.flatnonzero((adjacency.rows < adjacency.neighbours) | directed)
    sources, targets = adjacency.rows[entries], adjacency.neighbours[entries]
    linked, ends = np.unique(np.concatenate((sources, targets)), return_inverse=True)
    graph = rx.PyDiGraph() if directed else rx.PyGraph()
    graph.add_nodes_from([None] * len(linked))
    one, other = ends[: len(entries)].tolist(), ends[len(entries) :].tolist()
    graph.add_edges_from(list(zip(one, other, entries.tolist(), strict=True)))
    return graph, linked, entries


def _sampled(index: Index, error: float) -> Betweenness:
    adjacency, random = index.adjacency, Random(0)
    linked = np.flatnonzero(adjacency.degrees > 0).astype(np.int32)
    samples = _samples(index, error)
    nodes, links = np.zeros(adjacency.nodes), np.zeros(len(adjacency.neighbours))
    piece = pieces(adjacency.nodes, adjacency.rows, adjacency.neighbours)
    for _ in range(samples):
        source, target = (int(linked[place]) for place in random.sample(range(len(linked)), 2))
        if piece[source] != piece[target]:
            continue
        path = shortest_paths(adjacency, source, target).any(random)
        nodes[list(path[1:-1])] += 1
        for one, other in pairwise(path):
            links[adjacency.entry(min(one, other), max(one, other))] += 1
    share = len(linked) / (len(linked) - 2) / samples  # of the pairs of others, not of all pairs
    return Betweenness(nodes * share, _both_ways(index, links / samples), error)


def _samples(index: Index, error: float) -> int:
    """How many paths must be sampled; a path from the first node of each piece bounds the longest of all."""
    adjacency = index.adjacency
    first = np.unique(pieces(adjacency.nodes, adjacency.rows, adjacency.neighbours))
    longest = 2 * sum(1 for _ in hops(adjacency, first)) + 1
    spread = math.floor(math.log2(max(longest - 2, 1))) + 1
    return math.ceil(_CONSTANT / error**2 * (spread + math.log(1 / _DOUBT)))


def _both_ways(index: Index, links: NDArray[np.float64]) -> NDArray[np.float64]:
    """The values of links, which stand at the entry of their smaller node, at that of the greater too."""
    adjacency = index.adjacency
    low = np.flatnonzero(adjacency.rows < adjacency.neighbours)
    high = np.flatnonzero(adjacency.rows > adjacency.neighbours)
    links[high[np.lexsort((adjacency.rows[high], adjacency.neighbours[high]))]] = links[low]
    return links
