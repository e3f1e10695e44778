"""What a word in a column of modes means: a mode, what is none, or nothing that its parts would tell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from orggraph.model.mode_sentences import ModeSentence, mode_sentence
from orggraph.model.vocabulary import Vocabulary
from orggraph.text.cleaning import clean, compact, items_of
from orggraph.text.empties import says_no, says_yes

MODES = ("own", "joint", "attached")
"""Modes of an organization, the best first."""
_BEST_FIRST = (*MODES, "functional", "instructor", "backstop", "none")
_BRACKETS = re.compile(r"\([^()]*\)|\d+年?")
_IN_BRACKETS = re.compile(r"\(([^()\d]+)\)")
_NOT_YET = re.compile(r"\((?:正在|尚|还|暂)?(?:筹|拟|待|未)(?:[备建设立批准复组报审中]|成立|挂牌|获批)*\)")
"""Behind a mode: it is planned, and there is no organization yet."""
_JOINT = re.compile(r"联合(?:党?支|党?总支|党委)")
_OF_ANOTHER = re.compile(
    r"(?:楼宇|大厦|园区|商圈|市场|片区|社区|街道|[镇乡村居]|上级|总部|总公司|母公司|集团|主管部门|物业)(?:综合|两新|第.)?(?:党组织|党?支部|党?总支|党委)"
)
"""The organization of a place or of a superior, which a unit is with: 在商圈党支部."""
_WHOM = "[校企家店所院社园厂户司会点]"
_EACH = re.compile(rf"[一每]{_WHOM}(?:都|各)?[一建有设]个?(?:党?支部?|党组织)?")
_SHARED = re.compile(rf"(?:[数多几两二三四五六七八九]|若干|\d){_WHOM}(?:合|共|同|并)?[一用建]个?(?:党?支部?|党组织)")
"""一校一支部, 数企一支: a branch for each, or one for several."""
_ORGANIZATIONS = ("joint_branch",)
"""Types of organization that say a mode; any other in such a column says only that there is one."""


@dataclass(frozen=True, slots=True)
class ModeWord:
    """What a word of modes means.

    Attributes:
        code: `own`, `joint`, `attached`, `functional`, `instructor`, `backstop` or `none`; `yes` where it only says
            that there is an organization; None where its parts say nothing, or contradict each other.
        by: Whether the whole word is known, or only its parts, or neither: the rows that have it show what it means, or
            a note explains it.
        parts: The codes of its parts, the best first.
        words: Of a sentence, the words that say so, without the names between them.
        organization: The name of the organization in a sentence.
    """

    code: str | None
    by: Literal["word", "parts", "use", "note"] = "word"
    parts: tuple[str, ...] = ()
    words: str = ""
    organization: str | None = None


def mode_of(text: str, vocabularies: Mapping[str, Vocabulary]) -> ModeWord:
    """Returns what a text in a column of modes means; where it holds several words, the best of them.

        Two modes in one cell contradict each other; a mode beside a functional organization is that mode.

    >>> from orggraph.model.vocabulary import vocabularies
    >>> [mode_of(word, vocabularies()).code for word in ("楼宇合建", "孵化器自建", "派员联络", "单独、联合", "直管")]
    ['joint', 'own', 'instructor', None, None]
    """
    words = [_one(word, vocabularies) for word in items_of(text)] or [ModeWord("none")]
    if any(word.by == "parts" or word.code is None for word in words) and (said := mode_sentence(clean(text))):
        return _of_sentence(said)
    if len(words) == 1:
        return words[0]
    codes = {code for word in words for code in ([word.code] if word.code else word.parts)}
    codes -= {"yes"}
    found = tuple(code for code in _BEST_FIRST if code in codes)
    if None in {word.code for word in words} or len(codes.intersection(MODES)) > 1:
        return ModeWord(None, "parts", found)
    by: Literal["word", "parts"] = "parts" if "parts" in {word.by for word in words} else "word"
    return ModeWord(found[0] if found else "yes", by, found)


def mode_label(code: str | None, vocabularies: Mapping[str, Vocabulary]) -> str:
    """Returns what a code of a mode is called in 中文, also of those in which there is no organization.

    >>> from orggraph.model.vocabulary import vocabularies
    >>> mode_label("joint", vocabularies()), mode_label("instructor", vocabularies())
    ('联合组建', '党建指导员')
    """
    names = (name for name in ("mode", "no_mode") if code in vocabularies[name].codes)
    return next((vocabularies[name].label(code or "", "zh") for name in names), code or "")


def counts_branches(text: str) -> bool:
    """Whether a text says how many units have how many branches.

    >>> counts_branches("一校一支部"), counts_branches("数企一支"), counts_branches("第一支部")
    (True, True, False)
    """
    return _EACH.fullmatch(text) is not None or _SHARED.fullmatch(text) is not None


def _of_sentence(sentence: ModeSentence) -> ModeWord:
    """What a sentence means: the best that its clauses say; two modes contradict each other."""
    found = tuple(code for code in _BEST_FIRST if code in sentence.codes)
    modes = set(found).intersection(MODES)
    organization = sentence.organization if modes else None
    return ModeWord(None if len(modes) > 1 else found[0], "parts", found, sentence.words, organization)


def _one(word: str, vocabularies: Mapping[str, Vocabulary]) -> ModeWord:
    said = clean(word).replace(" ", "")
    if _NOT_YET.search(said):
        return ModeWord("none", "parts", ("none",))
    bare = compact(_BRACKETS.sub("", said)) or word
    known = vocabularies["mode"].code_of(bare) or vocabularies["no_mode"].code_of(bare)
    if known is not None:
        return ModeWord(known)
    if says_no(bare):
        return ModeWord("none")
    kind = vocabularies["organization_type"].code_of(bare)
    parts = _by_parts(bare, vocabularies["mode_part"].longest_first)
    if kind is not None:
        return ModeWord(("joint" if kind in _ORGANIZATIONS else None) or (parts.code in MODES and parts.code) or "yes")
    return _of_yes(said, vocabularies) if says_yes(bare) else parts


def _of_yes(said: str, vocabularies: Mapping[str, Vocabulary]) -> ModeWord:
    """What a yes means: the mode that stands in brackets behind it, 有（联合）."""
    inner = _IN_BRACKETS.search(said)
    word = _one(inner[1], vocabularies) if inner is not None else ModeWord("yes")
    return ModeWord(word.code, "parts", (word.code,)) if word.code in MODES else ModeWord("yes")


def _by_parts(word: str, parts: tuple[tuple[str, str], ...]) -> ModeWord:
    """The mode that the parts of a word say together; a longer part hides the shorter ones in it."""
    found, whole = set(), word
    for part, code in parts:
        if part in word:
            word = word.replace(part, "\n")
            found.add(code)
    found -= {"neutral"}
    for certain in ("none", "backstop", "instructor"):
        if certain in found:
            return ModeWord(certain, "parts", (certain,))
    if _EACH.fullmatch(whole):
        return ModeWord("own", "parts", ("own",))
    if _JOINT.search(whole) or _SHARED.fullmatch(whole):
        return ModeWord("joint", "parts", ("joint",))
    if not found and _OF_ANOTHER.search(whole):
        return ModeWord("attached", "parts", ("attached",))
    modes = tuple(code for code in _BEST_FIRST if code in found)
    if len(found.intersection(MODES)) == 1 or modes == ("functional",):
        return ModeWord(modes[0], "parts", modes)
    return ModeWord(None, "parts", modes)
