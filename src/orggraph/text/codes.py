"""Unified social credit codes (GB 32100-2015)."""

from __future__ import annotations

import re
from operator import mul

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_VALUES = bytes(max(0, _ALPHABET.find(chr(char))) for char in range(256))
_WEIGHTS = (*(pow(3, i, 31) for i in range(17)), 1)
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
    check: int = sum(map(mul, code.encode("ascii").translate(_VALUES), _WEIGHTS))
    return check % 31 == 0
