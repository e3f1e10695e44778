"""What may be shown of a cell that tells how a unit is covered: its words, never the name of a person among them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from functools import lru_cache

from orggraph.ledgers.several import is_organization_name
from orggraph.model.vocabulary import Vocabulary
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
_VOCABULARIES = ("mode", "no_mode", "mode_part", "organization_type", "state")
_PLAIN = (
    "各家|几家|多家|两家|三家|大家|自家|本家|商家|单列|单立|单建|单设|合建|联建|独建|自建|共建|统建|组建|筹建|成立|建立|设立|关系|党员|党组织|党建|支部|总支|党委|党工委|企业|公司|单位"
    "|社区|街道|园区|楼宇|商圈|商会|协会|市场|网格|机关|上级|行业|部门|物业|高新|经开|经营|营业|注销|吊销|关停|正常|安排|常年|时候"
    "|干部|干事|专干|计划|申报|明确|落实|项目|应建|应当|应该|方式|方面|何时|管理|管委会|有党|有支|有组"
)
"""Words of offices that begin as surnames do."""


def shown(text: str, claim: str | None, vocabularies: Mapping[str, Vocabulary]) -> str:
    """Returns what a finding may show of a cell: all of it, but in columns of free words no name of a person."""
    if claim not in FREE_WORDS or is_organization_name(text):
        return text
    return without_names(text, _known(tuple(map(vocabularies.__getitem__, _VOCABULARIES))))


def subject_of_word(text: str, claim: str, vocabularies: Mapping[str, Vocabulary]) -> str:
    """Returns what the question about a word is kept under; two words of which the same may be shown stay two."""
    said = shown(text, claim, vocabularies)
    return text if said == text else f"{said}（{hashlib.blake2b(text.encode(), digest_size=2).hexdigest()}）"


@lru_cache(maxsize=8)
def _known(vocabularies: tuple[Vocabulary, ...]) -> re.Pattern[str]:
    words = {word for vocabulary in vocabularies for word, _ in vocabulary.longest_first if len(word) > 1}
    return re.compile("|".join(sorted({*map(re.escape, words), *_PLAIN.split("|")}, key=len, reverse=True)))
