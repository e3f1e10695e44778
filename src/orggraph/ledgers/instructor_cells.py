"""Cells of a column of instructors: who is assigned, that somebody is, that nobody is, or words that tell neither."""

from __future__ import annotations

import re
from typing import NamedTuple

from orggraph.ledgers.cells import ZEROS
from orggraph.ledgers.sent_persons import POSTS, persons_among, sent_person, with_spaces, without_justifying
from orggraph.ledgers.strips import Strip
from orggraph.register.values import Values
from orggraph.text.cleaning import compact
from orggraph.text.empties import is_like_nothing, is_nothing, says_yes
from orggraph.text.left_posts import LEAVING, has_left_post
from orggraph.text.persons import is_person_name, may_hold_a_name

_BRACKETS = re.compile(r"[(（][^()（）]*(?:[)）]|$)")
_DATE = re.compile(
    r"(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}(?:\s?[-/.月]\s?\d{1,2}\s?日?|\s?月)?|(?:19|20)\d{4}(?:\d\d)?|(?:19|20)\d\d年"
    r"|[二一][〇○零O0九一二三四五六七八]{3}年(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)?"
)
"""Since when somebody is assigned, beside the name; behind it there may be a word: 2025年3月起."""
_SINCE = re.compile(rf"(?:自|从|于)?(?:{_DATE.pattern})(?:起|开始|至今|派驻|选派)?")
_PARTS = re.compile(r"[、,，;；/|\s。]+")
_NUMBER = re.compile(r"(\d{1,2})\s*[人名个位]?")
_ASSIGNED = re.compile(r"^(?:已(?:选派|指派|委派|派驻|派|配备|安排|明确)|由|现为|为)(?=.)")
_POST = re.compile(rf".*(?:{POSTS})(?:兼任?|担任)?")
_PLACEHOLDER = re.compile(r"(?:党建)?(?:指导员|联络员)[甲乙丙丁戊己庚A-Za-z0-9]{1,2}")
_ABOUT_ORGANIZATIONS = re.compile(r".*(?:党组织|支部|党委|总支|建|覆盖|成立).*")


class Assigned(NamedTuple):
    """What a cell says.

    Attributes:
        names: Who is assigned; None for somebody whose name is not told.
        doubt: The words that may mean an instructor or none.
        hidden: Whether these words may hold a name, so that they are never shown.
    """

    names: tuple[str | None, ...] = ()
    doubt: str | None = None
    hidden: bool = False

    @property
    def open(self) -> bool:
        """Whether it has to be asked: words that read like one for nothing are no person's name."""
        return self.doubt is not None and not is_like_nothing(self.doubt)


def assigned_to(texts: Values, strip: Strip) -> Values:
    """Returns what each cell of a column of instructors says, by its texts and by the spaces in its cells."""
    cells = strip.distinct.cells
    said = [
        assigned_in(None if text is None else with_spaces(cell, text))
        for cell, text in zip(cells, texts.distinct, strict=True)
    ]
    return Values(said, texts.rows)


def cells_of_left(strip: Strip) -> set[int]:
    """Returns the numbers of the cells that say that who was sent has left: 王小明（已调离）."""
    return {number for number, cell in strip.distinct.perhaps_holding(LEAVING) if has_left_post(cell)}


def assigned_in(text: str | None) -> Assigned:
    """Returns what a cell of a column of instructors says.

    >>> assigned_in("王小明、李某").names, assigned_in("√").names, assigned_in("无").names, assigned_in("见上").doubt
    (('王小明', '李某'), (None,), (), '见上')
    >>> assigned_in("街道派驻（王小明）").names
    ('王小明',)
    """
    if text is None:
        return Assigned()
    if is_person_name(whole := compact(text)):
        return Assigned((whole,))
    names: list[str | None] = []
    doubts: list[str] = []
    apart = without_justifying(_SINCE.sub(" ", _BRACKETS.sub(" ", text)))
    for part in filter(None, _PARTS.split(apart)):
        name, is_doubtful = _one(part)
        if is_doubtful:
            doubts.append(part)
        elif name != "":
            names.append(name)
    if not names and doubts:
        names.extend(name for inside in _BRACKETS.findall(text) if is_person_name(name := inside.strip("()（） ")))
    if names or not doubts:
        return Assigned(tuple(dict.fromkeys(persons_among(names))))
    return Assigned(doubt=whole, hidden=any(map(may_hold_a_name, doubts)))


def _one(part: str) -> tuple[str | None, bool]:
    """The name in a part: None for one that is not told, nothing where nobody is; and whether it is doubtful."""
    if is_nothing(part) or part in ZEROS:
        return "", False
    if match := _NUMBER.fullmatch(part):
        return (None if int(match[1]) else ""), False
    if says_yes(part):
        return ("" if _ABOUT_ORGANIZATIONS.fullmatch(part) else None), False
    person = _ASSIGNED.sub("", part)
    if is_person_name(person):
        return person, False
    if _PLACEHOLDER.fullmatch(person):
        return person, False
    if (sent := sent_person(person)) is not None:
        return sent, False
    if _POST.fullmatch(person) and not is_like_nothing(_without_post(person)):
        return None if not is_person_name(person[:3]) and not is_person_name(person[:2]) else person, False
    return None, True


def _without_post(text: str) -> str:
    """The text without the words of posts that read like something else: 兼任, 派驻."""
    return re.sub(r"兼任?$|担任$", "", text) or text
