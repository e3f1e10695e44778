"""Cells of words from a vocabulary: the codes that they mean, and the words that ledgers use for each."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from orggraph.ledgers.cells import Problem, parse_words
from orggraph.ledgers.guarded import Understood
from orggraph.model.vocabulary import UNSPECIFIED, Vocabulary
from orggraph.text.cleaning import compact, items_of
from orggraph.text.empties import is_nothing


@dataclass
class Words:
    """The words that ledgers use for the codes of each vocabulary, counted over a whole reading."""

    used: dict[tuple[str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))


def terms_in(value: Any, vocabulary: Vocabulary, words: Words, *, many: bool, times: int) -> Understood:
    """Returns the codes that a cell means; a word of the district's own is told where it is used first.

    Args:
        value: The cell.
        vocabulary: The vocabulary.
        words: The words used so far, which are counted.
        many: Whether a cell may hold several.
        times: In how many rows the cell stands.
    """
    text, _ = parse_words(value)
    if text is None or (vocabulary.code_of(text) is None and is_nothing(text)):
        return ([] if many else None), None
    codes: list[str] = []
    problems = []
    for word in map(compact, items_of(str(value))) if many else [text]:
        if word == UNSPECIFIED:
            continue
        code = vocabulary.code_of(word)
        if code is None and not vocabulary.open:
            problems.append(Problem("unknown-word", "、".join(term.zh for term in vocabulary.terms)))
            continue
        if code is None and not words.used[vocabulary.name, word]:
            problems.append(Problem("own-word", part=word))
        code = code or word
        words.used[vocabulary.name, code][word] += times
        codes.append(code)
    codes = list(dict.fromkeys(codes))
    return (codes if many else codes[0] if codes else None), problems
