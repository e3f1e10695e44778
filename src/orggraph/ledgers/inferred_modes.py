"""Modes that no column tells: what the name of an organization shows of the unit it covers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from orggraph.register.own_names import BEHIND, SEATS, is_of_area, is_own
from orggraph.text.names import normal_organization_name, split_organization_name

_TERRITORY = re.compile(rf".*{SEATS}{BEHIND}")


@dataclass
class Sharing:
    """Which organizations of a sheet are named by which units."""

    units: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    owned: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, named: Iterable[tuple[str, Sequence[str]]]) -> Sharing:
        """Takes the units of a sheet, each with the names of its organizations."""
        sharing = cls()
        for unit, names in named:
            for name in names:
                form = normal_organization_name(name)
                sharing.units[form].add(unit)
                if is_own(unit, name):
                    sharing.owned.add(form)
        return sharing

    def mode(self, unit: str, names: Sequence[str]) -> tuple[str, bool]:
        """Returns the mode that the names show, and whether they show it surely; `attached` is the weakest."""
        for name in names:
            if split_organization_name(name)[1] == "joint_branch":
                return "joint", True
            if is_own(unit, name):
                return "own", True
        for name in names:
            form = normal_organization_name(name)
            if len(self.units[form]) > 1 and form not in self.owned and not _is_of_territory(name):
                return "joint", True
        return "attached", bool(names) and all(map(is_of_area, names))


def _is_of_territory(organization: str) -> bool:
    """Whether it is the organization of a community or the like, which several units may be attached to."""
    return _TERRITORY.fullmatch(split_organization_name(organization)[0]) is not None
