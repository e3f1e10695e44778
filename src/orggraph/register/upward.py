"""Walking up a tree, for all of its nodes at once."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Indices = npt.NDArray[np.int64]


def ends_of(step: Indices) -> Indices:
    """Returns where each walk ends that goes on by `step` until it stays where it is.

    Each round doubles the steps that have been made: a tree of any depth takes a few, and a circle, which has no end,
    stops after as many.

    >>> ends_of(np.array([0, 0, 1, 2, 4])).tolist()
    [0, 0, 0, 0, 4]
    """
    for _ in range(len(step).bit_length() + 1):
        further = step[step]
        if np.array_equal(further, step):
            break
        step = further
    return step


def places_in(keys: Indices, wanted: Indices) -> Indices:
    """Returns where some keys stand in sorted ones; -1 for those that do not.

    >>> places_in(np.array([3, 5, 8]), np.array([8, 4, -1, 9])).tolist()
    [2, -1, -1, -1]
    """
    places = np.minimum(np.searchsorted(keys, wanted), max(len(keys) - 1, 0))
    found: Indices = np.where(keys[places] == wanted, places, -1) if len(keys) else np.full(len(wanted), -1)
    return found
