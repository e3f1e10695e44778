"""Which holders, units and agreements join most organizations, and which organizations are joined to most others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from orggraph.graph.betweenness import Betweenness, betweenness
from orggraph.graph.joined import joined, others_joined
from orggraph.graph.nodes import KINDS
from orggraph.register.identifiers import all_hashed, unique
from orggraph.tables.table import Field, Shown, Table

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from orggraph.graph.adjacency import Positions
    from orggraph.graph.edges import Block
    from orggraph.queries.linkage.linked import Linked

_DIGITS = 12
CONNECTORS = ("person", "unit", "agreement", "organization")
"""The kinds of connectors: holders of seats, units, agreements, organizations."""
_TITLES = {
    "person": ("联系最多党组织的兼职人员", "Holders of seats that join most organizations"),
    "unit": ("联系最多党组织的单位", "Units that join most organizations"),
    "agreement": ("联系最多党组织的共建协议", "Agreements that join most organizations"),
    "organization": ("与最多其他党组织有联系的党组织", "Organizations joined to most others"),
}


@dataclass(frozen=True, slots=True)
class Connector:
    """A holder of seats, a unit, an agreement or an organization.

    Attributes:
        id: Its public identifier; of an agreement a short hash of its two sides and its beginning.
        label: Its name in 中文.
        label_en: Its name in English.
        kind: One of `CONNECTORS`.
        organizations: How many organizations it joins; of an organization, how many others holders and units join it
            to; see `connectors`.
        betweenness: On which share of the shortest paths between others it lies, from 0 to 1.
        articulation: Whether its component falls apart without it.
    """

    id: str
    label: str
    label_en: str
    kind: str
    organizations: int
    betweenness: float
    articulation: bool

    def named(self, lang: str) -> str:
        """Returns the label in `zh` or `en`."""
        return self.label if lang == "zh" else self.label_en


@dataclass(frozen=True)
class Connectors(Shown):
    """The answer to `connectors`, kind by kind: who joins most organizations first, then by betweenness.

    Attributes:
        by_kind: Kind → its connectors, as many as were asked for.
        of: Kind → how many there are.
        error: How far a betweenness may be off; 0 where it is exact.
        network: The network that was asked.
    """

    by_kind: Mapping[str, tuple[Connector, ...]]
    of: Mapping[str, int]
    error: float
    network: Linked

    @property
    def rows(self) -> tuple[Connector, ...]:
        """All of them, kind by kind."""
        return tuple(row for rows in self.by_kind.values() for row in rows)

    def __iter__(self) -> Iterator[Connector]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def to_json(self, lang: str = "zh") -> dict[str, Any]:
        """Returns the answer in the shape of `orggraph connectors --format json`."""
        return {
            "as_of": self.network.as_of,
            "relations": list(self.network.relations),
            "error": self.error,
            "of": dict(self.of),
            "rows": [
                {
                    "id": row.id,
                    "label": row.named(lang),
                    "kind": row.kind,
                    "organizations": row.organizations,
                    "betweenness": row.betweenness,
                    "articulation": row.articulation,
                }
                for row in self.rows
            ],
        }

    def tables(self, lang: str = "zh") -> tuple[Table, ...]:
        """Returns a table per kind, of those kinds that there are."""
        return tuple(self._table(kind, lang) for kind in CONNECTORS if self.of[kind])

    def _table(self, kind: str, lang: str) -> Table:
        zh = lang == "zh"
        other = ("其他", "other ") if kind == "organization" else ("", "")
        fields = (
            Field("label", self.network.kind_label(kind, lang)),
            Field("organizations", f"联系的{other[0]}党组织" if zh else f"{other[1]}organizations"),
            Field("betweenness", "中介度" if zh else "betweenness"),
            Field("articulation", "断开即分裂" if zh else "articulation"),
        )
        mark = "是" if zh else "yes"
        rows = tuple(
            (row.named(lang), row.organizations, round(row.betweenness, 4), mark if row.articulation else "")
            for row in self.by_kind[kind]
        )
        title, notes = _TITLES[kind][0 if zh else 1], tuple(self._notes(kind, zh))
        return Table(title, self.network.stamp(lang), fields, rows, notes)

    def _notes(self, kind: str, zh: bool) -> Iterator[str]:
        shown, of = len(self.by_kind[kind]), self.of[kind]
        if shown < of:
            yield f"前 {shown} 名，共 {of} 个" if zh else f"the first {shown} of {of}"
        else:
            yield f"共 {of} 个" if zh else f"in all {of}"
        yield (
            "中介度：其他节点两两之间的最短路径经过它的比例"
            if zh
            else "betweenness: share of shortest paths between others"
        )
        if self.error:
            yield f"误差不超过 {self.error}（概率 90%）" if zh else f"within {self.error}, with a probability of 90 %"


def connectors(network: Linked, top: int | None, error: float) -> Connectors:
    """Answers `Network.connectors`."""
    between = _rounded(betweenness(network.index, error=error))
    pairs = joined(network.nodes, network.index.edges)
    counts = np.bincount(pairs[:, 0], minlength=len(network.nodes)) + others_joined(pairs, len(network.nodes))
    cut = np.zeros(len(network.nodes), bool)
    cut[network.index.cuts.nodes] = True
    rows: dict[str, tuple[Connector, ...]] = {}
    of = {}
    for kind in CONNECTORS:
        if kind == "agreement":
            blocks = network.index.edges.only(("agreement",)).blocks
            found = [one for block in blocks for one in _agreements(network, block, between)]
            of[kind] = len(found)
        else:
            joining = np.flatnonzero((counts > 0) & (network.nodes.kinds == KINDS.index(kind))).astype(np.int32)
            found = _nodes(network, _first(joining, counts, between, top), counts, between, cut)
            of[kind] = len(joining)
        found.sort(key=lambda row: (-row.organizations, -row.betweenness, row.id))
        rows[kind] = tuple(found[:top])
    return Connectors(rows, of, between.error, network)


def _nodes(
    network: Linked, at: Positions, counts: NDArray[np.int64], between: Betweenness, cut: NDArray[np.bool_]
) -> list[Connector]:
    """Some nodes as connectors."""
    values = zip(counts[at].tolist(), between.nodes[at].tolist(), cut[at].tolist(), strict=True)
    return [
        Connector(node.id, node.label, node.label_en, node.kind, *each)
        for node, each in zip(network.nodes.describe(at), values, strict=True)
    ]


def _rounded(between: Betweenness) -> Betweenness:
    """Without the last digits: threads sum them up, they differ from run to run, and so would the order."""
    return Betweenness(between.nodes.round(_DIGITS), between.links.round(_DIGITS), between.error)


def _first(at: Positions, counts: NDArray[np.int64], between: Betweenness, top: int | None) -> Positions:
    """The nodes that may be among the first: all that are level with the last of them, the order decides later."""
    if top is None or top >= len(at):
        return at
    count, value = counts[at], between.nodes[at]
    worst = np.lexsort((-value, -count))[top - 1]
    may: Positions = at[(count > count[worst]) | ((count == count[worst]) & (value >= value[worst]))]
    return may


def _agreements(network: Linked, block: Block, between: Betweenness) -> list[Connector]:
    """Every agreement: it joins the organization that signed with those that are built in the unit."""
    adjacency = network.index.adjacency
    built = _built_in(network)
    bridges = set(map(tuple, network.index.cuts.links.tolist()))
    pairs = list(zip(block.sources.tolist(), block.targets.tolist(), strict=True))
    sides = [network.nodes.describe(pair) for pair in pairs]
    starts = network.compiled.tables[block.table]["start"].gather(block.records).to_list()
    names = [(one.id, other.id, str(day)) for (one, other), day in zip(sides, starts, strict=True)]
    return [
        Connector(
            id_,
            f"{one.label}—{other.label}",
            f"{one.label_en} – {other.label_en}",
            "agreement",
            len({pair[0], *built.get(pair[1], ())}),
            float(between.links[adjacency.entry(*pair)]),
            (min(pair), max(pair)) in bridges,
        )
        for id_, (one, other), pair in zip(unique(all_hashed("agreement", names)), sides, pairs, strict=True)
    ]


def _built_in(network: Linked) -> dict[int, list[int]]:
    """Unit → the organizations that are built in it."""
    built: dict[int, list[int]] = {}
    for block in network.compiled.edges.blocks:
        if block.relation == "establishment":
            for organization, unit in zip(block.sources.tolist(), block.targets.tolist(), strict=True):
                built.setdefault(unit, []).append(organization)
    return built
