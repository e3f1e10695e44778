"""Shortest paths without weights, with the parameters, results and exceptions of networkx."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import count, takewhile
from typing import TYPE_CHECKING

import networkx as nx

from orggraph.graph.search import discovered

if TYPE_CHECKING:
    from orggraph.graph.adjacency import Positions
    from orggraph.graph.backend.indexed import Indexed
    from orggraph.graph.search import ShortestPaths


def shortest_path(
    graph: Indexed, source: Hashable, target: Hashable = None
) -> list[Hashable] | dict[Hashable, list[Hashable]]:
    """Returns a shortest path, or one to each node that can be reached where no target is given."""
    if target is None:
        return single_source_shortest_path(graph, source)
    return bidirectional_shortest_path(graph, source, target)


def bidirectional_shortest_path(graph: Indexed, source: Hashable, target: Hashable) -> list[Hashable]:
    """Returns a shortest path.

    Raises:
        networkx.NodeNotFound: A node is not in the graph.
        networkx.NetworkXNoPath: No path joins the two.
    """
    return [graph.names[position] for position in _joining(graph, source, target)]


def shortest_path_length(graph: Indexed, source: Hashable, target: Hashable = None) -> int | dict[Hashable, int]:
    """Returns how many links a shortest path has, or those to each node where no target is given."""
    if target is None:
        return single_source_shortest_path_length(graph, source)
    return len(_joining(graph, source, target)) - 1


def has_path(graph: Indexed, source: Hashable, target: Hashable) -> bool:
    """Returns whether a path leads from one node to the other."""
    return len(_between(graph, source, target).middle) > 0


def single_source_shortest_path(
    graph: Indexed, source: Hashable, cutoff: float | None = None
) -> dict[Hashable, list[Hashable]]:
    """Returns a shortest path to each node within `cutoff` links."""
    start, names = graph.position(source, "Source {} not in G"), graph.names
    paths: dict[int, list[Hashable]] = {start: []}
    for _, reached, before in _levels(graph, start, cutoff):
        for position, previous in zip(reached.tolist(), before.tolist(), strict=True):
            paths[position] = [*paths[previous], names[position]]
    return {names[position]: path for position, path in paths.items()}


def single_source_shortest_path_length(
    graph: Indexed, source: Hashable, cutoff: float | None = None
) -> dict[Hashable, int]:
    """Returns how many links away each node within `cutoff` links is."""
    start, names = graph.position(source, "Source {} is not in G"), graph.names
    levels = _levels(graph, start, cutoff)
    return {names[position]: steps for steps, reached, _ in levels for position in reached.tolist()}


def _between(graph: Indexed, source: Hashable, target: Hashable) -> ShortestPaths:
    start = graph.position(source, "Source {} is not in G")
    return graph.shortest(start, graph.position(target, "Target {} is not in G"))


def _joining(graph: Indexed, source: Hashable, target: Hashable) -> tuple[int, ...]:
    if not (trail := _between(graph, source, target).first()):
        raise nx.NetworkXNoPath(f"No path between {source} and {target}.")
    return trail


def _levels(graph: Indexed, start: int, cutoff: float | None) -> Iterator[tuple[int, Positions, Positions]]:
    """Number of links, what they newly reach, and from where; the start always, whatever the cutoff."""
    levels = ((steps, *found) for steps, found in zip(count(), discovered(graph.onward, start), strict=False))
    return levels if cutoff is None else takewhile(lambda level: level[0] == 0 or level[0] < cutoff + 1, levels)
