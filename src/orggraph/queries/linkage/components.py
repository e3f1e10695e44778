"""The parts of a network that no link joins, and the nodes that have no link at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from orggraph.graph.nodes import KINDS, Node
from orggraph.queries.linkage.whereabouts import Placed, placed, placed_fields, tiers_above
from orggraph.tables.table import Field, Shown, Table

if TYPE_CHECKING:
    from orggraph.queries.linkage.linked import Linked


@dataclass(frozen=True, slots=True)
class Component:
    """Nodes that links join.

    Attributes:
        size: How many nodes it has.
        by_kind: How many of each kind.
        hub: The node with most neighbours.
        first: The position of its first node, which is its number in `Index.pieces`.
    """

    size: int
    by_kind: dict[str, int]
    hub: Node
    first: int


@dataclass(frozen=True)
class Components(Shown):
    """The answer to `components`: the largest first; nodes without a link are counted, but are no component.

    Attributes:
        rows: Every component of two nodes or more.
        isolated: How many nodes of each kind have no link.
        network: The network that was asked.
    """

    rows: tuple[Component, ...]
    isolated: dict[str, int]
    network: Linked

    def __iter__(self) -> Iterator[Component]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def members(self, component: Component) -> tuple[Node, ...]:
        """Returns the nodes of a component, in the order of their keys."""
        return self.network.nodes.describe(np.flatnonzero(self.network.index.pieces == component.first))

    def to_json(self, lang: str = "zh") -> dict[str, Any]:
        """Returns the answer as `orggraph links --format json` carries it."""
        return {
            "as_of": self.network.as_of,
            "relations": list(self.network.relations),
            "rows": [
                {"size": row.size, "by_kind": row.by_kind, "hub": row.hub.id, "hub_label": row.hub.named(lang)}
                for row in self.rows
            ],
            "isolated": self.isolated,
        }

    def tables(self, lang: str = "zh") -> tuple[Table, ...]:
        """Returns the components as a table."""
        zh = lang == "zh"
        kinds = [(kind, self.network.kind_label(kind, lang)) for kind in KINDS]
        fields = (
            Field("size", "节点数" if zh else "nodes"),
            *(Field(kind, label) for kind, label in kinds),
            Field("hub", "联系最多的节点" if zh else "most linked node"),
        )
        rows = tuple((row.size, *row.by_kind.values(), row.hub.named(lang)) for row in self.rows)
        none = ("，" if zh else ", ").join(f"{label} {self.isolated[kind]}" for kind, label in kinds)
        note = f"没有联系的节点：{none}" if zh else f"nodes without a link: {none}"
        return (Table("连通部分" if zh else "Components", self.network.stamp(lang), fields, rows, (note,)),)


def components(network: Linked) -> Components:
    """Answers `Network.components`."""
    index = network.index
    degrees, kinds = index.adjacency.degrees, network.nodes.kinds
    linked = np.flatnonzero(degrees > 0)
    firsts, number = np.unique(index.pieces[linked], return_inverse=True)
    counts = np.zeros((len(firsts), len(KINDS)), np.int64)
    np.add.at(counts, (number, kinds[linked]), 1)
    by_degree = linked[np.lexsort((linked, -degrees[linked], number))]
    hubs = by_degree[np.unique(np.sort(number), return_index=True)[1]]
    sizes = counts.sum(axis=1)
    order = np.lexsort((firsts, -sizes))
    rows = tuple(
        Component(int(sizes[at]), dict(zip(KINDS, counts[at].tolist(), strict=True)), hub, int(firsts[at]))
        for at, hub in zip(order, network.nodes.describe(hubs[order]), strict=True)
    )
    alone = np.bincount(kinds[(degrees == 0) & index.standing], minlength=len(KINDS))
    return Components(rows, dict(zip(KINDS, alone.tolist(), strict=True)), network)


@dataclass(frozen=True)
class Isolated(Shown):
    """The answer to `isolated`: nodes of a kind without a link of the network.

    Attributes:
        kind: The kind of node.
        rows: They, in the order of their keys, each with its areas and its place in the ledgers. Of units those in
            the ledgers of coverage.
        base: How many live nodes of the kind there are, of units in the ledgers of coverage.
        by_mention: How many further units without a link are known only by mention; of other kinds 0.
        network: The network that was asked.
    """

    kind: str
    rows: tuple[Placed, ...]
    base: int
    by_mention: int
    network: Linked

    def __iter__(self) -> Iterator[Placed]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def to_json(self, lang: str = "zh") -> dict[str, Any]:
        """Returns the answer as JSON."""
        return {
            "as_of": self.network.as_of,
            "relations": list(self.network.relations),
            "kind": self.kind,
            "base": self.base,
            "by_mention": self.by_mention,
            "rows": [row.to_json(lang) for row in self.rows],
        }

    def tables(self, lang: str = "zh") -> tuple[Table, ...]:
        """Returns the nodes as a table."""
        zh = lang == "zh"
        label = self.network.kind_label(self.kind, lang)
        tiers = tiers_above(self.network.day.profile)
        fields = placed_fields(tiers, label, lang)
        title = f"没有横向联系的{label}" if zh else f"{label.capitalize()}s without a link across"
        rows = tuple(row.cells(tiers, lang) for row in self)
        return (Table(title, self.network.stamp(lang), fields, rows, tuple(self._notes(label, zh))),)

    def _notes(self, label: str, zh: bool) -> Iterator[str]:
        listed = ("台账中的", " in the ledgers of coverage") if self.kind == "unit" else ("", "")
        yield (
            f"{len(self)} / {self.base}，基数：当日存在的{listed[0]}{label}"
            if zh
            else f"{len(self)} of {self.base} live {label}s{listed[1]}"
        )
        if self.by_mention:
            yield (
                f"另有 {self.by_mention} 个没有横向联系的单位仅被提及，不计入"
                if zh
                else f"{self.by_mention} further units without a link are known only by mention: not counted"
            )


def isolated(network: Linked, kind: str) -> Isolated:
    """Answers `Network.isolated`."""
    every = network.nodes.of_kind(kind)
    positions = np.setdiff1d(every, network.by_mention)
    alone, both = (one[~network.index.linked[one]] for one in (positions, every))
    rows = placed(network.day, network.nodes, alone)
    return Isolated(kind, rows, len(positions), len(both) - len(alone), network)
