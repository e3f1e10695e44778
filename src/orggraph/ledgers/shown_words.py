"""What may be shown of a cell that tells how a unit is covered: its words, never the name of a person among them."""

from __future__ import annotations

import hashlib
import re
from functools import cache, lru_cache

from orggraph.ledgers.several import is_organization_name
from orggraph.model.vocabulary import vocabularies
from orggraph.text.persons import without_names

FREE_WORDS = frozenset(
    {
        "establishment.mode",
        "establishment.organization",
        "extra.established",
        "extra.assigned",
        "extra.covering",
        "extra.state",
    }
)
"""Columns of words, in which offices also write sentences that name somebody."""
NO_VALUES = frozenset({"no-date", "no-count", "no-flag", "perhaps-no-note", "rows-not-counted"})
"""Findings about words where something else belongs: they may be about anybody."""
_VOCABULARIES = ("mode", "no_mode", "mode_part", "organization_type", "state")
_PLAIN = (
    "各家|几家|多家|两家|三家|大家|自家|本家|商家|单列|单立|单建|单设|合建|联建|独建|自建|共建|统建|组建|筹建|成立|建立|设立|关系|党员|党组织|党建|支部|总支|党委|党工委|企业|公司|单位"
    "|社区|街道|园区|楼宇|商圈|商会|协会|市场|网格|机关|上级|行业|部门|物业|高新|经开|经营|营业|注销|吊销|关停|正常|安排|常年|时候"
    "|干部|干事|专干|计划|申报|明确|落实|项目|应建|应当|应该|方式|方面|何时|管家|管理|管委会|有党|有支|有组"
)
"""Words of offices that begin as surnames do."""


@lru_cache(maxsize=4096)
def shown(text: str) -> str:
    """Returns what may be shown of words that say something of a unit: all but what may be the name of a person.

    >>> shown("数企同组"), shown("由辛一鸣指导"), shown("辛一鸣工作室党支部")
    ('数企同组', '由…指导', '辛一鸣工作室党支部')
    """
    return text if is_organization_name(text) else without_names(text, _known())


def subject_of_word(text: str) -> str:
    """Returns what the question about words is kept under; two of which the same may be shown stay two."""
    said = shown(text)
    return text if said == text else f"{said}（{hashlib.blake2b(text.encode(), digest_size=2).hexdigest()}）"


@cache
def _known() -> re.Pattern[str]:
    terms = (word for name in _VOCABULARIES for word, _ in vocabularies()[name].longest_first)
    words = {*(re.escape(word) for word in terms if len(word) > 1), *_PLAIN.split("|")}
    return re.compile("|".join(sorted(words, key=len, reverse=True)))
