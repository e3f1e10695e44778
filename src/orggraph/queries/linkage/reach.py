"""What lies within some links of a node."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from orggraph.graph.nodes import KINDS, Node
from orggraph.graph.search import hops
from orggraph.queries.linkage.areas_asked import AskedArea, asked_area
from orggraph.queries.linkage.life import find
from orggraph.tables.table import Field, Shown, Table

if TYPE_CHECKING:
    from orggraph.graph.adjacency import Positions
    from orggraph.queries.linkage.linked import Linked


@dataclass(frozen=True)
class Reach(Shown):
    """The answer to `reach`: what is reached after one link, after two …

    Attributes:
        source: The node.
        hops: How many links were followed at most.
        levels: Per number of links the positions of what is newly reached, ascending.
        asked: Of an area from which nothing is reached: whom to ask instead.
        network: The network that was asked.
    """

    source: Node
    hops: int
    levels: tuple[Positions, ...]
    asked: AskedArea | None
    network: Linked

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
            "from": self.source.id,
            "from_label": self.source.named(lang),
            "hops": self.hops,
            "reached": len(self),
            "by_kind": self.by_kind,
            "rows": [
                {"id": node.id, "label": node.named(lang), "kind": node.kind, "hops": steps}
                for steps, node in self.rows
            ],
            **(self.asked.to_json(lang) if self.asked else {}),
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
        name = self.source.named(lang)
        title = f"{name} {self.hops} 步之内" if zh else f"Within {self.hops} of {name}"
        counts = (f"{kind(one, lang)} {n}" for one, n in self.by_kind.items() if n)
        note = self.asked.words(zh) if self.asked else ("，" if zh else ", ").join(counts)
        return (Table(title, self.network.stamp(lang), fields, rows, (note,) if note else ()),)


def reach(network: Linked, node: str, within: int) -> Reach:
    """Answers `Network.reach`."""
    position = find(network, node)
    levels = tuple(hops(network.index.adjacency, np.array([position], np.int32), within))
    (source,) = network.nodes.describe((position,))
    asked = None if any(map(len, levels)) else asked_area(network, position)
    return Reach(source, within, levels, asked, network)
