"""What notes say that the words of a ledger mean: 帮带＝没有建，有联络人; 网统视作联合; 一类：有自己的党组织."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from orggraph.model.modes import MODES, mode_of
from orggraph.model.vocabulary import Vocabulary
from orggraph.text.cleaning import clean

LONGEST_WORD = 12
_FEW = 3
"""Notes stand in rows of so few texts."""
_CLAUSES = re.compile(r"[。;；\n]")
_MEANS = (
    r"[\"”』」]?(?:\([^()]*\))?(?::|=|——?|--?|是指|指的是|指|即|就是|表示|视[作为]|算作?|[计作]?为|按|,(?=本|几|自|没|只|党员|挂|与))"
    r"(?P<meaning>.{2,})"
)
_COUNTED_AS = re.compile(r"(?:视[作为同]|算作?|归[为入]|计[作入为]|按)(?P<mode>[^,，()]{2,8}?)(?:$|[,，()]|统?计|处理)")
_TAKEN = (*MODES, "instructor", "none")


def explained_words(
    words: Collection[str], notes: Iterable[str], vocabularies: Mapping[str, Vocabulary]
) -> dict[str, str]:
    """Returns the words that notes explain as words of modes, each with its code.

    >>> from orggraph.model.vocabulary import vocabularies
    >>> explained_words({"一类", "靠"}, ["一类：有自己的党组织；靠——挂在社区党支部"], vocabularies())
    {'一类': 'own', '靠': 'attached'}
    """
    found: dict[str, str] = {}
    for clause in _clauses(notes) if words else ():
        for word in sorted(words):
            if word in clause and (match := re.search(rf"(?:^|[^\w]|\d){re.escape(word)}{_MEANS}", clause)):
                code = _meaning(match["meaning"], vocabularies)
                by_itself = mode_of(word, vocabularies).code
                if code is not None and not (code == "none" and by_itself in MODES):  # none of its own, but another's
                    found.setdefault(word, code)
    return found


def notes_among(rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """Yields the texts of rows that hold few of them."""
    for row in rows:
        texts = [cell for cell in row if isinstance(cell, str) and cell.strip()]
        if len(texts) <= _FEW and len(texts) == sum(cell is not None and cell != "" for cell in row):
            yield from texts


def _clauses(notes: Iterable[str]) -> Iterator[str]:
    for note in notes:
        yield from _CLAUSES.split(clean(note).replace(" ", ""))


def _meaning(text: str, vocabularies: Mapping[str, Vocabulary]) -> str | None:
    """The mode that an explanation tells: the one that it says the word counts as, else what it describes."""
    counted = _COUNTED_AS.search(text)
    for said in (*([counted["mode"]] if counted else []), text):
        code = mode_of(said, vocabularies).code
        if code in _TAKEN:
            return code
    return None
