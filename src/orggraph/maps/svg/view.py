"""Where the places of a scene lie on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from orggraph.maps.placed import Circle, PlacedScene
from orggraph.maps.svg.lettering import Box

_CLOSEST = 3.0
"""Units of paper by units of the scene, at most: a map of five units is not blown up to fill the sheet."""

_NAME = 24.0
"""Room for the name above the topmost circle."""


@dataclass(frozen=True, slots=True)
class View:
    """A scale and a shift that bring a scene into a box on paper."""

    scale: float
    left: float
    top: float
    paper: Box

    @classmethod
    def of(cls, placed: PlacedScene, paper: Box) -> View:
        """Returns the view that shows all of a scene as large as it can, in the middle of the box."""
        drawn = _extent([p.circle for p in placed.territories if not p.frame] + list(placed.nodes))
        wide, high = paper.right - paper.left, paper.bottom - paper.top - _NAME
        width, height = max(1.0, drawn.right - drawn.left), max(1.0, drawn.bottom - drawn.top)
        scale = min(wide / width, high / height, _CLOSEST)
        left = paper.left + wide / 2 - scale * (drawn.left + drawn.right) / 2
        top = paper.top + _NAME + high / 2 - scale * (drawn.top + drawn.bottom) / 2
        return cls(scale, left, top, paper)

    def at(self, circle: Circle) -> Circle:
        """Returns where a circle of the scene lies on paper."""
        return Circle(self.left + self.scale * circle.x, self.top + self.scale * circle.y, self.scale * circle.r)


def _extent(circles: Sequence[Circle]) -> Box:
    if not circles:
        return Box(0, 0, 1, 1)
    return Box(
        min(c.x - c.r for c in circles),
        min(c.y - c.r for c in circles),
        max(c.x + c.r for c in circles),
        max(c.y + c.r for c in circles),
    )
