"""What the page reads: a placed scene as plain JSON values, in columns.

A text is told once, in `texts`, and elsewhere by its index; 0 is no text. References are positions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from orggraph.maps.legend import LegendEntry
from orggraph.maps.placed import PlacedEdge, PlacedScene
from orggraph.maps.readings import readings
from orggraph.maps.scene import Detail, Node, Style, Territory, Text, Turn, Words, spoken

_LAST_NUMBER = re.compile(r"\d+(?=\D*$)")
Columns = dict[str, object]


class Texts:
    """Texts in the order in which they are first told."""

    def __init__(self) -> None:
        self.told: list[str | list[str] | None] = [None]
        self._by_value: dict[Text, int] = {"": 0}
        self._by_identity: dict[int, int] = {id(None): 0}
        self._alive: list[Text] = []  # so that the identity of a text stays its own

    def index(self, text: Text | None) -> int:
        """Returns the index of a text; 0 for none."""
        return self.all((text,))[0]

    def all(self, texts: Iterable[Text | None]) -> list[int]:
        """Returns the indices of texts. Most are the very same values again, which is seen without a look at them."""
        known = self._by_identity
        return [known[id(text)] if id(text) in known else self._new(text) for text in texts]

    def _new(self, text: Text | None) -> int:
        if text is None:
            return 0
        index = self._by_value.setdefault(text, len(self.told))
        if index == len(self.told):
            self.told.append([text.zh, text.en] if isinstance(text, Words) else text)
        self._by_identity[id(text)] = index
        self._alive.append(text)
        return index


def payload(placed: PlacedScene, legend: Sequence[LegendEntry], network: Any = None) -> dict[str, Any]:
    """Returns the JSON object of a map.

    Args:
        placed: The scene with its places.
        legend: Its legend.
        network: The pyvis network drawn from it, in the order of the scene; None for the canvas.
    """
    scene, texts = placed.scene, Texts()
    areas = {p.territory.id: i for i, p in enumerate(placed.territories)}
    drawn = None if network is None else {"nodes": network.nodes, "edges": network.edges, "options": network.options}
    data: dict[str, Any] = {
        "title": _text(scene.title),
        "asOf": scene.as_of,
        "base": _text(scene.base),
        "lang": scene.lang,
        "days": list(scene.days),
        "legend": [{**_style(entry.style), "count": entry.count} for entry in legend],
        # what few texts fill comes first, so that its indices are short
        "edges": _edges(placed, texts),
        "nodes": _nodes(placed, areas, texts),
        "territories": _territories(placed, areas, texts),
    }
    return data | {"texts": texts.told, "readings": readings(_names(scene.territories, scene.nodes)), "network": drawn}


def _filled(**values: object) -> dict[str, object]:
    return {key: value for key, value in values.items() if value not in (None, False, "", [], ())}


def _text(text: Text | None) -> str | dict[str, str] | None:
    return {"zh": text.zh, "en": text.en} if isinstance(text, Words) else text


def _style(style: Style) -> dict[str, object]:
    look = _filled(color=style.color, shape=style.shape, dashes=style.dashes, shown=style.shown)
    said = _filled(label=_text(style.label), forward=_text(style.forward), backward=_text(style.backward))
    covered = {} if style.covered is None else {"covered": style.covered}
    return {"group": style.group, "key": style.key} | look | said | covered


def _territories(placed: PlacedScene, areas: Mapping[str, int], texts: Texts) -> Columns:
    own = [p.territory for p in placed.territories]
    return {
        "kind": texts.all(one.kind for one in own),
        **_common(own, texts),
        "parent": [-1 if one.parent is None else areas[one.parent] for one in own],
        "depth": [p.depth for p in placed.territories],
        "frame": _where(p.frame for p in placed.territories),
        **_places(p.circle for p in placed.territories),
    }


def _nodes(placed: PlacedScene, areas: Mapping[str, int], texts: Texts) -> Columns:
    nodes = placed.scene.nodes
    return {
        "kind": texts.all(node.kind for node in nodes),
        "status": texts.all(node.status for node in nodes),
        "type": texts.all(node.type for node in nodes),
        **_common(nodes, texts),
        "area": [-1 if node.area is None else areas[node.area] for node in nodes],
        "leads": _where(node.leads for node in nodes),
        "sectors": _few(nodes, lambda node: texts.all(node.sectors)),
        **_places(placed.nodes),
    }


def _edges(placed: PlacedScene, texts: Texts) -> Columns:
    at = {node.id: i for i, node in enumerate(placed.scene.nodes)}
    edges = [p.edge for p in placed.edges]
    return {
        "source": [at[edge.source] for edge in edges],
        "target": [at[edge.target] for edge in edges],
        "kind": texts.all(edge.kind for edge in edges),
        "label": texts.all(edge.label for edge in edges),
        "start": texts.all(edge.start for edge in edges),
        "end": texts.all(edge.end for edge in edges),
        "change": _few(edges, lambda edge: texts.index(edge.change)),
        "stops": _few(edges, lambda edge: list(edge.stops or ())),
        "crosses": _where(p.crosses for p in placed.edges),
        "rank": _few(placed.edges, _rank),
        **_origins((edge.origin for edge in edges), texts),
    }


def _rank(placed: PlacedEdge) -> int:
    return placed.rank


def _common(things: Sequence[Territory | Node], texts: Texts) -> Columns:
    """What territories and nodes have alike."""
    return {
        "id": [thing.id for thing in things],
        **_origins((thing.origin for thing in things), texts),
        "gap": _where(thing.gap for thing in things),
        "turns": _few(things, lambda thing: _turns(thing.turns, texts)),
        "change": _few(things, lambda thing: texts.index(thing.change)),
        "details": [_said(thing.details, texts) for thing in things],
        "keywords": _few(things, lambda thing: texts.index(thing.keywords)),
        "label": texts.all(thing.label for thing in things),
    }


def _said(details: Iterable[Detail], texts: Texts) -> list[int]:
    """Labels and values, one after the other."""
    return texts.all([text for detail in details for text in (detail.label, detail.value)])


def _turns(turns: Iterable[Turn], texts: Texts) -> list[list[int]]:
    return [[turn.stop, int(turn.live), texts.index(turn.status), int(turn.gap)] for turn in turns]


def _where(marks: Iterable[bool]) -> list[int]:
    return [i for i, mark in enumerate(marks) if mark]


def _few(things: Iterable[Any], value: Callable[[Any], Any]) -> dict[int, Any]:
    """Position → value, where there is one: for what few things have."""
    return {i: found for i, thing in enumerate(things) if (found := value(thing))}


def _places(circles: Iterable[Any]) -> Columns:
    found = list(circles)
    columns = {"x": [c.x for c in found], "y": [c.y for c in found], "r": [c.r for c in found]}
    return {name: [round(value, 1) for value in values] for name, values in columns.items()}


def _origins(origins: Iterable[Text | None], texts: Texts) -> Columns:
    """Where things were read: the text without its last number, and that number, which is the row."""
    numbered = [_numbered(origin) for origin in origins]
    return {"origin": texts.all(text for text, _ in numbered), "row": [row for _, row in numbered]}


def _numbered(origin: Text | None) -> tuple[Text | None, int]:
    zh, en = (origin.zh, origin.en) if isinstance(origin, Words) else (origin, origin)
    rows = [_LAST_NUMBER.search(text or "") for text in (zh, en)]
    if rows[0] is None or rows[1] is None or rows[0][0] != rows[1][0] or not rows[0][0].isascii():
        return origin, 0
    row = rows[0][0]
    if row.startswith("0") or len(row) > 9:
        return origin, 0
    zh, en = (_LAST_NUMBER.sub("{row}", text or "", count=1) for text in (zh, en))
    return (Words(zh, en) if isinstance(origin, Words) else zh), int(row)


def _names(territories: Iterable[Territory], nodes: Iterable[Node]) -> Iterable[str]:
    for things in (territories, nodes):
        for thing in things:
            yield spoken(thing.label, "zh")
