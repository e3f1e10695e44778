"""How much two names are alike, and in which respect: the words of a proposal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from orggraph.text.names import normal_organization_name, normal_unit_name
from orggraph.text.pinyin import respelled, sounds_alike

_ENDINGS = re.compile(
    r"(?<=..)(?:股份公司|有限公司|集团公司|集团|公司|街道办事处|街道|社区居委会|居委会|社区|小区|网格)$"
)
"""Words that many names end in: two names are not alike because they share them."""
_NUMERALS = re.compile(r"[0-9]+|[一二三四五六七八九十]+")
_ORDINALS = re.compile(r"(?<=第)[一二三四五六七八九十]+")
"""Numerals that cannot be anything else; 六安 is a place."""
_DIGITS = str.maketrans("一二三四五六七八九", "123456789")
_SAME_SOUND, _ABBREVIATED, _ONE_WAY_TO_WRITE, _OTHER_TYPE = 96, 82, 99, 10


@dataclass(frozen=True, slots=True)
class Form:
    """A name as it is compared.

    Attributes:
        text: Its normal form with ordinals in digits, without the names of areas that it begins with.
        core: The same without a common ending.
        type: The type that an organization's name says.
        numbers: The numbers in it, in digits.
    """

    text: str
    core: str
    type: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much two names are alike, from 0 to 100, and why, in words."""

    score: int
    zh: str = ""
    en: str = ""


def form_of(kind: str, name: str, above: Iterable[str] = ()) -> Form:
    """Returns the form of a name, without the names of the areas above, which are given from the top down.

    >>> form_of("unit", "临江区恒信物流有限责任公司", ["临江区"]).core
    '恒信物流'
    """
    if kind == "organization":
        text, _, type_ = normal_organization_name(name).partition("#")
    else:
        text, type_ = normal_unit_name(name), ""
    for area in above:
        shorter = text.removeprefix(area)
        text = shorter if len(shorter) > 1 else text
    numbers = tuple(map(_digits, _NUMERALS.findall(text)))
    text = _ORDINALS.sub(lambda numeral: _digits(numeral[0]), text)
    return Form(text, _ENDINGS.sub("", text), type_, numbers)


def _digits(numeral: str) -> str:
    """A numeral in digits: 十一 and 11 are the same number."""
    tens, ten, ones = numeral.translate(_DIGITS).rpartition("十")
    return f"{tens or 1}{ones or 0}" if ten else ones


def likeness(given: Form, known: Form, cutoff: int = 0) -> Likeness | None:
    """Returns how much two names are alike, or None below a score; names with different numbers never are.

    >>> likeness(form_of("area", "枫乔社区"), form_of("area", "峰桥社区"))
    Likeness(score=96, zh='同音：枫乔/峰桥', en='sounds the same: 枫乔/峰桥')
    >>> likeness(form_of("area", "第一网格"), form_of("area", "第二网格")) is None
    True
    """
    score = _score(given, known)
    if score < cutoff or score == 0:
        return None
    words = _differences(given, known)
    return Likeness(score, "；".join(zh for zh, _ in words), "; ".join(en for _, en in words))


def _score(given: Form, known: Form) -> int:
    if given.numbers and known.numbers and given.numbers != known.numbers:
        return 0
    score = 0.6 * _near(given.core, known.core) + 0.4 * _near(given.text, known.text)
    if score < _ABBREVIATED and (_shortens(given.core, known.core) or _shortens(known.core, given.core)):
        score = _ABBREVIATED
    if given.type != known.type:
        score -= _OTHER_TYPE
    return max(0, min(_ONE_WAY_TO_WRITE, round(score)))


def _near(one: str, other: str) -> float:
    """How near two texts are in writing, or in sound."""
    said = fuzz.ratio(one, other)
    if said == 100:
        return said
    return max(said, fuzz.ratio(respelled(one, other), other) * _SAME_SOUND / 100)


def _shortens(short: str, long: str) -> bool:
    """Whether the characters of one name stand in the other, in their order."""
    rest = iter(long)
    return 1 < len(short) < len(long) and all(char in rest for char in short)


def _differences(given: Form, known: Form) -> list[tuple[str, str]]:
    parts = list(_parts(given.text, known.text))
    if len(parts) > 1 and _shortens(given.text, known.text):
        words = [("简称", "an abbreviation")]
    else:
        words = [_difference(one, other, only=len(parts) == 1) for one, other in parts]
    if given.type != known.type:
        words.append(("组织类别不同", "another type of organization"))
    return words or [("只是写法不同", "only written differently")]


def _parts(one: str, other: str) -> Iterator[tuple[str, str]]:
    """What stands between the parts that two texts share, in either of them."""
    at = beside = 0
    for block in Levenshtein.opcodes(one, other).as_matching_blocks():
        if at < block.a or beside < block.b:
            yield one[at : block.a], other[beside : block.b]
        at, beside = block.a + block.size, block.b + block.size


def _difference(given: str, known: str, *, only: bool) -> tuple[str, str]:
    if not given:
        return f"少了“{known}”", f"lacks “{known}”"
    if not known:
        return f"多了“{given}”", f"has “{given}” more"
    if sounds_alike(given, known):
        return f"同音：{given}/{known}", f"sounds the same: {given}/{known}"
    if only and len(given) == len(known) == 1:
        return f"只差一个字：{given}/{known}", f"differs in one character: {given}/{known}"
    return f"不同：{given}/{known}", f"differs: {given}/{known}"
