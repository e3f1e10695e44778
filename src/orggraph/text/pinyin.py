"""How Han characters sound, among them as surnames and in names of places: to find a name, never to settle one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import islice, product

_FURTHER: dict[str, str] = {
    "单": "shan",
    "曾": "zeng",
    "解": "xie",
    "乐": "yue lao",
    "尉": "yu",
    "仇": "qiu",
    "朴": "piao",
    "查": "zha",
    "盖": "ge",
    "区": "ou",
    "缪": "miao",
    "翟": "zhai",
    "覃": "qin",
    "员": "yun",
    "折": "she",
    "种": "chong",
    "秘": "bi",
    "召": "shao",
    "万": "mo",
    "俟": "qi",
    "澹": "tan",
    "隽": "jun",
    "繁": "po",
    "黑": "he",
    "六": "lu",
    "蚌": "beng",
    "厦": "xia",
    "重": "chong",
    "长": "chang",
    "浚": "xun",
    "洞": "tong",
    "铅": "yan",
    "番": "pan",
    "栅": "shan",
    "莘": "xin",
    "佛": "fo",
    "都": "du",
    "会": "kuai",
    "朝": "zhao",
    "涡": "guo",
    "荥": "xing",
    "阿": "e",
    "柏": "bo",
    "陂": "pi",
    "筠": "jun",
    "犍": "qian",
    "蔚": "yu",
    "泌": "bi",
    "渑": "mian",
    "句": "gou",
    "泊": "po",
    "行": "hang",
    "石": "dan",
    "大": "dai",
    "车": "ju",
    "埔": "bu",
}
"""Readings as a surname (单 Shàn, 曾 Zēng), in names of places (六安 Lù'ān, 蚌埠 Bèngbù) or in common words (银行)
that are not the most usual reading of the character."""
_AT_MOST = 8
"""So many ways to spell a name are looked at; a name with more of them has too many characters of several readings."""


@cache
def readings(char: str) -> tuple[str, ...]:
    """Returns the readings of a character without tones, the usual one first; what is no Han reads as it is written.

    >>> readings("单"), readings("曾"), readings("枫"), readings("A")
    (('dan', 'shan'), ('ceng', 'zeng'), ('feng',), ('a',))
    """
    from pypinyin import Style, pinyin  # reads its dictionaries, which only proposals need

    usual = pinyin(char, style=Style.NORMAL)[0][0].casefold() if not char.isascii() else char.casefold()
    return tuple(dict.fromkeys((usual, *_FURTHER.get(char, "").split())))


def spellings(name: str) -> list[tuple[str, ...]]:
    """Returns the ways in which a name may be spelled in syllables.

    >>> spellings("单县")
    [('dan', 'xian'), ('shan', 'xian')]
    """
    return list(islice(product(*map(readings, name)), _AT_MOST))


def sounds_alike(one: str, other: str) -> bool:
    """Whether two texts may sound the same, character by character.

    >>> sounds_alike("枫桥", "峰乔"), sounds_alike("单县", "善县"), sounds_alike("枫桥", "银杏")
    (True, True, False)
    """
    return len(one) == len(other) and all(
        any(reading in readings(right) for reading in readings(left)) for left, right in zip(one, other, strict=True)
    )


def respelled(name: str, other: str) -> str:
    """Returns a name with the characters that sound like one of another name replaced by that one.

    >>> respelled("枫乔社区", "峰桥社区"), respelled("善县", "单县")
    ('峰桥社区', '单县')
    """
    strange = set(name).difference(other)
    if not strange:
        return name
    wanted = {reading: char for char in reversed(other) if char not in name for reading in readings(char)}
    said = {char: [wanted[reading] for reading in readings(char) if reading in wanted] for char in strange}
    return "".join(said[char][0] if said.get(char) else char for char in name)


def initials(syllables: Sequence[str]) -> str:
    """Returns the first letters of syllables.

    >>> initials(("feng", "qiao"))
    'fq'
    """
    return "".join(syllable[:1] for syllable in syllables)
