"""Sentences that say how an organization was set up, or that none was: 与邻店联合成立商圈联合党支部."""

from __future__ import annotations

import re
from typing import NamedTuple

_TYPE = r"(?:党支部|党总支|党委|总支|支部|党组织)"
_SET_UP = r"(?:成立|组建|建立|设立|筹建|建(?![筑设材工]))"
_TO = (
    r"(?:(?:挂靠|依托|归属|纳入|编入|并入|加入|转入|归入|托管|搭靠|寄放)(?:[在到于至]|了)?|[转编并归挂放搭][在到至往])"
)
_CLAUSES = re.compile(r"[,，。.；;]|\((?=未|没|无|拟)")
_ASIDE = re.compile(r"\([^()]*(?:\)|$)")
_SHORTEST = 5
_INSTRUCTOR = re.compile(r"(?:指导员|联络员|派了?(?:有|驻)?[^,支党]{0,6}(?:[员人]|干部|管家))")
_NOBODY = re.compile(r"没有?|无|未|暂|拟|待|缺")
_NOT = r"(?:未|没有?|尚无|暂无|无|不|难以|拟|正在|计划|准备|打算|待)"
_WITH = r"[与和同跟].{1,20}?"
_SEVERAL = r"(?:\d|[几两二三四五六七八九十多])[家户]"
_TOGETHER = r"(?:联合|共同|合伙|一起|合|联|共)[^,]{0,3}?"
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (code, re.compile(pattern))
    for code, pattern in (
        ("none", rf"^.{{0,4}}?{_NOT}[^支部]{{0,6}}?(?:{_SET_UP}|{_TYPE}|覆盖|单独|联合|挂靠)"),
        ("joint", rf"{_TO}.*联合(?:{_TYPE}|支部)"),
        ("joint", rf"{_SEVERAL}[^,]{{0,6}}?[搭合凑并共拼用][^,]{{0,3}}?(?:一个|一起)"),
        ("joint", r"[与和跟同](?:别家|别人|其他|邻居|邻近)[^,]{0,6}[搭合凑并共拼用]"),
        ("joint", rf"{_WITH}一[起道同块]儿?{_SET_UP}"),
        ("own", rf"(?:自己|自家|本单位|本企业|本公司)[^,]{{0,4}}?(?:的|[立建设有办])[^,]{{0,6}}?{_TYPE}"),
        ("attached", rf"党员[^,]{{0,4}}?[靠挂编放寄][^,]{{1,12}}?{_TYPE}"),
        ("joint", rf"(?:{_WITH}|{_SEVERAL}.{{0,8}}?)(?:凑|(?<!联)合|并|共用|共有|共享|拼)[^,]{{0,8}}?{_TYPE}"),
        (
            "attached",
            rf"{_TO}|(?:跟|随)着?.{{1,12}}(?:走|活动|组织生活)|^(?:跟|随(?!州)|借用?|搭|挂在?|靠(?!山))[着在]?.{{1,10}}{_TYPE}",
        ),
        ("attached", rf"在.{{1,12}}{_TYPE}(?:参加|过)"),
        ("joint", rf"联合{_SET_UP}|{_WITH}{_TOGETHER}{_SET_UP}"),
        ("joint", rf"{_WITH}(?:联建|合建|共建)(?=$|了|党|支部|联合|组织)"),
        ("joint", rf"{_SET_UP}了?[^,]{{0,12}}?联合{_TYPE}|(?:合|凑|并)(?:起来|到一起|在一起)[^,]{{0,4}}?{_SET_UP}"),
        ("own", rf"(?:独立|单独|自主|自行|自己){_SET_UP}"),
        ("own", rf"(?:已经?(?:{_SET_UP}|建有|有)了?|{_SET_UP}了)[^,]{{0,14}}{_TYPE}"),
    )
)
"""What the clauses of a sentence say, the first that fits; that two joined before that one joined the other."""
_FOUNDED = rf"(?:成立|组建|建立|设立|{_TO})了?"
_NAMED = re.compile(rf"{_FOUNDED}(?P<name>[^,，。；;()（）:：]{{2,28}}?(?:党支部|党总支|党委|总支|支部))")
_KEPT = re.compile(
    rf"{_TO}|联合{_SET_UP}?|(?:独立|单独|自主|自行|自己)?{_SET_UP}|[未没无尚暂拟不已]有?|[联合共]建|[与和同跟随]|走|{_TYPE}$"
)
"""The words of a clause that are no names."""


class ModeSentence(NamedTuple):
    """What a sentence says.

    Attributes:
        codes: The modes that its clauses say, `instructor` and `none` among them, in their order.
        words: The words that say so; names stand between them and are left out.
        organization: The name of the organization in it.
    """

    codes: tuple[str, ...]
    words: str
    organization: str | None


def mode_sentence(text: str) -> ModeSentence | None:
    """Returns what a sentence says about the organization of a unit; None where it is none of that kind.

    >>> mode_sentence("与邻店联合成立商圈联合党支部")
    ModeSentence(codes=('joint',), words='与…联合成立', organization='商圈联合党支部')
    >>> mode_sentence("未建，指导员：王小明").codes, mode_sentence("商圈联合党支部")
    (('none', 'instructor'), None)
    """
    if len(text) < _SHORTEST:
        return None
    codes: list[str] = []
    words: list[str] = []
    for clause in _CLAUSES.split(_ASIDE.sub("", text)):
        if (said := _clause(clause)) is not None:
            codes.append(said[0])
            words.append(said[1])
    if not codes or set(codes) <= {"instructor"}:
        return None
    named = _NAMED.search(text)
    return ModeSentence(tuple(dict.fromkeys(codes)), "，".join(words), named["name"] if named else None)


def _clause(clause: str) -> tuple[str, str] | None:
    """The mode that a clause says, and the words that say so."""
    if match := _INSTRUCTOR.search(clause):
        return None if _NOBODY.search(clause) else ("instructor", match[0])
    for code, pattern in _PATTERNS:
        if match := pattern.search(clause):
            return code, _without_names(match[0])
    return None


def _without_names(matched: str) -> str:
    """The words of a match that are no names, with an ellipsis for what is left out."""
    parts: list[str] = []
    end = 0
    for match in _KEPT.finditer(matched):
        if match.start() > end and parts:
            parts.append("…")
        parts.append(match[0])
        end = match.end()
    return "".join(parts)
