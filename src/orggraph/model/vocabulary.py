"""Vocabularies: the codes of a field with their labels and the words ledgers use for them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib.resources import files

from orggraph.text.cleaning import clean

UNSPECIFIED = "unspecified"
"""The code of a blank in a dimension."""


@dataclass(frozen=True, slots=True)
class Term:
    """One code of a vocabulary.

    Attributes:
        code: The slug that answers and saved registers carry.
        zh: Label in 中文.
        en: Label in English.
        words: Further words for it in ledgers.
    """

    code: str
    zh: str
    en: str
    words: tuple[str, ...] = ()

    def label(self, lang: str) -> str:
        """Returns the label in `zh` or `en`."""
        return self.zh if lang == "zh" else self.en


@dataclass(frozen=True)
class Vocabulary:
    """An ordered set of terms; words resolve to codes.

    Attributes:
        name: Its name, as fields declare it.
        terms: In the order in which answers list them.
        open: Whether a word that it does not know becomes the district's own term.
        endings: Endings that a word may carry without changing its meaning (律师行业 → 律师).
        rest: The code of words that hold none of its words, where free text is sorted: a word that holds one of them
            means its term (会议室2间 → venues). None where a word must be one of them.
    """

    name: str
    terms: tuple[Term, ...]
    open: bool = False
    endings: tuple[str, ...] = ()
    rest: str | None = None

    def code_of(self, word: str) -> str | None:
        """Returns the code that a word means, or None.

        >>> vocabularies()["organization_type"].code_of("党总支")
        'general_branch'
        """
        index = self._index
        found = index.get(_key(word))
        for ending in self.endings if found is None else ():
            if word.endswith(ending):
                found = found or index.get(_key(word.removesuffix(ending)))
        return self._sorted(_key(word)) if found is None and self.rest and word else found

    def _sorted(self, key: str) -> str | None:
        """The term whose word stands last in a longer one, as 中文 names the thing last; else the rest."""
        held = [word for word in self._index if word in key and not word.isascii()]
        last = max(held, key=lambda word: (key.rindex(word) + len(word), len(word)), default=None)
        return self.rest if last is None else self._index[last]

    @property
    def takes_any(self) -> bool:
        """Whether every word means something: the vocabulary is open, or sorts what it does not know."""
        return self.open or self.rest is not None

    @property
    def _index(self) -> dict[str, str]:
        cached: dict[str, str] | None = self.__dict__.get("_words")
        if cached is None:
            cached = {_key(w): t.code for t in reversed(self.terms) for w in (*t.words, t.en, t.zh, t.code)}
            self.__dict__["_words"] = cached
        return cached

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of the terms as they are declared."""
        return frozenset(word for word, _ in self.longest_first)

    @cached_property
    def longest_first(self) -> tuple[tuple[str, str], ...]:
        """Every word of the terms with its code, the longest first."""
        words = [(word, term.code) for term in self.terms for word in (term.zh, *term.words)]
        return tuple(sorted(words, key=lambda each: -len(each[0])))

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes in order."""
        return tuple(term.code for term in self.terms)

    def label(self, code: str, lang: str) -> str:
        """Returns the label of a code; a code that it does not know is its own label."""
        return next((term.label(lang) for term in self.terms if term.code == code), code)

    def extended(self, terms: Iterable[Term]) -> Vocabulary:
        """Returns the vocabulary with further terms; one of a known code gives new labels and adds its words.

        A word that a new term claims leaves the others.
        """
        new = {term.code: term for term in terms}
        claimed = {word: term.code for term in new.values() for word in (term.zh, *term.words)}
        merged = {
            term.code: replace(term, words=tuple(w for w in term.words if claimed.get(w, term.code) == term.code))
            for term in self.terms
        }
        for term in new.values():
            old = merged.get(term.code)
            words = dict.fromkeys((*term.words, *((old.zh, *old.words) if old else ())))
            merged[term.code] = Term(term.code, term.zh, term.en, tuple(word for word in words if word != term.zh))
        return replace(self, terms=tuple(merged.values()))


def _key(word: str) -> str:
    return clean(word).replace(" ", "").lower()


def vocabulary_from(name: str, data: Mapping[str, object]) -> Vocabulary:
    """Builds a vocabulary from its TOML table: `terms`, and optionally `open`, `endings` and `rest`."""
    entries = data.get("terms", {})
    assert isinstance(entries, Mapping)
    endings = data.get("endings", ())
    assert isinstance(endings, list | tuple)
    rest = data.get("rest")
    assert rest is None or isinstance(rest, str)
    return Vocabulary(name, tuple(terms_from(entries)), bool(data.get("open", False)), tuple(endings), rest)


def terms_from(entries: Mapping[str, object]) -> Iterable[Term]:
    """Yields terms from TOML: `code = ["中文", "English", "further word", …]`."""
    for code, labels in entries.items():
        assert isinstance(labels, list)
        assert len(labels) >= 2
        zh, en, *words = labels
        yield Term(code, zh, en, tuple(words))


@cache
def vocabularies() -> dict[str, Vocabulary]:
    """Returns the vocabularies that ship with orggraph, by name."""
    data = tomllib.loads(files("orggraph.model").joinpath("vocabularies.toml").read_text(encoding="utf-8"))
    return {name: vocabulary_from(name, table) for name, table in data.items()}
