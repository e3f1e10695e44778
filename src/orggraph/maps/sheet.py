"""The outermost circles of a map on a sheet with the shape of a screen."""

from __future__ import annotations

import math
from collections.abc import Sequence

from orggraph.maps.packing import Point, pack
from orggraph.maps.squeeze import Sheet, squeeze

SCREEN = 16 / 9
"""Width of a screen by its height."""

_MANY = 60
"""Above so many circles a packing fills the sheet as well as a squeeze, which would take long."""
_STEPS = 80


def arrange(radii: Sequence[float], aspect: float = SCREEN, middle: int = 0) -> list[Point]:
    """Returns centres for circles that do not overlap and fill a sheet around (0, 0), in reading order.

    They start in rows, and are then squeezed together.

    Args:
        radii: One per circle, greater than 0.
        aspect: Width of the sheet by its height.
        middle: How many of the first circles belong into the middle, between the others.
    """
    packed = pack(radii, wide=aspect)
    if not 1 < len(radii) <= _MANY:
        return packed
    return squeeze(_rows(radii, aspect, middle), radii, Sheet(aspect), _STEPS, best=packed)


def _rows(radii: Sequence[float], aspect: float, middle: int) -> list[Point]:
    """Puts the circles into as many rows as suit the sheet; those of the middle lie upon them."""
    outer = radii[middle:]
    rows = _row_count(len(outer), aspect)
    height = 2 * max(radii)
    centres = [(i * 1e-3, 0.0) for i in range(middle)]
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
