"""Territory is the layout: every node lies in the circle of its area, every area in that of the one around it.

Plots are made from the innermost territories outwards; the outermost ones fill a sheet with the shape of a screen.
Nothing overlaps, and nothing depends on the order of the input: equal scenes have equal places.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain, groupby

import numpy as np

from orggraph.maps.kept import all_kept
from orggraph.maps.packing import Point, enclose
from orggraph.maps.placed import Circle, PlacedScene, PlacedTerritory
from orggraph.maps.placed_edges import placed_edges
from orggraph.maps.plots import Contents, Plot, plots_of
from orggraph.maps.residents import NO_AREA, area_of, residents_of, tree_of
from orggraph.maps.scene import Node, Scene, is_ever_gap
from orggraph.maps.sheet import SCREEN, arrange
from orggraph.maps.tree import Tree

_NODE, _ROOM = 4.0, 3.5
"""Radius of a node that leads nothing, and the room around every node."""


def place(scene: Scene, aspect: float = SCREEN) -> PlacedScene:
    """Returns the scene with a place for everything.

    Args:
        scene: What to place.
        aspect: Width of the sheet by its height.

    Raises:
        RecordError: If an id is repeated, or a parent, an area or an end of an edge is not in the scene.
    """
    with all_kept():
        tree = tree_of(scene)
        layout = _Layout(scene, tree, aspect)
        return PlacedScene(
            scene,
            tuple(layout.territory(area) for area in tree.outer_first),
            tuple(layout.nodes()),
            tuple(placed_edges(scene, tree)),
        )


class _Layout:
    """The circles of all territories and nodes.

    Frames are the territories that hold all others, such as the district itself; tops are those that fill the sheet.
    """

    def __init__(self, scene: Scene, tree: Tree, aspect: float) -> None:
        self.tree = tree
        self.residents = residents_of(scene.nodes, tree)
        self.radii = [_radius(node, tree) if node.leads else _NODE for node in scene.nodes]
        self.frames, self.tops = _frames_and_tops(tree)
        self.plots = self._plots()
        self.circles = self._circles(aspect)

    def territory(self, area: str) -> PlacedTerritory:
        """A territory with its place; "no area" stands beside those that fill the sheet."""
        depth = len(self.frames) if area == NO_AREA.id else self.tree.depth[area]
        frame = depth < len(self.frames)
        return PlacedTerritory(self.tree.by_id[area], self.circles[area], depth, frame)

    def nodes(self) -> list[Circle]:
        """The places of all nodes, in the scene's order."""
        who = np.fromiter(chain.from_iterable(self.residents.values()), np.int64, len(self.radii))
        centres = np.array([self.centres[area] for area in self.residents]).reshape(-1, 2)
        points = chain.from_iterable(chain.from_iterable(self.plots[area].nodes for area in self.residents))
        offsets = np.fromiter(points, np.float64, 2 * len(who)).reshape(-1, 2)
        places = np.empty((len(who), 2))
        places[who] = offsets + centres.repeat([len(own) for own in self.residents.values()], axis=0)
        return [*map(Circle, *places.T.tolist(), self.radii)]

    def _plots(self) -> dict[str, Plot]:
        """The plot of every territory; that of a frame holds its own nodes only."""
        plots: dict[str, Plot] = {}
        for _, level in groupby(reversed(self.tree.depth), self.tree.depth.__getitem__):
            areas = [*level]
            plots |= zip(areas, plots_of([self._contents(area, plots) for area in areas]), strict=True)
        return plots

    def _contents(self, area: str, plots: Mapping[str, Plot]) -> Contents:
        depth = self.tree.depth[area]
        own = [self.radii[i] + _ROOM for i in self.residents.get(area, ())]
        inner = () if area in self.frames else self.tree.children[area]
        sizes = [plots[child].r + _room(depth + 1) / 2 for child in inner]
        return Contents(tuple(own), tuple(sizes), _room(depth) / 2)

    def _circles(self, aspect: float) -> dict[str, Circle]:
        middle = [frame for frame in self.frames if frame in self.residents]
        outer = [*middle, *self.tops]
        sizes = [self.plots[area].r + _room(1) / 2 for area in outer]
        self.centres: dict[str, Point] = dict(zip(outer, arrange(sizes, aspect, len(middle)), strict=True))
        for area in self.tree.outer_first:
            for child, (dx, dy) in zip(self.tree.children[area], self.plots[area].inner, strict=False):
                self.centres[child] = self.centres[area][0] + dx, self.centres[area][1] + dy
        circles = {area: Circle(*centre, self.plots[area].r) for area, centre in self.centres.items()}
        if self.frames:
            whole = enclose([self.centres[area] for area in outer], sizes)
            circles |= dict.fromkeys(self.frames, whole)
        return circles


def _frames_and_tops(tree: Tree) -> tuple[dict[str, None], list[str]]:
    """What is ever a gap is no frame: it is to be seen."""
    frames: dict[str, None] = {}
    tops = [area for area in tree.roots if area != NO_AREA.id]
    while len(tops) == 1 and tree.children[tops[0]] and not is_ever_gap(tree.by_id[tops[0]]):
        frames[tops[0]] = None
        tops = tree.children[tops[0]]
    return frames, [*tops, *(area for area in tree.roots if area == NO_AREA.id)]


def _radius(node: Node, tree: Tree) -> float:
    """The radius of a node that leads: the larger the more it leads."""
    return _NODE * max(1.3, 2.5 - 0.4 * tree.depth[area_of(node)])


def _room(depth: int) -> float:
    """The room between two territories of a depth."""
    return max(4.0, 16.0 - 3.0 * depth)
