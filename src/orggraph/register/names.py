"""From a name or identifier in a ledger to a key, within its context, and never by a guess."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from orggraph.register.aliases import Alias
from orggraph.register.areas import AreaIndex
from orggraph.register.bearers import Bearers
from orggraph.register.decisions import Decisions
from orggraph.register.identifiers import hashed
from orggraph.text.cleaning import items_of
from orggraph.text.names import names_beside

By = Literal["decision", "code", "identifier", "exact", "normal", "former", "described", "none"]
"""How a name was found, in the order in which it is looked for."""
_DESCRIBED = re.compile(r"(.+)[（(]([^（()）]+)[)）]")
_PUBLIC = re.compile(r"[ou][a-z2-7]{13}")


@dataclass(frozen=True, slots=True)
class Match:
    """The keys that a reference may mean (one, none, or several that cannot be told apart), and how they were found."""

    keys: tuple[int, ...] = ()
    by: By = "none"
    alias: Alias | None = None


@dataclass
class NameIndex:
    """The names of one kind of node.

    Attributes:
        kind: The kind of node.
        normal: Gives the form in which equal ways to write a name are equal.
        areas: Knows which areas lie in which.
        offset: The key of the first node.
        decisions: What the user decided about names.
    """

    kind: str
    normal: Callable[[str], str]
    areas: AreaIndex
    offset: int
    decisions: Decisions | None = None
    names: list[str] = field(default_factory=list)
    located: list[int | None] = field(default_factory=list)
    _former_names: list[str | None] = field(default_factory=list)
    _codes: Bearers = field(default_factory=Bearers)
    _identifiers: Bearers = field(default_factory=Bearers)
    _exact: Bearers = field(default_factory=Bearers)
    _normal: Bearers = field(default_factory=Bearers)
    _former: Bearers = field(default_factory=Bearers)
    _formed: int = 0

    def __post_init__(self) -> None:
        self._above = cache(self._names_above)

    def add(
        self, name: str, area: int | None, identifiers: Iterable[str | None] = (), former: str | None = None
    ) -> int:
        """Adds a node and returns its key.

        Args:
            name: Its name.
            area: The key of the area it lies in.
            identifiers: Its code, then its identifier.
            former: The names it had before, as a list cell.
        """
        code, identifier = (*identifiers, None, None)[:2]
        return self.add_all([name], [area], [code], [identifier], [former])[0]

    def add_all(
        self,
        names: Sequence[str],
        areas: Sequence[int | None],
        codes: Sequence[str | None],
        identifiers: Sequence[str | None],
        former: Sequence[str | None],
    ) -> range:
        """Adds nodes, told column by column as to `add`, and returns their keys."""
        first = self.offset + len(self.names)
        keys = range(first, first + len(names))
        self.names.extend(names)
        self.located.extend(areas)
        self._former_names.extend(former)
        self._exact.add(names, keys)
        self._codes.add(codes, keys)
        self._identifiers.add(identifiers, keys)
        return keys

    def _form_new(self) -> None:
        """Works out the forms of the names that are new, once a name is looked for that is not written like any."""
        new = range(self._formed, len(self.names))
        self._formed = len(self.names)
        forms = [(index, form) for index in new for form in self._all_forms(self.names[index], self.located[index])]
        self._normal.add([form for _, form in forms], [self.offset + index for index, _ in forms])
        for index in filter(self._former_names.__getitem__, new):
            for old in items_of(self._former_names[index] or ""):
                known = self._forms(old, self.located[index])
                self._former.add(known, [self.offset + index] * len(known))

    def _all_forms(self, name: str, area: int | None) -> list[str]:
        """The forms of a name, and those of the two that a name in brackets behind it makes of it."""
        beside = names_beside(name) if name[-1:] in (")", "）") else ()
        return [form for one in (name, *beside) for form in self._forms(one, area)]

    def _forms(self, name: str, area: int | None) -> list[str]:
        """The normal form, and those without the names of the areas that it begins with."""
        form = self.normal(name)
        forms = [form]
        for ancestor in self._above(area):
            if ancestor and form.startswith(ancestor):
                shorter = form[len(ancestor) :]
                if len(shorter) > 2 and not shorter.startswith("#"):
                    forms.append(form := shorter)
        return forms

    def _names_above(self, area: int | None) -> tuple[str, ...]:
        """The names of an area and of those it lies in, from the top down; without an area the name of the top."""
        names = [self.areas.names[key] for key in self.areas.ancestors(area)] or self.areas.names[:1]
        return tuple(reversed(names))

    def find(self, text: str, area: int | None = None) -> tuple[int, ...]:
        """Returns the keys that a reference may mean: one, none, or several that cannot be told apart."""
        return self.match(text, area).keys

    def bears(self, name: str) -> bool:
        """Whether a node bears this very name."""
        return name in self._exact

    def unborne(self, names: Iterable[str | None]) -> list[int]:
        """Returns the indices of the names that no node bears as they are written."""
        return self._exact.without(names)

    def certain(self, text: str) -> int | None:
        """Returns the key of the only node that bears this very name, where nothing else may be meant; a quick look."""
        if self.decisions or text.isascii() or text in self._codes or text in self._identifiers:
            return None
        keys = self._exact.of(text)
        return keys[0] if len(keys) == 1 else None

    def match(self, text: str, area: int | None = None) -> Match:
        """Finds what a reference may mean, and says how.

        A decision of the user goes first, then codes, identifiers, exact names, equal ways to write one, former
        names, a name with its area in brackets, and the public identifier of a record without a code. The area of the
        row decides between namesakes.
        """
        alias = self.decided(text, area)
        if alias is not None and (keys := self.meant(alias, area)):
            return Match(keys, "decision", alias)
        for by, found in self._stages(text, area):
            if found:
                return Match(self._nearest(found, area), by)
        return Match()

    def decided(self, text: str, area: int | None = None) -> Alias | None:
        """Returns the accepted decision about a name, if there is one; a name that a node bears is not widened."""
        if not self.decisions:
            return None
        alias = self.decisions.find(text, area)
        if alias is None and text not in self._exact:
            alias = self.decisions.find(self.normal(text), area)
        return alias if alias is not None and alias.means is not None else None

    def meant(self, alias: Alias, area: int | None) -> tuple[int, ...]:
        """Returns the keys that a decision means."""
        found = (self.plain(name, area) for name in self.meanings(alias, area))
        return next(filter(None, found), ())

    def meanings(self, alias: Alias, area: int | None) -> Iterator[str]:
        """Yields the name that a decision means; then, as that may have been decided since, what it means in turn."""
        seen: set[str] = set()
        following: Alias | None = alias
        while following is not None and following.means is not None and following.means not in seen:
            seen.add(following.means)
            yield following.means
            following = self.decided(following.means, area)

    def plain(self, text: str, area: int | None = None) -> tuple[int, ...]:
        """Returns the keys that a reference may mean, whatever was decided about it."""
        return next((self._nearest(found, area) for _, found in self._stages(text, area) if found), ())

    def _stages(self, text: str, area: int | None) -> Iterator[tuple[By, Sequence[int]]]:
        yield "code", self._codes.of(text)
        if text.isascii():
            yield "code", self._codes.of(text.replace(" ", "").upper())
        yield "identifier", self._identifiers.of(text)
        yield "exact", self._exact.of(text)
        self._form_new()
        forms = self._forms(text, area)
        for form in forms:
            yield "normal", self._normal.of(form)
        for form in forms:
            yield "former", self._former.of(form)
        if (said := _DESCRIBED.fullmatch(text)) is not None:
            within = set(self.areas.find(said[2]))
            named = self._exact.of(said[1])
            yield "described", [key for key in named if self.located[key - self.offset] in within]
        if _PUBLIC.fullmatch(text):
            keys = range(self.offset, self.offset + len(self.names))
            yield "described", [key for key in keys if text == self._public_id(key)]

    def _public_id(self, key: int) -> str:
        """The public identifier that a node has which ledgers give none."""
        area = self.located[key - self.offset]
        return hashed(self.kind, self.name(key), None if area is None else self.areas.full_name(area))

    def _nearest(self, found: Sequence[int], area: int | None) -> tuple[int, ...]:
        if len(found) > 1:
            near = [key for key in found if self.areas.related(self.located[key - self.offset], area)]
            found = near or found
        return tuple(dict.fromkeys(found))

    def name(self, key: int) -> str:
        """Returns the name of a node."""
        return self.names[key - self.offset]

    def described(self, key: int) -> str:
        """Returns the name of a node with its area, which tells namesakes apart."""
        area = self.located[key - self.offset]
        return self.name(key) if area is None else f"{self.name(key)}（{self.areas.full_name(area)}）"
