"""The areas of a tier that ledgers list, and whether one that only units name may be one of them."""

from __future__ import annotations

from collections import defaultdict

from orggraph.ledgers.area_table import AreaTable, SettledArea

_LIKE_LISTED = 75
"""An area that only units name and that is so much like a listed one may be that one: it is proposed."""


class ListedAreas:
    """The listed areas of a tier by the area above, as only those in the same one are compared.

    Args:
        table: The areas.
        tier: The tier.
    """

    def __init__(self, table: AreaTable, tier: int) -> None:
        listed = [area for number in table.numbers() if (area := table[number]).tier == tier and area.listed]
        self._table, self._names = table, {area.name for area in listed}
        self._within: dict[int | None, set[str]] = defaultdict(set)
        for area in listed:
            self._within[area.parent].add(area.name)

    def may_be(self, area: SettledArea) -> bool:
        """Whether an area that only units name may be a listed one: near in name and place, or of the same name."""
        from orggraph.register.alike import form_of, likeness  # only where only units name an area

        if area.name in self._names and self._table.lists(area.tier, area.parent):
            return True
        given = form_of("area", area.name)
        near = (form_of("area", name) for name in self._within.get(area.parent, set()) - {area.name})
        return any(likeness(given, known, _LIKE_LISTED) is not None for known in near)
