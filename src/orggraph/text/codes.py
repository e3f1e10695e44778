"""Unified social credit codes (GB 32100-2015)."""

from __future__ import annotations

import re

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_VALUE = {char: index for index, char in enumerate(_ALPHABET)}
_WEIGHTS = tuple(pow(3, i, 31) for i in range(17))
_FORM = re.compile(rf"[{_ALPHABET}]{{18}}")


def is_credit_code(text: str) -> bool:
    """Whether the text has the form of a credit code; the checksum is another question.

    >>> is_credit_code("91110000101623741K"), is_credit_code("9111")
    (True, False)
    """
    return _FORM.fullmatch(text) is not None


def checksum_holds(code: str) -> bool:
    """Whether the check character is right. Genuine codes that fail are known: warn, never reject.

    >>> checksum_holds("91110000101623741K"), checksum_holds("91350211M0000XUF46")
    (True, False)
    """
    total = sum(_VALUE[char] * weight for char, weight in zip(code[:17], _WEIGHTS, strict=True))
    return _VALUE[code[17]] == (31 - total % 31) % 31
