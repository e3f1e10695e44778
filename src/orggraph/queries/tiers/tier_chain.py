"""The linkage of the tiers 四级联动: which grids and units are linked to the root by a live unbroken chain."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from orggraph.queries.tiers.broken_chains import BrokenChain, broken_chains
from orggraph.queries.tiers.linked_areas import AreaLinkage, Linked, area_tier, by_area, figures_of
from orggraph.queries.tiers.tier_linkage import Linkage, by_line, grid_linkage, unit_linkage, unnamed
from orggraph.queries.tiers.ways_up import WaysUp
from orggraph.tables.table import Shown, Table

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot


@dataclass(frozen=True)
class TierChain(Shown):
    """The answer to `tier_chain`: frozen, sorted; every row carries its source.

    Attributes:
        as_of: The day.
        grids: Areas of the last tier: all, with a live leading organization, linked.
        units: Units of the coverage ledgers: all, with a live organization, linked.
        by_line: Of the linked units those whose chain meets no area below the top tier.
        unnamed: Of the units without a named organization those that are said to have one.
        grid_linkage: Where the chain of each grid breaks.
        unit_linkage: The same of each unit.
        by_area: Grids and units by area of the tier below the top.
    """

    as_of: dt.date
    grids: Linked
    units: Linked
    by_line: int
    unnamed: int
    grid_linkage: Linkage
    unit_linkage: Linkage
    by_area: tuple[AreaLinkage, ...]
    day: Snapshot

    @property
    def grid_reasons(self) -> dict[str, int]:
        """Reason → grids whose chain breaks so."""
        return self.grid_linkage.reasons

    @property
    def unit_reasons(self) -> dict[str, int]:
        """Reason → units whose chain breaks so."""
        return self.unit_linkage.reasons

    @cached_property
    def broken_grids(self) -> tuple[BrokenChain, ...]:
        """The grids that are not linked, in the order of the ledgers."""
        return broken_chains(self.day, self.grid_linkage)

    @cached_property
    def broken_units(self) -> tuple[BrokenChain, ...]:
        """The units that are not linked, those without any organization among them; in a nation, many."""
        return broken_chains(self.day, self.unit_linkage)

    def to_json(self, lang: str = "zh") -> dict[str, Any]:
        """Returns the answer in the shape of `orggraph chain --format json`."""
        return {
            "as_of": self.as_of.isoformat(),
            "grids": self.grids.total,
            "linked": self.grids.linked,
            "broken": [row.to_json(lang) for row in self.broken_grids],
            "rate": self.grids.rate,
            "reasons": self.grid_reasons,
            "units": {
                "units": self.units.total,
                "linked": self.units.linked,
                "broken": [row.to_json(lang) for row in self.broken_units],
                "rate": self.units.rate,
                "reasons": self.unit_reasons,
                "with_organization": self.units.organized,
                "rate_with_organization": self.units.rate_of_organized,
                "by_line": self.by_line,
                "unnamed": self.unnamed,
            },
            "by_area": [row.to_json(self.area_tier) for row in self.by_area],
        }

    @property
    def area_tier(self) -> str:
        """The tier below the top, by which the figures are told apart."""
        return area_tier(self.day)

    def tables(self, lang: str = "zh") -> list[Table]:
        """Returns the figures by area, the broken chains of grids, and those of units that have an organization."""
        from orggraph.queries.tiers.chain_tables import chain_tables

        return chain_tables(self, lang)

    def table(self, lang: str = "zh") -> Table:
        """Returns the figures by area."""
        return self.tables(lang)[0]


def tier_chain(day: Snapshot) -> TierChain:
    """Returns which grids and units a live unbroken chain of organizations links to the root, and where others break.

    The chain of a grid leads from its leading organization from superior to superior up to the root. On its way it
    meets the leading organization of every area above the grid that has a live one; other organizations between them,
    such as a general branch, are no break, nor is one that leads several of these areas. Which tiers there are is the
    profile's. The chain of a unit begins at the organization of its best live establishment (domain §2.2); it may meet
    the chain of areas at any tier, and keeps to it from there, or lead to the root by a line of its own 条.

    The root leads an area of the top tier; where no ledger tells such a one, it is the organization without a superior
    that has most below it. A chain that does not reach it is told by the link it lacks: `closed_link` (the superior is
    not alive on the day) or `orphan` (an organization below the root has no superior); one that does may still be
    `skipped_tier` (it passes by an area whose leading organization lives). Without any live organization it is
    `no_organization`.

    Example:
        >>> import orggraph as og
        >>> register, _ = og.read(og.sample_ledgers())
        >>> answer = og.tier_chain(register.on("2025-12-31"))
        >>> answer.grids.total - answer.grids.linked == len(answer.broken_grids)
        True
    """
    ways = WaysUp(day)
    grids, units = grid_linkage(day, ways), unit_linkage(day, ways)
    return TierChain(
        as_of=day.day,
        grids=figures_of(grids),
        units=figures_of(units),
        by_line=by_line(units, ways),
        unnamed=unnamed(day, units),
        grid_linkage=grids,
        unit_linkage=units,
        by_area=by_area(day, grids, units),
        day=day,
    )
