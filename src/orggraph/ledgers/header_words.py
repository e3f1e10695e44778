"""What the columns of each ledger can be called: the header words of the declarations and of the profile."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Literal

from orggraph.errors import ProfileError
from orggraph.ledgers.declared import LEDGERS, Ledger
from orggraph.ledgers.strips import Strip
from orggraph.model.columns import Column, KindSchema
from orggraph.profile import Profile
from orggraph.text.cleaning import clean
from orggraph.text.nearest import nearest

_FIRST_CELLS, _LONGEST_WORD = 6, 24
_MARKS = "*:：、.。"
_BRACKETS = re.compile(r"[(\[【<《][^)\]】>》]*[)\]】>》]")


@cache
def plain(text: str) -> str:
    r"""Returns a header word without spaces, line breaks and marks.

    >>> plain(" *所属\n街道 ："), plain("党员数（人）")
    ('所属街道', '党员数(人)')
    """
    return clean(text).replace(" ", "").strip(_MARKS)


def _without_brackets(text: str) -> str:
    return _BRACKETS.sub("", text).strip(_MARKS)


class Claims:
    """What the columns of each ledger can be called."""

    def __init__(self, schemas: Mapping[str, KindSchema], profile: Profile, *, names: bool) -> None:
        self.by_ledger: dict[str, dict[str, list[str]]] = {}
        kinds = profile.vocabularies["area_kind"]
        self.places = {
            kinds.label(kind, "zh"): depth for depth, tier in enumerate(profile.tiers[1:-1], 1) for kind in tier.kinds
        }
        self._filled = frozenset(
            f"{kind}.{column.name}"
            for kind, schema in schemas.items()
            for column in schema.columns
            if column.type == "filled"
        )
        for ledger in LEDGERS:
            by_word = self.by_ledger.setdefault(ledger.name, defaultdict(list))
            for claim, words in self._of(ledger, schemas, profile, names):
                for word in words:
                    by_word[word].append(claim)
        self._counted = frozenset(f"extra.{e.name}" for ledger in LEDGERS for e in ledger.extras if e.personal)
        _check_headers(profile, schemas)
        self._words = frozenset(word for words in self.by_ledger.values() for word in words)

    def how_read(self, claim: str) -> Literal["read", "counted", "filled"]:
        """Returns what is read of a column: all, who occurs how often, or only whether its cells are filled."""
        if claim in self._counted:
            return "counted"
        return "filled" if claim in self._filled else "read"

    def are_in(self, strips: Sequence[Strip]) -> set[int]:
        """Returns the indices of rows one of whose first texts may be a header word, at a quick look."""
        found: set[int] = set()
        for strip in strips[:_FIRST_CELLS]:
            cells = strip.distinct.cells
            words = {number for number in strip.distinct.odd if self._may_be(cells[number])}
            found.update(strip.where(words | strip.distinct.of(self._words)))
        return found

    def _may_be(self, cell: Any) -> bool:
        return isinstance(cell, str) and len(cell) < _LONGEST_WORD and "".join(cell.split()) in self._words

    @staticmethod
    def _of(
        ledger: Ledger, schemas: Mapping[str, KindSchema], profile: Profile, names: bool
    ) -> Iterator[tuple[str, frozenset[str]]]:
        tiers = profile.tiers[:-1] if ledger.lists_grids else profile.tiers
        own = profile.tiers[-1].headers if ledger.lists_grids else ()
        for claim, column in ledger.fields(schemas):
            if names or not column.personal or column.type == "filled":
                more = profile.headers.get(claim, ())
                yield claim, _words(column, (*more, *own) if column.name == "name" else more)
        for extra in ledger.extras:
            yield f"extra.{extra.name}", _words(extra, profile.headers.get(f"extra.{extra.name}", ()))
        for tier in tiers:
            yield (
                f"tier.{tier.name}",
                frozenset(map(plain, (*tier.headers, *profile.headers.get(f"tier.{tier.name}", ())))),
            )

    def match(self, ledger: Ledger, candidates: Sequence[Sequence[str]]) -> dict[str, int]:
        """Returns what each column is called; a repeated header goes to the next claim that accepts it."""
        claimed: dict[str, int] = {}
        for strip in (False, True):
            taken = set(claimed.values())
            for column, texts in enumerate(candidates):
                forms = [_without_brackets(text) for text in texts] if strip else texts
                if column not in taken:
                    claim = self._claim(ledger, claimed, forms)
                    if claim is not None:
                        claimed[claim] = column
        return claimed

    def _claim(self, ledger: Ledger, claimed: Mapping[str, int], texts: Sequence[str]) -> str | None:
        for text in texts:
            for claim in self.by_ledger[ledger.name].get(text, ()):
                if claim not in claimed:
                    return claim
        return None


def _check_headers(profile: Profile, schemas: Mapping[str, KindSchema]) -> None:
    """Refuses header words for a field that does not exist.

    Raises:
        ProfileError: With the nearest known fields.
    """
    known = {f"{kind}.{column.name}" for kind, schema in schemas.items() for column in schema.columns if column.headers}
    known |= {f"extra.{extra.name}" for ledger in LEDGERS for extra in ledger.extras}
    known |= {f"tier.{tier.name}" for tier in profile.tiers}
    for name in sorted(set(profile.headers) - known):
        near = ", ".join(nearest(name, sorted(known)))
        raise ProfileError(
            f"headers: no ledger has the field {name!r}; nearest: {near}",
            f"headers：没有字段“{name}”；最接近的是：{near}",
        )


def _words(column: Column, more: Sequence[str]) -> frozenset[str]:
    return frozenset(map(plain, (column.zh, *column.headers, *more)))
