"""Which of several ticks holds, where a note beside them says that one is wrong: “单独”系勾错, 应为联合."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orggraph.text.cleaning import clean

_CLAUSES = re.compile(r"[,，。；;]")
_QUOTED = re.compile(r"[“”\"'‘’「」『』【】\[\]()（）]|那?一?[栏列格]")
_SHORTEST = 2
"""So many characters of a header are enough in a note: 单独 of 单独组建."""
_MADE = r"[勾打划画选填点写录]"
_WRONG = rf"(?:{_MADE}了?(?:错|多)|(?:错|误|多|重复?){_MADE}|有误|作废|不算|不对|错误|取消|划掉|去掉|笔误)"
_RIGHT = r"(?:应当?(?:[为是按以])?|实际?(?:[为是])|以|改为|正确的?[为是]|按)"


def right_tick(words: Sequence[str], notes: Sequence[str]) -> str | None:
    """Returns the one of several ticked words that holds by the notes of its row; None where these do not tell.

    >>> right_tick(["单独组建", "联合组建"], ["“单独”系勾错"]), right_tick(["单独", "联合"], ["应为联合，请更正"])
    ('联合组建', '联合')
    >>> right_tick(["单独", "联合"], ["与邻店联合"]) is None
    True
    """
    clauses = [_QUOTED.sub("", clause) for note in notes for clause in _CLAUSES.split(clean(note).replace(" ", ""))]
    called = {word: _short(word, words) for word in words}
    wrong = {word for word in words if _matches(rf"{called[word]}.{{0,4}}?{_WRONG}|{_WRONG}了?{called[word]}", clauses)}
    right = {word for word in words if _matches(rf"{_RIGHT}{called[word]}", clauses)}
    left = [word for word in words if word not in wrong and (word in right or not right)]
    return left[0] if len(left) == 1 and wrong | right and not wrong & right else None


def _short(word: str, words: Sequence[str]) -> str:
    """The least of a word that tells it from the others, as a pattern."""
    short = word[:_SHORTEST]
    return re.escape(word if any(other.startswith(short) for other in words if other != word) else short)


def _matches(pattern: str, clauses: Sequence[str]) -> bool:
    return any(re.search(pattern, clause) for clause in clauses)
