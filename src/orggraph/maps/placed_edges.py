"""The edges of a scene with what follows from where their ends lie."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from orggraph.errors import RecordError
from orggraph.maps.placed import PlacedEdge
from orggraph.maps.scene import Scene
from orggraph.maps.tree import Tree


def placed_edges(scene: Scene, tree: Tree) -> list[PlacedEdge]:
    """Returns the edges of a scene, in its order.

    Raises:
        RecordError: If an end of an edge is not in the scene.
    """
    at = {node.id: i for i, node in enumerate(scene.nodes)}
    try:
        sources, targets = [at[edge.source] for edge in scene.edges], [at[edge.target] for edge in scene.edges]
    except KeyError as lost:
        raise _lost(scene, lost.args[0]) from None
    areas = [node.area for node in scene.nodes]
    crosses = tree.crossings(map(areas.__getitem__, sources), map(areas.__getitem__, targets), scene.locality)
    ranks = _ranks(np.array(sources, np.int64), np.array(targets, np.int64))
    return [*map(PlacedEdge, scene.edges, sources, targets, crosses.tolist(), ranks.tolist())]


def _lost(scene: Scene, end: str) -> RecordError:
    kind = next(edge.kind for edge in scene.edges if end in (edge.source, edge.target))
    return RecordError(
        f"an edge of kind {kind!r} ends at {end!r}, which is not in the scene",
        f"关系“{kind}”的一端“{end}”不在图中",
    )


def _ranks(sources: npt.NDArray[np.int64], targets: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """How many edges between the same two nodes, whichever way, come before each.

    >>> _ranks(np.array([0, 1, 0, 0]), np.array([1, 0, 2, 1])).tolist()
    [0, 1, 0, 2]
    """
    pairs = np.stack((np.minimum(sources, targets), np.maximum(sources, targets)))
    order = np.lexsort(pairs)
    ordered = pairs[:, order]
    first = np.ones(len(order), bool)
    first[1:] = (ordered[:, 1:] != ordered[:, :-1]).any(axis=0)
    numbers = np.arange(len(order))
    ranks = np.empty(len(order), np.int64)
    ranks[order] = numbers - np.maximum.accumulate(np.where(first, numbers, 0))
    return ranks
