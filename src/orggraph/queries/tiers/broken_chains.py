"""Grids and units that no chain links to the root, as rows of an answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import polars as pl

from orggraph.model.source import Source
from orggraph.queries.nodes import Node, nodes_of
from orggraph.queries.tiers.tier_linkage import LINKED, Linkage
from orggraph.queries.tiers.ways_up import Break
from orggraph.queries.within import Areas, Within, areas_json
from orggraph.register.origins import Origins

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot

REASON_LABELS = {
    "no_organization": ("没有党组织", "no organization"),
    "closed_link": ("上级党组织已不存续", "the superior is not alive"),
    "orphan": ("没有上级党组织", "no superior"),
    "skipped_tier": ("越级", "passes by a tier"),
}


@dataclass(frozen=True, slots=True)
class BrokenChain:
    """A grid or unit whose chain does not lead up to the root.

    Attributes:
        id: The ledger's code, or a stable identifier.
        label: Its name.
        areas: Tier → identifier and name of the areas it lies in.
        reason: `no_organization`, `closed_link`, `orphan` or `skipped_tier`.
        before: The organization before the break; None where there is none at all.
        missing: The organization that is closed or passed by.
        skipped: The tier, identifier and name of the area that is passed by.
        source: The row of the grid or unit.
    """

    id: str
    label: str
    areas: Areas
    reason: str
    before: Node | None
    missing: Node | None
    skipped: tuple[str, str | None, str] | None
    source: Source

    @property
    def place(self) -> Source:
        """The row to look at: that of the organization before the break, else of the grid or unit."""
        return self.before.source if self.before else self.source

    def to_json(self, lang: str) -> dict[str, Any]:
        """Returns the row as JSON answers carry it."""
        return {
            "id": self.id,
            "label": self.label,
            "reason": self.reason,
            "reason_label": REASON_LABELS[self.reason][0 if lang == "zh" else 1],
            **areas_json(self.areas),
            "before": self.before and self.before.to_json(),
            "missing": self.missing and self.missing.to_json(),
            "skipped": self.skipped and dict(zip(("tier", "id", "label"), self.skipped, strict=True)),
            "source": self.source.to_json(),
        }


def broken_chains(day: Snapshot, linkage: Linkage, *, organized: bool = False) -> tuple[BrokenChain, ...]:
    """Returns the rows of the broken chains, each with the organizations and the area at the break.

    `organized` leaves out those without any organization.
    """
    origins, within = Origins(day.register), Within(day)
    nothing = Break("no_organization")
    rows = list(
        linkage.frame.filter(pl.col("score") != LINKED, pl.col("score") >= int(organized)).iter_rows(named=True)
    )
    breaks = [linkage.breaks.get(row["way"], nothing) for row in rows]
    keys = {key for found in linkage.breaks.values() for key in (found.before, found.missing)}
    nodes = nodes_of(day.register, "organization", keys, origins)
    return tuple(
        BrokenChain(
            id=row["id"],
            label=row["name"],
            areas=within.areas(row["area"]),
            reason=found.reason,
            before=_node(nodes, found.before),
            missing=_node(nodes, found.missing),
            skipped=None if found.area is None else within.named(found.area),
            source=origins.place(row["source"], row["row"]),
        )
        for row, found in zip(rows, breaks, strict=True)
    )


def _node(nodes: Mapping[int, Node], key: int | None) -> Node | None:
    return None if key is None else nodes[key]
