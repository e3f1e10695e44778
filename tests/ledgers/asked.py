"""A reader that asks: questions of several kinds about a small ledger, whose answers change what is read.

The words are of this file's own; where one of them stands in a ledger, the evidence does not decide.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

import orggraph.ledgers.reader as reader
from orggraph.ledgers.columns import SheetColumns
from orggraph.model.question import Choice, Outcome, Question, Touched, shape_of

MODE, ROW, PLACE, MEMBERS, SHEET = "拼凑组建", "疑似单位", "某某社区", "存疑", "另表"
"""A word for a mode, the beginning of a name that may be none, a place of two, the name of a sheet whose numbers may
not be members, and that of a sheet that may be no ledger of units."""
STATUSES: frozenset[Outcome] = frozenset({"own", "joint", "attached", "instructor", "uncovered"})
_MODES = {"own": "单独组建", "joint": "联合组建", "attached": "挂靠组建", "none": None}


def ask_while_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets the reader ask about these words before the rows of a sheet are understood."""
    add = reader._Reader.add

    def add_or_not(self: Any, part: Any) -> None:
        if part.sheet.name != SHEET or _is_read(self, part.sheet, part.block):
            add(self, part)

    monkeypatch.setattr(reader, "SheetColumns", _asking_columns)
    monkeypatch.setattr(reader._Reader, "add", add_or_not)


def _is_read(self: Any, sheet: Any, block: Any) -> bool:
    """Whether a doubtful sheet is read, as somebody answered; meanwhile it is not."""
    rows = tuple(range(block.header.row + 2, len(sheet.cells) + 1))
    choices = (Choice("emerging_units", "两新台账", "units"), Choice("skip", "不是台账", "no ledger"))
    touched = (Touched(rows, STATUSES | {"absent"}),)
    shape = shape_of(block.header.texts.values())
    zh, en = "这张表是什么？", "What is this sheet?"
    question = Question("sheet", shape, sheet.name, sheet.source(), zh, en, choices, "skip", touched)
    return self.asking.ask(question) == "emerging_units"


def _asking_columns(sheet: Any, header: Any, body: Any, *rest: Any, changed: Any) -> SheetColumns:
    columns = SheetColumns(sheet, header, _with_units(sheet, header, body, *rest), *rest, changed=changed)
    for question, claim, numbers, cells in _questions(columns):
        code = columns.asking.ask(question) or question.taken
        for number in numbers:
            columns.strip(claim).distinct.cells[number] = cells[code]
    return columns


def _with_units(sheet: Any, header: Any, body: Any, *rest: Any) -> Any:
    """The rows without those that are no units, as somebody answered, and meanwhile."""
    columns = SheetColumns(sheet, header, body, *rest)
    passed: set[int] = set()
    for number, rows in _standing(columns, "unit.name", ROW) if columns.has("unit.name") else ():
        name = _cell(columns, "unit.name", number)
        asked = _question(columns, "rows", name, rows, STATUSES | {"absent"}, ("unit", "no-unit"), "no-unit")
        if columns.asking.ask(asked) != "unit":
            passed.update(rows)
    kept = np.array([n for n, row in enumerate(body.numbers) if row not in passed], dtype=np.int64)
    numbers = [body.numbers[n] for n in kept.tolist()]
    return replace(body, columns=[strip.taken(kept) for strip in body.columns], numbers=numbers)


def _questions(columns: SheetColumns) -> Iterator[tuple[Question, str, list[int], dict[str, Any]]]:
    if columns.has("establishment.mode"):
        for number, rows in _standing(columns, "establishment.mode", MODE):
            outcomes: frozenset[Outcome] = frozenset({"own", "joint", "attached", "uncovered"})
            word = _cell(columns, "establishment.mode", number)
            asked = _question(columns, "word", word, rows, outcomes, tuple(_MODES), "attached")
            yield asked, "establishment.mode", [number], dict(_MODES)
    if columns.has("unit.members") and columns.sheet.name == MEMBERS:
        numbers = columns.strip(claim="unit.members")
        rows, cells = tuple(columns.body.numbers), numbers.distinct.cells
        codes = ("unit.members", "none")
        asked = _question(columns, "column", "党员数", rows, frozenset(), codes, "unit.members")
        for number, cell in enumerate([*cells]):
            yield asked, "unit.members", [number], {"unit.members": cell, "none": None}
    if columns.has("unit.name") and columns.has("tier.community"):
        for number, rows in _standing(columns, "tier.community", PLACE):
            here = {"first": "枫桥社区", "second": "银杏社区"}
            yield (
                _question(columns, "place", PLACE, rows, frozenset(), tuple(here), "first"),
                "tier.community",
                [number],
                here,
            )


def _cell(columns: SheetColumns, claim: str, number: int) -> str:
    strip = columns.strip(claim)
    return str(strip.distinct.cells[number])


def _standing(columns: SheetColumns, claim: str, word: str) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The cells that begin with a word: their numbers, and the rows in which they stand."""
    strip = columns.strip(claim)
    for number, cell in enumerate(strip.distinct.cells):
        if isinstance(cell, str) and cell.startswith(word):
            yield number, tuple(columns.body.numbers[row] for row in strip.where([number]))


def _question(
    columns: SheetColumns,
    kind: Any,
    subject: str,
    rows: tuple[int, ...],
    outcomes: frozenset[Outcome],
    codes: tuple[str, ...],
    taken: str,
) -> Question:
    shape = shape_of(columns.header.texts.values())
    place = columns.sheet.source(rows[0] if rows else None)
    choices = tuple(Choice(code, f"作{code}", f"as {code}") for code in codes)
    touched = (Touched(rows, outcomes),)
    zh, en = f"“{subject}”是什么？", f"What is “{subject}”?"
    return Question(kind, shape, subject, place, zh, en, choices, taken, touched)
