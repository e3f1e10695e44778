"""Words that options and arguments take: the code, its labels in both languages, and what people say instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from orggraph.errors import QuestionError
from orggraph.text.cleaning import clean
from orggraph.text.nearest import nearest


@dataclass(frozen=True)
class OptionWords:
    """The words of one option.

    Attributes:
        what: What the option names, as `QuestionError` calls it.
        labels: Code → its labels in 中文 and English.
        others: Code → further words for it.
    """

    what: str
    labels: Mapping[str, tuple[str, str]]
    others: Mapping[str, Iterable[str]] = field(default_factory=dict)

    def code_of(self, word: str, known: Iterable[str] | None = None) -> str:
        """Returns the code that a word means, whatever its width, case and spaces.

        Args:
            word: The word.
            known: The codes that an error lists; all where none are given.

        Raises:
            QuestionError: It is none of the words; the nearest are named.

        >>> OptionWords("base", {"all": ("全部单位", "all units")}).code_of("ＡＬＬ　units")
        'all'
        """
        if (code := self._codes.get(_key(word))) is not None:
            return code
        raise self.error(word, known)

    def error(self, word: str, known: Iterable[str] | None = None) -> QuestionError:
        """Returns the error about a word that is none of them, or is not allowed: it lists and names the nearest."""
        codes = tuple(self.labels if known is None else known)
        near = nearest(_key(word), (key for key, code in self._codes.items() if code in codes), limit=1)
        hint = ("", "")
        if near and self._codes[near[0]] != _key(word):
            code = self._codes[near[0]]
            hint = f"nearest: {code} ({self.labels[code][0]})", f"最接近的是 {self.labels[code][0]}（{code}）"
        shown = {code: (zh, zh if en == code else en) for code, (zh, en) in self.labels.items()}
        return QuestionError(self.what, word, codes, hint, {code: shown[code] for code in codes})

    @cached_property
    def _codes(self) -> dict[str, str]:
        words = [(word, code) for code in self.labels for word in (code, *self.labels[code])]
        words += [(word, code) for code, others in self.others.items() for word in others]
        return {_key(word): code for word, code in reversed(words)}


def _key(word: str) -> str:
    return clean(word).replace(" ", "").replace("_", "-").lower()
