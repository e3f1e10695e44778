"""Communities in which no relation of a kind holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import narwhals as nw

from orggraph.model.source import Source
from orggraph.queries.within import Areas, Within, areas_json
from orggraph.register.engines import collected
from orggraph.register.origins import Origins

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An area in an answer.

    Attributes:
        id: The ledger's code, or a stable identifier.
        label: Its name.
        areas: Tier → identifier and name of the areas it lies in, itself too.
        source: File, sheet and row that name it first.
    """

    id: str
    label: str
    areas: Areas
    source: Source

    def to_json(self) -> dict[str, Any]:
        """Returns the area as JSON answers carry it."""
        return {"id": self.id, "label": self.label, **areas_json(self.areas), "source": self.source.to_json()}


def unserved(day: Snapshot, places: Iterable[int | None]) -> tuple[int, tuple[AreaRow, ...]]:
    """Returns how many communities there are, and those in which none of some places lies.

    Communities are the areas of the tier that stands in for units without an organization (domain §2.2).
    """
    within, origins = Within(day), Origins(day.register)
    tier = day.profile.tier(day.profile.backstop_tier)
    at = within.tiers.index(tier.name)
    served = {within.at(place)[at] for place in places}
    areas = day.register.frame("area").filter(nw.col("type").cast(nw.String()).is_in(tier.kinds))
    found = collected(areas.select("key", "id", "name", "source", "row"))
    without = tuple(
        AreaRow(identifier, name, within.areas(key), origins.place(source, row))
        for key, identifier, name, source, row in sorted(found.iter_rows(), key=lambda row: within.order(row[0]))
        if key not in served
    )
    return len(found), without
