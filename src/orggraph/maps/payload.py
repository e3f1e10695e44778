"""What the page reads: a placed scene as plain JSON values. Absent values are left out, references are positions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from orggraph.maps.legend import LegendEntry
from orggraph.maps.placed import PlacedEdge, PlacedScene, PlacedTerritory
from orggraph.maps.scene import Detail, Edge, Node, Style, Territory, Text, Words


def payload(placed: PlacedScene, legend: Sequence[LegendEntry], network: Any) -> dict[str, Any]:
    """Returns the JSON object of a map.

    Args:
        placed: The scene with its places.
        legend: Its legend.
        network: The pyvis network drawn from it; its nodes and edges are in the order of the scene.
    """
    scene = placed.scene
    areas = {p.territory.id: i for i, p in enumerate(placed.territories)}
    positions = {node.id: i for i, node in enumerate(scene.nodes)}
    return {
        "title": _text(scene.title),
        "asOf": scene.as_of,
        "base": _text(scene.base),
        "lang": scene.lang,
        "legend": [{**_style(entry.style), "count": entry.count} for entry in legend],
        "territories": [_territory(p, areas) for p in placed.territories],
        "nodes": [_node(node, areas) for node in scene.nodes],
        "edges": [_edge(edge, positions) for edge in placed.edges],
        "network": {"nodes": network.nodes, "edges": network.edges, "options": network.options},
    }


def _filled(**values: object) -> dict[str, object]:
    return {key: value for key, value in values.items() if value not in (None, False, "", [], ())}


def _text(text: Text | None) -> str | dict[str, str] | None:
    return {"zh": text.zh, "en": text.en} if isinstance(text, Words) else text


def _style(style: Style) -> dict[str, object]:
    return _filled(
        group=style.group,
        key=style.key,
        label=_text(style.label),
        color=style.color,
        shape=style.shape,
        dashes=style.dashes,
        forward=_text(style.forward),
        backward=_text(style.backward),
        shown=style.shown,
    )


def _common(thing: Territory | Node) -> dict[str, object]:
    names = {"id": thing.id, "kind": thing.kind, "label": _text(thing.label)}
    return names | _filled(
        gap=thing.gap,
        details=[_detail(detail) for detail in thing.details],
        origin=_text(thing.origin),
        keywords=thing.keywords,
    )


def _detail(detail: Detail) -> list[object]:
    return [_text(detail.label), _text(detail.value)]


def _territory(placed: PlacedTerritory, areas: Mapping[str, int]) -> dict[str, object]:
    parent = placed.territory.parent
    place = {"x": round(placed.circle.x, 2), "y": round(placed.circle.y, 2), "r": round(placed.circle.r, 2)}
    around = None if parent is None else areas[parent]
    return _common(placed.territory) | place | _filled(frame=placed.frame) | {"parent": around, "depth": placed.depth}


def _node(node: Node, areas: Mapping[str, int]) -> dict[str, object]:
    facts = _filled(type=_text(node.type), status=node.status, leads=node.leads)
    return _common(node) | facts | {"area": None if node.area is None else areas[node.area]}


def _edge(placed: PlacedEdge, positions: Mapping[str, int]) -> dict[str, object]:
    edge: Edge = placed.edge
    facts = _filled(
        label=_text(edge.label),
        start=edge.start,
        end=edge.end,
        origin=_text(edge.origin),
        crosses=placed.crosses,
        rank=placed.rank or None,
    )
    return {"source": positions[edge.source], "target": positions[edge.target], "kind": edge.kind} | facts
