"""Questions about what a sheet is: of two near ledgers, or with names of firms below headers that nobody knows."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from orggraph.ledgers.declared import EMERGING_UNITS, INSTRUCTORS, ORGANIZATIONS
from orggraph.ledgers.header import Header, read_as
from orggraph.ledgers.header_words import Claims
from orggraph.ledgers.naming_columns import naming_place
from orggraph.ledgers.recognition.possible_fields import may_cover
from orggraph.ledgers.row_outcomes import RowOutcome
from orggraph.ledgers.sheet import Sheet
from orggraph.ledgers.shown_words import shown
from orggraph.ledgers.total_words import total_word
from orggraph.model.question import Choice, Outcome, Question, Touched, shape_of
from orggraph.register.answers import Asking
from orggraph.register.covered_units import may_be_short_for
from orggraph.text.cleaning import clean, compact, text_of
from orggraph.text.persons import is_person_name

NOTHING = Choice("none", "不计入", "nothing that is counted")
_ANY: frozenset[Outcome] = frozenset({"own", "joint", "attached", "instructor", "uncovered", "absent"})
_FEWEST_ROWS, _SHOWN = 3, 4
_FEWEST_COVERED, _OFTEN = 2, 0.3
_COUNTED = frozenset({"unit.members", "unit.full_members"})
_NO_LEDGER = re.compile(r"检查|隐患|消防|安全|纳税|税额|缴费|合同|租金|租期|水电|电费|投诉|处罚|疫|补贴|发票|招聘")
"""A sheet with such a header lists firms for another reason."""


def as_answered(sheet: Sheet, header: Header, asking: Asking) -> Header | None:
    """Returns a header as that of the ledger, of several near ones, that people said; None where nothing counts."""
    if not header.near:
        return header
    question = _which(sheet, header, ())
    code = asking.known("sheet", question.shape, question.subject, question.choices)
    if code is None:
        return header
    asking.ask(question)
    chosen = (one for one in (header, *header.near) if one.ledger.name == code)
    return next((replace(one, near=()) for one in chosen), None)


def ask_which_ledger(
    sheet: Sheet, header: Header, asking: Asking, read: Callable[[Header], Mapping[int, RowOutcome]]
) -> None:
    """Asks which of several near ledgers a sheet is, where that changes counts of units."""
    readings = [read(one) for one in (header, *header.near) if header.near and one.ledger.kinds[0] == "unit"]
    grouped: dict[frozenset[Outcome], list[int]] = defaultdict(list)
    for number in sorted({number for rows in readings for number in rows}):
        outcomes = {each for rows in readings for each in rows.get(number, RowOutcome()).outcomes}
        grouped[frozenset(outcomes | {"absent"})].append(number)
    touched = tuple(Touched(tuple(rows), outcomes) for outcomes, rows in grouped.items() if len(outcomes) > 1)
    if touched:
        asking.ask(_which(sheet, header, touched))


def firms_in(sheet: Sheet, claims: Claims) -> list[Header]:
    """Returns what a sheet that no ledger is may be where a column names firms: one of units, or of instructors."""
    place = naming_place(sheet, "unit")
    if place is None:
        return []
    units = read_as(sheet, EMERGING_UNITS, "unit.name", place, claims)
    if any(map(_NO_LEDGER.search, units.texts.values())):
        return []
    instructors = read_as(sheet, INSTRUCTORS, "instructor.unit", place, claims)
    return [units, instructors] if "extra.instructor" in instructors.columns else [units]


def organizations_in(sheet: Sheet, claims: Claims) -> Header | None:
    """Returns a sheet that no ledger is as one of organizations: a column names them, and nothing is said of firms."""
    place = naming_place(sheet, "organization")
    if place is None or naming_place(sheet, "unit") is not None:
        return None
    header = read_as(sheet, ORGANIZATIONS, "organization.name", place, claims)
    others = (text for column, text in header.texts.items() if column != place[1])
    return None if any(map(may_cover, others)) else header


def lists_units(sheet: Sheet, headers: Sequence[Header], claims: Claims, covered: Collection[str]) -> bool:
    """Whether nobody would hesitate to take a sheet for a list of units: its header says so, and something more.

    That is a column that counts their members, or that a ledger of organizations covers some of them (`covered`).
    """
    units = headers[0]
    column = units.columns["unit.name"]
    if len(headers) > 1 or not claims.names_units(units.texts.get(column, "")):
        return False
    if not _COUNTED.isdisjoint(units.columns):
        return True
    names = {name for line in sheet.cells[units.row + 1 :] if (name := _name(line, column))}
    known = sum(any(may_be_short_for(short, name) for short in covered) for name in names)
    return known >= max(_FEWEST_COVERED, _OFTEN * len(names))


def ask_what_firms_are(sheet: Sheet, headers: Sequence[Header], asking: Asking, known: Collection[str]) -> str | None:
    """Asks what a sheet is that names firms; returns the code that was answered, if any.

    Rows that name units of other sheets hang on it only where a header may be about what covers them.
    """
    header = headers[0]
    column = header.columns["unit.name"]
    lines = enumerate(sheet.cells[header.row + 1 :], header.row + 2)
    numbers = {number: name for number, line in lines if (name := _name(line, column))}
    covering = len(headers) > 1 or any(map(may_cover, header.texts.values()))
    rows = tuple(number for number, name in numbers.items() if covering or name not in known)
    text, subject = header.texts.get(column, ""), _subject(header)
    zh = f"这张表没有读入，“{text}”列写的像是单位（{len(numbers)} 行）：它是哪一种台账？"
    en = f"This sheet is not read, and “{text}” seems to name units ({len(numbers)} rows): which ledger is it?"
    shape, touched = shape_of(header.texts.values()), (Touched(rows, _ANY),) if len(rows) >= _FEWEST_ROWS else ()
    choices = (*_choices(headers), NOTHING)
    question = Question("sheet", shape, subject, sheet.source(), zh, en, choices, NOTHING.code, touched)
    answered = asking.known("sheet", shape, subject, choices)
    return asking.ask(question) if touched or answered else None


def _choices(headers: Sequence[Header]) -> list[Choice]:
    return [Choice(one.ledger.name, one.ledger.zh, one.ledger.en) for one in headers]


def _which(sheet: Sheet, header: Header, touched: tuple[Touched, ...]) -> Question:
    ledgers = [one.ledger for one in (header, *header.near)]
    choices = (*_choices([header, *header.near]), NOTHING)
    zh = f"这张表是哪一种台账？{'、'.join(ledger.zh for ledger in ledgers)}都像"
    en = f"Which ledger is this sheet? It may be any of these: {', '.join(ledger.en for ledger in ledgers)}"
    shape = shape_of(header.texts.values())
    return Question("sheet", shape, _subject(header), sheet.source(), zh, en, choices, ledgers[0].name, touched)


def _subject(header: Header) -> str:
    """What a question about a sheet is kept under: its first headers, whatever the sheet is called next month.

    Where a table has no header its first record stands there, with the persons in it.
    """
    return "、".join(
        [text for text in header.texts.values() if not is_person_name(text) or shown(text) == text][:_SHOWN]
    )


def _name(line: Sequence[Any], column: int) -> str | None:
    text = text_of(line[column]) if column < len(line) else None
    return compact(clean(text)) if text and any(map(str.isalpha, text)) and total_word(text) is None else None
