"""The way from an organization up to the root, and where it breaks (domain §1, four-tier linkage)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from orggraph.register.chain import Chain
from orggraph.register.engines import collected
from orggraph.register.leaders import roots
from orggraph.register.upward import Indices, ends_of, places_in

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot

REASONS = ("no_organization", "closed_link", "orphan", "skipped_tier")
"""How a chain breaks, the worst first."""


@dataclass(frozen=True, slots=True)
class Break:
    """The place at which a chain breaks, as keys.

    Attributes:
        reason: One of `REASONS`.
        before: The organization before the break.
        missing: The organization that is closed, or that is passed by.
        area: The area that is passed by.
    """

    reason: str
    before: int | None = None
    missing: int | None = None
    area: int | None = None


class WaysUp:
    """Where the way of each organization leads, and which areas it touches; computed for all of them at once.

    All ways are walked together (`ends_of`). A circle of superiors, which reading cuts, would never reach the root.
    """

    def __init__(self, day: Snapshot) -> None:
        self.chain = Chain(day)
        organizations = collected(day.register.frame("organization").select("key", "superior")).sort("key")
        self._keys: Indices = organizations["key"].to_numpy().astype(np.int64)
        live = self._marked(collected(day.frame("organization").select("key"))["key"])
        self._root = self._marked(sorted(roots(day)))
        superiors = organizations["superior"].fill_null(-1).to_numpy().astype(np.int64)
        self._superior = places_in(self._keys, superiors)
        stops = self._root | (self._superior < 0) | ~live[self._superior]
        here = np.arange(len(self._keys))
        self._next = np.where(stops, here, self._superior)
        self._end = ends_of(self._next)
        leads = self._marked(self.chain.leading())
        self._entry = ends_of(np.where(leads, here, self._next))

    def of_unit(self, organization: int) -> Break | None:
        """Returns where the way of a unit's organization breaks; None where it reaches the root.

        Such a way may reach the chain of areas at any tier; from there on it must keep to it.
        """
        entry = self._enters(organization)
        area = None if entry is None else self.chain.highest(entry)
        return self._cut(organization) or (None if entry is None or area is None else self._passed(entry, area))

    def of_area(self, organization: int, area: int) -> Break | None:
        """Returns where the way of the organization that leads an area breaks; None where it reaches the root."""
        return self._cut(organization) or self._passed(organization, area)

    def by_line(self, organization: int) -> bool:
        """Whether a way meets nobody below the top tier who leads an area: a chain of the organization's own line."""
        entry = self._enters(organization)
        area = None if entry is None else self.chain.highest(entry)
        return area is None or self.chain.depths[area] == 0

    def _cut(self, organization: int) -> Break | None:
        """The link that a way lacks on its way up, whatever it touches."""
        end = self._end[self._index(organization)]
        if self._root[end]:
            return None
        before, above = int(self._keys[end]), self._superior[end]
        if above < 0 or self._next[end] != end:
            return Break("orphan", before)
        return Break("closed_link", before, int(self._keys[above]))

    def _passed(self, organization: int, area: int) -> Break | None:
        """The first area above one that has live leading organizations, but none where the way goes on."""
        _, *line = self.chain.ancestors(area)
        met = organization
        for above in line:
            if not self.chain.leaders(above):
                continue
            step: int | None = met
            while step is not None and above not in self.chain.led(step):
                step = self._next_leading(step)
            if step is None:
                return Break("skipped_tier", met, self.chain.leaders(above)[0], above)
            met = step
        return None

    def _enters(self, organization: int) -> int | None:
        """The first organization on a way, from its beginning, that leads an area."""
        return self._leading_at(self._index(organization))

    def _next_leading(self, organization: int) -> int | None:
        """The next one above."""
        here = self._index(organization)
        above = self._next[here]
        return None if above == here else self._leading_at(above)

    def _leading_at(self, index: Any) -> int | None:
        found = int(self._keys[self._entry[index]])
        return found if self.chain.led(found) else None

    def _index(self, keys: Any) -> Any:
        return np.searchsorted(self._keys, keys)

    def _marked(self, keys: Sequence[int]) -> npt.NDArray[np.bool_]:
        return np.isin(self._keys, np.asarray(keys, dtype=np.int64))
