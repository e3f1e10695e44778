"""The legend of a scene: the styles it uses, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from orggraph.maps.palette import STYLES, unknown
from orggraph.maps.placed import PlacedScene
from orggraph.maps.scene import Node, Scene, Style, Territory, Turn

_ENDED = "ended"


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
    counts = {(group, key): count for group, keys in _uses(placed) for key, count in Counter(keys).items() if key}
    used = counts.keys() | set(_uses_on_other_days(placed.scene))
    strangers = {use: unknown(*use, table) for use in sorted(used) if use not in table}
    return tuple(LegendEntry(style, counts.get(use, 0)) for use, style in (table | strangers).items() if use in used)


def _uses(placed: PlacedScene) -> Iterator[tuple[str, Iterable[str | None]]]:
    """Groups with the keys of all that is live; what has ended since another day counts as a change only."""
    now = placed.scene.days.index(placed.scene.as_of) if placed.scene.days else 0
    territories = [p.territory for p in placed.territories if _is_live(p.territory, now)]
    nodes = [node for node in placed.scene.nodes if _is_live(node, now)]
    edges = [p for p in placed.edges if p.edge.stops is None or p.edge.stops[0] <= now <= p.edge.stops[1]]
    things: list[Territory | Node] = [*territories, *nodes]
    yield "change", [*(thing.change for thing in things), *(p.edge.change for p in edges)]
    nodes = [node for node in nodes if node.change != _ENDED]
    edges = [p for p in edges if p.edge.change != _ENDED]
    yield "territory", [territory.kind for territory in territories if territory.change != _ENDED]
    yield "node", [node.kind for node in nodes]
    yield "status", [node.status for node in nodes]
    yield "sector", chain.from_iterable([node.sectors for node in nodes])
    yield "gap", [thing.kind for thing in things if thing.gap]
    yield "edge", [p.edge.kind for p in edges]
    yield "cross", ["cross" for p in edges if p.crosses]


def _is_live(thing: Territory | Node, now: int) -> bool:
    return not thing.turns or _live_at(thing.turns, now)


@lru_cache(maxsize=4096)
def _live_at(turns: tuple[Turn, ...], now: int) -> bool:
    before = [turn for turn in turns if turn.stop <= now]
    return bool(before) and before[-1].live


def _uses_on_other_days(scene: Scene) -> Iterator[tuple[str, str]]:
    """What things with turns, things that have ended and edges with an end are; the others are the same on all days."""
    territories = {(one.kind, one.turns) for one in scene.territories if one.turns or one.change == _ENDED}
    nodes = {(one.kind, one.turns) for one in scene.nodes if one.turns or one.change == _ENDED}
    yield from (("territory", kind) for kind, _ in territories)
    yield from (("node", kind) for kind, _ in nodes)
    yield from (("gap", kind) for kind, turns in territories | nodes if any(turn.gap for turn in turns))
    yield from (("status", turn.status) for _, turns in nodes for turn in turns if turn.status is not None)
    sectors = {one.sectors for one in scene.nodes if one.turns or one.change == _ENDED}
    yield from (("sector", sector) for sector in chain.from_iterable(sectors))
    yield from (("edge", kind) for kind in {edge.kind for edge in scene.edges if edge.stops or edge.change == _ENDED})
