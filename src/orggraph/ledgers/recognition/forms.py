"""The forms of a header word: as it stands, and without what is around it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

_BRACKETS = re.compile(r"[(\[【<《][^)\]】>》]*(?:[)\]】>》]|$)")
_AROUND = "*:：、.。★☆※■□▲△◆●○#＊✱★①"
_NUMBERED = re.compile(
    r"^(?:\(?\d{1,2}[.、:)]|[一二三四五六七八九十]{1,2}[、.]|\d{1,2}(?=[\u4e00-\u9fff])(?!\d?[年月日岁周级人名个]))"
)
_ASKED = re.compile(r"[(\[【<《](?:必填|选填|必选|必录)(?:项)?[)\]】>》]")
_REQUIRED = re.compile(r"(?:必填|选填|必选|必录)(?:项)?$|^(?:必填|选填)(?:项)?[:：]?")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?:年度?(?:底|末)?|(?=[\u4e00-\u9fff()]|$))")


class Forms(NamedTuple):
    """The forms of a header word.

    Attributes:
        plain: As it stands, without spaces.
        unmarked: Without numbers, marks, and what says that it must be filled in.
        bare: Without numbers, marks, brackets and the year in front of or behind it.
        year: The year that it names.
        inside: What stands in brackets behind it: 指导员 in 联系人(指导员).
    """

    plain: str
    unmarked: str
    bare: str
    year: int | None
    inside: str = ""


@cache
def forms_of(word: str) -> Forms:
    """Returns the forms of a plain header word.

    >>> forms_of("1.★单位名称(必填)").bare, forms_of("镇(街道)*(必填)").unmarked
    ('单位名称', '镇(街道)')
    >>> forms_of("2020年党员数").bare, forms_of("2020年党员数").year, forms_of("对接人(辅导员)").inside
    ('党员数', 2020, '辅导员')
    """
    unmarked = _NUMBERED.sub("", word.strip(_AROUND)).strip(_AROUND)
    bare = unmarked = _ASKED.sub("", unmarked).strip(_AROUND)
    year = _YEAR.search(bare)
    if year and len(bare) > len(year[0]):
        bare = bare.replace(year[0], "", 1)
    bare = _REQUIRED.sub("", _BRACKETS.sub("", bare).strip(_AROUND)).strip(_AROUND)
    inside = "".join(part.strip("()[]【】《》<>") for part in _BRACKETS.findall(unmarked))
    return Forms(word, unmarked or word, bare or word, int(year[1]) if year else None, inside)
