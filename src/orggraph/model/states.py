"""What a word in a column of states means: a word of the vocabulary as a whole, else by the words that it holds."""

from __future__ import annotations

import re

from orggraph.model.vocabulary import Vocabulary
from orggraph.text.cleaning import clean

_GONE = ("revoked", "closed", "moved")
_WEIGHTIEST_FIRST = (*_GONE, "suspended", "planned", "active")
_SHORTEST, _LONGEST = 2, 16
_DENIED = re.compile(r"不|未|没|无|非|停|暂|待|拟|将|难|除")
"""What turns a word for being there into another one: 非正常, 暂无营业."""
_NOT_YET = r"(?:拟|将|待|准备|计划|正在|申请|预计|未|没有|没|尚)[^,;。、]{0,4}$"


def state_of(text: str, vocabulary: Vocabulary) -> str | None:
    """Returns the code that a text in a column of states means, or None where its words do not say.

    >>> from orggraph.model.vocabulary import vocabularies
    >>> states = vocabularies()["state"]
    >>> [state_of(text, states) for text in ("执业证已注销", "正常办学", "拟注销", "非正常", "良好")]
    ['closed', 'active', 'suspended', None, None]
    """
    plain = clean(text).replace(" ", "")
    known = vocabulary.code_of(plain) or vocabulary.code_of(plain.removeprefix("已"))
    if known is not None or not _SHORTEST <= len(plain) <= _LONGEST:
        return known
    found: dict[str, str] = {}
    for word, code in vocabulary.longest_first:
        if len(word) >= _SHORTEST and word in plain:
            found.setdefault(code, word)
    weightiest = next((code for code in _WEIGHTIEST_FIRST if code in found), None)
    if weightiest is None or (weightiest == "active" and _DENIED.search(plain)):
        return None
    is_to_come = re.search(_NOT_YET, plain[: plain.index(found[weightiest])]) is not None
    return "suspended" if weightiest in _GONE and is_to_come else weightiest
