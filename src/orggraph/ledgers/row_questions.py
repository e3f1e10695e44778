"""Questions about rows that hold a name and the sums of the rows above them, or nothing else: records, or not?"""

from __future__ import annotations

from collections.abc import Callable

from orggraph.ledgers.header import Header
from orggraph.ledgers.sheet import Sheet
from orggraph.ledgers.shown_words import subject_of_word
from orggraph.model.question import Choice, Outcome, Question, Touched, shape_of
from orggraph.register.answers import Asking
from orggraph.register.reading import Reason
from orggraph.text.privacy import without_personal_numbers

IsRecord = Callable[[int, str, Reason | None], bool]
"""Number and name of a row, and what it seems to be → whether people said that it is a record."""
_RECORD = Choice("record", "一条记录，计入", "a record, counted")
_SEEMS: dict[Reason | None, tuple[Choice, str, str]] = {
    "total": (
        Choice("total", "合计，不计入", "a total, not counted"),
        "“{name}”这一行的数等于上面各行之和，它是合计，还是一条记录？",
        "The figures of “{name}” are the sums of the rows above it: is it a total or a record?",
    ),
    "note": (
        Choice("note", "说明，不计入", "a note, not counted"),
        "“{name}”这一行只有这几个字，它是说明，还是一条记录？",
        "“{name}” is all that its row says: is it a note or a record?",
    ),
}

_OF_UNIT: frozenset[Outcome] = frozenset({"absent", "uncovered"})
"""What a row of a name and counts may come to: no unit, or one without an organization."""


def asks_about_rows(sheet: Sheet, header: Header, asking: Asking) -> IsRecord:
    """Returns what asks about a row of a sheet; until somebody answers it is none."""

    def is_record(row: int, name: str, seems: Reason | None) -> bool:
        subject = without_personal_numbers(name if seems != "note" else subject_of_word(name))[:80]
        choice, *sentences = _SEEMS[seems]
        zh, en = (sentence.format(name=subject) for sentence in sentences)
        touched = (Touched((row,), _OF_UNIT),) if header.ledger.kinds[0] == "unit" else ()
        source, shape = sheet.source(row), shape_of(header.texts.values())
        question = Question("rows", shape, subject, source, zh, en, (choice, _RECORD), choice.code, touched)
        return asking.ask(question) == "record"

    return is_record
