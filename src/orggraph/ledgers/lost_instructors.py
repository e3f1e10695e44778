"""The question about a sheet of instructors that cannot be read: who has no organization may have an instructor."""

from __future__ import annotations

import re
from collections import defaultdict

import polars as pl

from orggraph.ledgers.left_units import titles_of
from orggraph.ledgers.recognition.clues import clues
from orggraph.ledgers.sheet import Sheet
from orggraph.model.question import Choice, Outcome, Question, Touched, shape_of
from orggraph.model.source import Source
from orggraph.register.answers import Asking
from orggraph.register.register import Register

_HELD = Choice("held", "单位台账里已写明指导员", "the ledgers of units name the instructors")
_NOBODY = Choice("nobody", "不计入", "it does not count")
_LIST = re.compile(r"分工|名[单册]|台账|一览|清单|派驻|选派|安排|情况|表$|员$")
_OTHER = re.compile(r"培训|签到|经费|补贴|考核|会议|职责|制度|工作日志|记录|总结|汇总|统计|通知|\d日")
_EITHER: frozenset[Outcome] = frozenset({"instructor", "uncovered"})


def lists_instructors(sheet: Sheet) -> bool:
    """Whether the name of a sheet, of its file, or a title says that it lists who is sent to which unit."""
    return any(map(_is_title, titles_of(sheet)))


def _is_title(text: str) -> bool:
    return clues().titled("instructors", text) and _LIST.search(text) is not None and _OTHER.search(text) is None


def ask_about_lost_instructors(sheet: Sheet, register: Register, asking: Asking) -> None:
    """Asks whether a sheet that is not read sends instructors; units without any hang on it.

    Args:
        sheet: The sheet.
        register: The register as it is read without it.
        asking: The questions.
    """
    touched = tuple(_without(register))
    if not touched:
        return
    title = next(filter(_is_title, titles_of(sheet)))
    zh = "这张表像是指导员（联络员）名单，没有读入：没有党组织的单位有没有指导员？"
    en = "This sheet seems to list instructors and is not read: do units without an organization have one?"
    question = Question(
        *("sheet", shape_of([title]), title, sheet.source(), zh, en),
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
