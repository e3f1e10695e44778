"""Which decision holds for a name, in the area in which it is used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from orggraph.register.aliases import Alias
from orggraph.register.areas import AreaIndex


@dataclass
class Decisions:
    """The decisions about one kind of node.

    Attributes:
        areas: Knows which areas lie in which.
        normal: Gives the form in which equal ways to write a name are equal.
    """

    areas: AreaIndex
    normal: Callable[[str], str]
    accepted: list[Alias] = field(default_factory=list)
    new: list[Alias] = field(default_factory=list)
    rejected: list[Alias] = field(default_factory=list)
    _known: dict[str, list[Alias]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, aliases: Iterable[Alias], areas: AreaIndex, normal: Callable[[str], str]) -> Decisions:
        """Takes decisions in the order of the file: a later one replaces an earlier one about the same name."""
        holding: dict[tuple[str, str | None], Alias] = {}
        rejected: dict[tuple[str, str | None, str], Alias] = {}
        for alias in aliases:
            name, target = (normal(alias.name), alias.area), alias.means or alias.rejected or ""
            if alias.rejected is None:
                holding.pop(name, None)
                holding[name] = alias
                rejected.pop((*name, normal(target)), None)
            else:
                rejected[*name, normal(target)] = alias
                before = holding.get(name)
                if before is not None and before.means is not None and normal(before.means) == normal(target):
                    del holding[name]
        accepted = [alias for alias in holding.values() if not alias.new]
        new = [alias for alias in holding.values() if alias.new]
        decisions = cls(areas, normal, accepted, new, list(rejected.values()))
        for alias in holding.values():
            decisions._known[alias.name].append(alias)
            if (form := normal(alias.name)) != alias.name:
                decisions._known[form].append(alias)
        return decisions

    def __bool__(self) -> bool:
        return bool(self._known)

    def find(self, form: str, area: int | None) -> Alias | None:
        """Returns the decision about a name, given as it is written or in its normal form; the nearest area's first."""
        found = [alias for alias in self._known.get(form, ()) if self.holds(alias, area)]
        return max(found, key=lambda alias: self._depth(alias.area), default=None)

    def holds(self, alias: Alias, area: int | None) -> bool:
        """Whether a decision holds for a name that is used in an area."""
        if alias.area is None:
            return True
        within = set(self.areas.find(alias.area))
        return any(key in within for key in self.areas.ancestors(area))

    def _depth(self, path: str | None) -> int:
        keys = self.areas.find(path) if path is not None else ()
        return max((sum(1 for _ in self.areas.ancestors(key)) for key in keys), default=0)
