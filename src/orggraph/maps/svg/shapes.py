"""What is drawn of a scene but its names: territories, relations, nodes, rings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from orggraph.maps.legend import LegendEntry
from orggraph.maps.palette import GAP
from orggraph.maps.placed import Circle, PlacedEdge, PlacedScene
from orggraph.maps.scene import Node, Style
from orggraph.maps.svg.elements import Value, element, number
from orggraph.maps.svg.view import View

GAP_FILL = "#fdf0ef"
OUTLINE = "#46525f"
_FILLS = ("#ffffff", "#f3f6f9")
_RIMS = ("#b9c4d0", "#ccd5de", "#d6dde5")
_BEND = 0.12
"""How far each of several relations between the same two nodes is bent aside, by its length."""

_ENDED = "4 4"
"""The dashes of a relation that has ended."""

Styles = Mapping[tuple[str, str], Style]


def styles_of(legend: Sequence[LegendEntry]) -> Styles:
    """Returns the styles of a legend by group and key."""
    return {(entry.style.group, entry.style.key): entry.style for entry in legend}


def territories(placed: PlacedScene, view: View) -> Element:
    """Returns the circles of all territories, outer before inner; those that are gaps are ringed in red."""
    frames = sum(p.frame for p in placed.territories)
    circles = []
    for p in (p for p in placed.territories if not p.frame):
        at, level = view.at(p.circle), max(0, p.depth - frames)
        gap = p.territory.gap
        fill = GAP_FILL if gap else _FILLS[level % len(_FILLS)]
        rim = GAP if gap else _RIMS[min(level, len(_RIMS) - 1)]
        width = _ring_width(at.r) if gap else None
        circles.append(element("circle", cx=at.x, cy=at.y, r=at.r, fill=fill, stroke=rim, stroke_width=width))
    return element("g", circles, id="territories", stroke_width=1)


def relations(placed: PlacedScene, styles: Styles, view: View) -> Element:
    """Returns the relations, a path per kind; those across localities only where their style says so."""
    places = _places(placed, view)
    paths: dict[str, list[str]] = defaultdict(list)
    for p in _drawn(placed, styles):
        paths[p.edge.kind].append(_curve(places[p.source], places[p.target], p.rank))
    drawn = []
    for style in (style for (group, key), style in styles.items() if group == "edge" and key in paths):
        path = "".join(paths[style.key])
        drawn.append(element("path", d=path, stroke=style.color, stroke_dasharray=dashes_of(style)))
    return element("g", drawn, id="relations", fill="none", stroke_width=_thin(0.9, view), stroke_opacity="0.75")


def nodes(placed: PlacedScene, styles: Styles, view: View) -> Element:
    """Returns all nodes, grouped by how they look."""
    looks: dict[tuple[str, str], list[Element]] = defaultdict(list)
    for node, circle in zip(placed.scene.nodes, placed.nodes, strict=True):
        shape, color = look_of(node, styles)
        looks[shape, color].append(mark(shape, view.at(circle)))
    groups = [element("g", looks[look], fill=look[1]) for look in sorted(looks)]
    return element("g", groups, id="nodes", stroke=OUTLINE, stroke_width=_thin(0.6, view))


def rings(placed: PlacedScene, view: View) -> Element:
    """Returns a red ring around every node that is a gap; it holds a square too, and touches no other."""
    drawn = []
    for circle in _gaps(placed):
        ring = view.at(Circle(circle.x, circle.y, circle.r * 1.3 + 1.8))
        drawn.append(element("circle", cx=ring.x, cy=ring.y, r=ring.r))
    return element("g", drawn, id="gaps", fill="none", stroke=GAP, stroke_width=_ring_width(4 * view.scale))


def changes(placed: PlacedScene, styles: Styles, view: View) -> Element:
    """Returns what a comparison of two days marks, in the colour of the change; what has ended has dashed lines."""
    places, drawn = _places(placed, view), []
    for p in (p for p in _drawn(placed, styles) if p.edge.change):
        dashes = _ENDED if p.edge.change == "ended" else None
        path = _curve(places[p.source], places[p.target], p.rank)
        drawn.append(element("path", d=path, stroke=_color(p.edge.change, styles), stroke_dasharray=dashes))
    rings = [(p.territory.change, view.at(p.circle)) for p in placed.territories if not p.frame]
    for node, circle in zip(placed.scene.nodes, placed.nodes, strict=True):
        at = view.at(Circle(circle.x, circle.y, circle.r * 1.3 + 1.8))
        rings.append((node.change, Circle(at.x, at.y, at.r + 1.5)))
    for change, at in rings:
        if change:
            drawn.append(element("circle", cx=at.x, cy=at.y, r=at.r, stroke=_color(change, styles)))
    return element("g", drawn, id="changes", fill="none", stroke_width=_thin(1.6, view))


def look_of(node: Node, styles: Styles) -> tuple[str, str]:
    """Returns shape and colour of a node: the shape of its kind, the colour of its status where it has one."""
    kind = styles["node", node.kind]
    return kind.shape, (styles["status", node.status] if node.status is not None else kind).color


def dashes_of(style: Style) -> str | None:
    """Returns the dashes of a relation's line; None for an unbroken one."""
    return " ".join(number(length * 0.6) for length in style.dashes) or None


def mark(shape: str, at: Circle, **attributes: Value) -> Element:
    """Returns a dot or a square at a place."""
    if shape == "square":
        return element("rect", x=at.x - at.r, y=at.y - at.r, width=2 * at.r, height=2 * at.r, **attributes)
    return element("circle", cx=at.x, cy=at.y, r=at.r, **attributes)


def _places(placed: PlacedScene, view: View) -> list[Circle]:
    """Where each node lies on paper."""
    return [view.at(circle) for circle in placed.nodes]


def _drawn(placed: PlacedScene, styles: Styles) -> Iterator[PlacedEdge]:
    crossing = styles.get(("cross", "cross"))
    return (p for p in placed.edges if not p.crosses or (crossing is not None and crossing.shown))


def _color(change: str | None, styles: Styles) -> str:
    return styles["change", change or ""].color


def _gaps(placed: PlacedScene) -> Iterator[Circle]:
    return (circle for node, circle in zip(placed.scene.nodes, placed.nodes, strict=True) if node.gap)


def _ring_width(r: float) -> float:
    """Thinner where circles are small, so that many rings do not become one red spot."""
    return min(1.6, max(0.5, r / 2.4))


def _thin(width: float, view: View) -> float:
    """The width of a line; thinner where the map is small, so that nodes and relations stay apart."""
    return width * min(1.0, max(0.3, view.scale))


def _curve(start: Circle, end: Circle, rank: int) -> str:
    if not rank:
        return f"M{number(start.x)} {number(start.y)}L{number(end.x)} {number(end.y)}"
    aside = _BEND * rank
    x = (start.x + end.x) / 2 + (end.y - start.y) * aside
    y = (start.y + end.y) / 2 - (end.x - start.x) * aside
    return f"M{number(start.x)} {number(start.y)}Q{number(x)} {number(y)} {number(end.x)} {number(end.y)}"
