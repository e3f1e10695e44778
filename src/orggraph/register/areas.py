"""Areas by name, code or path, and how they lie in each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from orggraph.register.aliases import Alias

PATH = "/"
"""Between the names of a path of areas."""


class AreaIndex:
    """Finds areas by name, code, identifier or path, and knows how they lie in each other.

    A name also answers with or without the names of the areas it lies in: 枫林社区第一网格 and 第一网格.
    """

    def __init__(self) -> None:
        self.names: list[str] = []
        self.parents: list[int | None] = []
        self.accepted: list[Alias] = []
        self.decided: set[tuple[str, int]] = set()
        self._known: dict[str, set[int]] = defaultdict(set)
        self.find = cache(self._find)
        self.known_names = cache(self._known_names)

    def add(self, name: str, parent: int | None, *identifiers: str | None) -> int:
        """Adds an area and returns its key."""
        key = len(self.names)
        self.names.append(name)
        self.parents.append(parent)
        forms = {name, *self._aliases(name, parent), *filter(None, identifiers)}
        for alias in forms:
            self._known[alias].add(key)
        waiting = list(self.accepted)
        while fitting := [decision for decision in waiting if self._means(decision, forms, key)]:
            waiting = [decision for decision in waiting if decision not in fitting]
            for decision in fitting:
                forms.add(decision.name)
                self._known[decision.name].add(key)
                self.decided.add((decision.name, key))
        self.find.cache_clear()
        self.known_names.cache_clear()
        return key

    def _means(self, decision: Alias, forms: set[str], key: int) -> bool:
        """Whether an accepted decision means an area that is known under these forms of its name."""
        *above, name = (decision.means or "").split(PATH)
        places = [*above, *((decision.area or "").split(PATH) if decision.area else ())]
        return name in forms and self._lies_in(key, places)

    def _aliases(self, name: str, parent: int | None) -> Iterator[str]:
        stripped, longer = name, name
        for ancestor in self.ancestors(parent):
            if stripped.startswith(self.names[ancestor]) and len(stripped) > len(self.names[ancestor]):
                stripped = stripped.removeprefix(self.names[ancestor])
                yield stripped
            elif not name.startswith(self.names[ancestor]):
                longer = self.names[ancestor] + longer
                yield longer

    def ancestors(self, key: int | None) -> Iterator[int]:
        """Yields the area itself and what it lies in, upwards."""
        while key is not None:
            yield key
            key = self.parents[key]

    def _find(self, path: str) -> tuple[int, ...]:
        *above, name = path.split(PATH)
        return tuple(key for key in sorted(self._known.get(name, ())) if self._lies_in(key, above))

    def _lies_in(self, key: int, above: list[str]) -> bool:
        chain = set(self.ancestors(self.parents[key]))
        return all(chain & self._known.get(name, set()) for name in above)

    def related(self, one: int | None, other: int | None) -> bool:
        """Whether one area is, contains or lies in the other."""
        if one is None or other is None:
            return False
        return one in self.ancestors(other) or other in self.ancestors(one)

    def full_name(self, key: int | None, first: Mapping[int, str] | None = None) -> str:
        """Returns the names from below the top down, as staff write them: 松涛街道枫林社区.

        `first` has other names of areas, to be used instead.
        """
        chain = [(first or {}).get(area, self.names[area]) for area in self.ancestors(key)]
        return "".join(reversed(chain[:-1] or chain))

    def _known_names(self) -> list[str]:
        """Every name, for proposals."""
        return sorted(set(self.names))


def area_path(*names: str | None) -> str | None:
    """Returns the path of the given names from the top down, or None where all are blank.

    >>> area_path("松树街道", None, "第一网格")
    '松树街道/第一网格'
    """
    said = [name.replace(PATH, "／") for name in names if name]
    return PATH.join(said) or None
