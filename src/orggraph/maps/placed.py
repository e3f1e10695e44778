"""The scene with a place for everything: what a drawer gets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from orggraph.maps.scene import Edge, Scene, Territory


class Circle(NamedTuple):
    """A place on the map; y grows downwards."""

    x: float
    y: float
    r: float


class PlacedTerritory(NamedTuple):
    """A territory with its place.

    Attributes:
        territory: The territory.
        circle: Where it lies: around all that lies in it, apart from its siblings.
        depth: How many territories lie around it.
        frame: Whether it is the sheet on which all others lie: it is not drawn as a circle.
    """

    territory: Territory
    circle: Circle
    depth: int
    frame: bool


class PlacedEdge(NamedTuple):
    """An edge with what follows from where its ends lie.

    Attributes:
        edge: The edge.
        source: The position of the node it starts from.
        target: The position of the node it leads to.
        crosses: Whether it joins two localities.
        rank: How many edges between the same two nodes come before it; edges of rank 1 and above are bent.
    """

    edge: Edge
    source: int
    target: int
    crosses: bool
    rank: int


@dataclass(frozen=True, slots=True)
class PlacedScene:
    """A scene with a place for everything.

    Attributes:
        scene: The scene.
        territories: Outer before inner; with the territory "no area" where it is needed.
        nodes: The place of every node, in the scene's order.
        edges: In the scene's order.
    """

    scene: Scene
    territories: tuple[PlacedTerritory, ...]
    nodes: tuple[Circle, ...]
    edges: tuple[PlacedEdge, ...]
