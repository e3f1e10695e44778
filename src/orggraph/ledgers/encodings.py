"""The text of a CSV, in the encodings that offices use; a few damaged characters do not lose the file."""

from __future__ import annotations

import re
from dataclasses import dataclass

_UNKNOWN = "\ufffd"
_FEW = 100
"""One wrong character in so many is damage; more are another encoding."""
_HIGH = re.compile(rb"[\x80-\xff]+")
_LINE_ENDS = {"utf-16-le": b"\n\0", "utf-16-be": b"\0\n"}


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a file.

    Attributes:
        text: The text, with U+FFFD for what could not be decoded.
        wrong: The number of characters that could not be decoded, or were NUL and left out.
    """

    text: str
    wrong: int


def decoded(content: bytes) -> Text | None:
    """Returns the text of a file, or None where it is in no encoding of an office.

    >>> decoded("单位,数".encode("gb18030"))
    Text(text='单位,数', wrong=0)
    >>> decoded("José,Société Générale".encode("cp1252")).text
    'José,Société Générale'
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _without_nul(content.decode("utf-16", errors="replace"))
    if (wide := _utf_16_without_mark(content)) is not None:
        return _without_nul(wide)
    utf_8 = content.decode("utf-8-sig", errors="replace")
    wrong = utf_8.count(_UNKNOWN)
    if wrong == 0 or (wrong == 1 and utf_8.endswith(_UNKNOWN)):
        return _without_nul(utf_8)
    if _is_western(content):
        return _without_nul(content.decode("cp1252", errors="replace"))
    gb = content.decode("gb18030", errors="replace")
    return _without_nul(min(gb, utf_8, key=lambda text: text.count(_UNKNOWN)))


def _is_western(content: bytes) -> bool:
    """Whether letters with accents stand alone among plain ones: of a character of GB18030 both bytes are high."""
    runs = _HIGH.findall(content)
    return sum(len(run) == 1 for run in runs) * 10 >= len(runs) * 9 and len(runs) > 1


def _without_nul(text: str) -> Text | None:
    """The text without the NULs that a crash leaves behind; None where too much of it is wrong."""
    wrong = text.count(_UNKNOWN)
    cut_off = wrong == 1 and text.endswith(_UNKNOWN) and len(text) > 1
    if wrong * _FEW > len(text) and not cut_off:
        return None
    kept = text.rstrip("\0")
    inside = kept.count("\0")
    if inside * _FEW > len(kept):
        return None
    return Text(kept.replace("\0", ""), wrong + len(text) - len(kept) + inside)


def _utf_16_without_mark(content: bytes) -> str | None:
    """The text, if it is UTF-16 by its NULs: most are the same half of a character, line ends among these."""
    first, second = content[::2].count(0), content[1::2].count(0)
    if min(first, second) * 2 > max(first, second) or (first + second) * 100 < len(content):
        return None
    encoding = "utf-16-be" if first > second else "utf-16-le"
    text = content.decode(encoding, errors="replace") if _LINE_ENDS[encoding] in content else ""
    return text if "\n" in text and "\0" not in text else None
