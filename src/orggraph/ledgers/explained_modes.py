"""What notes say that the words of modes of a ledger mean: 帮带＝没有建，有联络人; 网统视作联合."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.strips import Strip
from orggraph.model.modes import MODES, ModeWord, mode_of
from orggraph.text.cleaning import clean, compact

_FEW, _LONGEST = 3, 12
"""Notes stand in rows of so few texts; words of modes are no longer."""
_CLAUSES = re.compile(r"[。;；\n]")
_MEANS = r"[\"”』」]?(?:\([^()]*\))?(?::|=|是指|指的是|指|即|就是|表示|视[作为]|算作?|[计作]?为|按)(?P<meaning>.{2,})"
_COUNTED_AS = re.compile(
    r"(?:视[作为同]|算作?|归[为入]|计[作入为]|按)(?P<mode>[^,，()]{2,8}?)(?:$|[,，()]|统?计|处理|对待)"
)
_TAKEN = (*MODES, "instructor", "none")


def explained_modes(sheet: SheetColumns, strip: Strip) -> dict[str, ModeWord]:
    """Returns the words of a column of modes that a note around the table or in the same file explains.

    Args:
        sheet: The sheet.
        strip: Its column of modes.
    """
    words = {compact(clean(cell)) for cell in strip.distinct.cells if isinstance(cell, str)}
    words = {word for word in words if 0 < len(word) <= _LONGEST}
    found: dict[str, ModeWord] = {}
    for clause in _clauses(_notes(sheet)) if words else ():
        for word in words:
            if word in clause and (match := re.search(rf"(?:^|[^\w]|\d){re.escape(word)}{_MEANS}", clause)):
                code = _meaning(match["meaning"], sheet)
                by_itself = mode_of(word, sheet.profile.vocabularies).code
                if code is not None and not (code == "none" and by_itself in MODES):  # none of its own, but another's
                    found.setdefault(word, ModeWord(code, "note"))
    return found


def _notes(sheet: SheetColumns) -> Iterator[str]:
    for number in sheet.body.around:
        texts = [cell for cell in sheet.sheet.cells[number - 1] if isinstance(cell, str) and cell.strip()]
        if len(texts) <= _FEW:
            yield from texts
    yield from sheet.sheet.notes


def _clauses(notes: Iterable[str]) -> Iterator[str]:
    for note in notes:
        yield from _CLAUSES.split(clean(note).replace(" ", ""))


def _meaning(text: str, sheet: SheetColumns) -> str | None:
    """The mode that an explanation tells: the one that it says the word counts as, else what it describes."""
    vocabularies = sheet.profile.vocabularies
    counted = _COUNTED_AS.search(text)
    for said in (*([counted["mode"]] if counted else []), text):
        code = mode_of(said, vocabularies).code
        if code in _TAKEN:
            return code
    return None
