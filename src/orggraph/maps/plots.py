"""The plot of one territory: its own nodes in the middle, its inner territories around them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from orggraph.maps.packing import Point, enclose, pack, sunflower
from orggraph.maps.squeeze import Disc, squeeze

_FEW = 20
"""Up to so many nodes are packed one by one; more lie in a spiral around the larger ones."""
_STEPS, _MOST = 16, 14
"""Steps in which inner plots are squeezed into a disc, and up to how many plots; more are round enough as packed."""
_CAREFUL_STEPS, _CAREFUL_MOST = 60, 40
"""The same for the few plots that decide what the whole map looks like."""
_EMPTY = 8.0
"""Radius of a plot in which nothing lies."""


@dataclass(frozen=True, slots=True)
class Plot:
    """A circle with circles in it, before it has a place.

    Attributes:
        r: Its radius.
        nodes: Centres of its own nodes, relative to its centre.
        inner: Centres of its inner plots, relative to its centre.
    """

    r: float
    nodes: tuple[Point, ...] = ()
    inner: tuple[Point, ...] = ()


def plot(nodes: Sequence[float], inner: Sequence[float] = (), margin: float = 0.0, careful: bool = False) -> Plot:
    """Lays out a plot.

    Args:
        nodes: Radii of its own nodes with the room around them; the leading ones first.
        inner: Radii of its inner plots with the room around them.
        margin: Room between all of this and the rim.
        careful: Whether to take more time for a closer fit.
    """
    middle, r = _cluster(nodes) if nodes else ([], 0.0)
    if not inner:
        return Plot(r + margin if nodes else _EMPTY, tuple(middle))
    radii = [r, *inner] if nodes else inner
    centres, size = _disc(radii, careful)
    if nodes:
        middle = _moved(middle, *centres.pop(0))
    return Plot(size + margin, tuple(middle), tuple(centres))


def _disc(radii: Sequence[float], careful: bool) -> tuple[list[Point], float]:
    """Packs circles into a disc around (0, 0); returns their centres and its radius."""
    packed, size = _centred(pack(radii), radii)
    if not 2 < len(radii) <= (_CAREFUL_MOST if careful else _MOST):
        return packed, size
    squeezed = squeeze(packed, radii, Disc(), _CAREFUL_STEPS if careful else _STEPS, best=packed)
    return squeezed, max(math.hypot(x, y) + r for (x, y), r in zip(squeezed, radii, strict=True))


def _cluster(radii: Sequence[float]) -> tuple[list[Point], float]:
    """Puts nodes together: a few touch each other, many lie in a spiral around those larger than the last."""
    if len(radii) <= _FEW:
        return _centred(pack(radii), radii)
    slot = radii[-1]
    large = [r for r in radii if r > slot]
    middle, hole = _centred(pack(large), large) if large else ([], 0.0)
    return _centred([*middle, *sunflower(len(radii) - len(large), slot, hole)], radii)


def _centred(centres: Sequence[Point], radii: Sequence[float]) -> tuple[list[Point], float]:
    circle = enclose(centres, radii)
    return _moved(centres, -circle.x, -circle.y), circle.r


def _moved(points: Sequence[Point], dx: float, dy: float) -> list[Point]:
    return [(x + dx, y + dy) for x, y in points]
