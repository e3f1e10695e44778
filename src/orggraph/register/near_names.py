"""Which names are near a name among very many, and which of very many names are near each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, pairwise

import numpy as np

from orggraph.register.alike import Form, Likeness, form_of, likeness
from orggraph.text.pinyin import initials, readings, sounds_alike, spellings

_LOOKED_AT = 30
"""So many names that share the rarest syllables with a name are compared with it."""
_TOO_COMMON = 0.05
"""Syllables that more than this share of the names have tell nothing; below a few hundred names all of them tell."""
_FEW = 500
_LARGE_GROUP = 100
_LETTERS = 2


class NameSearch:
    """Finds the names most like a name: by the syllables they share, then by comparing them.

    The names are compared as heard, so that one written with other characters is found as well.
    """

    def __init__(self, forms: Sequence[Form]) -> None:
        self.forms = forms
        postings: dict[str, list[int]] = defaultdict(list)
        for number, form in enumerate(forms):
            for feature in _features(form.core):
                postings[feature].append(number)
        most = max(_FEW, int(len(forms) * _TOO_COMMON))
        self._postings = {
            feature: np.array(numbers, np.int32) for feature, numbers in postings.items() if len(numbers) <= most
        }

    def near(self, form: Form, cutoff: int) -> Iterator[tuple[int, Likeness]]:
        """Yields the numbers of the names that may be meant, with how much they are alike, in no order."""
        for number in self._sharing(form):
            if (alike := likeness(form, self.forms[number], cutoff)) is not None:
                yield number, alike
        for number in self._spelled(form.text):
            yield number, Likeness(88, "拼音或拼音首字母", "written in pinyin, or in its first letters")

    def _sharing(self, form: Form) -> list[int]:
        """The names that share the most, and the rarest, with a name."""
        found = [known for feature in _features(form.core) if (known := self._postings.get(feature)) is not None]
        if not found:
            return []
        weights = np.concatenate([np.full(len(known), np.log(1 + len(self.forms) / len(known))) for known in found])
        numbers, places = np.unique(np.concatenate(found), return_inverse=True)
        shared = np.bincount(places, weights)
        if len(shared) > _LOOKED_AT:
            numbers = numbers[np.argpartition(-shared, _LOOKED_AT)[:_LOOKED_AT]]
        return [int(number) for number in np.sort(numbers)]

    def _spelled(self, text: str) -> list[int]:
        """The names that a text with Latin letters spells, in full or by first letters."""
        if sum(char.isascii() and char.isalpha() for char in text) < _LETTERS:
            return []
        said = "".join(char.casefold() if char.isascii() else readings(char)[0] for char in text)
        short = "".join(char.casefold() if char.isascii() else readings(char)[0][:1] for char in text)
        return sorted({*self._by_spelling.get(said, ()), *self._by_spelling.get(short, ())})

    @cached_property
    def _by_spelling(self) -> dict[str, list[int]]:
        known: dict[str, list[int]] = defaultdict(list)
        for number, form in enumerate(self.forms):
            for text in {form.text, form.core}:
                for syllables in spellings(text):
                    known["".join(syllables)].append(number)
                    known[initials(syllables)].append(number)
        return known


def _features(text: str) -> set[str]:
    """The syllables of a text, and each with the next."""
    said = [readings(char) for char in text]
    pairs = (f"{one} {next_}" for left, right in pairwise(said) for one in left for next_ in right)
    return {*(syllable for syllables in said for syllable in syllables), *pairs}


@dataclass(frozen=True, slots=True, order=True)
class NamePair:
    """Two names of a list, by their numbers in it, with how much they are alike and why."""

    one: int
    other: int
    score: int
    zh: str
    en: str


def near_names(
    names: Sequence[str], cutoff: int = 92, *, kind: str = "unit", within: Sequence[Hashable] | None = None
) -> list[NamePair]:
    """Returns the pairs of names that are written differently and may be the same, in the order of the list.

    Found are pairs that differ in one place by one character, or in how they are written but not in how they sound.
    The time grows with the number of names, not with its square. Names that are equal are no pair.

    Args:
        names: The names.
        cutoff: The least score, of 100.
        kind: What is named: `unit`, `organization` or `area`.
        within: For each name the group, such as its community, in which others are looked for.

    Example:
        >>> near_names(["恒信物流有限公司", "天地物流有限公司", "恒信物流有限责任公司"])
        [NamePair(one=0, other=2, score=99, zh='只是写法不同', en='only written differently')]
    """
    forms = [form_of(kind, name) for name in names]
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for number in range(len(names)):
        groups[within[number] if within is not None else None].append(number)
    pairs = []
    for numbers in groups.values():
        for one, other in _blurred_alike(numbers, forms):
            if names[one] == names[other] or _one_character_apart(forms[one], forms[other], cutoff):
                continue
            if (alike := likeness(forms[one], forms[other], cutoff)) is not None:
                pairs.append(NamePair(one, other, alike.score, alike.zh, alike.en))
    return sorted(pairs)


def _blurred_alike(numbers: Sequence[int], forms: Sequence[Form]) -> set[tuple[int, int]]:
    """The pairs of names that are equal once one sound is left out of either, or none."""
    alike: dict[str, list[int]] = defaultdict(list)
    for number in numbers if len(numbers) > 1 else ():
        for key in set(_blurred(forms[number].text)):
            alike[key].append(number)
    pairs: set[tuple[int, int]] = set()
    for found in alike.values():
        if len(found) > 1:
            pairs.update(combinations(found, 2) if len(found) <= _LARGE_GROUP else pairwise(found))
    return pairs


def _one_character_apart(one: Form, other: Form, cutoff: int) -> bool:
    """Whether two texts differ in one character that sounds otherwise, and are too short to be alike all the same.

    Most pairs are such, and to compare them in full would take most of the time.
    """
    length = len(one.text)
    if length != len(other.text) or round(100 * (length - 1) / length) >= cutoff:
        return False
    places = [n for n, (left, right) in enumerate(zip(one.text, other.text, strict=True)) if left != right]
    if len(places) != 1 or places[0] >= min(len(one.core), len(other.core)):
        return False
    return not sounds_alike(one.text[places[0]], other.text[places[0]])


def _blurred(text: str) -> Iterator[str]:
    """The sound of a text, and the same without one of its characters: near texts have one of them in common."""
    for syllables in spellings(text):
        yield " ".join(syllables)
        for place in range(len(syllables)):
            yield " ".join((*syllables[:place], *syllables[place + 1 :]))
