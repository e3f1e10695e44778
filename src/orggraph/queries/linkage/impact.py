"""What breaks if somebody leaves, a unit or organization closes, or a record lapses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from orggraph.graph.nodes import KINDS, Node
from orggraph.graph.pieces import pieces
from orggraph.graph.removal import Records, fallen_apart, lapsing, left
from orggraph.queries.linkage.held import covered_units, seated_bodies
from orggraph.queries.linkage.row import row_of
from orggraph.tables.table import Field, Shown, Table

if TYPE_CHECKING:
    from orggraph.graph.adjacency import Positions
    from orggraph.graph.edges import Edges
    from orggraph.queries.linkage.linked import Linked

_LISTS = {
    "communities_without_agreement": ("失去最后一份共建协议的社区", "communities left without an agreement"),
    "communities_without_member": ("失去最后一名兼职委员的社区", "communities left without a concurrent member"),
    "units_uncovered": ("失去党组织覆盖的单位", "units left without an organization"),
    "areas_unled": ("失去领导党组织的辖区", "areas left without a leading organization"),
    "organizations_orphaned": ("失去上级的党组织", "organizations left without a superior"),
}
_SHOWN = 8


@dataclass(frozen=True)
class Impact(Shown):
    """What is no longer there without some nodes or records; every list is in the order of keys.

    Attributes:
        what: What leaves, in words: 中文, English.
        ended: Relation → how many links end.
        cut_off: The parts that are cut off from the rest of their component, the largest first.
        communities_without_agreement: Communities of which the last live agreement ends.
        communities_without_member: Communities of which the last concurrent member leaves.
        units_uncovered: Units of which the last organization goes; an instructor or the community may remain.
        areas_unled: Areas that nobody leads any more.
        organizations_orphaned: Organizations whose superior goes.
        network: The network that was asked.
    """

    what: tuple[str, str]
    ended: dict[str, int]
    cut_off: tuple[tuple[Node, ...], ...]
    communities_without_agreement: tuple[Node, ...]
    communities_without_member: tuple[Node, ...]
    units_uncovered: tuple[Node, ...]
    areas_unled: tuple[Node, ...]
    organizations_orphaned: tuple[Node, ...]
    network: Linked

    def to_json(self, lang: str = "zh") -> dict[str, Any]:
        """Returns the answer in the shape of `orggraph impact --format json`."""
        return {
            "as_of": self.network.as_of,
            "what": self.what[0 if lang == "zh" else 1],
            "ended": self.ended,
            "cut_off": [[_node(node, lang) for node in part] for part in self.cut_off],
            **{name: [_node(node, lang) for node in getattr(self, name)] for name in _LISTS},
        }

    def tables(self, lang: str = "zh") -> tuple[Table, ...]:
        """Returns the consequences as a table: what, how many, which."""
        zh = lang == "zh"
        fields = (
            Field("what", "后果" if zh else "consequence"),
            Field("count", "数量" if zh else "count"),
            Field("which", "哪些" if zh else "which"),
        )
        title = f"若失去：{self.what[0]}" if zh else f"Without {self.what[1]}"
        return (Table(title, self.network.stamp(lang), fields, tuple(self._rows(lang))),)

    def _rows(self, lang: str) -> Iterator[tuple[str, int, str]]:
        zh = lang == "zh"
        for relation, count in self.ended.items():
            label = self.network.relation_label(relation, lang)
            yield f"终止的联系：{label}" if zh else f"links ended: {label}", count, ""
        for part in self.cut_off:
            yield "脱离的部分（节点数）" if zh else "part cut off (nodes)", len(part), _few(part, lang)
        for name, labels in _LISTS.items():
            if nodes := getattr(self, name):
                yield labels[0 if zh else 1], len(nodes), _few(nodes, lang)


def _node(node: Node, lang: str) -> dict[str, str]:
    return {"id": node.id, "label": node.named(lang), "kind": node.kind}


def _few(nodes: tuple[Node, ...], lang: str) -> str:
    zh = lang == "zh"
    names = ("、" if zh else ", ").join(node.named(lang) for node in nodes[:_SHOWN])
    more = len(nodes) - _SHOWN
    return names if more <= 0 else names + (f" 等 {len(nodes)} 个" if zh else f" and {more} more")


def impact_of(network: Linked, what: str) -> Impact:
    """Answers `Network.impact_of`."""
    nobody = np.empty(0, np.int32)
    if (row := row_of(network, what)) is None:
        position = network.nodes.find(what)
        (node,) = network.nodes.describe((position,))
        return without(network, (node.label, node.label_en), np.array([position], np.int32), {})
    if row.records:
        return without(network, (what, what), nobody, row.records)
    labels = [(node.label, node.label_en) for node in network.nodes.describe(row.nodes)]
    zh, en = ("、".join(label for label, _ in labels), ", ".join(label for _, label in labels))
    return without(network, (zh, en), row.nodes, {})


def without(network: Linked, what: tuple[str, str], nodes: Positions, records: Records) -> Impact:
    """Returns what is no longer there without some nodes and records."""
    before = network.compiled.edges
    lapsed = lapsing(before, nodes, records)
    after = left(before, nodes, lapsed)
    lost = {name: _lost(network, name, (before, {}), (after, lapsed), nodes) for name in _LISTS}
    return Impact(
        what,
        {name: n for name in network.relations if (n := len(before.only((name,))) - len(after.only((name,))))},
        tuple(network.nodes.describe(part) for part in cut_off(network, after, nodes)),
        **{name: network.nodes.describe(positions) for name, positions in lost.items()},
        network=network,
    )


def cut_off(network: Linked, after: Edges, nodes: Positions) -> list[Positions]:
    """Returns the parts that are cut off; a person without any record left is no part, it leaves too."""
    count = len(network.nodes)
    counted = np.ones(count, bool)
    counted[nodes] = False
    holds = np.zeros(count, bool)
    holds[after.only(("seat", "instructor")).sources] = True
    counted &= holds | (network.nodes.kinds != KINDS.index("person"))
    chosen = after.only(network.relations)
    return fallen_apart(network.index.pieces, pieces(count, chosen.sources, chosen.targets), counted)


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
