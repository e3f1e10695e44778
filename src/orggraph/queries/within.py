"""Where the rows of an answer lie: the areas of every tier above a place, as identifiers and names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from orggraph.register.engines import collected
from orggraph.register.places import Places

if TYPE_CHECKING:
    from orggraph.profile import Profile, Tier
    from orggraph.register.snapshot import Snapshot

Areas = dict[str, tuple[str | None, str | None]]
"""Tier → identifier and name of an area."""


class Within:
    """The areas that places lie in, the places themselves too."""

    def __init__(self, day: Snapshot) -> None:
        self.tiers = day.profile.tier_names
        columns = [f"at_{tier}" for tier in self.tiers]
        areas = collected(day.register.frame("area").select("key", *columns))
        self._at: dict[int, tuple[int | None, ...]] = {row[0]: row[1:] for row in areas.iter_rows()}
        self._places = Places(day.register)
        self._nowhere = (None,) * len(self.tiers)

    def at(self, area: int | None) -> tuple[int | None, ...]:
        """Returns the keys of the areas that a place lies in, one per tier from the top."""
        return self._nowhere if area is None else self._at[area]

    def areas(self, area: int | None) -> Areas:
        """Returns the areas that a place lies in."""
        found = zip(self.tiers, self.at(area), strict=True)
        return {tier: (self._places.id(key), None if key is None else self._places.label(key)) for tier, key in found}

    def named(self, area: int) -> tuple[str, str | None, str]:
        """Returns the tier of an area, its identifier and its name."""
        tier = next(tier for tier, key in zip(self.tiers, self.at(area), strict=True) if key == area)
        return tier, self._places.id(area), self._places.label(area)

    def order(self, area: int | None) -> tuple[int, ...]:
        """Returns what sorts places as the ledgers have them: below what they lie in, and after it."""
        return (*(-1 if key is None else key for key in self.at(area)), -1 if area is None else area)


def areas_json(areas: Areas) -> dict[str, Any]:
    """Returns the areas as JSON answers carry them: per tier the identifier, and the name as its label."""
    return {
        key: value
        for tier, (identifier, name) in areas.items()
        for key, value in ((tier, identifier), (f"{tier}_label", name))
    }


def lowest(areas: Areas) -> tuple[str | None, str | None]:
    """Returns identifier and name of the area furthest down."""
    return next((found for found in reversed(areas.values()) if found[0] is not None), (None, None))


def tiers_shown(profile: Profile, rows: Iterable[Areas]) -> tuple[Tier, ...]:
    """Returns the tiers that tables of such rows show: those that any row names, without the top one."""
    named = {tier for areas in rows for tier, (_, name) in areas.items() if name is not None}
    return tuple(tier for tier in profile.tiers[1:] if tier.name in named)
