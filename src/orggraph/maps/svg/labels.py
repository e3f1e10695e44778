"""Names on a map that stands still, the important ones first; a name for which no place is free is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from orggraph.maps.packing import Point
from orggraph.maps.placed import Circle, PlacedScene, PlacedTerritory
from orggraph.maps.residents import area_of
from orggraph.maps.scene import Node
from orggraph.maps.svg.elements import GAP_INK, INK, QUIET_INK, element, text
from orggraph.maps.svg.lettering import Box, Taken, say, shortened, width_of
from orggraph.maps.svg.view import View

_PADDING = 1.5
_HALO = 3.0


@dataclass(frozen=True, slots=True)
class _Tier:
    """How the territories of a level are named: how large, in which ink and order, and from which radius on."""

    size: float
    ink: str
    order: int
    least: float


_TIERS = (_Tier(17, INK, 0, least=6), _Tier(11.5, QUIET_INK, 1, least=10), _Tier(8.5, QUIET_INK, 3, least=12))
_GAP = _Tier(7.5, GAP_INK, 4, least=2.2)
_GAP_AREA = 2
"""The order of territories that are gaps: before the others of their level, and named where they are smaller."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name, and the places where its middle may stand, the best first.

    Attributes:
        text: The name, shortened to the room it has.
        places: Where it may stand.
        size: The size of its type.
        ink: Its colour.
        order: Its importance; less is more important.
        count: How many gaps lie within; 0 if that is not said.
    """

    text: str
    places: tuple[Point, ...]
    size: float
    ink: str
    order: int
    count: int = 0

    def box(self, place: Point) -> Box:
        """Returns what it takes at a place."""
        half = width_of(f"{self.text} {self.count}" if self.count else self.text, self.size) / 2 + _PADDING
        return Box(place[0] - half, place[1] - 0.6 * self.size, place[0] + half, place[1] + 0.6 * self.size)

    def drawn(self, place: Point, halo: bool) -> Element:
        """Returns its text or the white edge behind it; the count stands in red behind the name."""
        bold = "600" if self.order == 0 else None
        line = text(self.text, *place, self.size, fill="#ffffff" if halo else self.ink, font_weight=bold)
        if self.count:
            line.append(element("tspan", str(self.count), dx=0.3 * self.size, fill="#ffffff" if halo else GAP_INK))
        return line


def labels(placed: PlacedScene, view: View) -> list[Element]:
    """Returns the names for which there is room, none upon another, with a white edge behind them."""
    free = arranged(placed, view)
    edges = [label.drawn(place, halo=True) for label, place in free]
    names = [label.drawn(place, halo=False) for label, place in free]
    edge = {"stroke": "#ffffff", "stroke_linejoin": "round", "aria_hidden": "true"}
    return [
        element("g", edges, text_anchor="middle", stroke_width=_HALO, **edge),
        element("g", names, id="names", text_anchor="middle"),
    ]


def arranged(placed: PlacedScene, view: View) -> list[tuple[Label, Point]]:
    """Returns the names for which there is room with their places; only names of the first orders lie upon nodes."""
    taken, free = Taken(), []
    marks = [_around(view.at(circle)) for circle in _marks(placed)]
    for label in sorted(_candidates(placed, view), key=lambda label: label.order):
        while marks and label.order > 1:
            taken.occupy(marks.pop())
        boxes = ((place, label.box(place)) for place in label.places)
        found = next(((place, box) for place, box in boxes if box.within(view.paper) and taken.is_free(box)), None)
        if found:
            taken.occupy(found[1])
            free.append((label, found[0]))
    return free


def _marks(placed: PlacedScene) -> Iterator[Circle]:
    """The nodes, and the territories that are gaps and empty."""
    yield from placed.nodes
    lived_in = {area_of(node) for node in placed.scene.nodes}
    yield from (p.circle for p in placed.territories if p.territory.gap and p.territory.id not in lived_in)


def _around(at: Circle) -> Box:
    return Box(at.x - at.r, at.y - at.r, at.x + at.r, at.y + at.r)


def _candidates(placed: PlacedScene, view: View) -> Iterator[Label]:
    """Yields the names of territories that are large enough, and of nodes that are gaps."""
    lang, gaps = placed.scene.lang, _gaps_within(placed)
    frames = sum(p.frame for p in placed.territories)
    names = {p.territory.id: say(p.territory.label, lang) for p in placed.territories}
    for p in placed.territories:
        level, at = min(p.depth - frames, len(_TIERS) - 1), view.at(p.circle)
        if not p.frame and at.r >= _TIERS[level].least / (2 if p.territory.gap else 1):
            around = names.get(p.territory.parent or "", "")
            name = names[p.territory.id].removeprefix(around) or names[p.territory.id]
            yield _of_territory(p, name, level, at, gaps[p.territory.id])
    for node, circle in zip(placed.scene.nodes, placed.nodes, strict=True):
        if node.gap and view.at(circle).r >= _GAP.least:
            yield _of_gap(node, view.at(circle), lang)


def _of_territory(p: PlacedTerritory, name: str, level: int, at: Circle, gaps: int) -> Label:
    tier = _TIERS[level]
    text = shortened(name, tier.size, max(6 * tier.size, 2.2 * at.r))
    on_rim = at.y - at.r, at.y + at.r, at.y - at.r + tier.size, at.y + at.r - tier.size
    above, below = at.y - at.r - 0.7 * tier.size, at.y + at.r + 0.7 * tier.size
    heights = (*on_rim, above, below) if level else (above, *on_rim)
    places = tuple((at.x, y) for y in heights)
    gap = p.territory.gap
    order = min(tier.order, _GAP_AREA) if gap else tier.order
    return Label(text, places, tier.size, GAP_INK if gap else tier.ink, order, 0 if level else gaps)


def _of_gap(node: Node, at: Circle, lang: str) -> Label:
    name = shortened(say(node.label, lang), _GAP.size, 12 * _GAP.size)
    away = 1.3 * at.r + 2 + 0.6 * _GAP.size
    aside = 1.3 * at.r + 4 + width_of(name, _GAP.size) / 2
    places = (at.x, at.y + away), (at.x, at.y - away), (at.x + aside, at.y), (at.x - aside, at.y)
    return Label(name, places, _GAP.size, _GAP.ink, _GAP.order)


def _gaps_within(placed: PlacedScene) -> Counter[str]:
    """How many gaps lie within each territory, itself not counted."""
    counts: Counter[str] = Counter(area_of(node) for node in placed.scene.nodes if node.gap)
    for p in reversed(placed.territories):
        if p.territory.parent is not None:
            counts[p.territory.parent] += counts[p.territory.id] + p.territory.gap
    return counts
