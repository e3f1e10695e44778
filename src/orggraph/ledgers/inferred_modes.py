"""Modes that no column tells: what the name of an organization shows of the unit it covers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from orggraph.register.own_names import BEHIND, SEATS, is_of_area, is_own
from orggraph.text.names import normal_organization_name, normal_unit_name, split_organization_name

_TERRITORY = re.compile(rf".*{SEATS}{BEHIND}")


@dataclass
class Sharing:
    """Which organizations of a sheet are named by which units."""

    units: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    owned: set[str] = field(default_factory=set)
    called: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, named: Iterable[tuple[str, Sequence[str]]]) -> Sharing:
        """Takes the units of a sheet, each with the names of its organizations."""
        rows = list(named)
        sharing = cls(called={normal_unit_name(unit) for unit, _ in rows})
        for unit, names in rows:
            for name in names:
                form = normal_organization_name(name)
                sharing.units[form].add(unit)
                if sharing.is_own(unit, name):
                    sharing.owned.add(form)
        return sharing

    def is_own(self, unit: str, organization: str) -> bool:
        """Whether an organization bears the name of a unit, and not just that of another which is called alike."""
        if not is_own(unit, organization):
            return False
        named = normal_unit_name(split_organization_name(organization)[0])
        return named == normal_unit_name(unit) or named not in self.called

    def mode(self, unit: str, names: Sequence[str]) -> tuple[str, bool]:
        """Returns the mode that the names show, and whether they show it surely; `attached` is the weakest."""
        for name in names:
            if split_organization_name(name)[1] == "joint_branch":
                return "joint", True
            if self.is_own(unit, name):
                return "own", True
        for name in names:
            form = normal_organization_name(name)
            if len(self.units[form]) > 1 and form not in self.owned and not _is_of_territory(name):
                return "joint", True
        return "attached", bool(names) and all(map(is_of_area, names))


def _is_of_territory(organization: str) -> bool:
    """Whether it is the organization of a community or the like, which several units may be attached to."""
    return _TERRITORY.fullmatch(split_organization_name(organization)[0]) is not None
