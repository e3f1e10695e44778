"""What the header of a column says: a known word as a whole, its parts, or a likeness to a known word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from rapidfuzz import fuzz, process

from orggraph.ledgers.recognition.clues import Clues, clues, part_weights
from orggraph.ledgers.recognition.forms import forms_of
from orggraph.ledgers.recognition.headings import Heading

Manner = Literal["given", "exact", "form", "parts", "alike", "cells", "ticks", "answered", "asked"]
"""How a header tells a field: by a word of the profile, a known word, the same without what is around it, its parts, a
likeness to a known word; or not at all, where the cells do, or people: by their answer, or one that is still open."""
_GIVEN, _EXACT, _TOGETHER, _FORM = 12.0, 10.0, 9.5, 9.0
_WHOLE_OF_GROUP = 7.0
_PER_LETTER = 0.02
"""Of two known words the longer says more: 党组织成立时间 more than 成立时间."""
_UNDER_GROUP = 0.6
"""What general words such as 名称 are worth by themselves, where a group above says whose they are."""
_ALTERNATIVES, _ONE_OF_TWO = re.compile(r"[/\\|]|或者?"), 0.9
"""Headers of two words for one column: 建在何处/党组织."""
_PERSON = re.compile(r"[人员长]$|干部|领导")
_IN_BRACKETS = 0.9
"""What the words in brackets are worth that say which person is meant: 联系人(指导员), and those of a note."""
_ALIKE, _SHORTEST_ALIKE, _LONGEST = 80, 4, 30
_ASKING = ("是否", "有无")
"""How the header of a column of yes and no begins: it holds no person."""
_GENERAL = re.compile(
    r"(?:名称|全称|姓名|时间|日期|类别|类型|性质|数量|人数|总数|单位|职务|职位|电话|形式|方式|编号|编码|代码|情况|名|数|原因|地址|状态|是谁|哪位|谁)"
)


class Said(NamedTuple):
    """What a header is worth for a field, and how it tells it."""

    score: float
    manner: Manner


class WordEvidence:
    """What headers say about the fields of each ledger; each header is asked once."""

    def __init__(
        self, known: Mapping[str, Mapping[str, list[str]]], given: frozenset[tuple[str, str]] = frozenset()
    ) -> None:
        """Takes per ledger the known words and what they mean, and the pairs of claim and word of the profile."""
        self.known, self._given, self._clues = known, given, clues()
        self._fields = {name: {c for claims in words.values() for c in claims} for name, words in known.items()}
        self._all_words = sorted(set().union(*known.values()))
        self._alike: dict[str, list[tuple[str, float]]] = {}
        self._cached: dict[tuple[str, Heading, bool], dict[str, Said]] = {}

    def of(self, ledger: str, heading: Heading, *, parts: bool = True) -> Mapping[str, Said]:
        """Returns what a header says about the fields of a ledger; without `parts`, by known words alone."""
        key = (ledger, heading, parts)
        if key not in self._cached:
            found = dict(self.of(ledger, heading, parts=False)) if parts else {}
            for claim, said in self._by_parts(ledger, heading) if parts else self._whole(ledger, heading):
                if claim not in found or said.score > found[claim].score:
                    found[claim] = said
            self._cached[key] = found
        return self._cached[key]

    def is_known(self, word: str) -> bool:
        """Whether a word as a whole is a header of some ledger."""
        return any(word in words for words in self.known.values())

    def _by_parts(self, ledger: str, heading: Heading) -> Iterator[tuple[str, Said]]:
        if not heading.own:
            return
        bare = heading.forms.bare
        if heading.meaning and not self.is_known(bare):
            yield from self._parts(ledger, heading.meaning, _IN_BRACKETS)
        general = heading.spans and _GENERAL.fullmatch(bare) is not None
        if general:
            joined = forms_of(heading.groups[0]).bare + bare
            yield from self._parts(ledger, joined, 1.0)
        yield from self._parts(ledger, bare, _UNDER_GROUP if general else 1.0)
        for part in _ALTERNATIVES.split(bare) if _ALTERNATIVES.search(bare) else ():
            yield from self._parts(ledger, part, _ONE_OF_TWO)
        if not general:
            yield from self._likeness(ledger, bare)
        if (inside := heading.forms.inside) and (self._clues.person.search(bare) or _PERSON.search(bare)):
            yield from self._parts(ledger, inside, _IN_BRACKETS)

    def _whole(self, ledger: str, heading: Heading) -> Iterator[tuple[str, Said]]:
        """Known words as a whole; below a group, words that are general by themselves say less."""
        words = self.known[ledger]
        general = heading.spans and _GENERAL.fullmatch(heading.forms.bare) is not None
        for place, text in enumerate(heading.exact):
            worth = _EXACT * (_UNDER_GROUP if general else 1.0) if place == 0 else _TOGETHER
            if place == 3:
                worth = _WHOLE_OF_GROUP
            for claim in words.get(text, ()):
                if (claim, text) in self._given:
                    yield claim, Said(_GIVEN, "given")
                yield claim, Said(worth + _PER_LETTER * len(text), "exact")
            forms = forms_of(text)
            for form in {forms.unmarked, forms.bare} - {text}:
                for claim in words.get(form, ()):
                    manner: Manner = "given" if (claim, form) in self._given else "form"
                    yield claim, Said(min(worth, _FORM) + _PER_LETTER * len(form), manner)

    def _parts(self, ledger: str, text: str, share: float) -> Iterator[tuple[str, Said]]:
        if len(text) > _LONGEST:
            return
        for claim, weight in part_weights(text):
            if claim in self._fields[ledger]:
                yield claim, Said(weight * share, "parts")

    def _likeness(self, ledger: str, text: str) -> Iterator[tuple[str, Said]]:
        if not _SHORTEST_ALIKE <= len(text) <= _LONGEST:
            return
        if text not in self._alike:
            found = process.extract(text, self._all_words, scorer=fuzz.ratio, limit=9, score_cutoff=_ALIKE)
            self._alike[text] = [(word, score) for word, score, _ in found]
        for word, score in self._alike[text]:
            for claim in self.known[ledger].get(word, ()):
                if not self._clues.bars(claim, text):
                    yield claim, Said(2 + (score - _ALIKE) / 10, "alike")


def belongs_to_person(headings: Sequence[Heading], rules: Clues) -> frozenset[int]:
    """Returns the columns that tell something about the person in the column before: 指导员姓名, 所在单位."""
    found: set[int] = set()
    before = False
    for column, heading in enumerate(headings):
        if not heading.own:
            continue
        bare = heading.forms.bare
        about = rules.of_person.match(bare) is not None
        under = heading.spans and rules.person.search(heading.groups[0]) is not None
        if about and (before or under):
            found.add(column)
            before = True
        else:
            before = rules.person.search(bare) is not None and not bare.startswith(_ASKING)
    return frozenset(found)
