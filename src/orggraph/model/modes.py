"""What a word in a column of modes means: a mode, what is none, or nothing that its parts would tell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from orggraph.model.vocabulary import Vocabulary
from orggraph.text.cleaning import clean, compact, items_of
from orggraph.text.empties import says_no, says_yes

MODES = ("own", "joint", "attached")
"""Modes of an organization, the best first."""
_BEST_FIRST = (*MODES, "functional", "instructor", "backstop", "none")
_BRACKETS = re.compile(r"\([^()]*\)|\d+年?")
_ORGANIZATIONS = ("joint_branch",)
"""Types of organization that say a mode; any other in such a column says only that there is one."""


@dataclass(frozen=True, slots=True)
class ModeWord:
    """What a word of modes means.

    Attributes:
        code: `own`, `joint`, `attached`, `functional`, `instructor`, `backstop` or `none`; `yes` where it only says
            that there is an organization; None where its parts say nothing, or contradict each other.
        by: Whether the whole word is known, or only its parts.
        parts: The codes of its parts, the best first.
    """

    code: str | None
    by: Literal["word", "parts"] = "word"
    parts: tuple[str, ...] = ()


def mode_of(text: str, vocabularies: Mapping[str, Vocabulary]) -> ModeWord:
    """Returns what a text in a column of modes means; where it holds several words, the best of them.

    Two modes in one cell contradict each other; a mode beside a functional organization is that mode.

    >>> from orggraph.model.vocabulary import vocabularies
    >>> [mode_of(word, vocabularies()).code for word in ("楼宇合建", "孵化器自建", "派员联络", "单独、联合", "直管")]
    ['joint', 'own', 'instructor', None, None]
    """
    words = [_one(word, vocabularies) for word in items_of(text)] or [ModeWord("none")]
    if len(words) == 1:
        return words[0]
    codes = {code for word in words for code in ([word.code] if word.code else word.parts)}
    codes -= {"yes"}
    found = tuple(code for code in _BEST_FIRST if code in codes)
    if None in {word.code for word in words} or len(codes.intersection(MODES)) > 1:
        return ModeWord(None, "parts", found)
    by: Literal["word", "parts"] = "parts" if "parts" in {word.by for word in words} else "word"
    return ModeWord(found[0] if found else "yes", by, found)


def _one(word: str, vocabularies: Mapping[str, Vocabulary]) -> ModeWord:
    bare = compact(_BRACKETS.sub("", clean(word))) or word
    known = vocabularies["mode"].code_of(bare) or vocabularies["no_mode"].code_of(bare)
    if known is not None:
        return ModeWord(known)
    if says_no(bare):
        return ModeWord("none")
    kind = vocabularies["organization_type"].code_of(bare)
    if kind is not None:
        return ModeWord("joint" if kind in _ORGANIZATIONS else "yes")
    if says_yes(bare):
        return ModeWord("yes")
    return _by_parts(bare, vocabularies["mode_part"].longest_first)


def _by_parts(word: str, parts: tuple[tuple[str, str], ...]) -> ModeWord:
    """The mode that the parts of a word say together; a longer part hides the shorter ones in it."""
    found = set()
    for part, code in parts:
        if part in word:
            word = word.replace(part, "\n")
            found.add(code)
    found -= {"neutral"}
    for certain in ("none", "backstop", "instructor"):
        if certain in found:
            return ModeWord(certain, "parts", (certain,))
    modes = tuple(code for code in _BEST_FIRST if code in found)
    if len(found.intersection(MODES)) == 1 or modes == ("functional",):
        return ModeWord(modes[0], "parts", modes)
    return ModeWord(None, "parts", modes)
