"""Circles pushed together inside a shape that shrinks around them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from orggraph.maps.packing import Point

_ROOMY, _TIGHT = 1.35, 1.04
"""Sizes between which a shape shrinks, as multiples of the size that the circles alone would fill."""
_ROUNDS = 4
"""How often the circles push each other at each size."""


class Shape(Protocol):
    """What circles are pushed into: a shape around (0, 0) of any size."""

    @property
    def area(self) -> float:
        """The area at size 1."""

    def size(self, x: float, y: float, r: float) -> float:
        """The size at which the shape just holds a circle."""

    def confine(self, centre: list[float], r: float, size: float) -> None:
        """Moves a centre so that its circle lies inside."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A rectangle; its size is half its height.

    Attributes:
        aspect: Its width by its height.
    """

    aspect: float

    @property
    def area(self) -> float:
        """The area at size 1."""
        return 4 * self.aspect

    def size(self, x: float, y: float, r: float) -> float:
        """The size at which the sheet just holds a circle."""
        return max(abs(y) + r, (abs(x) + r) / self.aspect)

    def confine(self, centre: list[float], r: float, size: float) -> None:
        """Moves a centre so that its circle lies inside."""
        across = max(0.0, size * self.aspect - r)
        down = max(0.0, size - r)
        centre[0] = max(-across, min(across, centre[0]))
        centre[1] = max(-down, min(down, centre[1]))


class Disc:
    """A circle; its size is its radius."""

    area = math.pi

    def size(self, x: float, y: float, r: float) -> float:
        """The size at which the disc just holds a circle."""
        return math.hypot(x, y) + r

    def confine(self, centre: list[float], r: float, size: float) -> None:
        """Moves a centre so that its circle lies inside."""
        distance = math.hypot(centre[0], centre[1])
        if distance + r > size:
            by = max(0.0, size - r) / distance if distance else 0.0
            centre[0] *= by
            centre[1] *= by


def squeeze(
    start: Sequence[Point], radii: Sequence[float], shape: Shape, steps: int, best: Sequence[Point]
) -> list[Point]:
    """Returns the centres that need the smallest shape, out of those passed on the way and a known solution.

    Args:
        start: Where the circles start; they may overlap.
        radii: One per circle.
        shape: What they are pushed into.
        steps: In how many steps the shape shrinks.
        best: Centres without overlap.
    """
    moving = [list(point) for point in start]
    filled = math.sqrt(sum(r * r for r in radii) * math.pi / shape.area)
    least, found = _needed(best, radii, shape), list(best)
    for step in range(steps + 1):
        spread = _spread(moving, radii)
        needed = _needed(spread, radii, shape) if spread else math.inf
        if needed < least:
            least, found = needed, spread
        _push_apart(moving, radii, shape, filled * (_ROOMY - (_ROOMY - _TIGHT) * step / max(1, steps)))
    return found


def _needed(centres: Sequence[Point], radii: Sequence[float], shape: Shape) -> float:
    return max(shape.size(x, y, r) for (x, y), r in zip(centres, radii, strict=True))


def _push_apart(centres: list[list[float]], radii: Sequence[float], shape: Shape, size: float) -> None:
    for _ in range(_ROUNDS):
        for i, one in enumerate(centres):
            for j in range(i):
                other, apart = centres[j], radii[i] + radii[j]
                dx, dy = one[0] - other[0], one[1] - other[1]
                if dx * dx + dy * dy < apart * apart:
                    _push(one, other, dx, dy, apart)
        for centre, r in zip(centres, radii, strict=True):
            shape.confine(centre, r, size)


def _push(one: list[float], other: list[float], dx: float, dy: float, apart: float) -> None:
    distance = math.hypot(dx, dy)
    if distance == 0:
        dx = distance = 1e-3
    by = (apart - distance) / 2 / distance
    one[0] += dx * by
    one[1] += dy * by
    other[0] -= dx * by
    other[1] -= dy * by


def _spread(centres: Sequence[Sequence[float]], radii: Sequence[float]) -> list[Point]:
    """Returns the centres drawn apart until no circles overlap; nothing where two lie on one point."""
    factor = 1.0
    for i, (x, y) in enumerate(centres):
        for j in range(i):
            distance = math.hypot(x - centres[j][0], y - centres[j][1])
            if distance < 1e-6:
                return []
            factor = max(factor, (radii[i] + radii[j]) / distance)
    return [(x * factor, y * factor) for x, y in centres]
