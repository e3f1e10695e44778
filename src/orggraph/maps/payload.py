"""What the page reads: a placed scene as plain JSON values, in columns.

Texts that many things share, lines of details, turns and sectors are told once, in tables, and elsewhere by their
index; index 0 of the texts is no text. References are positions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, compress, count
from typing import Any

import numpy as np

from orggraph.maps.legend import LegendEntry
from orggraph.maps.placed import Circle, PlacedScene
from orggraph.maps.readings import readings
from orggraph.maps.scene import Detail, Node, Origin, Scene, Style, Territory, Text, Turn, Unsettled, Words, spoken
from orggraph.maps.told import Told

Columns = dict[str, object]


def payload(placed: PlacedScene, legend: Sequence[LegendEntry], network: Any = None) -> dict[str, Any]:
    """Returns the JSON object of a map.

    Args:
        placed: The scene with its places.
        legend: Its legend.
        network: The pyvis network drawn from it, in the order of the scene; None for the canvas.
    """
    scene = placed.scene
    drawn = None if network is None else {"nodes": network.nodes, "edges": network.edges, "options": network.options}
    head: dict[str, Any] = {
        "title": _text(scene.title),
        "asOf": scene.as_of,
        "base": _text(scene.base),
        "lang": scene.lang,
        "days": list(scene.days),
        "rates": scene.rates,
        "note": _text(scene.note),
        "legend": [{**_style(entry.style), "count": entry.count} for entry in legend],
        "readings": readings(spoken(label, "zh") for label in _labels(scene)),
        "network": drawn,
    }
    return head | _Tables(placed).tables()


class _Tables:
    """The columns of a scene, and what they tell by index."""

    def __init__(self, placed: PlacedScene) -> None:
        self._placed = placed
        self._areas = {p.territory.id: i for i, p in enumerate(placed.territories)}
        self._texts: Told[Text | None] = Told(_pair)
        self._texts.all([None])
        self._details: Told[Detail] = Told(lambda detail: self._texts.all((detail.label, detail.value)))
        self._turns: Told[tuple[Turn, ...]] = Told(lambda turns: [self._turn(turn) for turn in turns])
        self._sectors: Told[tuple[str, ...]] = Told(self._texts.all)

    def tables(self) -> dict[str, Any]:
        """Returns all of them. What few texts fill comes first, so that its indices are short."""
        columns: dict[str, Any] = {"edges": self._edges(), "nodes": self._nodes(), "territories": self._territories()}
        told: dict[str, Told[Any]] = {
            "details": self._details,
            "turns": self._turns,
            "sectors": self._sectors,
            "texts": self._texts,
        }
        columns["unsettled"] = [self._unsettled(rows) for rows in self._placed.scene.unsettled]
        return columns | {name: one.list for name, one in told.items()}

    def _turn(self, turn: Turn) -> list[int]:
        return [turn.stop, int(turn.live), self._texts[turn.status], int(turn.gap)]

    def _unsettled(self, unsettled: Unsettled) -> list[Any]:
        """Statuses, whether it may be absent, in another area or sector, how many rows, and the questions."""
        flags = [int(unsettled.absent), int(unsettled.area), int(unsettled.sector)]
        return [list(self._texts.all(unsettled.statuses)), *flags, unsettled.rows, list(unsettled.questions)]

    def _territories(self) -> Columns:
        own = [p.territory for p in self._placed.territories]
        return {
            "kind": self._texts.all(one.kind for one in own),
            **self._common(own),
            "parent": [-1 if one.parent is None else self._areas[one.parent] for one in own],
            "depth": [p.depth for p in self._placed.territories],
            "frame": _where(p.frame for p in self._placed.territories),
            **_places([p.circle for p in self._placed.territories]),
        }

    def _nodes(self) -> Columns:
        nodes = self._placed.scene.nodes
        return {
            "kind": self._texts.all(node.kind for node in nodes),
            "status": self._texts.all(node.status for node in nodes),
            "type": self._texts.all(node.type for node in nodes),
            "sectors": self._sectors.all(node.sectors for node in nodes),
            **self._common(nodes),
            "area": [-1 if node.area is None else self._areas[node.area] for node in nodes],
            "leads": _where(node.leads for node in nodes),
            "unsettled": _few([node.unsettled for node in nodes], self._unsettled),
            **_places(self._placed.nodes),
        }

    def _edges(self) -> Columns:
        edges = self._placed.scene.edges
        return {
            "source": [p.source for p in self._placed.edges],
            "target": [p.target for p in self._placed.edges],
            "kind": self._texts.all(edge.kind for edge in edges),
            "label": self._texts.all(edge.label for edge in edges),
            "start": self._texts.all(edge.start for edge in edges),
            "end": self._texts.all(edge.end for edge in edges),
            "change": _few([edge.change for edge in edges], self._texts.__getitem__),
            "stops": _few([edge.stops for edge in edges], list),
            "crosses": _where(p.crosses for p in self._placed.edges),
            "rank": _few([p.rank for p in self._placed.edges], int),
            **self._origins([edge.origin for edge in edges]),
        }

    def _common(self, things: Sequence[Territory | Node]) -> Columns:
        """What territories and nodes have alike; `lines` is how many of the details are each one's."""
        return {
            "id": [thing.id for thing in things],
            **self._origins([thing.origin for thing in things]),
            "gap": _where(thing.gap for thing in things),
            "turns": _few([thing.turns for thing in things], self._turns.__getitem__),
            "change": _few([thing.change for thing in things], self._texts.__getitem__),
            "details": self._details.all(chain.from_iterable([thing.details for thing in things])),
            "lines": [len(thing.details) for thing in things],
            "keywords": _few([thing.keywords for thing in things], str),
            "label": [_pair(thing.label) for thing in things],
        }

    def _origins(self, origins: Sequence[Origin | Text | None]) -> Columns:
        """Where things were read: the text, and the row that belongs into its last slot, 0 where there is none."""
        texts = [origin.text if isinstance(origin, Origin) else origin for origin in origins]
        rows = [origin.row if isinstance(origin, Origin) else 0 for origin in origins]
        return {"origin": self._texts.all(texts), "row": rows}


