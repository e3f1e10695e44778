"""The rows of a table of marks: a seat per mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orggraph.model.finding import Finding
from orggraph.model.source import column_letters
from orggraph.register.reading import ColumnAccount, SheetAccount
from orggraph.sources.affiliation_rows import distinguishing, tell_missing
from orggraph.sources.affiliation_words import BODY, PERSON
from orggraph.sources.gathered import Gathered, Node, Seat
from orggraph.sources.incidence import Incidence
from orggraph.sources.outside_cells import parse_name


def gather_marks(table: Incidence, gathered: Gathered, source: int, *, names: bool) -> None:
    """Adds a seat per mark; a row or column without a name is reported."""
    columns, first = table.columns, table.first
    _tell_nameless(table)
    said = columns.understood(first, parse_name)
    keys = said if table.by_body else distinguishing(said, columns.raw(first))
    for other in filter(None, table.others.values()):
        _other(table, gathered, other, source, names)
    for (number, marked), key, label in zip(table.marks(), keys, said, strict=True):
        if key is None:
            tell_missing(columns, number, first)
            continue
        names_marked = filter(None, (table.others[index] for index in marked))
        others = [_other(table, gathered, name, source, names).id for name in names_marked]
        if table.by_body:
            own = gathered.organization(None, key, source, number)
            pairs = [(person, own.id) for person in others]
        else:
            own = gathered.person(key, label if names else None, source, number)
            pairs = [(own.id, body) for body in others]
        if own.row != number and not pairs:
            place, first_place = columns.sheet.source(number), columns.sheet.source(own.row)
            columns.findings.append(Finding("same-record", place, own.id, other=first_place))
        gathered.seats.extend(Seat(*pair, None, None, None, source, number) for pair in pairs)


def _other(table: Incidence, gathered: Gathered, name: str, source: int, names: bool) -> Node:
    """What a column is marked for; it is named in the header."""
    if table.by_body:
        return gathered.person(name, name if names else None, source, table.head)
    return gathered.organization(None, name, source, table.head)


def _tell_nameless(table: Incidence) -> None:
    """Reports columns of marks without a header, whose marks are not counted."""
    columns = table.columns
    label = columns.schemas["person" if table.by_body else "organization"].zh
    for index, name in table.others.items():
        if name is None:
            place = columns.sheet.source(table.head, None, column_letters(index))
            columns.findings.append(Finding("nameless-column", place, column_letters(index), label))


def marks_account(table: Incidence, account: SheetAccount, *, names: bool) -> SheetAccount:
    """Returns the account of a table of marks with all its columns; persons in its headers are not named."""
    more: Sequence[ColumnAccount]
    if not table.by_body:
        more = [ColumnAccount(column_letters(i), name or "", "read", BODY) for i, name in table.others.items()]
    elif names:
        more = [ColumnAccount(column_letters(i), name or "", "read", PERSON) for i, name in table.others.items()]
    else:
        more = [ColumnAccount(column_letters(index), "", "counted", PERSON) for index in table.others]
    return replace(account, headers=(*account.headers, *more))
