"""The question about a sheet of instructors that cannot be read: who has no organization may have an instructor."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import polars as pl

from orggraph.ledgers.declared import EMERGING_UNITS
from orggraph.ledgers.header_words import Claims, plain
from orggraph.ledgers.left_units import titles_of
from orggraph.ledgers.recognition.clues import clues
from orggraph.ledgers.recognition.decision import TAKEN_FROM
from orggraph.ledgers.recognition.headings import Heading
from orggraph.ledgers.sheet import Sheet
from orggraph.model.question import Choice, Outcome, Question, Touched, shape_of
from orggraph.model.source import Source
from orggraph.register.answers import Asking
from orggraph.register.register import Register
from orggraph.text.cleaning import text_of
from orggraph.text.persons import is_person_name

_HELD = Choice("held", "单位台账里已写明指导员", "the ledgers of units name the instructors")
_NOBODY = Choice("nobody", "不计入", "it does not count")
_LIST = re.compile(r"分工|名[单册]|台账|一览|清单|派驻|选派|安排|情况|表$|员$")
_OTHER = re.compile(
    r"培训(?:班|会|通知|计划|名单|签到)|签到|经费|补贴|考核|会议|职责|制度|工作日志|记录|总结|汇总|统计|通知|\d日"
)
_HEADER_ROWS, _FEWEST, _MOST = 6, 1, 100_000
_EITHER: frozenset[Outcome] = frozenset({"instructor", "uncovered"})


def lists_instructors(sheet: Sheet, claims: Claims) -> bool:
    """Whether a title says that a sheet lists who is sent to which unit, or a column of persons does."""
    titles = list(titles_of(sheet))
    if any(map(_OTHER.search, titles)):
        return False
    return any(map(_is_title, titles)) or any(
        isinstance(cell, str) and _heads_instructors(sheet, row, column, claims)
        for row, cells in enumerate(sheet.cells[:_HEADER_ROWS])
        for column, cell in enumerate(cells)
    )


def _heads_instructors(sheet: Sheet, row: int, column: int, claims: Claims) -> bool:
    """Whether a cell is the header of a column of instructors, with names of persons below."""
    heading = Heading(plain(sheet.cells[row][column]))
    said = claims.reader.words.of(EMERGING_UNITS.name, heading).get("extra.instructor")
    if said is None or said.score < TAKEN_FROM:
        return False
    if sum(map(_counts, sheet.cells[row + 1 :])) > len(sheet.cells[row + 1 :]) / 3:
        return False
    below = [text for line in sheet.cells[row + 1 :] if column < len(line) and (text := text_of(line[column]))]
    return sum(map(is_person_name, below)) > max(_FEWEST, len(below) / 2)


def _is_title(text: str) -> bool:
    return clues().titled("instructors", text) and _LIST.search(text) is not None


def _counts(row: Sequence[Any]) -> bool:
    """Whether a row is one of statistics: several of its cells are small numbers."""
    return sum(isinstance(cell, int | float) and not isinstance(cell, bool) and cell < _MOST for cell in row) > 1


def ask_about_lost_instructors(sheet: Sheet, register: Register, asking: Asking) -> None:
    """Asks whether a sheet that is not read sends instructors; units without any hang on it.

    Its title is not shown: it may name a person.

    Args:
        sheet: The sheet.
        register: The register as it is read without it.
        asking: The questions.
    """
    touched = tuple(_without(register))
    if not touched:
        return
    title = next(filter(_is_title, titles_of(sheet)), sheet.name or sheet.file)
    zh = "这张表像是指导员（联络员）名单，没有读入：没有党组织的单位有没有指导员？"
    en = "This sheet seems to list instructors and is not read: do units without an organization have one?"
    question = Question(
        *("sheet", shape_of([title]), sheet.name or sheet.file, sheet.source(), zh, en),
        choices=(_HELD, _NOBODY),
        taken=_HELD.code,
        touched=touched,
    )
    asking.ask(question)


def _without(register: Register) -> list[Touched]:
    """The rows of the units that nothing covers and nobody instructs, sheet by sheet."""
    served = pl.concat([register.tables[name]["unit"] for name in ("establishment", "instructor")]).drop_nulls()
    units = register.tables["unit"].filter("surveyed", ~pl.col("key").is_in(served.implode()))
    rows: defaultdict[int, list[int]] = defaultdict(list)
    for source, row in units.select("source", "row").drop_nulls().iter_rows():
        rows[source].append(row)
    sources = register.tables["source"].select("source", "file", "sheet")
    places = {source: Source(file, sheet) for source, file, sheet in sources.iter_rows()}
    return [Touched(tuple(sorted(found)), _EITHER, places[source]) for source, found in sorted(rows.items())]
