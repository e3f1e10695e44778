"""A cell to a code; one that a spreadsheet has rounded is lost, and told."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

from orggraph.ledgers.cells import Parsed, Problem, nothing
from orggraph.text.cleaning import text_of
from orggraph.text.privacy import holds_identity_number

_EXACT_DIGITS = 15
"""Digits that Excel keeps of a number."""
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?[Ee]\+\d+")
_GUARDED = re.compile(r"""=?"([^"]*)"|['’‘`]+(.+)""")
_ROUNDED = re.compile(rf"\d{{{_EXACT_DIGITS}}}0+")
CHANGED = r"[a-z]|^\d{15}0+$"
"""Stands in the plain texts that are not the codes that they mean."""
_MOBILE = re.compile(r"1[3-9]\d{9}")
_LENGTHS, _LEAST_MOBILE = range(11, 17), 10**10
_SHARED = 3
"""Digits that the codes of a district begin with alike, and mobile numbers do not."""


def parse_code(value: Any) -> Parsed:
    r"""A code in capitals and without spaces, out of its guard against rounding (`="…"`, an apostrophe, a tab).

    >>> parse_code('="91990101ma00000a19"')[0], parse_code("'990101001\t")[0], parse_code(990101001.0)[0]
    ('91990101MA00000A19', '990101001', '990101001')
    >>> parse_code("9.9E+13")[1].code
    'lost-code'
    """
    if isinstance(value, float | int) and abs(value) >= 10**_EXACT_DIGITS:
        return None, Problem("lost-code")
    if isinstance(value, dt.date | dt.time):
        return None, Problem("date-in-text")
    text = text_of(value, identifier=True)
    if text is None:
        return nothing(value, "formula-without-value")
    if match := _GUARDED.fullmatch(text):
        text = text_of(match[1] if match[1] is not None else match[2], identifier=True)
        if text is None:
            return None, None
    text = text.replace(" ", "").upper()
    if _ROUNDED.fullmatch(text) or _SCIENTIFIC.fullmatch(text):
        return None, Problem("lost-code", part=text)
    return text, None


def without_identity(cell: Any) -> str | None:
    """Returns what a cell of a code says if it is a personal number: nothing; None where it is none."""
    text = text_of(cell, identifier=True)
    return "" if text is not None and holds_identity_number(text) else None


def are_codes(cells: Sequence[Any]) -> bool:
    """Whether what looks like mobile numbers in a column of codes are codes: most are such, and all begin alike."""
    if not any(map(_may_be_mobile, cells)):
        return False
    texts = [text for cell in cells if (text := parse_code(cell)[0])]
    like = [text for text in texts if _MOBILE.fullmatch(text)]
    return 2 * len(like) >= len(texts) and len({text[:_SHARED] for text in like}) <= 1


def _may_be_mobile(cell: Any) -> bool:
    """A quick look: whether a cell is as long as a mobile number in its guard."""
    return len(cell) in _LENGTHS if isinstance(cell, str) else isinstance(cell, int | float) and cell > _LEAST_MOBILE
