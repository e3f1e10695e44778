"""Cells without the personal numbers in them: cut out before a cell is understood, and told without being shown."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

from orggraph.ledgers.cells import Problem
from orggraph.ledgers.strips import Distinct
from orggraph.text.cleaning import text_of
from orggraph.text.empties import NULL_TOKENS
from orggraph.text.privacy import HIDDEN, holds_personal_number, without_personal_numbers

Understood = tuple[Any, Problem | Sequence[Problem] | None]
_FEWEST = 11
"""Characters in a personal number, at least; only forms that NFKC takes apart may be fewer."""
_NO_NAMES = NULL_TOKENS | {"0"}
_SHORTER = 10**10
"""Numbers below it, be they codes or dates, have fewer digits than a personal number."""
_LONG_NUMBER = r"\d{11}"
"""Stands in every personal number of a plain text, and in few others."""


def other_than_itself(distinct: Distinct, changed: str | None = None) -> set[int]:
    """Returns the numbers of cells that do not simply mean the text that they hold, or hold a personal number.

    `changed` is a pattern of plain texts that mean another one.
    """
    plain, texts = distinct.plain, distinct.plain_texts
    long = (plain[index] for index in texts.str.contains(_LONG_NUMBER).to_numpy().nonzero()[0])
    personal = {number for number in long if holds_personal_number(distinct.cells[number])}
    if changed is not None:
        personal.update(plain[index] for index in texts.str.contains(changed).to_numpy().nonzero()[0])
    return personal | distinct.odd | distinct.of(_NO_NAMES)


def guarded(
    cell: Any, parse: Callable[[Any], Understood], without: Callable[[Any], str | None] | None = None
) -> tuple[Any, list[Problem]]:
    """Understands a cell without the personal numbers in it; the finding names the place, never the number."""
    if (rest := (without or without_person)(cell)) is not None:
        value, _ = parse(rest)
        return value, [Problem("personal-number")]
    value, problem = parse(cell)
    return value, [problem] if isinstance(problem, Problem) else list(problem or ())


def without_person(cell: Any) -> str | None:
    """Returns what a cell says beside the personal numbers in it; None where it holds none."""
    if isinstance(cell, str):
        if len(cell) < _FEWEST and unicodedata.is_normalized("NFKC", cell):
            return None
    elif not isinstance(cell, int | float) or abs(cell) < _SHORTER:
        return None
    text = text_of(cell)
    if text is None or not holds_personal_number(text):
        return None
    wide = unicodedata.normalize("NFKC", cell) if isinstance(cell, str) else text
    return _SEPARATOR.join(filter(None, map(_trimmed, without_personal_numbers(wide).split(HIDDEN))))


_SEPARATOR = "、"


def _trimmed(text: str) -> str:
    """What stands beside a number that was cut out, without the brackets and marks around it."""
    return text.strip(" :：,，、;；()（）/|")
