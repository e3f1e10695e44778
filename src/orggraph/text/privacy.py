"""Numbers that belong to a person: recognized so that they are cut out, never shown."""

from __future__ import annotations

import re

_IDENTITY = re.compile(
    r"(?<![0-9A-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx](?![0-9A-Za-z])"
)
_MOBILE = re.compile(r"(?<![0-9A-Za-z.])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![0-9A-Za-z])")
_DIGITS = re.compile(r"\d{4}[- ]?\d{4}")
"""Stands in every personal number, and in little else."""
_NARROW = str.maketrans("０１２３４５６７８９Ｘｘ＋－", "0123456789Xx+-")
PERHAPS = r"\d{3}[-－ ]?\d{4}[-－ ]?\d{4}"
"""Stands in every personal number too, and in fewer others; for engines that know no look-around."""
HIDDEN = "■"
"""Stands where a personal number stood."""


def without_personal_numbers(text: str) -> str:
    """Returns the text with identity and mobile numbers replaced by ■.

    >>> without_personal_numbers("联系人 13900000001")
    '联系人 ■'
    """
    if _DIGITS.search(text) is None:
        return text
    narrow = text.translate(_NARROW)
    cut = _MOBILE.sub(HIDDEN, _IDENTITY.sub(HIDDEN, narrow))
    return text if cut == narrow else cut


def holds_identity_number(text: str) -> bool:
    """Whether an identity number stands in the text.

    >>> holds_identity_number("99010119900101123X"), holds_identity_number("13900000001")
    (True, False)
    """
    return _IDENTITY.search(text.translate(_NARROW)) is not None


def holds_personal_number(text: str) -> bool:
    """Whether an identity or mobile number stands in the text.

    >>> holds_personal_number("99010119900101123X"), holds_personal_number("91990101C09DWXTKWJ")
    (True, False)
    """
    if text.isascii() and text.isalnum():  # a word such as a code: all of it is such a number, or nothing in it
        return _IDENTITY.match(text) is not None or _MOBILE.match(text) is not None
    if text.isalpha() or _DIGITS.search(text) is None:
        return False
    return _IDENTITY.search(text) is not None or _MOBILE.search(text) is not None
