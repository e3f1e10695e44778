"""The forms of a header word: as it stands, without what is around it, and the measure it names."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

_BRACKETS = re.compile(r"[(\[【<《][^)\]】>》]*(?:[)\]】>》]|$)")
_BRACKETED = re.compile(r"[(\[【]([^)\]】]{1,4})[)\]】]")
_AROUND = "*:：、.。★☆※■□▲△◆●○#＊✱★①"
_NUMBERED = re.compile(
    r"^(?:\(?\d{1,2}[.、:)]|[一二三四五六七八九十]{1,2}[、.]|\d{1,2}(?=[\u4e00-\u9fff])(?!\d?[年月日岁周级人名个]))"
)
_REQUIRED = re.compile(r"(?:必填|选填|必选|必录)(?:项)?$|^(?:必填|选填)(?:项)?[:：]?")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?:年度?(?:底|末)?|(?=[\u4e00-\u9fff()]|$))")
MEASURES = {"月": "个月", "个月": "个月", "年": "年", "天": "天", "日": "天"}
"""Measures of a term in a header → what a number in its cells lacks."""


class Forms(NamedTuple):
    """The forms of a header word.

    Attributes:
        plain: As it stands, without spaces.
        bare: Without numbers, marks, brackets and the year in front of or behind it.
        measure: What stands in brackets after it, where it is a measure.
        year: The year that it names.
    """

    plain: str
    bare: str
    measure: str | None
    year: int | None


@cache
def forms_of(word: str) -> Forms:
    """Returns the forms of a plain header word.

    >>> forms_of("协议期限(月)"), forms_of("1.★单位名称(必填)").bare, forms_of("2020年党员数")[1:]
    (Forms(plain='协议期限(月)', bare='协议期限', measure='月', year=None), '单位名称', ('党员数', None, 2020))
    """
    bracketed = _BRACKETED.search(word)
    measure = bracketed[1] if bracketed and bracketed[1] in MEASURES else None
    bare = word.strip(_AROUND)
    bare = _NUMBERED.sub("", bare).strip(_AROUND)
    year = _YEAR.search(bare)
    if year and len(bare) > len(year[0]):
        bare = bare.replace(year[0], "", 1)
    bare = _REQUIRED.sub("", _BRACKETS.sub("", bare).strip(_AROUND)).strip(_AROUND)
    return Forms(word, bare or word, measure, int(year[1]) if year else None)
