"""Questions about columns that nothing decides: what each may be, and which rows would count otherwise."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from orggraph.ledgers.answered_columns import NOTHING, Labels, fields_of, question_about, subject_of, with_taken
from orggraph.ledgers.cells import parse_flag
from orggraph.ledgers.column_readings import combinations_of, touched_rows
from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.header import Header
from orggraph.ledgers.recognition.column_cells import sampled
from orggraph.ledgers.recognition.decision import Decision
from orggraph.ledgers.recognition.headings import Heading, headings_of
from orggraph.ledgers.recognition.possible_fields import ASSIGNED, ESTABLISHED, possible_fields
from orggraph.ledgers.row_outcomes import RowOutcome
from orggraph.model.question import Choice, Outcome

_SELDOM, _MOSTLY = 0.2, 0.6
_NAMES = frozenset({"organization"})
_SAYS_YES: Mapping[str, frozenset[Outcome]] = {
    ESTABLISHED: frozenset({"own", "joint", "attached"}),
    ASSIGNED: frozenset({"instructor"}),
}
"""A column of yes and no → what a row comes to where it says yes; it hardly says no in rows that come to that."""
Read = Callable[[Header], Mapping[int, RowOutcome]]
"""Returns what the rows of a sheet come to with another header."""


def ask_about_columns(columns: SheetColumns, labels: Labels, read: Read, *, told: bool = False) -> None:
    """Asks about each column of a ledger of units that could be one that counts; says so in its header's decisions.

    Args:
        columns: The sheet.
        labels: What fields are called.
        read: Returns what the rows come to with another header.
        told: Whether another sheet tells which units organizations cover: then no word is one of coverage that is not
            like one.
    """
    header, asking = columns.header, columns.asking
    if header.ledger.kinds[0] != "unit" or not header.lines:  # what goes on from another sheet is asked about there
        return
    possible = _possible(columns, labels, told=told)
    if not possible:
        return
    now = read(header)
    possible = {c: claims for c, some in possible.items() if (claims := _unrefuted(columns, c, some, now))}
    if not possible:
        return
    readings = {taken: read(with_taken(header, taken)) if taken else now for taken in combinations_of(possible)}
    for column, claims in possible.items():
        rows = touched_rows(readings, column)
        if not rows:
            continue
        choices = (*(Choice(claim, *labels[claim]) for claim in claims), NOTHING)
        filled = sampled(columns.body.columns[column], 0, columns.height).filled
        asking.ask(question_about(columns.sheet, header, column, choices, NOTHING.code, rows, filled))
        decision = Decision(None, manner="asked", best=claims[0])
        columns.header = replace(columns.header, decisions={**columns.header.decisions, column: decision})


def outcomes_of_any_columns(columns: SheetColumns, labels: Labels, read: Read) -> dict[int, RowOutcome]:
    """Returns all that the rows of a sheet may come to, whatever its columns are said to be."""
    found: dict[int, RowOutcome] = {}
    for taken in combinations_of(_possible(columns, labels)):
        for number, row in read(with_taken(columns.header, taken)).items():
            found[number] = RowOutcome(row.outcomes | found.get(number, row).outcomes, row.told)
    return found


def _unrefuted(
    columns: SheetColumns, column: int, claims: Sequence[str], now: Mapping[int, RowOutcome]
) -> tuple[str, ...]:
    """The fields that a column may be for all that the others say: it is no field that they often contradict."""
    strip = columns.body.columns[column]
    flags = [parse_flag(cell)[0] for cell in strip.distinct.cells]

    def is_refuted(claim: str) -> bool:
        covering = _SAYS_YES.get(claim, frozenset())
        rows = [
            row for row, number in enumerate(columns.body.numbers) if now.get(number, RowOutcome()).within(covering)
        ]
        said = [flags[int(strip.rows[row])] for row in rows]
        return bool(said) and said.count(False) > _SELDOM * len(said)

    return tuple(claim for claim in claims if not is_refuted(claim))


def _possible(columns: SheetColumns, labels: Labels, *, told: bool = False) -> dict[int, tuple[str, ...]]:
    """The columns that nothing decides, and what each could be."""
    header = columns.header
    free = set(fields_of(header.ledger, columns.schemas, labels)).difference(header.columns)
    headings = headings_of(header.lines, max(map(len, header.lines)))
    found: dict[int, tuple[str, ...]] = {}
    for column, text in header.texts.items():
        if column in header.claims or column in columns.telling or _is_answered(columns, column):
            continue
        known = column < len(headings) and headings[column].text == text
        cells = sampled(columns.body.columns[column], 0, columns.height)
        if claims := possible_fields(headings[column] if known else Heading(text), cells, free, told=told):
            found[column] = claims
    return found


def _is_answered(columns: SheetColumns, column: int) -> bool:
    return columns.asking.known("column", columns.shape, subject_of(columns.header, column), (NOTHING,)) is not None
