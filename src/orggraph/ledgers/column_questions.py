"""Questions about columns that nothing decides: what each may be, and which rows would count otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product

from orggraph.ledgers.cells import parse_flag
from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.declared import Ledger
from orggraph.ledgers.header import Header
from orggraph.ledgers.recognition.column_cells import sampled
from orggraph.ledgers.recognition.headings import Heading, headings_of
from orggraph.ledgers.recognition.possible_fields import is_mode, possible_fields
from orggraph.ledgers.recognition.reading import Decision
from orggraph.ledgers.recognition.ticks import Ticks
from orggraph.ledgers.row_outcomes import RowOutcome
from orggraph.ledgers.sheet import Sheet
from orggraph.model.columns import KindSchema
from orggraph.model.question import Attribute, Choice, Outcome, Question, Touched, shape_of
from orggraph.model.source import column_letters
from orggraph.register.answers import Asking

NOTHING = Choice("none", "不影响统计", "nothing that is counted")
_ANSWERED = 20.0
"""What an answer is worth: more than all evidence."""
_SELDOM = 0.2
_SAYS_YES: Mapping[str, frozenset[Outcome]] = {
    "extra.established": frozenset({"own", "joint", "attached"}),
    "extra.assigned": frozenset({"instructor"}),
}
"""A column of yes and no → what a row comes to where it says yes; it hardly says no in rows that come to that."""
_MODE = "establishment.mode"
_MOST_READINGS = 36
"""So many readings of a sheet are compared at most; where there would be more, columns are taken two by two."""
Taken = tuple[tuple[int, str], ...]
"""Columns and what they are taken for."""
Labels = Mapping[str, tuple[str, str]]
Read = Callable[[Header], Mapping[int, RowOutcome]]
"""Returns what the rows of a sheet come to with another header."""


def with_answered_columns(
    sheet: Sheet, header: Header, asking: Asking, schemas: Mapping[str, KindSchema], labels: Labels
) -> Header:
    """Returns a header whose columns are what people said that they are; what no evidence outweighs."""
    shape = shape_of(header.texts.values())
    claims = [claim for claim in _fields(header.ledger, schemas) if claim in labels]
    choices = (*(Choice(claim, *labels[claim]) for claim in claims), NOTHING)
    said: list[tuple[int, str]] = []
    for column in header.texts:
        code = asking.known("column", shape, subject_of(header, column), choices)
        if code is not None:
            asking.ask(_question(sheet, header, column, choices, code, (), 0))
            said.extend([(column, code)] if code != NOTHING.code else [])
    return _with(header, tuple(said)) if said else header


def subject_of(header: Header, column: int) -> str:
    """Returns what the question about a column is kept under: its header, with its letters where others bear it."""
    text = header.texts[column]
    alone = sum(other == text for other in header.texts.values()) == 1
    return text if alone else f"{text}（{column_letters(column)}）"


def ask_about_columns(columns: SheetColumns, labels: Labels, read: Read) -> None:
    """Asks about each column of a ledger of units that could be one that counts; says so in its header's decisions."""
    header, asking = columns.header, columns.asking
    possible = _possible(columns, labels) if header.ledger.kinds[0] == "unit" else {}
    if not possible:
        return
    now = read(header)
    possible = {c: claims for c, some in possible.items() if (claims := _unrefuted(columns, c, some, now))}
    if not possible:
        return
    readings = {taken: read(_with(header, taken)) if taken else now for taken in _combinations(possible)}
    for column, claims in possible.items():
        rows = _touched(readings, column)
        if not rows:
            continue
        choices = (*(Choice(claim, *labels[claim]) for claim in claims), NOTHING)
        filled = sampled(columns.body.columns[column], 0, columns.height).filled
        asking.ask(_question(columns.sheet, header, column, choices, NOTHING.code, rows, filled))
        decision = Decision(None, manner="asked", best=claims[0])
        columns.header = replace(columns.header, decisions={**columns.header.decisions, column: decision})


def outcomes_of_any_columns(columns: SheetColumns, labels: Labels, read: Read) -> dict[int, RowOutcome]:
    """Returns all that the rows of a sheet may come to, whatever its columns are said to be."""
    found: dict[int, RowOutcome] = {}
    for taken in _combinations(_possible(columns, labels)):
        for number, row in read(_with(columns.header, taken)).items():
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


def _fields(ledger: Ledger, schemas: Mapping[str, KindSchema]) -> list[str]:
    extras = (f"extra.{extra.name}" for extra in ledger.extras)
    tiers = (f"tier.{name}" for name in ("district", "subdistrict", "community", "grid"))
    return [*(claim for claim, _ in ledger.fields(schemas)), *extras, *tiers]


