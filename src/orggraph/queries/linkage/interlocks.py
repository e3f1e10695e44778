"""Organizations linked by shared holders of seats: the interlock view."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from orggraph.graph.joined import joined, shared_holders
from orggraph.graph.nodes import Node
from orggraph.tables.table import Field, Shown, Table

if TYPE_CHECKING:
    from orggraph.queries.linkage.linked import Linked


@dataclass(frozen=True, slots=True)
class Interlock:
    """Two organizations with common holders of seats; `weight` is how many."""

    one: Node
    other: Node
    weight: int


@dataclass(frozen=True)
class Interlocks(Shown):
    """The answer to `interlocks`: the pair with most common holders first.

    Attributes:
        rows: The pairs.
        network: The network that was asked.
    """

    rows: tuple[Interlock, ...]
    network: Linked

    def __iter__(self) -> Iterator[Interlock]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def to_json(self, lang: str = "zh") -> dict[str, Any]:
        """Returns the answer as `orggraph links --format json` carries it."""
        return {
            "as_of": self.network.as_of,
            "rows": [
                {
                    "one": row.one.id,
                    "one_label": row.one.named(lang),
                    "other": row.other.id,
                    "other_label": row.other.named(lang),
                    "weight": row.weight,
                }
                for row in self.rows
            ],
        }

    def tables(self, lang: str = "zh") -> tuple[Table, ...]:
        """Returns the pairs as a table."""
        zh = lang == "zh"
        fields = (
            Field("one", "党组织" if zh else "organization"),
            Field("other", "党组织" if zh else "organization"),
            Field("weight", "共同任职人数" if zh else "shared holders"),
        )
        rows = tuple((row.one.named(lang), row.other.named(lang), row.weight) for row in self.rows)
        title = "由同一人任职联系的党组织" if zh else "Organizations with shared holders"
        return (Table(title, self.network.stamp(lang), fields, rows),)


def interlocks(network: Linked) -> Interlocks:
    """Answers `Network.interlocks`."""
    pairs, weights = shared_holders(joined(network.nodes, network.index.edges), network.nodes)
    order = np.lexsort((pairs[:, 1], pairs[:, 0], -weights))
    ends = network.nodes.describe(pairs[order].ravel())
    counted = zip(ends[::2], ends[1::2], weights[order].tolist(), strict=True)
    return Interlocks(tuple(Interlock(one, other, weight) for one, other, weight in counted), network)
