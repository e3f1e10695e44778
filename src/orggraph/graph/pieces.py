"""The pieces of a network that no link joins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from orggraph.graph.adjacency import Positions


def pieces(nodes: int, sources: Positions, targets: Positions) -> Positions:
    """Returns per node the first node of its piece; links join whichever way they point.

    Every round hooks the greater of two linked pieces to the smaller and lets all nodes jump to where theirs now is.
    """
    first = np.arange(nodes, dtype=np.int32)
    while len(sources):
        one, other = first[sources], first[targets]
        apart = one != other
        sources, targets, one, other = sources[apart], targets[apart], one[apart], other[apart]
        first[np.maximum(one, other)] = np.minimum(one, other)
        while not np.array_equal(further := first[first], first):
            first = further
    return first