def _possible(columns: SheetColumns, labels: Labels) -> dict[int, tuple[str, ...]]:
    """The columns that nothing decides, and what each could be."""
    header = columns.header
    free = {claim for claim in _fields(header.ledger, columns.schemas) if claim in labels} - set(header.columns)
    headings = headings_of(header.lines, max(map(len, header.lines)))
    found: dict[int, tuple[str, ...]] = {}
    for column, text in header.texts.items():
        if column in header.claims or column in columns.telling or _is_answered(columns, column):
            continue
        known = column < len(headings) and headings[column].text == text
        cells = sampled(columns.body.columns[column], 0, columns.height)
        if claims := possible_fields(headings[column] if known else Heading(text), cells, free):
            found[column] = claims
    return found


def _is_answered(columns: SheetColumns, column: int) -> bool:
    return columns.asking.known("column", columns.shape, subject_of(columns.header, column), (NOTHING,)) is not None


def _combinations(possible: Mapping[int, Sequence[str]]) -> list[Taken]:
    """What the columns may be taken for together, as far as it can be tried."""
    options = [[None, *((column, claim) for claim in claims)] for column, claims in possible.items()]
    count = 1
    for each in options:
        count *= len(each)
    chosen = (
        product(*options)
        if count <= _MOST_READINGS
        else (pair for two in combinations(options, 2) for pair in product(*two))
    )
    return list(dict.fromkeys(tuple(each for each in some if each is not None) for some in chosen))


def _touched(readings: Mapping[Taken, Mapping[int, RowOutcome]], column: int) -> tuple[Touched, ...]:
    """The rows that come to something else with a column than without it, by all that they may come to."""
    touched: dict[int, set[Attribute]] = {}
    for taken, rows in readings.items():
        if (rest := tuple(each for each in taken if each[0] != column)) == taken:
            continue
        without = readings[rest]
        for number in rows.keys() | without.keys():
            one, other = rows.get(number, RowOutcome()), without.get(number, RowOutcome())
            attributes = one.differs(other)
            if one.outcomes != other.outcomes or attributes:
                touched.setdefault(number, set()).update(attributes)
    grouped: dict[tuple[frozenset[Outcome], frozenset[Attribute]], list[int]] = defaultdict(list)
    for number in sorted(touched):
        outcomes = {each for rows in readings.values() for each in rows.get(number, RowOutcome()).outcomes}
        grouped[frozenset(outcomes), frozenset(touched[number])].append(number)
    return tuple(Touched(tuple(rows), *alike[:1], None, alike[1]) for alike, rows in grouped.items())


def _with(header: Header, taken: Taken) -> Header:
    """The header with columns taken for what somebody said; what else was taken for it, or they for else, is not.

    Of two columns for one field the first stands, but for columns of ticks whose headers are modes.
    """
    modes = [column for column, claim in taken if claim == _MODE and is_mode(header.texts[column])]
    claims = {claim: column for column, claim in reversed(taken)}
    asked = {column for column, _ in taken}
    columns = {c: column for c, column in header.columns.items() if c not in claims and column not in asked}
    ticks = {claim: each for claim, each in header.ticks.items() if claim in columns}
    if modes and claims[_MODE] in modes:
        words = tuple(map(header.texts.__getitem__, modes))
        ticks[_MODE] = Ticks(tuple(modes), words, (_MODE,))
    decisions = dict(header.decisions)
    for claim, column in header.columns.items():
        if claim in claims and column in decisions and column not in asked:
            decisions[column] = replace(decisions[column], claim=None, best=claim, lost_to=claims[claim])
    decisions |= {column: Decision(claim, _ANSWERED, _ANSWERED, "answered") for column, claim in taken}
    return replace(header, columns={**columns, **claims}, ticks=ticks, decisions=decisions)


def _question(
    sheet: Sheet,
    header: Header,
    column: int,
    choices: Sequence[Choice],
    taken: str,
    touched: tuple[Touched, ...],
    filled: int,
) -> Question:
    text = header.texts[column]
    source = sheet.source(header.row + 1, text, column_letters(column))
    rows = sum(len(each.rows) for each in touched)
    zh = f"“{text}”列（{filled} 行有内容）是什么？它没有读入，{rows} 行的统计可能因它而变"
    en = f"What is the column “{text}” ({filled} rows filled)? It is unread; {rows} rows may count otherwise with it"
    shape = shape_of(header.texts.values())
    return Question("column", shape, subject_of(header, column), source, zh, en, tuple(choices), taken, touched)
