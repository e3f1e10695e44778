"""The outermost circles of a map on a sheet with the shape of a screen."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from orggraph.maps.packing import Point, pack
from orggraph.maps.squeeze import Sheet, squeeze

SCREEN = 16 / 9
"""Width of a screen by its height."""

_MANY = 60
"""Above so many circles a packing fills the sheet as well as a squeeze, which would take long."""
_STEPS = 60


def arrange(radii: Sequence[float], aspect: float = SCREEN, middle: int = 0) -> list[Point]:
    """Returns centres for circles that do not overlap and fill a sheet around (0, 0), in reading order.

    They start in rows, and are then squeezed together; of several numbers of rows the best is taken.

    Args:
        radii: One per circle, greater than 0.
        aspect: Width of the sheet by its height.
        middle: How many of the first circles belong into the middle, between the others.
    """
    packed = pack(radii, wide=aspect)
    if not 1 < len(radii) <= _MANY:
        return packed
    rows = _row_count(len(radii) - middle, aspect)
    starts = [_rows(radii, count, middle) for count in (rows - 1, rows, rows + 1) if count]
    sizes, sheet = np.array([radii] * len(starts)), Sheet(aspect)
    found = squeeze(np.array(starts), sizes, sheet, _STEPS, best=np.array([packed] * len(starts)))
    needed = sheet.sizes(found[..., 0], found[..., 1], sizes).max(axis=1)
    return [(x, y) for x, y in found[needed.argmin()].tolist()]


def _rows(radii: Sequence[float], rows: int, middle: int) -> list[Point]:
    """Puts the circles into rows; those of the middle lie upon them."""
    outer = radii[middle:]
    height = 2 * max(radii)
    centres = [((i + 1) * 1e-3, 0.0) for i in range(middle)]
    start = 0
    for row in range(rows):
        end = start + len(outer) // rows + (row < len(outer) % rows)
        x = -sum(outer[start:end])
        for r in outer[start:end]:
            centres.append((x + r, (row - (rows - 1) / 2) * height))
            x += 2 * r
        start = end
    return centres


def _row_count(circles: int, aspect: float) -> int:
    """The number of rows with which equal circles are largest; 8 circles on a screen: 2."""
    return min(range(1, circles + 1), key=lambda rows: max(rows, math.ceil(circles / rows) / aspect), default=1)
