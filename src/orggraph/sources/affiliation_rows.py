"""The rows of a table of who sits where: each a seat, or a finding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from orggraph.ledgers.cells import Problem
from orggraph.ledgers.columns import SheetColumns
from orggraph.sources.affiliation_words import BODY, BODY_ID, END, PERSON, PERSON_ID, ROLE, START
from orggraph.sources.gathered import Gathered, Node, Seat, known_role
from orggraph.sources.outside_cells import MISSING, parse_name, parse_outside_day
from orggraph.text.cleaning import text_of
from orggraph.text.dates import PartialDate


def gather_rows(columns: SheetColumns, gathered: Gathered, source: int, *, names: bool) -> None:
    """Adds the seat of every row; a row that lacks an end or goes backwards is reported instead."""
    person_claim = PERSON_ID if columns.has(PERSON_ID) else PERSON
    body_claim = BODY if columns.has(BODY) else BODY_ID
    told: set[tuple[str, str]] = set()
    for number, *row in zip(columns.body.numbers, *_values(columns, person_claim, names), strict=True):
        key, label, identifier, name, role, start, end = row
        if key is None:
            tell_missing(columns, number, person_claim)
        elif identifier is None and name is None:
            tell_missing(columns, number, body_claim)
        elif goes_backwards(start, end):
            columns.report(Problem("backward-dates", str(start)), number, END, str(end))
        else:
            person = gathered.person(key, label, source, number)
            body = gathered.organization(identifier, name or identifier, source, number)
            if label != person.name or name != body.name:
                _tell_other_name(columns, number, PERSON, label, person, told)
                _tell_other_name(columns, number, BODY, name, body, told)
            gathered.seats.append(Seat(person.id, body.id, role, start, end, source, number))
    _tell_free_roles(columns, [seat.role for seat in gathered.seats if seat.source == source])


def _values(columns: SheetColumns, person: str, names: bool) -> list[list[Any]]:
    """The columns of values: what tells persons apart, their names, identifier and name of bodies, role, dates."""
    said = columns.understood(person, parse_name)
    keys = distinguishing(said, columns.raw(person))
    labels: list[Any] = [None] * columns.height
    if names:
        labels = list(said if person == PERSON else columns.understood(PERSON, parse_name))
    texts = [list(columns.understood(claim, parse_name)) for claim in (BODY_ID, BODY, ROLE)]
    return [keys, labels, *texts, *(list(columns.understood(claim, parse_outside_day)) for claim in (START, END))]


def distinguishing(said: Iterable[str | None], cells: Sequence[Any]) -> list[str | None]:
    """Returns what tells the persons of a column apart, which goes no further.

    It is what the cells say; of a cell that holds nothing but an identity number it is the number.
    """
    keys = [text or text_of(cell) for text, cell in zip(said, cells, strict=True)]
    return [None if key in MISSING else key for key in keys]


def goes_backwards(start: PartialDate | None, end: PartialDate | None) -> bool:
    """Whether an end lies before its start, whatever days they may mean."""
    if start is None or end is None or start.year < end.year:
        return False
    return end.last < start.first


def tell_missing(columns: SheetColumns, number: int, claim: str) -> None:
    """Reports a row without what makes it one."""
    columns.report(Problem("missing-required", columns.header.text_of(claim) or ""), number, claim)


def _tell_free_roles(columns: SheetColumns, said: Sequence[str | None]) -> None:
    """Tells once how many words of the column of roles are its own; tables from elsewhere use free words."""
    roles = columns.profile.vocabularies["role"]
    free = [word for word in dict.fromkeys(said) if word is not None and known_role(word, roles) is None]
    if free:
        columns.report(Problem("free-words"), columns.header.row + 1, ROLE, str(len(free)))


def _tell_other_name(
    columns: SheetColumns, number: int, claim: str, said: str | None, node: Node, told: set[tuple[str, str]]
) -> None:
    """Reports a second name of one identifier, once; the first is kept."""
    if said is not None and node.name not in (None, said) and (node.id, said) not in told:
        told.add((node.id, said))
        columns.report(Problem("other-name", node.name or ""), number, claim)
