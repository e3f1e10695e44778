"""From a name or identifier in a ledger to a key, within its context, and never by a guess."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from orggraph.register.areas import AreaIndex


@dataclass
class NameIndex:
    """The names of one kind of node.

    Attributes:
        normal: Gives the form in which equal ways to write a name are equal.
        areas: Knows which areas lie in which.
        offset: The key of the first node.
    """

    normal: Callable[[str], str]
    areas: AreaIndex
    offset: int
    names: list[str] = field(default_factory=list)
    located: list[int | None] = field(default_factory=list)
    _identifiers: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _exact: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _normal: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _formed: int = 0

    def __post_init__(self) -> None:
        self._above = cache(self._names_above)

    def add(self, name: str, area: int | None, identifiers: Iterable[str | None]) -> int:
        """Adds a node and returns its key."""
        key = self.offset + len(self.names)
        self.names.append(name)
        self.located.append(area)
        self._exact[name].append(key)
        for identifier in filter(None, identifiers):
            self._identifiers[identifier].append(key)
        return key

    def _by_form(self) -> dict[str, list[int]]:
        """The keys by the forms of their names, worked out when a name is not found as it is written."""
        for index in range(self._formed, len(self.names)):
            for form in self._forms(self.names[index], self.located[index]):
                self._normal[form].append(self.offset + index)
        self._formed = len(self.names)
        return self._normal

    def _forms(self, name: str, area: int | None) -> list[str]:
        """The normal form, and those without the names of the areas that it begins with."""
        forms = [self.normal(name)]
        for ancestor in self._above(area):
            shorter = forms[-1].removeprefix(ancestor)
            if shorter != forms[-1] and len(shorter) > 2 and not shorter.startswith("#"):
                forms.append(shorter)
        return forms

    def _names_above(self, area: int | None) -> tuple[str, ...]:
        """The names of the areas that an area lies in, from the top down; those of the top where none is given."""
        names = [self.areas.names[key] for key in self.areas.ancestors(area)] or self.areas.names[:1]
        return tuple(reversed(names))

    def find(self, text: str, area: int | None = None) -> tuple[int, ...]:
        """Returns the keys that a reference may mean: one, none, or several that cannot be told apart.

        Identifiers go before exact names, exact names before equal ways to write one; the area of the row decides
        between namesakes.
        """
        for known, form in self._stages(text, area):
            found = known.get(form, [])
            if len(found) > 1:
                near = [key for key in found if self.areas.related(self.located[key - self.offset], area)]
                found = near or found
            if found:
                return tuple(dict.fromkeys(found))
        return ()

    def _stages(self, text: str, area: int | None) -> Iterator[tuple[dict[str, list[int]], str]]:
        yield self._identifiers, text
        yield self._exact, text
        for form in self._forms(text, area):
            yield self._by_form(), form

    def name(self, key: int) -> str:
        """Returns the name of a node."""
        return self.names[key - self.offset]

    def described(self, key: int) -> str:
        """Returns the name of a node with its area, which tells namesakes apart."""
        area = self.located[key - self.offset]
        return self.name(key) if area is None else f"{self.name(key)}（{self.areas.full_name(area)}）"
