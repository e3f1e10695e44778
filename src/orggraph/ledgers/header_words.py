"""What the columns of each ledger can be called: the header words of the declarations and of the profile."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Literal

from orggraph.errors import ProfileError
from orggraph.ledgers.declared import EMERGING_UNITS, LEDGERS, Ledger
from orggraph.ledgers.recognition.expected_cells import Expected, expected_of
from orggraph.ledgers.recognition.forms import forms_of
from orggraph.ledgers.recognition.headings import Heading
from orggraph.ledgers.recognition.reading import Reader
from orggraph.ledgers.recognition.word_evidence import WordEvidence
from orggraph.ledgers.strips import Strip
from orggraph.model.columns import Column, KindSchema
from orggraph.profile import Profile
from orggraph.text.cleaning import clean
from orggraph.text.nearest import nearest

_FIRST_CELLS, _LONGEST_WORD = 6, 24
_MARKS = "*:：、.。★☆※"


@cache
def plain(text: str) -> str:
    r"""Returns a header word without spaces, line breaks and marks.

    >>> plain(" *所属\n街道 ："), plain("党员数（人）")
    ('所属街道', '党员数(人)')
    """
    return clean(text).replace(" ", "").strip(_MARKS)


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
        expected: dict[str, dict[str, Expected]] = {}
        for ledger in LEDGERS:
            by_word = self.by_ledger.setdefault(ledger.name, defaultdict(list))
            cells = expected.setdefault(ledger.name, {})
            for claim, column, words in self._of(ledger, schemas, profile, names):
                cells[claim] = expected_of(claim, column, profile.vocabularies)
                for word in sorted(words):
                    by_word[word].append(claim)
        given = frozenset((claim, plain(word)) for claim, words in profile.headers.items() for word in words)
        self.reader = Reader(WordEvidence(self.by_ledger, given), expected)
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
            words = {number for number, text in strip.distinct.odd_texts if self._may_be(text)}
            found.update(strip.where(words | strip.distinct.of(self._words)))
        return found

    def _may_be(self, text: str) -> bool:
        return len(text) < _LONGEST_WORD and "".join(text.split()) in self._words

    @staticmethod
    def _of(
        ledger: Ledger, schemas: Mapping[str, KindSchema], profile: Profile, names: bool
    ) -> Iterator[tuple[str, Column | None, frozenset[str]]]:
        tiers = profile.tiers[:-1] if ledger.lists_grids else profile.tiers
        own = profile.tiers[-1].headers if ledger.lists_grids else ()
        for claim, column in ledger.fields(schemas):
            if names or not column.personal or column.type == "filled":
                more = profile.headers.get(claim, ())
                yield claim, column, _words(column, (*more, *own) if column.name == "name" else more)
        for extra in ledger.extras:
            yield f"extra.{extra.name}", extra, _words(extra, profile.headers.get(f"extra.{extra.name}", ()))
        for tier in tiers:
            yield (
                f"tier.{tier.name}",
                None,
                frozenset(map(plain, (*tier.headers, *profile.headers.get(f"tier.{tier.name}", ())))),
            )

    def names_units(self, text: str) -> bool:
        """Whether a header may be that of a column of names of units."""
        return "unit.name" in self.reader.words.of(EMERGING_UNITS.name, Heading(text))

    def knows(self, word: str) -> bool:
        """Whether a plain word is a header of some ledger, as it stands or without what is around it."""
        return word in self._words or forms_of(word).bare in self._words


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
