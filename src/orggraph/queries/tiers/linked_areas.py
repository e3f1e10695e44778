"""How many grids and units are linked to the root, by area of the tier below the top."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from orggraph.queries.tiers.tier_linkage import Linkage, by_tier
from orggraph.register.places import Places

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot


class Linked(NamedTuple):
    """Grids or units: all, those with an organization, and those whose chain leads up to the root."""

    total: int = 0
    organized: int = 0
    linked: int = 0

    @property
    def rate(self) -> float | None:
        """The linked as a fraction of all; None where there are none."""
        return self.linked / self.total if self.total else None

    @property
    def rate_of_organized(self) -> float | None:
        """The linked as a fraction of those with an organization."""
        return self.linked / self.organized if self.organized else None


class AreaLinkage(NamedTuple):
    """An area of the tier below the top, None where it is not known, with its grids and units."""

    area: str | None
    label: str | None
    grids: Linked
    units: Linked

    def to_json(self, tier: str) -> dict[str, Any]:
        """Returns the area as JSON answers carry it."""
        grids, units = self.grids, self.units
        return {
            tier: self.area,
            f"{tier}_label": self.label,
            "grids": grids.total,
            "linked": grids.linked,
            "rate": grids.rate,
            "units": units.total,
            "units_with_organization": units.organized,
            "units_linked": units.linked,
            "units_rate": units.rate,
            "units_rate_with_organization": units.rate_of_organized,
        }


def figures_of(linkage: Linkage) -> Linked:
    """Returns the figures of all grids or units."""
    return Linked(linkage.total, linkage.organized, linkage.linked)


def area_tier(day: Snapshot) -> str:
    """Returns the tier below the top, by which the figures are told apart."""
    return day.profile.tier_names[min(1, len(day.profile.tiers) - 1)]


def by_area(day: Snapshot, grids: Linkage, units: Linkage) -> tuple[AreaLinkage, ...]:
    """Returns the figures of each area of the tier below the top, in the order of the ledgers, those not known last."""
    tier = area_tier(day)
    places = Places(day.register, (tier,))
    counts = [by_tier(day, tier, one) for one in (grids, units)]
    keys = sorted({key for one in counts for key in one}, key=lambda key: (key is None, key or 0))
    return tuple(
        AreaLinkage(
            places.id(key),
            None if key is None else places.label(key),
            *(Linked(*one[key]) if key in one else Linked() for one in counts),
        )
        for key in keys
    )
