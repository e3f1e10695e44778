"""What breaks if somebody leaves, a unit or organization closes, or a record lapses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from orggraph.graph.bodies import between_bodies, bodies_of
from orggraph.graph.index import Index
from orggraph.graph.nodes import KINDS, Node
from orggraph.graph.removal import Records, ending, fallen_apart, lapsing, left
from orggraph.queries.linkage.held import covered_units, seated_bodies
from orggraph.queries.linkage.impact_tables import LISTS, consequences, ended_links
from orggraph.queries.linkage.life import find
from orggraph.queries.linkage.row import row_of
from orggraph.queries.linkage.sides import Sides, edges_of, sides_of
from orggraph.tables.table import Shown, Table

if TYPE_CHECKING:
    from orggraph.graph.adjacency import Positions
    from orggraph.graph.edges import Edges
    from orggraph.queries.linkage.linked import Linked


@dataclass(frozen=True)
class Impact(Shown):
    """What is no longer there without some nodes or records; every list is in the order of keys.

    All follows from the relations of the network; a list that needs another one is None: it was not looked for.

    Attributes:
        what: What leaves, in words: 中文, English.
        ending: The links that end.
        cut_off: The parts that are cut off from the rest of their component, the largest first; components are those
            of links across where no relations were chosen.
        communities_without_agreement: Communities of which the last live agreement ends.
        communities_without_member: Communities of which the last concurrent member leaves.
        units_uncovered: Units of which the last organization goes; an instructor or the community may remain.
        areas_unled: Areas that nobody leads any more.
        organizations_orphaned: Organizations whose superior goes.
        network: The network that was asked.
    """

    what: tuple[str, str]
    ending: Edges
    cut_off: tuple[tuple[Node, ...], ...]
    communities_without_agreement: tuple[Node, ...] | None
    communities_without_member: tuple[Node, ...] | None
    units_uncovered: tuple[Node, ...] | None
    areas_unled: tuple[Node, ...] | None
    organizations_orphaned: tuple[Node, ...] | None
    network: Linked

    @cached_property
    def ended(self) -> dict[str, int]:
        """Relation → how many links end."""
        return {name: n for name in self.network.relations if (n := len(self.ending.only((name,))))}

    @cached_property
    def links(self) -> tuple[Sides, ...]:
        """The links that end, by relation, each with its record."""
        return tuple(sides_of(self.network, tuple(self.ending)))

    def to_json(self, lang: str = "zh") -> dict[str, Any]:
        """Returns the answer in the shape of `orggraph impact --format json`."""
        return {
            "as_of": self.network.as_of,
            "what": self.what[0 if lang == "zh" else 1],
            "relations": list(self.network.relations),
            "ended": self.ended,
            "links": [link.to_json(lang) for link in self.links],
            "cut_off": [_nodes(part, lang) for part in self.cut_off],
            **{name: None if nodes is None else _nodes(nodes, lang) for name, nodes in self.lists()},
        }

    def tables(self, lang: str = "zh") -> tuple[Table, ...]:
        """Returns the consequences as a table: what, how many, which; then the links that end, one by one."""
        return self.consequences(lang), ended_links(self, lang)

    def consequences(self, lang: str = "zh") -> Table:
        """Returns the first of the tables."""
        return consequences(self, lang)

    def lists(self) -> Iterator[tuple[str, tuple[Node, ...] | None]]:
        """Yields the lists of nodes that lose something, by their names."""
        return ((name, getattr(self, name)) for name in LISTS)


def _nodes(nodes: Iterable[Node], lang: str) -> list[dict[str, str]]:
    return [{"id": node.id, "label": node.named(lang), "kind": node.kind} for node in nodes]


def impact_of(network: Linked, what: str) -> Impact:
    """Answers `Network.impact_of`."""
    nobody = np.empty(0, np.int32)
    if (row := row_of(network, what)) is None:
        nodes = np.array([find(network, what)], np.int32)
    elif row.records:
        return without(network, _said(network, what, row.records), nobody, row.records)
    else:
        nodes = row.nodes
    labels = [(node.label, node.label_en) for node in network.nodes.describe(nodes)]
    zh, en = ("、".join(label for label, _ in labels), ", ".join(label for _, label in labels))
    return without(network, (zh, en), nodes, {})


def _said(network: Linked, place: str, records: Records) -> tuple[str, str]:
    """What stands in a row: between whom, since and until when, and the place."""
    sides, relations = sides_of(network, tuple(edges_of(network, records))), network.relations_vocabulary
    if not sides:
        return place, place
    zh, en = ([one.words(relations, lang) for one in sides] for lang in ("zh", "en"))
    return f"{'；'.join(zh)}（{place}）", f"{'; '.join(en)} ({place})"


def without(network: Linked, what: tuple[str, str], nodes: Positions, records: Records) -> Impact:
    """Returns what is no longer there without some nodes and records."""
    before = network.compiled.edges
    lapsed = lapsing(before, nodes, records)
    after = left(before, nodes, lapsed)
    unasked = {*before.relations} - {*network.relations}  # of a relation that is not there nothing is lost
    lost = {
        name: None if each.relation in unasked else _lost(network, name, (before, {}), (after, lapsed), nodes)
        for name, each in LISTS.items()
    }
    return Impact(
        what,
        ending(before.only(network.relations), nodes, lapsed),
        tuple(network.nodes.describe(part) for part in cut_off(network.between_bodies, after, nodes)),
        **{name: at if at is None else network.nodes.describe(at) for name, at in lost.items()},
        network=network,
    )


def cut_off(network: Linked, after: Edges, nodes: Positions) -> list[Positions]:
    """Returns the parts that are cut off; a person without any record left is no part, it leaves too.

    An area whose leading organization leaves is a body of its own from then on.
    """
    count, index = len(network.nodes), network.index
    bodies = None if index.bodies is None else bodies_of(count, after)
    counted = np.ones(count, bool) if bodies is None else bodies == np.arange(count)
    counted[nodes] = False
    holds = np.zeros(count, bool)
    holds[after.only(("seat", "instructor")).sources] = True
    counted &= holds | (network.nodes.kinds != KINDS.index("person"))
    chosen = after.only(network.relations)
    left_over = Index(network.nodes, chosen if bodies is None else between_bodies(chosen, bodies), bodies)
    before = index.pieces if index.bodies is None else index.pieces[index.bodies]
    return fallen_apart(before, left_over.pieces, counted)


_Left = tuple["Edges", Records]
"""Edges that are there, and the records that have lapsed."""


def _lost(network: Linked, name: str, before: _Left, after: _Left, leaving: Positions) -> Positions:
    """The nodes that had what the list is about before, and have it no more."""
    had, has = (_having(network, name, edges, lapsed) for edges, lapsed in (before, after))
    return np.setdiff1d(np.setdiff1d(had, has), leaving)


def _having(network: Linked, name: str, edges: Edges, lapsed: Records) -> Positions:
    """The communities with an agreement or member, the units with an organization, the areas led, and so on."""
    if name == "units_uncovered":
        return covered_units(network, lapsed)
    if name == "organizations_orphaned":
        return edges.only(("subordination",)).sources
    lead = edges.only(("lead",))
    if name == "areas_unled":
        return lead.targets
    signed = name == "communities_without_agreement"
    bodies = edges.only(("agreement",)).sources if signed else seated_bodies(network, lapsed)
    return np.intersect1d(lead.targets[np.isin(lead.sources, bodies)], network.communities)
