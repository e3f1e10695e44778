"""Areas by name, code or path, and how they lie in each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from orggraph.register.aliases import Alias
from orggraph.register.area_names import AreaNames

PATH = "/"
"""Between the names of a path of areas."""
_ESCAPED = "／"
"""In the place of the same mark within a name."""


class AreaIndex:
    """Finds areas by name, code, identifier or path, and knows how they lie in each other.

    A name also answers with or without the names of the areas it lies in: 枫林社区第一网格 and 第一网格, with an
    office behind it: 松涛街道办事处, and, where nothing else is called so, without its ending: 枫林.
    """

    def __init__(self, area_names: AreaNames | None = None) -> None:
        self._area_names = area_names or AreaNames.shipped()
        self._bare: dict[str, set[int]] = defaultdict(set)
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
        form = self._area_names.normal(name)
        written = dict.fromkeys((name, form.text))
        forms = {*written, *filter(None, identifiers)}
        for one in written:
            forms.update(self._aliases(one, parent))
        for alias in forms:
            self._known[alias].add(key)
        if not form.bare:
            self._bare[form.core].add(key)
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
        *above, name = split_path(decision.means or "")
        places = [*above, *(split_path(decision.area) if decision.area else ())]
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
        *above, name = split_path(path)
        return tuple(key for key in sorted(self._called(name)) if self._lies_in(key, above))

    def _called(self, name: str) -> set[int]:
        """The areas of a name, as it is written, in its normal form, or without its ending, in this order."""
        if found := self._known.get(name):
            return found
        form = self._area_names.normal(name)
        return self._known.get(form.text) or (self._bare.get(form.core, set()) if form.bare else set())

    def _lies_in(self, key: int, above: Sequence[str]) -> bool:
        chain = set(self.ancestors(self.parents[key]))
        return all(chain & self._called(name) for name in above)

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
    said = [name.replace(PATH, _ESCAPED) for name in names if name]
    return PATH.join(said) or None


def split_path(path: str) -> list[str]:
    """Returns the names of a path from the top down.

    >>> split_path(area_path("松树街道", "春和/秋实社区"))
    ['松树街道', '春和/秋实社区']
    """
    return [name.replace(_ESCAPED, PATH) for name in path.split(PATH)]
