"""What is live on a day, and what links what: plain Python straight from the records, never through orggraph."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import networkx as nx

from tests.queries.linkage.districts import path_of

ACROSS = ("seat", "home", "agreement", "registration")
RELATIONS = ("part_of", "lead", "subordination", "location", "establishment", "instructor", *ACROSS)


class Link(NamedTuple):
    """A link between two nodes, which are identifiers, and the row of its record: of a lead that of who names it."""

    one: str
    other: str
    relation: str
    row: int | None


def lives(record: Any, day: dt.date) -> bool:
    """Whether a record holds on a day by its own dates."""
    start, end = getattr(record, "start", None), getattr(record, "end", None)
    return (start is None or start.first <= day) and (end is None or end.last >= day)


@dataclass
class Truth:
    """A district on a day, perhaps without some nodes and rows.

    Attributes:
        records: As drawn.
        day: The day.
        gone: Nodes that are taken away.
        lapsed: Rows whose relations are taken away.
    """

    records: list[Any]
    day: dt.date
    gone: frozenset[str] = frozenset()
    lapsed: frozenset[int] = frozenset()

    def without(self, gone: Iterable[str] = (), lapsed: Iterable[int] = ()) -> Truth:
        """The district without some nodes and rows."""
        return Truth(self.records, self.day, frozenset(gone), frozenset(lapsed))

    def of(self, kind: str) -> list[Any]:
        """The records of a kind, live or not."""
        return [record for record in self.records if record.kind == kind]

    @cached_property
    def alive(self) -> dict[str, Any]:
        """Areas, organizations and units that are live: identifier → record."""
        nodes = [*self.of("area"), *self.of("organization"), *self.of("unit")]
        return {node.id: node for node in nodes if lives(node, self.day) and node.id not in self.gone}

    @property
    def mentioned(self) -> set[str]:
        """The live units that no ledger of coverage lists."""
        return {unit.id for unit in self.of("unit") if unit.id in self.alive and not unit.surveyed}

    @cached_property
    def area_ids(self) -> dict[str, str]:
        """Path → identifier."""
        return {path_of(area): area.id for area in self.of("area")}

    @cached_property
    def leaders(self) -> dict[str, list[Any]]:
        """Area → those that lead it one after the other: the one it names, else those that bear its name."""
        found = {}
        for area in self.of("area"):
            names = (area.name + "党总支", area.name + "党委")
            found[area.id] = [
                body
                for body in self.of("organization")
                if (body.id == area.led_by if area.led_by else body.name in names and area.type not in _LAST)
            ]
        return found

    @cached_property
    def leads(self) -> set[tuple[str, str]]:
        """Live organizations with the areas that they lead."""
        return {
            (body.id, area)
            for area, bodies in self.leaders.items()
            for body in bodies
            if body.id in self.alive and area in self.alive
        }

    def body(self, record: Any) -> str:
        """The organization of a seat or agreement: of an area the one that led it when the relation began."""
        if record.organization is not None:
            return str(record.organization)
        bodies = self.leaders[self.area_ids[record.area]]
        then = [one for one in bodies if record.start is not None and lives(one, record.start.first)]
        return str((then or bodies[-1:])[0].id)

    def holder(self, record: Any) -> str | None:
        """Who holds a seat or instructs: the person that is named, else the leader of the home."""
        if record.person is not None or record.kind == "instructor":
            return None if record.person is None else str(record.person)
        home = record.home_unit or record.home_organization
        return None if home is None else f"leader of {home}"

    def live(self, kind: str) -> list[Any]:
        """The records of relations of a kind that hold: within their dates, while all that they name live."""
        return [
            record
            for record in self.of(kind)
            if lives(record, self.day) and record.source.row not in self.lapsed and self._whole(record)
        ]

    def _whole(self, record: Any) -> bool:
        """Whether all that a relation names lives; an area that only says which organization is meant may not."""
        names = ("organization", "unit", "home_unit", "home_organization")
        needed = {getattr(record, name, None) for name in names} - {None}
        if record.kind in ("seat", "agreement"):
            needed.add(self.body(record))
        if record.kind == "registration":
            needed.add(self.area_ids[record.area])
        holder = self.holder(record) if record.kind in ("seat", "instructor") else None
        return needed <= self.alive.keys() and holder not in self.gone

    @cached_property
    def persons(self) -> set[str]:
        """Who holds a seat or instructs on the day."""
        holders = (self.holder(record) for kind in ("seat", "instructor") for record in self.live(kind))
        return {holder for holder in holders if holder is not None}

    def kind(self, node: str) -> str:
        """The kind of a live node."""
        return "person" if node in self.persons else str(self.alive[node].kind)

    @cached_property
    def nodes(self) -> set[str]:
        """All nodes of the network."""
        return {*self.alive, *self.persons}

    @cached_property
    def links(self) -> list[Link]:
        """All links."""
        return [link for link in self._links() if link.one in self.nodes and link.other in self.nodes]

    def _links(self) -> Iterator[Link]:
        for node in self.alive.values():
            if node.kind == "area" and node.parent is not None:
                yield Link(node.id, self.area_ids[node.parent], "part_of", node.source.row)
            if node.kind == "organization" and node.superior is not None:
                yield Link(node.id, node.superior, "subordination", node.source.row)
            if node.kind in ("organization", "unit") and node.area is not None:
                yield Link(node.id, self.area_ids[node.area], "location", node.source.row)
        for body, area in self.leads:
            named = self.alive[area].led_by == body
            yield Link(body, area, "lead", self.alive[area if named else body].source.row)
        for seat in self.live("seat"):
            if (holder := self.holder(seat)) is not None:
                yield Link(holder, self.body(seat), "seat", seat.source.row)
                for home in filter(None, (seat.home_unit, seat.home_organization)):
                    yield Link(holder, home, "home", seat.source.row)
        for kind, one, other in (
            ("establishment", "organization", "unit"),
            ("instructor", "person", "unit"),
            ("agreement", "body", "unit"),
            ("registration", "unit", "place"),
        ):
            for record in self.live(kind):
                ends = {"body": self.body, "place": lambda each: self.area_ids[each.area]}
                sides = [ends[side](record) if side in ends else getattr(record, side) for side in (one, other)]
                if None not in sides:
                    yield Link(sides[0], sides[1], kind, record.source.row)

    def body_of(self, node: str, relations: Iterable[str]) -> str:
        """The node that stands for one where all relations link across: for an area the first that leads it."""
        if not {*relations} <= {*ACROSS}:
            return node
        leaders = [body.id for body in self.of("organization") if (body.id, node) in self.leads]
        return str(leaders[0]) if leaders else node

    def graph(self, relations: Iterable[str] = RELATIONS) -> nx.MultiGraph[str]:
        """The network of some relations, whichever way they point."""
        graph: nx.MultiGraph[str] = nx.MultiGraph()
        graph.add_nodes_from(self.body_of(node, relations) for node in self.nodes)
        graph.add_edges_from(link[:2] for link in self.between_bodies(relations))
        return graph

    def between_bodies(self, relations: Iterable[str]) -> list[Link]:
        """The links of some relations between what stands for their ends."""
        return [
            Link(self.body_of(link.one, relations), self.body_of(link.other, relations), link.relation, link.row)
            for link in self.links
            if link.relation in relations
        ]

    def simple(self, relations: Iterable[str] = RELATIONS) -> nx.Graph[str]:
        """The same without parallels and loops; `weight` counts the parallels."""
        several = self.graph(relations)
        graph: nx.Graph[str] = nx.Graph()
        graph.add_nodes_from(several)
        for one, other, _ in several.edges:
            if one != other:
                graph.add_edge(one, other, weight=graph.get_edge_data(one, other, {"weight": 0})["weight"] + 1)
        return graph

    @cached_property
    def above(self) -> dict[str, str]:
        """Organization → its live superior."""
        return {one: other for one, other, relation, _ in self.links if relation == "subordination"}

    @cached_property
    def parents(self) -> dict[str, str]:
        """Area → the area that it lies in."""
        return {one: other for one, other, relation, _ in self.links if relation == "part_of"}

    def built_in(self, unit: str) -> set[str]:
        """The organizations that are built in a unit."""
        return {one for one, other, relation, _ in self.links if relation == "establishment" and other == unit}


_LAST = ("grid", "building")


def chain(above: dict[str, str], node: str) -> list[str]:
    """Who stands above a node, the nearest first."""
    found = []
    while (node := above.get(node, "")) and node not in found:
        found.append(node)
    return found
