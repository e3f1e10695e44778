"""Which holders, units and agreements join most organizations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from orggraph.graph.betweenness import Betweenness, betweenness
from orggraph.graph.joined import joined
from orggraph.register.identifiers import all_hashed, unique
from orggraph.tables.table import Field, Shown, Table

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from orggraph.graph.adjacency import Positions
    from orggraph.graph.edges import Block
    from orggraph.queries.linkage.linked import Linked

_DIGITS = 12
CONNECTORS = ("person", "unit", "agreement")
"""The kinds of connectors."""


@dataclass(frozen=True, slots=True)
class Connector:
    """A holder of seats, a unit or an agreement.

    Attributes:
        id: Its public identifier; of an agreement a short hash of its two sides and its beginning.
        label: Its name in 中文.
        label_en: Its name in English.
        kind: `person`, `unit` or `agreement`.
        organizations: How many organizations it joins; see `connectors`.
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
    """The answer to `connectors`: who joins most organizations first, then by betweenness.

    Attributes:
        rows: The connectors, as many as were asked for.
        of: How many there are.
        error: How far a betweenness may be off; 0 where it is exact.
        network: The network that was asked.
    """

    rows: tuple[Connector, ...]
    of: int
    error: float
    network: Linked

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
            "of": self.of,
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
        """Returns the connectors as a table."""
        zh = lang == "zh"
        fields = (
            Field("label", "名称" if zh else "name"),
            Field("kind", "类别" if zh else "kind"),
            Field("organizations", "联系的党组织" if zh else "organizations"),
            Field("betweenness", "中介度" if zh else "betweenness"),
            Field("articulation", "断开即分裂" if zh else "articulation"),
        )
        mark = "是" if zh else "yes"
        rows = tuple(
            (
                row.named(lang),
                self.network.kind_label(row.kind, lang),
                row.organizations,
                round(row.betweenness, 4),
                mark if row.articulation else "",
            )
            for row in self.rows
        )
        title = "联系最多党组织的人员、单位和协议" if zh else "Connectors"
        return (Table(title, self.network.stamp(lang), fields, rows, tuple(self._notes(zh))),)

    def _notes(self, zh: bool) -> Iterator[str]:
        if len(self) < self.of:
            yield f"前 {len(self)} 名，共 {self.of} 个" if zh else f"the first {len(self)} of {self.of}"
        else:
            yield f"共 {self.of} 个" if zh else f"in all {self.of}"
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
    pairs = joined(network.nodes, network.index.edges, network.compiled.edges)
    counts = np.bincount(pairs[:, 0], minlength=len(network.nodes))
    cut = np.zeros(len(network.nodes), bool)
    cut[network.index.cuts.nodes] = True
    joining = np.flatnonzero(counts).astype(np.int32)
    at = _first(joining, counts, between, top)
    rows = [
        Connector(node.id, node.label, node.label_en, node.kind, count, value, articulation)
        for node, count, value, articulation in zip(
            network.nodes.describe(at), counts[at].tolist(), between.nodes[at].tolist(), cut[at].tolist(), strict=True
        )
    ]
    for block in network.index.edges.blocks:
        if block.relation == "agreement":
            rows += _agreements(network, block, between)
    rows.sort(key=lambda row: (-row.organizations, -row.betweenness, CONNECTORS.index(row.kind), row.id))
    of = len(joining) + len(network.index.edges.only(("agreement",)))
    return Connectors(tuple(rows[:top]), of, between.error, network)


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
