"""The legend of a scene: the styles it uses, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from orggraph.maps.palette import STYLES, unknown
from orggraph.maps.placed import PlacedScene
from orggraph.maps.scene import Style


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
    """Returns the styles in use with their counts, in the order of the palette; kinds that it does not know last."""
    table = {(style.group, style.key): style for style in (*STYLES, *placed.scene.styles)}
    counts = Counter(_uses(placed))
    strangers = {use: unknown(*use, table) for use in sorted(counts) if use not in table}
    return tuple(LegendEntry(style, counts[use]) for use, style in (table | strangers).items() if counts[use])


def _uses(placed: PlacedScene) -> Iterator[tuple[str, str]]:
    for territory in (p.territory for p in placed.territories):
        yield "territory", territory.kind
        if territory.gap:
            yield "gap", territory.kind
    for node in placed.scene.nodes:
        yield "node", node.kind
        if node.status is not None:
            yield "status", node.status
        if node.gap:
            yield "gap", node.kind
    for edge in placed.edges:
        yield "edge", edge.edge.kind
        if edge.crosses:
            yield "cross", "cross"
