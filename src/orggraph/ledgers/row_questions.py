"""Questions about rows that hold a name and the sums of the rows above them: a total, or a record?"""

from __future__ import annotations

from collections.abc import Callable

from orggraph.ledgers.header import Header
from orggraph.ledgers.sheet import Sheet
from orggraph.model.question import Choice, Outcome, Question, Touched, shape_of
from orggraph.register.answers import Asking
from orggraph.text.privacy import without_personal_numbers

IsRecord = Callable[[int, str], bool]
"""Number and name of a row → whether people said that it is a record."""
_CHOICES = (
    Choice("total", "合计，不计入", "a total, not counted"),
    Choice("record", "一条记录，计入", "a record, counted"),
)

_OF_UNIT: frozenset[Outcome] = frozenset({"absent", "uncovered"})
"""What a row of a name and counts may come to: no unit, or one without an organization."""


def asks_about_rows(sheet: Sheet, header: Header, asking: Asking) -> IsRecord:
    """Returns what asks about a row of a sheet; until somebody answers it is a total."""

    def is_record(row: int, name: str) -> bool:
        subject = without_personal_numbers(name)[:80]
        zh = f"“{subject}”这一行的数等于上面各行之和，它是合计，还是一条记录？"
        en = f"The figures of “{subject}” are the sums of the rows above it: is it a total or a record?"
        touched = (Touched((row,), _OF_UNIT),) if header.ledger.kinds[0] == "unit" else ()
        source, shape = sheet.source(row), shape_of(header.texts.values())
        question = Question("rows", shape, subject, source, zh, en, _CHOICES, "total", touched)
        return asking.ask(question) == "record"

    return is_record
