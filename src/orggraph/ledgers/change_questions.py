"""The question about rows of a list of changes that are not understood: does the ledger hold them already?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from orggraph.ledgers.ledger_part import LedgerPart
from orggraph.ledgers.sheet import Sheet
from orggraph.model.question import Choice, Outcome, Question, Touched, shape_of
from orggraph.register.answers import Asking

_HELD = Choice("held", "台账里已经是变动后的情况", "the ledger holds them already")
_BESIDE = Choice("beside", "与党组织覆盖无关", "they have nothing to do with coverage")
_ANY: frozenset[Outcome] = frozenset({"own", "joint", "attached", "instructor", "uncovered", "absent"})


@dataclass(frozen=True, slots=True)
class OpenChange:
    """A row of a list of changes that is not understood.

    Attributes:
        row: Its number.
        unit: The unit it names.
        known: Whether a ledger of units lists it.
    """

    row: int
    unit: str
    known: bool


def ask_about_changes(sheet: Sheet, changes: Sequence[OpenChange], parts: Iterable[LedgerPart], asking: Asking) -> None:
    """Asks whether the ledger holds the changes of a list that are not understood; their units hang on it.

    The question names the units, so that next month's changes are asked about again.
    """
    if not changes:
        return
    rows = "、".join(str(number) for number in dict.fromkeys(change.row for change in changes))
    zh = f"这张变动表第 {rows} 行看不懂，没有按它计：台账里已经是变动后的情况吗？"
    en = f"Rows {rows} of this list of changes are not understood and not counted: does the ledger hold them already?"
    subject = "、".join(dict.fromkeys(change.unit for change in changes))
    touched = tuple(_touched(changes, list(parts)))
    shape = shape_of([sheet.name or sheet.file])
    asking.ask(Question("rows", shape, subject, sheet.source(), zh, en, (_HELD, _BESIDE), _HELD.code, touched))


def _touched(changes: Sequence[OpenChange], parts: Sequence[LedgerPart]) -> Iterable[Touched]:
    """The rows that may count otherwise: those of known units in their ledgers, those of others in the list."""
    if new := tuple(dict.fromkeys(change.row for change in changes if not change.known)):
        yield Touched(new, _ANY)
    units = {change.unit for change in changes if change.known}
    for part in parts:
        rows = tuple(number for number, name in zip(part.body.numbers, part.names, strict=True) if name in units)
        if rows:
            yield Touched(rows, _ANY, part.source)
