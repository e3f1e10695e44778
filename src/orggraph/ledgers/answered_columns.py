"""Columns that people said what they are: their answers outweigh all evidence, in every sheet of the same shape."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from orggraph.ledgers.declared import Ledger
from orggraph.ledgers.header import Header
from orggraph.ledgers.recognition.decision import Decision
from orggraph.ledgers.recognition.possible_fields import MODE, is_mode
from orggraph.ledgers.recognition.ticks import Ticks
from orggraph.ledgers.sheet import Sheet
from orggraph.model.columns import KindSchema
from orggraph.model.question import Choice, Question, Touched, shape_of
from orggraph.model.source import column_letters
from orggraph.register.answers import Asking

NOTHING = Choice("none", "不影响统计", "nothing that is counted")
_ANSWERED = 20.0
"""What an answer is worth: more than all evidence."""
Taken = tuple[tuple[int, str], ...]
"""Columns and what they are taken for."""
Labels = Mapping[str, tuple[str, str]]


def with_answered_columns(
    sheet: Sheet, header: Header, asking: Asking, schemas: Mapping[str, KindSchema], labels: Labels
) -> Header:
    """Returns a header whose columns are what people said that they are; what no evidence outweighs."""
    shape = shape_of(header.texts.values())
    choices = (*(Choice(claim, *labels[claim]) for claim in fields_of(header.ledger, schemas, labels)), NOTHING)
    said: list[tuple[int, str]] = []
    for column in header.texts:
        code = asking.known("column", shape, subject_of(header, column), choices)
        if code is not None:
            asking.ask(question_about(sheet, header, column, choices, code, (), 0))
            said.extend([(column, code)] if code != NOTHING.code else [])
    return with_taken(header, tuple(said)) if said else header


def subject_of(header: Header, column: int) -> str:
    """Returns what the question about a column is kept under: its header, with its letters where others bear it."""
    text = header.texts[column]
    alone = sum(other == text for other in header.texts.values()) == 1
    return text if alone else f"{text}（{column_letters(column)}）"


def fields_of(ledger: Ledger, schemas: Mapping[str, KindSchema], labels: Labels) -> list[str]:
    """Returns what a column of a ledger may be."""
    extras = (f"extra.{extra.name}" for extra in ledger.extras)
    tiers = (claim for claim in labels if claim.startswith("tier."))
    return [*(claim for claim, _ in ledger.fields(schemas) if claim in labels), *extras, *tiers]


def with_taken(header: Header, taken: Taken) -> Header:
    """Returns the header with columns taken for what somebody said, and no other column for the same.

    Of two columns for one field the first stands, but for columns of ticks whose headers are modes.
    """
    modes = [column for column, claim in taken if claim == MODE and is_mode(header.texts[column])]
    claims = {claim: column for column, claim in reversed(taken)}
    asked = {column for column, _ in taken}
    columns = {c: column for c, column in header.columns.items() if c not in claims and column not in asked}
    ticks = {claim: each for claim, each in header.ticks.items() if claim in columns}
    if modes and claims[MODE] in modes:
        words = tuple(map(header.texts.__getitem__, modes))
        ticks[MODE] = Ticks(tuple(modes), words, (MODE,))
    decisions = dict(header.decisions)
    for claim, column in header.columns.items():
        if claim in claims and column in decisions and column not in asked:
            decisions[column] = replace(decisions[column], claim=None, best=claim, lost_to=claims[claim])
    decisions |= {column: Decision(claim, _ANSWERED, _ANSWERED, "answered") for column, claim in taken}
    return replace(header, columns={**columns, **claims}, ticks=ticks, decisions=decisions)


def question_about(
    sheet: Sheet,
    header: Header,
    column: int,
    choices: Sequence[Choice],
    taken: str,
    touched: tuple[Touched, ...],
    filled: int,
) -> Question:
    """Returns the question what a column is; `filled` is the number of rows in which it holds something."""
    text = header.texts[column]
    source = sheet.source(header.row + 1, text, column_letters(column))
    rows = sum(len(each.rows) for each in touched)
    zh = f"“{text}”列（{filled} 行有内容）是什么？它没有读入，{rows} 行的统计可能因它而变"
    en = f"What is the column “{text}” ({filled} rows filled)? It is unread; {rows} rows may count otherwise with it"
    shape = shape_of(header.texts.values())
    return Question("column", shape, subject_of(header, column), source, zh, en, tuple(choices), taken, touched)
