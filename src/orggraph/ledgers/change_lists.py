"""Lists of changes beside a ledger (变动登记): each row names a unit and says in words what became of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Any

from orggraph.ledgers.changed_units import ChangedUnits, Founded, Left
from orggraph.ledgers.left_units import last_day, naming_column, plain_text, titles_of, year_of
from orggraph.ledgers.sheet import Sheet
from orggraph.model.finding import Finding
from orggraph.model.mode_sentences import mode_sentence
from orggraph.model.modes import MODES, ModeWord
from orggraph.text.former_names import later_name_in
from orggraph.text.names import normal_unit_name
from orggraph.text.remarks import remark_in

_CHANGES = re.compile(r"变动|变更|变化|异动|增减|调整|动态|更正|补充登记|未改")
_PLANNED = re.compile(r"拟|筹|计划|准备|预计|正在|待|将")
_SHORTEST = 2


def lists_changes(sheet: Sheet, known: Collection[str]) -> bool:
    """Whether a sheet calls itself a list of changes and names units of the other sheets."""
    if not any(map(_CHANGES.search, titles_of(sheet))):
        return False
    return any(plain_text(cell) in known for row in sheet.cells for cell in row)


def read_changes(changed: ChangedUnits, sheet: Sheet, known: Collection[str]) -> list[Finding]:
    """Adds what a list of changes says of known units; returns a finding about each row that is not understood."""
    column = naming_column(sheet, known)
    names = {normal_unit_name(name) for name in known}
    findings: list[Finding] = []
    for number, row in enumerate(sheet.cells, 1):
        name = plain_text(row[column]) if column is not None and column < len(row) else ""
        if name in known and not _took(changed, normal_unit_name(name), row, sheet, names):
            findings.append(Finding("change-not-understood", sheet.source(number), name))
    return findings


def _took(changed: ChangedUnits, name: str, row: Sequence[Any], sheet: Sheet, names: Collection[str]) -> bool:
    """Whether something in a row of a unit is understood; what follows from it is added."""
    for text in (cell for cell in row if isinstance(cell, str) and len(cell) > _SHORTEST):
        later = later_name_in(text)
        if later is not None and normal_unit_name(later) in names:
            changed.names.setdefault(name, Left(None, sheet.source()))  # listed under its new name as well
            return True
        remark = remark_in(text)
        if remark is not None and remark.kind in ("closed", "excluded", "left"):
            changed.names.setdefault(name, Left(remark.date or last_day(row, year_of(sheet)), sheet.source()))
            return True
        if remark is not None and remark.kind == "open":
            return True
        if (mode := _mode_in(text)) is not None:
            changed.founders.setdefault(name, Founded(mode, sheet.source()))
            return True
        if _PLANNED.search(text) or later is not None:
            return True
    return False


def _mode_in(text: str) -> ModeWord | None:
    sentence = mode_sentence(text) if not _PLANNED.search(text) else None
    codes = [code for code in sentence.codes if code in MODES] if sentence is not None else []
    return ModeWord(codes[0], "note", organization=sentence.organization) if sentence and len(codes) == 1 else None
