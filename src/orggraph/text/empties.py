"""Words for nothing, for no and for yes, and what is like one: one vocabulary for all columns, declared as data."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from importlib.resources import files

_DATA: Mapping[str, list[str]] = tomllib.loads(
    files("orggraph.text").joinpath("empties.toml").read_text(encoding="utf-8")
)
_AROUND = " ()[]<>【】〔〕《》「」。.;、:!*~…·—-_/\\"
"""Brackets and marks that may stand around a word and change nothing."""


def _key(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace(" ", "").lower()


def _keys(*groups: str) -> frozenset[str]:
    return frozenset(_key(word) for group in groups for word in _DATA[group])


def _cases(words: Iterable[str]) -> frozenset[str]:
    return frozenset(form for word in words for form in (word, word.upper(), word.title()))


_NOTHING = _keys("marks", "words", "errors", "no")
_NO_IDENTIFIERS = _keys("marks", "words", "errors")
_NO, _YES = _keys("no") | {"无", "没有", "没", "尚无", "没有的"}, _keys("yes")
_ERRORS = _keys("errors")
_BEGINNINGS, INSIDE, _ENDINGS = (tuple(_DATA[name]) for name in ("beginnings", "inside", "endings"))
"""Parts of words for what is yet to come, which names of persons hardly hold."""
NULL_TOKENS = _cases({*_NOTHING, *_DATA["marks"], *_DATA["words"], *_DATA["errors"], *_DATA["no"]})
"""Every way to write a word for nothing as plain text. The number 0 is never one of them."""
_LONGEST = max(map(len, NULL_TOKENS))


def _bare(text: str) -> str:
    """The text in the form in which words are compared, without what may stand around them."""
    key = _key(text)
    return key if key in _NOTHING else key.strip(_AROUND)


def is_nothing(text: str, *, identifier: bool = False) -> bool:
    """Whether a text says that there is nothing; in a column of identifiers N may be one.

    >>> is_nothing("（暂无）"), is_nothing("N"), is_nothing("N", identifier=True), is_nothing("0")
    (True, True, False, False)
    """
    if len(text) > _LONGEST and text.isalnum():
        return False
    if not identifier and text in NULL_TOKENS:
        return True
    return _bare(text) in (_NO_IDENTIFIERS if identifier else _NOTHING)


def is_error(text: str) -> bool:
    """Whether a text is what a formula leaves that failed.

    >>> is_error("#N/A"), is_error("无")
    (True, False)
    """
    return _key(text) in _ERRORS


def says_yes(text: str) -> bool:
    """Whether a text says yes, or that something exists, and no more.

    >>> says_yes("√"), says_yes("已选派"), says_yes("枫桥社区党支部")
    (True, True, False)
    """
    return _bare(text) in _YES


def says_no(text: str) -> bool:
    """Whether a text says no, or not yet.

    >>> says_no("否"), says_no("筹建中"), says_no("已建")
    (True, True, False)
    """
    return _bare(text) in _NO


def is_like_nothing(text: str) -> bool:
    """Whether a text that is in no list reads like a word for nothing, by its parts.

    >>> is_like_nothing("另行安排"), is_like_nothing("见上"), is_like_nothing("枫桥")
    (True, True, False)
    """
    bare = _bare(text)
    if not any(map(str.isalnum, bare)):
        return True
    return bare.startswith(_BEGINNINGS) or bare.endswith(_ENDINGS) or any(part in bare for part in INSIDE)
