"""Circles packed without overlap: plain geometry, the same result on every run.

The front chain is that of Wang, Wang, Dai and Wang, *Visualization of large hierarchical data by circle packing*,
CHI 2006; the spiral is Vogel's model of a sunflower head, *A better way to construct the sunflower head*,
Mathematical Biosciences 44, 1979.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TypeAlias

from orggraph.maps.placed import Circle

Point: TypeAlias = tuple[float, float]

_GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))
_CLOSEST = 1.54
"""The least distance of two points of Vogel's spiral with unit radius, from its half step on."""
_TOUCH = 1e-6


def pack(radii: Sequence[float], wide: float = 1.0) -> list[Point]:
    """Returns centres for circles that touch and do not overlap; the first lies at (0, 0), the others around it.

    Args:
        radii: One per circle, greater than 0.
        wide: How many times wider than high the whole grows.

    >>> [(round(x, 2), round(y, 2)) for x, y in pack([2.0, 1.0, 1.0])]
    [(0.0, 0.0), (3.0, 0.0), (2.33, 1.89)]
    """
    front = _Front(radii, wide)
    for circle in range(len(radii)):
        front.add(circle)
    return list(zip(front.x, front.y, strict=True))


class _Front:
    """The ring of circles around what is packed already; each new circle joins it between two neighbours."""

    def __init__(self, radii: Sequence[float], wide: float) -> None:
        self.r, self.wide = radii, wide
        self.x, self.y = [0.0] * len(radii), [0.0] * len(radii)
        self.after, self.before = {0: 1, 1: 2, 2: 0}, {0: 2, 1: 0, 2: 1}
        self.left, self.right = 0, 1

    def add(self, circle: int) -> None:
        if circle == 1:
            self.x[1] = self.r[0] + self.r[1]
        elif circle == 2:
            self._lean(circle, 1, 0)
        elif circle > 2:
            while True:
                self._lean(circle, self.left, self.right)
                if not self._shortened_before(circle):
                    break
            self._join(circle)

    def _lean(self, circle: int, left: int, right: int) -> None:
        """Places a circle so that it touches two others, on the outer side."""
        dx, dy = self.x[left] - self.x[right], self.y[left] - self.y[right]
        square = dx * dx + dy * dy
        to_left, to_right = self.r[left] + self.r[circle], self.r[right] + self.r[circle]
        along = (square + to_right**2 - to_left**2) / (2 * square)
        across = math.sqrt(max(0.0, to_right**2 / square - along**2))
        self.x[circle] = self.x[right] + along * dx - across * dy
        self.y[circle] = self.y[right] + along * dy + across * dx

    def _overlap(self, one: int, other: int) -> bool:
        apart = (self.r[one] + self.r[other]) * (1 - _TOUCH)
        return (self.x[one] - self.x[other]) ** 2 + (self.y[one] - self.y[other]) ** 2 < apart * apart

    def _shortened_before(self, circle: int) -> bool:
        """Walks the ring both ways from the gap; cuts off what lies before the first circle that is hit."""
        ahead, behind = self.after[self.right], self.before[self.left]
        reach_ahead, reach_behind = self.r[self.right], self.r[self.left]
        while True:
            if reach_ahead <= reach_behind:
                if self._overlap(ahead, circle):
                    self.right = ahead
                    break
                reach_ahead += self.r[ahead]
                ahead = self.after[ahead]
            else:
                if self._overlap(behind, circle):
                    self.left = behind
                    break
                reach_behind += self.r[behind]
                behind = self.before[behind]
            if ahead == self.after[behind]:
                return False
        self.after[self.left], self.before[self.right] = self.right, self.left
        return True

    def _join(self, circle: int) -> None:
        """Takes the circle into the ring and finds the gap nearest to the middle for the next one."""
        self.before[circle], self.after[circle] = self.left, self.right
        self.after[self.left] = self.before[self.right] = circle
        best, nearest = self.left, self._distance(self.left)
        candidate = circle
        while True:
            distance = self._distance(candidate)
            if distance < nearest:
                best, nearest = candidate, distance
            candidate = self.after[candidate]
            if candidate == circle:
                break
        self.left, self.right = best, self.after[best]

    def _distance(self, left: int) -> float:
        """The squared distance from the middle to where two neighbours touch, narrower than wide."""
        right = self.after[left]
        both = self.r[left] + self.r[right]
        x = (self.x[left] * self.r[right] + self.x[right] * self.r[left]) / both / self.wide
        y = (self.y[left] * self.r[right] + self.y[right] * self.r[left]) / both
        return x * x + y * y


def enclose(centres: Sequence[Point], radii: Sequence[float], steps: int = 40) -> Circle:
    """Returns a circle around circles: always around them, at most a few percent larger than the smallest one.

    The centre moves towards the farthest circle in ever smaller steps (Bădoiu and Clarkson 2003).
    """
    if len(radii) == 1:
        return Circle(*centres[0], radii[0])
    discs = [(x, y, r) for (x, y), r in zip(centres, radii, strict=True)]
    left, right = min(x - r for x, _, r in discs), max(x + r for x, _, r in discs)
    top, bottom = min(y - r for _, y, r in discs), max(y + r for _, y, r in discs)
    cx, cy = (left + right) / 2, (top + bottom) / 2
    best = Circle(cx, cy, math.inf)
    for step in range(steps):
        reach, fx, fy = max([(math.hypot(x - cx, y - cy) + r, x, y) for x, y, r in discs])
        if reach < best.r:
            best = Circle(cx, cy, reach)
        cx += (fx - cx) / (step + 3)
        cy += (fy - cy) / (step + 3)
    return Circle(best.x, best.y, best.r * (1 + _TOUCH))


def sunflower(count: int, slot: float, inner: float = 0.0) -> list[Point]:
    """Returns centres for `count` circles of radius `slot`, in a spiral around a hole of radius `inner`.

    >>> len(sunflower(3, slot=1.0))
    3
    """
    unit = 2 * slot / _CLOSEST
    first = math.ceil(((inner + slot) / unit) ** 2) if inner else 0
    turns = [first + i + 0.5 for i in range(count)]
    return [
        (
            unit * math.sqrt(turn) * math.cos(turn * _GOLDEN_ANGLE),
            unit * math.sqrt(turn) * math.sin(turn * _GOLDEN_ANGLE),
        )
        for turn in turns
    ]
