"""Betweenness of nodes and edges, exact, scaled as networkx does."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

import numpy as np

from orggraph.graph.betweenness import passing_links, passing_nodes

if TYPE_CHECKING:
    from orggraph.graph.backend.indexed import Indexed


def betweenness_centrality(graph: Indexed, normalized: bool = True, seed: object = None) -> dict[Hashable, float]:
    """Returns the betweenness of each node; `seed` says nothing where all sources count."""
    del seed
    others = len(graph.names) - 1
    passing = passing_nodes(graph.onward, directed=graph.directed)
    scale = _scale(others * (others - 1), graph.directed) if normalized else 1.0
    return dict(zip(graph.names, (passing * scale).tolist(), strict=True))


def edge_betweenness_centrality(
    graph: Indexed, normalized: bool = True, seed: object = None
) -> dict[tuple[Hashable, Hashable], float]:
    """Returns the betweenness of each edge; that of a loop is 0.

    Raises:
        NotImplementedError: Parallel edges would have to share it.
    """
    del seed
    if graph.multi:
        raise NotImplementedError("edge_betweenness_centrality of a multigraph")
    adjacency, names, n = graph.onward, graph.names, len(graph.names)
    scale = _scale(n * (n - 1), graph.directed) if normalized else 1.0
    links = (passing_links(adjacency, directed=graph.directed) * scale).tolist()
    ends = zip(adjacency.rows.tolist(), adjacency.neighbours.tolist(), links, strict=True)
    found = {(names[u], names[v]): value for u, v, value in ends if graph.directed or u < v}
    edges = graph.index.edges
    loops = edges.sources[edges.sources == edges.targets]
    return found | {(names[u], names[u]): 0.0 for u in np.unique(loops).tolist()}


def _scale(pairs: int, directed: bool) -> float:
    """What makes a share of the pairs of nodes from a count of them."""
    return (1.0 if directed else 2.0) / pairs if pairs > 0 else 1.0
