"""The relations of a register as edges of a scene, each with the days on which it is live."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from orggraph.maps.days import Days, States, patterns, positions, spans
from orggraph.maps.said import Said, dates, joined
from orggraph.maps.scene import Edge, Origin, Text, Words

Keys = npt.NDArray[np.int64]


class Link(NamedTuple):
    """A row of a relation with the two nodes that it joins.

    Attributes:
        row: Its number.
        source: The key of the node it starts from.
        target: The key of the node it leads to.
        pattern: Per day 1 where it is live between these two.
    """

    row: int
    source: int
    target: int
    pattern: bytes


def links(days: Days, kind: str, source: pl.Expr, target: pl.Expr) -> list[Link]:
    """Returns the links of a relation, by row; an end that is an area is the organization that leads it on the day.

    A row has one link as long as it leads to the same node, and another one from when it leads elsewhere.
    """
    table, live = days.tables[kind], days.live(kind).astype(bool)
    start, end = (table.select(each.fill_null(-1)).to_series().to_numpy().astype(np.int64) for each in (source, target))
    ends = _led(days, end) if target.meta.root_names() == ["area"] else np.tile(end[:, None], live.shape[1])
    rows, on = np.nonzero(live & (start[:, None] >= 0) & (ends >= 0))
    led = ends[rows, on]
    begins = np.ones(len(rows), bool)
    begins[1:] = (rows[1:] != rows[:-1]) | (led[1:] != led[:-1])
    states = np.zeros((int(begins.sum()), live.shape[1]), np.int8)
    states[np.cumsum(begins) - 1, on] = 1
    at = rows[begins]
    columns = at.tolist(), start[at].tolist(), led[begins].tolist(), patterns(states)
    return [*map(Link, *columns)]


def _led(days: Days, areas: Keys) -> Keys:
    """Per area and day the organization that leads it."""
    keys = days.tables["area"]["key"]
    ends = np.full((len(areas), days.leaders.shape[1]), -1, np.int64)
    ends[areas >= 0] = days.leaders[positions(keys, areas[areas >= 0])]
    return ends


def together(links: Iterable[Link]) -> dict[tuple[int, int], bytes]:
    """Returns each pair of nodes that links join, with the days on which any of them does."""
    joint: dict[tuple[int, int], bytes] = {}
    for link in links:
        pair = link.source, link.target
        joint[pair] = bytes(map(max, joint.get(pair, link.pattern), link.pattern))
    return joint


class Edges:
    """Makes edges of links.

    Args:
        days: The register.
        said: Its words.
        ids: The identifiers of nodes by key.
    """

    def __init__(self, days: Days, said: Said, ids: Mapping[int, str]) -> None:
        self.days, self.said, self.ids = days, said, ids

    def of(self, kind: str, links: Iterable[Link], labels: Iterable[Words | None]) -> Iterator[Edge]:
        """Yields the edges of links of a kind; `labels` are those of its rows."""
        table, ids = self.days.tables[kind], self.ids
        starts, ends = dates(table, "start"), dates(table, "end")
        rows = list(zip(labels, starts, ends, self.said.origins(table), strict=True))
        for link in links:
            for stops in spans(link.pattern):
                yield Edge(ids[link.source], ids[link.target], kind, *rows[link.row], stops)

    def seats(self, links: Iterable[Link]) -> Iterator[Edge]:
        """Yields the edges of seats: one for all persons of a home with the same role and term in a body."""
        seats = self.days.tables["seat"]
        roles = [self.said.code("role", code) for code in seats["role"].to_list()]
        alike: dict[Edge, list[Origin | Text | None]] = defaultdict(list)
        for edge in self.of("seat", links, roles):
            alike[_without_origin(edge)].append(edge.origin)
        for edge, origins in alike.items():
            yield _counted(edge, origins)

    def superiors(self, live: States) -> Iterator[Edge]:
        """Yields the edges from organizations to their superiors, read in their own rows."""
        table = self.days.tables["organization"]
        origins = dict(zip(table["key"].to_list(), self.said.origins(table), strict=True))
        for (source, target), pattern in _subordinations(self.days, live).items():
            for stops in spans(pattern):
                ends = self.ids[source], self.ids[target]
                yield Edge(*ends, "subordination", origin=origins[source], stops=stops)

    def homes(self, pairs: Mapping[tuple[int, int], bytes]) -> Iterator[Edge]:
        """Yields the edges from the holders of seats to where they come from."""
        for (source, target), pattern in pairs.items():
            for stops in spans(pattern):
                yield Edge(self.ids[source], self.ids[target], "home", stops=stops)


def _without_origin(edge: Edge) -> Edge:
    return Edge(edge.source, edge.target, edge.kind, edge.label, edge.start, edge.end, stops=edge.stops)


def _counted(edge: Edge, origins: list[Origin | Text | None]) -> Edge:
    label, number = edge.label, len(origins)
    if number > 1:
        said = label if isinstance(label, Words) else Words("任职", "seat")
        label = Words(f"{said.zh} ×{number}", f"{said.en} ×{number}")
    origin = origins[0] if number == 1 else joined(list(map(_whole, origins)), "；", "; ")
    return Edge(edge.source, edge.target, edge.kind, label, edge.start, edge.end, origin, edge.stops)


def _subordinations(days: Days, live: States) -> dict[tuple[int, int], bytes]:
    """Returns organizations with their superiors; `live` are the states of the organizations."""
    table = days.tables["organization"]
    below = table.filter(pl.col("superior").is_in(table["key"].implode()))
    both = live[below["number"]] & live[positions(table["key"], below["superior"])]
    pairs = zip(below["key"].to_list(), below["superior"].to_list(), strict=True)
    return dict(zip(pairs, patterns(both), strict=True))


def _whole(origin: Origin | Text | None) -> Words | None:
    """The whole words for a place, in both languages."""
    text = origin.words() if isinstance(origin, Origin) else origin
    return text if text is None or isinstance(text, Words) else Words(text, text)
