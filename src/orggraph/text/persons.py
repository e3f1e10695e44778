"""Whether a text can be the name of a person: by its surname and its length. The names themselves stay nowhere."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from orggraph.text.empties import INSIDE

_HAN = r"[\u3400-\u9fff\U00020000-\U0003ffff]"
_SHORT = re.compile(rf"{_HAN}{{2,4}}")
_SHAPED = re.compile(rf"{_HAN}{{2,4}}|{_HAN}[某\*xX×○〇oO]{{1,2}}|{_HAN}{{2,8}}(?:·{_HAN}{{1,8}})+")
_FOREIGN = re.compile(r"[A-Za-z][A-Za-z.'-]+(?: [A-Za-z][A-Za-z.'-]*)+")
_ONE_HAN = re.compile(_HAN)
_BY_A_POST = re.compile(r"(?:指导员|联络员|专员|专干|干事)[:： ]?$")
_LONGEST_NAME = 4
FAMILIAR = ("小", "老", "阿", "大")
"""What stands before the surname of a colleague: 小蔡, 老谭."""
_LAST = ("后", "前", "了", "的", "着", "过")
"""What hardly any given name ends in, and what is yet to come often does."""
_NO_NAMES = re.compile(r"楼[宇栋长层上下道组委]|代[管建办理]")
"""Words that begin with a surname: of houses, and of what is done for others."""


@cache
def _surnames() -> tuple[frozenset[str], tuple[str, ...]]:
    single, double = files("orggraph.text").joinpath("surnames.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(single), tuple(double.split())


def is_shaped_like_a_name(text: str) -> bool:
    """Whether a text is as short as the name of a person.

    >>> is_shaped_like_a_name("王小明"), is_shaped_like_a_name("另行研究安排")
    (True, False)
    """
    return _SHAPED.fullmatch(text) is not None or _FOREIGN.fullmatch(text) is not None


def is_person_name(text: str) -> bool:
    """Whether a text is the name of a person, as far as surnames tell; 安排 and 阙如 begin with one and are none.

    >>> is_person_name("王小明"), is_person_name("李某"), is_person_name("容后再议"), is_person_name("见上")
    (True, True, False, False)
    >>> is_person_name("小蔡"), is_person_name("小学")
    (True, False)
    """
    if not _SHORT.fullmatch(text):
        return is_shaped_like_a_name(text)
    single, double = _surnames()
    if len(text) == 2 and text[0] in FAMILIAR:
        return text[1] in single
    both = text[0] in single and text[1] in single  # of both parents
    if _NO_NAMES.match(text):
        return False
    known = text.startswith(double) or (both if len(text) > 3 else text[0] in single)
    return known and not text.endswith(_LAST) and not any(part in text for part in INSIDE)


def may_hold_a_name(text: str) -> bool:
    """Whether a text may hold the name of a person, even of a rare surname: then it is never shown.

    >>> may_hold_a_name("拟派王小明"), may_hold_a_name("妫小明"), may_hold_a_name("由街道党工委明确")
    (True, True, True)
    """
    return is_shaped_like_a_name(text) or any(char in _surnames()[0] for char in text[:-1])


def without_names(text: str, known: re.Pattern[str]) -> str:
    """Returns a text with … for what may be the name of a person: what begins with a surname, or stands by a post.

    Args:
        text: Words in which somebody may be named.
        known: Words that are no names, whatever they begin with.

    >>> known = re.compile("单独|街道|指导员|联络员")
    >>> [without_names(text, known) for text in ("单独建", "由街道干部王小明任指导员", "指导员：妫明", "于街道")]
    ['单独建', '由街道…指导员', '指导员：…', '于街道']
    """
    free = [True] * len(text)
    for match in known.finditer(text):
        free[match.start() : match.end()] = [False] * len(match[0])
    parts: list[str] = []
    at = 0
    while at < len(text):
        end = next((i for i in range(at, len(text)) if not (free[i] and _ONE_HAN.match(text[i]))), len(text))
        if end - at > 1 and _begins_a_name(text, at):
            parts.append("…")
            at = _end_of_name(text, at, end)
        else:
            parts.append(text[at])
            at += 1
    return "".join(parts)


def _begins_a_name(text: str, at: int) -> bool:
    single, double = _surnames()
    return text[at] in single or text.startswith(double, at) or _BY_A_POST.search(text, 0, at) is not None


def _end_of_name(text: str, at: int, end: int) -> int:
    """Where what may be a name ends, with all others that begin in it."""
    last = at + _LONGEST_NAME
    while at < min(last, end):
        last = max(last, at + _LONGEST_NAME) if _begins_a_name(text, at) else last
        at += 1
    return min(last, end)