def _labels(scene: Scene) -> Iterator[Text]:
    yield from (territory.label for territory in scene.territories)
    yield from (node.label for node in scene.nodes)


def _filled(**values: object) -> dict[str, object]:
    return {key: value for key, value in values.items() if value not in (None, False, "", [], ())}


def _pair(text: Text | None) -> str | list[str] | None:
    return [*text] if isinstance(text, Words) else text


def _text(text: Text | None) -> str | dict[str, str] | None:
    return {"zh": text.zh, "en": text.en} if isinstance(text, Words) else text


def _style(style: Style) -> dict[str, object]:
    look = _filled(color=style.color, shape=style.shape, dashes=style.dashes, shown=style.shown)
    said = _filled(label=_text(style.label), forward=_text(style.forward), backward=_text(style.backward))
    covered = {} if style.covered is None else {"covered": style.covered}
    return {"group": style.group, "key": style.key} | look | said | covered


def _where(marks: Iterable[bool]) -> list[int]:
    return [*compress(count(), marks)]


def _few(values: Iterable[Any], encode: Callable[[Any], Any]) -> dict[int, Any]:
    """Position → value, where there is one: for what few things have."""
    return {i: encode(value) for i, value in enumerate(values) if value}


def _places(circles: Sequence[Circle]) -> Columns:
    places = np.fromiter(chain.from_iterable(circles), np.float64, 3 * len(circles)).reshape(-1, 3)
    if not np.isfinite(places).all():
        raise ValueError("a place of the map is no number, which JSON cannot tell")
    return dict(zip(Circle._fields, places.round(1).T.tolist(), strict=True))
