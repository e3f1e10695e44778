"""What expires within some days, and what breaks if nothing is renewed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import narwhals as nw
import numpy as np

from orggraph.graph.nodes import KINDS, Node
from orggraph.queries.linkage.breaking import Breaking
from orggraph.queries.linkage.impact import Impact, without
from orggraph.queries.linkage.impact_tables import parts_of
from orggraph.queries.linkage.records import Record
from orggraph.queries.linkage.sides import Sides, edges_of, sides_of
from orggraph.register.engines import collected
from orggraph.tables.table import Field, Shown, Table

if TYPE_CHECKING:
    from orggraph.graph.adjacency import Positions
    from orggraph.queries.linkage.linked import Linked

_DATED = ("seat", "agreement", "establishment", "instructor", "registration")
"""Relations whose records have an end."""


@dataclass(frozen=True, slots=True)
class Expiring:
    """A record that ends.

    Attributes:
        one: Its first side: the holder, the organization, the instructor or the unit; None where no ledger tells it.
        other: Its second side.
        record: What the ledger says.
        bridge: Whether its component falls apart without it, were it the only one to end.
    """

    one: Node | None
    other: Node
    record: Record
    bridge: bool


@dataclass(frozen=True)
class ExpiringImpact(Shown):
    """The answer to `expiring_impact`.

    Attributes:
        within_days: The window.
        rows: The records that end from the day to the end of the window, the first to end first.
        closing: Organizations and units that close in the window.
        together: What is no longer there if none is renewed.
        network: The network that was asked.
    """

    within_days: int
    rows: tuple[Expiring, ...]
    closing: tuple[Node, ...]
    together: Impact
    network: Linked

    def __iter__(self) -> Iterator[Expiring]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def to_json(self, lang: str = "zh") -> dict[str, Any]:
        """Returns the answer in the shape of `orggraph impact --expiring --format json`."""
        return {
            **self.together.to_json(lang),
            "within_days": self.within_days,
            "closing": [{"id": node.id, "label": node.named(lang), "kind": node.kind} for node in self.closing],
            "expiring": [
                {**Sides(row.one, row.other, row.record).to_json(lang), "bridge": row.bridge} for row in self.rows
            ],
        }

    def tables(self, lang: str = "zh") -> tuple[Table, ...]:
        """Returns what ends, then what breaks, as tables."""
        zh = lang == "zh"
        fields = (
            Field("end", "到期" if zh else "ends"),
            Field("from", "从" if zh else "from"),
            Field("relation", "关系" if zh else "relation"),
            Field("to", "到" if zh else "to"),
            Field("bridge", "断开即分裂" if zh else "bridge"),
            Field("source", "来源" if zh else "source"),
        )
        mark = "是" if zh else "yes"
        rows = tuple(
            (
                row.record.end,
                row.one and row.one.named(lang),
                self.network.relation_label(row.record.relation, lang),
                row.other.named(lang),
                mark if row.bridge else "",
                row.record.source.words(lang),
            )
            for row in self.rows
        )
        title = f"{self.within_days} 天内到期" if zh else f"Expiring within {self.within_days} days"
        expiring = Table(title, self.network.stamp(lang), fields, rows, tuple(parts_of(self.network, lang)))
        if self.closing:  # what closes takes further links along
            return expiring, *self.together.tables(lang)
        return expiring, self.together.consequences(lang)


def expiring_impact(network: Linked, within_days: int) -> ExpiringImpact:
    """Answers `Network.expiring_impact`."""
    day = network.day.day
    last = dt.date.max if within_days > (dt.date.max - day).days else day + dt.timedelta(within_days)
    ending = {table: _rows_until(network, table, last) for table in _DATED}
    closing = _closing(network, last)
    what = (f"{within_days} 天内到期的一切", f"all that expires within {within_days} days")
    together = without(network, what, closing, ending)
    edges = [*edges_of(network, {name: ending[name] for name in _DATED if name in network.relations})]
    breaking = Breaking(network.between_bodies)
    rows = [
        Expiring(one, other, record, breaking.breaks(edge))
        for (one, other, record), edge in zip(sides_of(network, edges), edges, strict=True)
        if other is not None  # what a record is about is always known: its body, unit or area
    ]
    rows.sort(key=lambda row: (row.record.end or "", row.record.relation, *map(_place, (row.one, row.other))))
    return ExpiringImpact(within_days, tuple(rows), network.nodes.describe(closing), together, network)


def _rows_until(network: Linked, table: str, last: dt.date) -> Positions:
    """The live records that end in the window; what has ended before is not live."""
    ends = network.compiled.tables[table]["end"]
    return np.flatnonzero((ends <= last).fill_null(value=False).to_numpy()).astype(np.int32)


def _closing(network: Linked, last: dt.date) -> Positions:
    keys = [
        collected(network.day.frame(kind).filter(nw.col("end") <= last).select("key"))["key"].to_numpy()
        for kind in KINDS[1:3]
    ]
    positions = np.concatenate([np.empty(0, np.int32), *(network.nodes.positions(each) for each in keys)])
    return np.sort(positions[positions >= 0]).astype(np.int32)


def _place(node: Node | None) -> int:
    return -1 if node is None else node.position
