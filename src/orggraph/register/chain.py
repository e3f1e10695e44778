"""The chain of areas, and the organizations that stand for them (domain §1, four-tier linkage)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import narwhals as nw

from orggraph.register.engines import collected
from orggraph.register.snapshot import Snapshot
from orggraph.text.names import split_organization_name


class Chain:
    """The areas of a day by depth from the top, their names, and their live leading organizations."""

    def __init__(self, day: Snapshot) -> None:
        depths = {kind: depth for depth, tier in enumerate(day.profile.tiers) for kind in tier.kinds}
        areas = day.register.frame("area").with_columns(nw.col("type").cast(nw.String()))
        self.names: dict[int, str] = {}
        self.parents: dict[int, int | None] = {}
        self.depths: dict[int, int] = {}
        for area in collected(areas.select("key", "name", "parent", "type")).iter_rows(named=True):
            self.names[area["key"]], self.parents[area["key"]] = area["name"], area["parent"]
            if area["type"] in depths:
                self.depths[area["key"]] = depths[area["type"]]
        self._led: dict[int, list[int]] = defaultdict(list)
        self._leaders: dict[int, list[int]] = defaultdict(list)
        for area, organization in (
            collected(day.leads().select("area", "organization")).sort("area", "organization").iter_rows()
        ):
            if area in self.depths:
                self._led[organization].append(area)
                self._leaders[area].append(organization)

    def led(self, organization: int) -> Sequence[int]:
        """Returns the areas that an organization leads."""
        return self._led.get(organization, ())

    def leading(self) -> list[int]:
        """Returns the organizations that lead any area of a tier."""
        return sorted(self._led)

    def first_with_leader(self, areas: Iterable[int]) -> int | None:
        """Returns the first of some areas that a live organization leads."""
        return next((area for area in areas if area in self._leaders), None)

    def leaders(self, area: int) -> Sequence[int]:
        """Returns the live organizations that lead an area."""
        return self._leaders.get(area, ())

    def highest(self, organization: int) -> int | None:
        """Returns the topmost area that an organization leads."""
        return min(self.led(organization), key=self.depths.__getitem__, default=None)

    def lowest(self, organization: int) -> int | None:
        """Returns the area furthest down that an organization leads."""
        return max(self.led(organization), key=self.depths.__getitem__, default=None)

    def named(self, organization: str, within: int | None) -> int | None:
        """Returns the area whose name an organization bears, if there is one; `within` tells namesakes apart."""
        found = self._by_name.get(split_organization_name(organization)[0], ())
        fitting = [area for area in found if within is None or self._related(area, within)]
        return fitting[0] if len(fitting) == 1 else None

    def between(self, above: int, below: int) -> int | None:
        """Returns the area next above `below` that has a live leading organization and lies below `above`."""
        chain = list(self.ancestors(below))
        if above not in chain:
            return None
        return self.first_with_leader(chain[1 : chain.index(above)])

    def ancestors(self, area: int | None) -> Iterator[int]:
        """Yields an area and those it lies in, upwards."""
        while area is not None:
            yield area
            area = self.parents[area]

    def _related(self, one: int, other: int) -> bool:
        return one in self.ancestors(other) or other in self.ancestors(one)

    @cached_property
    def _by_name(self) -> dict[str, list[int]]:
        """Areas by their name, with and without each of the names above."""
        known: dict[str, list[int]] = defaultdict(list)
        for area in self.depths:
            own, *above = [self.names[key] for key in self.ancestors(area)]
            forms = {own}
            for name in above:
                forms |= {name + form for form in forms}
            for form in forms:
                known[form].append(area)
        return known
