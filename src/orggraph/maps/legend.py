"""The legend of a scene: the styles it uses, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from orggraph.maps.palette import STYLES, unknown
from orggraph.maps.placed import PlacedScene
from orggraph.maps.scene import Node, Scene, Style, Territory


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A style that a scene uses.

    Attributes:
        style: How it looks and what it is called.
        count: How many territories, nodes or edges it applies to.
    """

    style: Style
    count: int


def legend_of(placed: PlacedScene) -> tuple[LegendEntry, ...]:
    """Returns the styles in use with their counts, in the order of the palette; kinds that it does not know last.

    Counted is what is there at the scene's `as_of`; what is there on another of its days only has its entry too.
    """
    table = {(style.group, style.key): style for style in (*STYLES, *placed.scene.styles)}
    counts = Counter(_uses(placed))
    used = counts.keys() | set(_uses_on_other_days(placed.scene))
    strangers = {use: unknown(*use, table) for use in sorted(used) if use not in table}
    return tuple(LegendEntry(style, counts[use]) for use, style in (table | strangers).items() if use in used)


def _uses(placed: PlacedScene) -> Iterator[tuple[str, str]]:
    now = placed.scene.days.index(placed.scene.as_of) if placed.scene.days else 0
    for territory in (p.territory for p in placed.territories):
        if _is_live(territory, now):
            yield "territory", territory.kind
            yield from _marks(territory)
    for node in placed.scene.nodes:
        if _is_live(node, now):
            yield "node", node.kind
            yield from (("sector", sector) for sector in node.sectors)
            if node.status is not None:
                yield "status", node.status
            yield from _marks(node)
    for placed_edge in placed.edges:
        edge = placed_edge.edge
        if edge.stops is None or edge.stops[0] <= now <= edge.stops[1]:
            yield "edge", edge.kind
            if placed_edge.crosses:
                yield "cross", "cross"
            if edge.change is not None:
                yield "change", edge.change


def _is_live(thing: Territory | Node, now: int) -> bool:
    turns = [turn for turn in thing.turns if turn.stop <= now]
    return turns[-1].live if turns else not thing.turns


def _marks(thing: Territory | Node) -> Iterator[tuple[str, str]]:
    if thing.gap:
        yield "gap", thing.kind
    if thing.change is not None:
        yield "change", thing.change


def _uses_on_other_days(scene: Scene) -> Iterator[tuple[str, str]]:
    """What things with turns, and edges with an end, are besides; the others are the same on all days."""
    for territory in (one for one in scene.territories if one.turns):
        yield "territory", territory.kind
        if any(turn.gap for turn in territory.turns):
            yield "gap", territory.kind
    for node in (one for one in scene.nodes if one.turns):
        yield "node", node.kind
        yield from (("sector", sector) for sector in node.sectors)
        yield from (("status", turn.status) for turn in node.turns if turn.status is not None)
        if any(turn.gap for turn in node.turns):
            yield "gap", node.kind
    yield from (("edge", edge.kind) for edge in scene.edges if edge.stops)
