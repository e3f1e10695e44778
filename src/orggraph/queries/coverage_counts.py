"""Counts of units by how they are covered, and the rates from them."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, NamedTuple

from orggraph.queries.bounds import Ranges


class Counts(NamedTuple):
    """Units in the base by their best coverage; each unit counts once."""

    units: int = 0
    own: int = 0
    joint: int = 0
    attached: int = 0
    instructor: int = 0
    backstop: int = 0
    none: int = 0

    @property
    def covered(self) -> int:
        """Units with organization coverage."""
        return self.own + self.joint + self.attached

    @property
    def organization_coverage(self) -> float | None:
        """Units with organization coverage as a fraction of the units in the base; None where there are none."""
        return self.covered / self.units if self.units else None

    @property
    def work_coverage(self) -> float | None:
        """Units with an organization or at least an instructor as a fraction of the units in the base."""
        return (self.covered + self.instructor) / self.units if self.units else None

    def to_json(self) -> dict[str, Any]:
        """Returns counts and rates."""
        rates = {"organization_coverage": self.organization_coverage, "work_coverage": self.work_coverage}
        return self._asdict() | rates


class CoverageRow(NamedTuple):
    """One row.

    Attributes:
        key: The raw value of each dimension.
        counts: Its counts; where questions are open, as the ledgers are taken meanwhile.
        ranges: Figure → the bounds that hold whatever is answered; only of figures that open questions touch.
    """

    key: tuple[Any, ...]
    counts: Counts
    ranges: Ranges = MappingProxyType({})
