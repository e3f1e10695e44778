"""What lies within some links of a node."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from orggraph.graph.nodes import KINDS, Node
from orggraph.graph.search import hops
from orggraph.queries.linkage.apart import unled
from orggraph.queries.linkage.asked_body import AskedBody, asked_body
from orggraph.tables.table import Field, Shown, Table

if TYPE_CHECKING:
    from orggraph.graph.adjacency import Positions
    from orggraph.queries.linkage.linked import Linked


@dataclass(frozen=True)
class Reach(Shown):
    """The answer to `reach`: what is reached after one link, after two …

    Attributes:
        asked: What was asked about.
        hops: How many links were followed at most.
        levels: Per number of links the positions of what is newly reached, ascending.
        network: The network that was asked.
    """

    asked: AskedBody
    hops: int
    levels: tuple[Positions, ...]
    network: Linked

    @property
    def source(self) -> Node:
        """The node; of an area that is led, the organization that leads it."""
        return self.asked.node

    def __len__(self) -> int:
        return sum(map(len, self.levels))

    @cached_property
    def rows(self) -> tuple[tuple[int, Node], ...]:
        """Every node that is reached, with its number of links; the nearest first."""
        return tuple(
            (steps, node) for steps, level in enumerate(self.levels, 1) for node in self.network.nodes.describe(level)
        )

    @property
    def by_kind(self) -> dict[str, int]:
        """How many nodes of each kind are reached."""
        counts = Counter(kind for level in self.levels for kind in self.network.nodes.kinds[level].tolist())
        return {kind: counts[number] for number, kind in enumerate(KINDS)}

    def to_json(self, lang: str = "zh") -> dict[str, Any]:
        """Returns the answer in the shape of `orggraph reach --format json`."""
        return {
            "as_of": self.network.as_of,
            **self.asked.to_json("from", lang),
            "relations": list(self.network.relations),
            "hops": self.hops,
            "reached": len(self),
            "by_kind": self.by_kind,
            "rows": [
                {"id": node.id, "label": node.named(lang), "kind": node.kind, "hops": steps}
                for steps, node in self.rows
            ],
        }

    def tables(self, lang: str = "zh") -> tuple[Table, ...]:
        """Returns what is reached as a table."""
        zh = lang == "zh"
        fields = (
            Field("hops", "步数" if zh else "hops"),
            Field("kind", "类别" if zh else "kind"),
            Field("label", "名称" if zh else "name"),
        )
        kind = self.network.kind_label
        rows = tuple((steps, kind(node.kind, lang), node.named(lang)) for steps, node in self.rows)
        name = self.asked.named(lang)
        title = f"{name} {self.hops} 步之内" if zh else f"Within {self.hops} of {name}"
        counts = (f"{kind(one, lang)} {n}" for one, n in self.by_kind.items() if n)
        note = ("，" if zh else ", ").join(counts)
        if not note and self.asked.unled:
            note = unled(self.source, zh)
        return (Table(title, self.network.stamp(lang), fields, rows, (note,) if note else ()),)


def reach(network: Linked, node: str, within: int) -> Reach:
    """Answers `Network.reach`."""
    across = network.between_bodies
    source = asked_body(across, node)
    levels = tuple(hops(across.index.adjacency, np.array([source.node.position], np.int32), within))
    return Reach(source, within, levels, across)
