"""The text of a CSV, in the encodings that offices use; a few damaged characters do not lose the file."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from orggraph.errors import SourceError

_UNKNOWN = "\ufffd"
_FEW = 100
"""One wrong character in so many is damage; more are another encoding."""
_MOSTLY = 10
"""Text in UTF-8 has so many characters beyond ASCII for each damaged one; in other encodings nearly all are damaged."""
_HIGH = re.compile(rb"[\x80-\xff]+")
_LINE_ENDS = {"utf-16-le": b"\n\0", "utf-16-be": b"\0\n"}
_CTRL_Z = "\x1a"
"""With it older programs end a text."""
_COMMON_LEADS = range(0xB0, 0xD8)
"""The first byte of the 3,755 usual characters in GB 18030."""
_FIRST_TRAIL = 0xA1
_ENOUGH = 1 << 17
"""So many characters show in which language a text is."""
_FEWEST_COMMON = 0.7
"""Of the Han characters of a text in Chinese so many are usual ones; names have rarer ones too."""


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a file.

    Attributes:
        text: The text, with U+FFFD for what could not be decoded.
        wrong: The number of characters that could not be decoded, or were NUL and left out.
        likely: The encoding, where it is only likely; empty where it is certain or was given.
    """

    text: str
    wrong: int
    likely: str = ""


def known_encoding(encoding: str | None) -> str | None:
    """Returns the encoding that was given.

    Raises:
        SourceError: None is called so.
    """
    if encoding is not None:
        try:
            "".encode(encoding)
        except (LookupError, ValueError):
            raise SourceError(
                f"no encoding is called {encoding!r}; for instance utf-8, gb18030, big5",
                f"没有叫“{encoding}”的编码；可写 utf-8、gb18030、big5 等",
            ) from None
    return encoding


def decoded(content: bytes, encoding: str | None = None) -> Text | None:
    """Returns the text of a file in the encoding given, else found; None where it is in none of an office.

    >>> decoded("单位,数".encode("gb18030"))
    Text(text='单位,数', wrong=0, likely='')
    >>> decoded("José,Société Générale".encode("cp1252"))
    Text(text='José,Société Générale', wrong=0, likely='Windows-1252')
    """
    if encoding is not None:
        return _whole(content.decode(encoding, errors="replace").removeprefix("\ufeff"))
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _without_nul(content.decode("utf-16", errors="replace"))
    if (wide := _utf_16_without_mark(content)) is not None:
        return _without_nul(wide)
    try:
        return _whole(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _other_than_utf_8(content)


def _other_than_utf_8(content: bytes) -> Text | None:
    utf_8 = content.decode("utf-8-sig", errors="replace")
    wrong = utf_8.count(_UNKNOWN)
    others = sum(map(len, _HIGH.findall(utf_8.encode()))) // 3 - wrong
    if wrong * _MOSTLY <= others or (wrong == 1 and utf_8.endswith(_UNKNOWN)):
        return _without_nul(utf_8)
    if _is_western(content):
        return _likely(_without_nul(content.decode("cp1252", errors="replace")), "Windows-1252")
    text = content.decode("gb18030", errors="replace")
    found = _without_nul(text)
    return found if _is_usual_chinese(text) else _likely(found, "GB 18030")


def _likely(text: Text | None, encoding: str) -> Text | None:
    return text and replace(text, likely=encoding)


def _is_usual_chinese(text: str) -> bool:
    """Whether the Han characters of a text are usual ones, as they hardly are where it is read in a wrong encoding."""
    codes = [char.encode("gb18030") for char in text[:_ENOUGH] if "\u3400" <= char <= "\u9fff"]
    usual = sum(len(code) == 2 and code[0] in _COMMON_LEADS and code[1] >= _FIRST_TRAIL for code in codes)
    return usual >= len(codes) * _FEWEST_COMMON


def _is_western(content: bytes) -> bool:
    """Whether letters with accents stand alone among plain ones: of a character of GB18030 both bytes are high."""
    runs = _HIGH.findall(content)
    return sum(len(run) == 1 for run in runs) * 10 >= len(runs) * 9 and len(runs) > 1


def _without_nul(text: str) -> Text | None:
    """The text without the NULs that a crash leaves behind; None where too much of it is wrong."""
    wrong = text.count(_UNKNOWN)
    cut_off = wrong == 1 and text.endswith(_UNKNOWN) and len(text) > 1
    return None if wrong * _FEW > len(text) and not cut_off else _whole(text)


def _whole(text: str) -> Text | None:
    """The text of a file whose encoding is certain, however many of its characters were damaged before."""
    written = text.rstrip("\0\r\n" + _CTRL_Z)
    text = f"{written}\n" if _CTRL_Z in text[len(written) :] else text
    kept = text.rstrip("\0")
    inside = kept.count("\0")
    if inside * _FEW > len(kept):
        return None
    return Text(kept.replace("\0", ""), text.count(_UNKNOWN) + len(text) - len(kept) + inside)


def _utf_16_without_mark(content: bytes) -> str | None:
    """The text, if it is UTF-16 by its NULs: most are the same half of a character, line ends among these."""
    first, second = content[::2].count(0), content[1::2].count(0)
    if min(first, second) * 2 > max(first, second) or (first + second) * 100 < len(content):
        return None
    encoding = "utf-16-be" if first > second else "utf-16-le"
    text = content.decode(encoding, errors="replace") if _LINE_ENDS[encoding] in content else ""
    return text if "\n" in text and "\0" not in text else None
