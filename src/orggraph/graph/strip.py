"""Leaves, stripped again and again: what hangs on the rest by one link only.

Much of a country's network hangs so: units in their communities, branches below their committees. Every link inside
such a part is a bridge. What cannot be stripped is the core.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from orggraph.graph.adjacency import Adjacency

if TYPE_CHECKING:
    from orggraph.graph.adjacency import Positions

CORE = np.iinfo(np.int32).max
"""The layer of nodes that are never stripped."""
_ROUNDS = 100
"""Chains longer than this stay in the core: each round costs the same, however few leaves it strips."""


def layers(adjacency: Adjacency) -> Positions:
    """Returns per node the round in which it is stripped: 1 for leaves, 2 for what then is a leaf …, `CORE` else."""
    layer = np.full(adjacency.nodes, CORE, np.int32)
    left = adjacency.degrees.copy()
    leaves = np.flatnonzero(left == 1).astype(np.int32)
    for number in range(1, _ROUNDS + 1):
        if not len(leaves):
            break
        layer[leaves] = number
        beside = adjacency.of_all(leaves)
        beside = beside[layer[beside] == CORE]
        np.subtract.at(left, beside, 1)
        leaves = np.unique(beside[left[beside] == 1])
    return layer
