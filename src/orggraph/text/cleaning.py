"""The clean form of a cell's text: width, spaces, invisible characters, words for "nothing"."""

from __future__ import annotations

import re
import unicodedata

from orggraph.text.empties import is_nothing

_DITTO = frozenset({"同上", "〃", '"', "\u2033", "\u2032\u2032", "''"})


def is_ditto(value: object) -> bool:
    """Whether a cell says "as in the row above".

    >>> is_ditto("同 上"), is_ditto("＂"), is_ditto("上")
    (True, True, False)
    """
    return isinstance(value, str) and len(value) < 8 and clean(value).replace(" ", "") in _DITTO


_UNSHOWABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]+")
"""What XML and UTF-8 cannot hold, what breaks a line, and what turns the direction of the text after it."""
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_SPACES = re.compile(r"\s+")
_HAN = r"[\u2e80-\u9fff\uff00-\uffef\U00020000-\U0003ffff]"
_BETWEEN_HAN = re.compile(rf"(?<={_HAN}) (?={_HAN})")
_SEPARATORS = re.compile(r"[、，,；;\n\r/|]+")


def is_plain(text: str) -> bool:
    """Whether the text is letters, Han and digits alone, in their plain form: there is nothing to clean in it.

    >>> is_plain("松树街道12号"), is_plain("１２"), is_plain("松树 街道")
    (True, False, False)
    """
    return text.isalnum() and unicodedata.is_normalized("NFKC", text)


def clean(text: str) -> str:
    r"""Returns the text in NFKC, without invisible characters, outer spaces and runs of spaces.

    >>> clean(" 党⼯委　１２人\u200b ")
    '党工委 12人'
    """
    if is_plain(text) or (text.isascii() and text.isprintable() and " " not in text):
        return text
    text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text))
    return unicodedata.normalize("NFKC", _SPACES.sub(" ", _INVISIBLE.sub("", text)).strip())


def text_of(value: object, *, identifier: bool = False) -> str | None:
    """Returns a cell's value as clean text, or None where the cell says nothing.

    A whole number keeps no decimals: codes and years often arrive as floats. In a column of identifiers fewer words
    mean nothing.

    >>> text_of(99010100100101.0), text_of(" 暂无 "), text_of(0)
    ('99010100100101', None, '0')
    """
    if isinstance(value, str):
        text = clean(value)
    elif value is None or isinstance(value, bool):
        return None
    else:
        text = clean(str(int(value) if isinstance(value, float) and value.is_integer() else value))
    return None if is_nothing(text, identifier=identifier) else text


def compact(text: str) -> str:
    """Returns a name without the spaces that justify it (赵　明, 单位  名称).

    >>> compact("松涛街道 第一 支部 A B")
    '松涛街道第一支部 A B'
    """
    return _BETWEEN_HAN.sub("", text) if " " in text else text


def showable(text: str) -> str:
    r"""Returns a text on one line, a space in the place of what no page and no picture can show.

    >>> showable("甲\x00乙\ud800"), showable("𠮷田\ue5e5")
    ('甲 乙 ', '𠮷田\ue5e5')
    """
    return _UNSHOWABLE.sub(" ", text)


def items_of(text: str) -> list[str]:
    """Returns the parts of a list cell.

    >>> items_of("活动共联、组织共建；资源共享")
    ['活动共联', '组织共建', '资源共享']
    """
    parts = (text_of(part) for part in _SEPARATORS.split(text))
    return list(dict.fromkeys(part for part in parts if part is not None))
