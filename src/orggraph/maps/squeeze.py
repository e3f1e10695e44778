"""Circles pushed together inside a shape that shrinks around them; many groups of as many circles at once.

Only operations whose result does not depend on the other groups are used: a group is squeezed alike in any company.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

Numbers: TypeAlias = npt.NDArray[np.float64]

_ROOMY, _TIGHT = 1.35, 1.04
"""Sizes between which a shape shrinks, as multiples of the size that the circles alone would fill."""
_ROUNDS = 8
"""How often the circles push each other at each size."""
_ONE_POINT = 1e-6
"""Centres that are nearer lie on one point."""
_FAR = 2.0
"""Circles that must be drawn apart so far overlap too much: some may lie on one point."""


class Shape(Protocol):
    """What circles are pushed into: a shape around (0, 0) of any size."""

    @property
    def area(self) -> float:
        """The area at size 1."""

    def sizes(self, x: Numbers, y: Numbers, r: Numbers) -> Numbers:
        """The sizes at which the shape just holds each circle."""

    def confined(self, x: Numbers, y: Numbers, r: Numbers, size: Numbers) -> tuple[Numbers, Numbers]:
        """The centres, moved so that their circles lie inside."""


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

    def sizes(self, x: Numbers, y: Numbers, r: Numbers) -> Numbers:
        """The sizes at which the sheet just holds each circle."""
        return np.maximum(np.abs(y) + r, (np.abs(x) + r) / self.aspect)

    def confined(self, x: Numbers, y: Numbers, r: Numbers, size: Numbers) -> tuple[Numbers, Numbers]:
        """The centres, moved so that their circles lie inside."""
        across, down = np.maximum(0, size * self.aspect - r), np.maximum(0, size - r)
        return np.clip(x, -across, across), np.clip(y, -down, down)


class Disc:
    """A circle; its size is its radius."""

    area = math.pi

    def sizes(self, x: Numbers, y: Numbers, r: Numbers) -> Numbers:
        """The sizes at which the disc just holds each circle."""
        return np.sqrt(x * x + y * y) + r

    def confined(self, x: Numbers, y: Numbers, r: Numbers, size: Numbers) -> tuple[Numbers, Numbers]:
        """The centres, moved so that their circles lie inside."""
        distance = np.sqrt(x * x + y * y)
        by = np.minimum(1, np.maximum(0, size - r) / np.maximum(distance, _ONE_POINT))
        return x * by, y * by


def squeeze(start: Numbers, radii: Numbers, shape: Shape, steps: int, best: Numbers) -> Numbers:
    """Returns the centres that need the smallest shape, out of those passed on the way and a known solution.

    Args:
        start: Where the circles start, group × circle × (x, y); they may overlap.
        radii: Group × circle.
        shape: What they are pushed into.
        steps: In how many steps the shape shrinks.
        best: Centres without overlap.
    """
    x, y = start[..., 0], start[..., 1]
    apart = radii[:, :, None] + radii[:, None, :]
    apart[:, range(radii.shape[1]), range(radii.shape[1])] = 0
    filled = np.sqrt((radii * radii).sum(axis=1) * math.pi / shape.area)
    found, least = best.copy(), shape.sizes(best[..., 0], best[..., 1], radii).max(axis=1)
    for step in range(steps + 1):
        size = filled[:, None] * (_ROOMY - (_ROOMY - _TIGHT) * step / max(1, steps))
        for _ in range(_ROUNDS):
            x, y = shape.confined(*_pushed(x, y, apart), radii, size)
        factor = _factor(x, y, apart)[:, None]
        needed = shape.sizes(x * factor, y * factor, radii).max(axis=1)
        better = (needed < least) & (factor[:, 0] < _FAR)
        least = np.where(better, needed, least)
        found[better] = np.stack((x * factor, y * factor), axis=2)[better]
    return found


def _pushed(x: Numbers, y: Numbers, apart: Numbers) -> tuple[Numbers, Numbers]:
    """The centres after circles that overlap have pushed each other, each half the way."""
    dx, dy = x[:, :, None] - x[:, None, :], y[:, :, None] - y[:, None, :]
    distance = np.maximum(np.sqrt(dx * dx + dy * dy), _ONE_POINT)
    by = np.maximum(0, apart - distance) / distance / 2
    return x + (dx * by).sum(axis=2), y + (dy * by).sum(axis=2)


def _factor(x: Numbers, y: Numbers, apart: Numbers) -> Numbers:
    """By which factor the centres of each group must be drawn apart until no circles overlap."""
    dx, dy = x[:, :, None] - x[:, None, :], y[:, :, None] - y[:, None, :]
    distance = np.maximum(np.sqrt(dx * dx + dy * dy), _ONE_POINT)
    factor: Numbers = np.maximum(1, (apart / distance).max(axis=(1, 2)))
    return factor
