"""In which areas nodes lie, and where the ledgers list them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import narwhals as nw
import numpy as np

from orggraph.graph.nodes import KINDS, Node
from orggraph.model.source import Source
from orggraph.queries.within import Areas, Within, areas_json
from orggraph.register.engines import collected
from orggraph.register.origins import Origins
from orggraph.tables.table import Field

if TYPE_CHECKING:
    from orggraph.graph.nodes import Nodes
    from orggraph.profile import Profile, Tier
    from orggraph.register.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Placed:
    """A node with its areas and its place in the ledgers.

    Attributes:
        node: The node.
        within: Tier → identifier and name of the area it lies in, below the topmost tier.
        source: File, sheet and row.
    """

    node: Node
    within: Areas
    source: Source

    def to_json(self, lang: str) -> dict[str, Any]:
        """Returns the node as JSON answers carry it."""
        node = {"id": self.node.id, "label": self.node.named(lang), "kind": self.node.kind}
        return {**node, **areas_json(self.within), "source": self.source.to_json()}

    def cells(self, tiers: Iterable[Tier], lang: str) -> tuple[str | None, ...]:
        """Returns the node as a row of a table under `placed_fields`."""
        return (self.node.named(lang), *(self.within[tier.name][1] for tier in tiers), self.source.words(lang))


def tiers_above(profile: Profile, below: str | None = None) -> tuple[Tier, ...]:
    """Returns the tiers whose areas tell where a node lies: all above a tier, above the last where none is given.

    The topmost is left out, unless there is no other.
    """
    tiers = profile.tiers[: profile.tier_names.index(below) if below else -1]
    return tiers[1:] or tiers


def placed_fields(tiers: Iterable[Tier], name: str, lang: str) -> tuple[Field, ...]:
    """Returns the columns of a table of placed nodes."""
    areas = (Field(tier.name, tier.label(lang)) for tier in tiers)
    return Field("label", name), *areas, Field("source", "来源" if lang == "zh" else "source")


def placed(day: Snapshot, nodes: Nodes, positions: Iterable[int]) -> tuple[Placed, ...]:
    """Returns nodes with their areas and places, in the order of positions; both blank for what is in no register."""
    at = np.fromiter(positions, np.int64)
    rows: dict[int, Mapping[str, Any]] = {}
    for kind in KINDS:
        keys = nodes.keys[at[nodes.kinds[at] == KINDS.index(kind)]].tolist()
        rows |= {row["key"]: row for row in _rows(day, kind, keys)} if keys else {}
    within, origins = Within(day), Origins(day.register)
    shown = {tier.name for tier in tiers_above(day.profile)}
    found = ((node, rows.get(int(nodes.keys[node.position]), {})) for node in nodes.describe(at))
    return tuple(
        Placed(
            node,
            {tier: area for tier, area in within.areas(row.get("place")).items() if tier in shown},
            origins.place(row.get("source"), row.get("row")),
        )
        for node, row in found
    )


def _rows(day: Snapshot, kind: str, keys: list[int]) -> Iterator[dict[str, Any]]:
    place = {"area": nw.col("key"), "person": nw.lit(None, nw.Int32())}.get(kind, nw.col("area"))
    frame = day.register.frame(kind).filter(nw.col("key").is_in(keys)).select("key", "source", "row", place=place)
    yield from collected(frame).iter_rows(named=True)
