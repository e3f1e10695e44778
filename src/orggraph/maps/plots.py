"""The plot of a territory: its own nodes in the middle, its inner territories around them.

Radii are rounded up to few sizes: what changes a little inside a plot changes nothing around it.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from orggraph.maps.packing import Point, enclose, pack, sunflower
from orggraph.maps.squeeze import Disc, squeeze

_FEW = 20
"""Up to so many nodes are packed one by one; more lie in a spiral around the larger ones."""
_STEPS, _MOST = 16, 40
"""Steps in which inner plots are squeezed into a disc, and up to how many plots; more are round enough as packed."""
_EMPTY = 5.0
"""Radius of nothing."""
_STEP = 1.12
"""By which factor two sizes of plots differ."""

Group: TypeAlias = tuple[list[Point], float]
"""Centres of circles around (0, 0), and the radius of the disc that holds them."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What lies in a plot.

    Attributes:
        nodes: Radii of its own nodes with the room around them; the leading ones first.
        inner: Radii of its inner plots with the room around them.
        margin: Room between all of this and the rim.
    """

    nodes: tuple[float, ...] = ()
    inner: tuple[float, ...] = ()
    margin: float = 0.0


@dataclass(frozen=True, slots=True)
class Plot:
    """A circle with circles in it, before it has a place.

    Attributes:
        r: Its radius, one of few sizes.
        nodes: Centres of its own nodes, relative to its centre.
        inner: Centres of its inner plots, relative to its centre.
    """

    r: float
    nodes: tuple[Point, ...] = ()
    inner: tuple[Point, ...] = ()


def plots_of(contents: Sequence[Contents]) -> list[Plot]:
    """Lays out plots, each as if it were alone."""
    distinct = dict.fromkeys(contents)
    middles = {nodes: _cluster(nodes) for nodes in dict.fromkeys(each.nodes for each in distinct)}
    rings = {each: _ring(each, middles[each.nodes]) for each in distinct if each.inner}
    discs = dict(zip(rings, _discs([*rings.values()]), strict=True))
    plots = {each: _plot(each, middles[each.nodes], discs.get(each)) for each in distinct}
    return [plots[each] for each in contents]


def settled(r: float) -> float:
    """Returns a radius rounded up to the next size.

    >>> settled(100.0) == settled(103.0) < settled(110.0)
    True
    """
    return _STEP ** math.ceil(math.log(r, _STEP) - 1e-9)


def _ring(contents: Contents, middle: Group) -> tuple[float, ...]:
    """The radii of what lies side by side: the own nodes together, and each inner plot."""
    return (settled(middle[1]), *contents.inner) if contents.nodes else contents.inner


def _plot(contents: Contents, middle: Group, disc: Group | None) -> Plot:
    nodes, r = middle
    if disc is None:
        return Plot(settled(r + contents.margin), tuple(nodes))
    inner, r = disc
    if contents.nodes:
        (dx, dy), *inner = inner
        nodes = _moved(nodes, dx, dy)
    return Plot(settled(r + contents.margin), tuple(nodes), tuple(inner))


def _discs(radii: Sequence[tuple[float, ...]]) -> list[Group]:
    """Packs circles into discs."""
    discs = [_centred(pack(each), each) for each in radii]
    alike: dict[int, list[int]] = defaultdict(list)
    for i, each in enumerate(radii):
        if 2 < len(each) <= _MOST:
            alike[len(each)].append(i)
    for group in alike.values():
        packed = np.array([discs[i][0] for i in group])
        squeezed = squeeze(packed, np.array([radii[i] for i in group]), Disc(), _STEPS, best=packed)
        for i, centres in zip(group, squeezed.tolist(), strict=True):
            discs[i] = _held([(x, y) for x, y in centres], radii[i])
    return discs


def _cluster(radii: Sequence[float]) -> Group:
    """Puts nodes together: a few touch each other, many lie in a spiral around those larger than the last."""
    if len(radii) <= _FEW:
        return _centred(pack(radii), radii) if radii else ([], _EMPTY)
    slot = radii[-1]
    large = [r for r in radii if r > slot]
    middle, hole = _centred(pack(large), large) if large else ([], 0.0)
    return _held([*middle, *sunflower(len(radii) - len(large), slot, hole)], radii)


def _centred(centres: Sequence[Point], radii: Sequence[float]) -> Group:
    circle = enclose(centres, radii)
    return _moved(centres, -circle.x, -circle.y), circle.r


def _held(centres: list[Point], radii: Sequence[float]) -> Group:
    return centres, max([math.hypot(x, y) + r for (x, y), r in zip(centres, radii, strict=True)])


def _moved(points: Iterable[Point], dx: float, dy: float) -> list[Point]:
    return [(x + dx, y + dy) for x, y in points]
