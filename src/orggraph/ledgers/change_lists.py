"""Lists of changes beside a ledger (变动登记): each row names a unit and says in words what became of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from orggraph.ledgers.change_questions import OpenChange
from orggraph.ledgers.changed_units import ChangedUnits, Founded, Left
from orggraph.ledgers.left_units import last_day, naming_column, plain_text, titles_of, year_of
from orggraph.ledgers.recognition.cell_kinds import kinds_of
from orggraph.ledgers.several import is_unit_name
from orggraph.ledgers.sheet import Sheet
from orggraph.ledgers.unit_lists import units_in
from orggraph.model.finding import Finding
from orggraph.model.mode_sentences import mode_sentence
from orggraph.model.modes import MODES, ModeWord
from orggraph.register.alike import form_of
from orggraph.register.covered_units import may_be_short_for
from orggraph.text.former_names import later_name_in
from orggraph.text.names import normal_unit_name
from orggraph.text.remarks import remark_in

_CHANGES = re.compile(r"变动|变更|变化|异动|增减|调整|动态|更正|补充登记|未改")
_PLANNED = re.compile(r"(?:拟|筹|计划|准备|预计|正在|待|(?<!已)将)[^，。；,;]{0,8}(?:党|支部|组织|建|设|派|注销|迁)")
_BESIDE = re.compile(
    r"照常|正常(?:营业|经营|运[营转])|(?:换|变更|更换)了?(?:老板|法人|法定代表|负责人|地址|股东|店招|电话)"
    r"|(?:法人|法定代表人?|负责人|地址|股东|电话|经营范围|注册资本)(?:变更|更换|换)|[搬迁]到"
)
"""Changes that have nothing to do with what covers a unit."""
_SENTENCES = re.compile(r"[；;。].")
_SHORTEST, _SHORTEST_NAME = 2, 3
_SHORT_NAME = re.compile(r"[\u4e00-\u9fff]{3,10}")


def lists_changes(sheet: Sheet, known: Collection[str]) -> bool:
    """Whether a sheet calls itself a list of changes and names units of the other sheets."""
    if not any(map(_CHANGES.search, titles_of(sheet))):
        return False
    return any(_meant(plain_text(cell), known) for row in sheet.cells for cell in row if isinstance(cell, str))


def read_changes(changed: ChangedUnits, sheet: Sheet, known: Collection[str]) -> list[OpenChange]:
    """Adds what a list of changes says of known units; returns what is not understood.

    Short names that only one unit can mean are known, and several may stand in a cell.
    """
    column = naming_column(sheet, known)
    names = {normal_unit_name(name) for name in known}
    left: list[OpenChange] = []
    for number, row in enumerate(sheet.cells, 1):
        listed = _named_in(row, column, known)
        for name in listed:
            unit = _meant(name, known)
            if unit is not None and not _took(
                changed, normal_unit_name(unit), row, sheet, names, alone=len(listed) == 1
            ):
                left.append(OpenChange(number, unit, known=True))
            elif unit is None and is_unit_name(name):
                left.append(OpenChange(number, name, known=False))
    return left


def _named_in(row: Sequence[Any], column: int | None, known: Collection[str]) -> tuple[str, ...]:
    """The units that a row names in the column of names; of a new one, whose code tells no name, in any other."""
    cells = [row[column]] if column is not None and column < len(row) else []
    for cell in (*cells, *row):
        names = units_in(cell).names
        if any(is_unit_name(name) or _meant(name, known) for name in names):
            return names
    return ()


def open_change_findings(sheet: Sheet, changes: Iterable[OpenChange]) -> Iterator[Finding]:
    """Yields a finding about each change that is not understood."""
    for change in changes:
        source = sheet.source(change.row)
        if change.known:
            yield Finding("change-not-understood", source, change.unit)
        else:
            yield Finding("change-of-unknown-unit", source, change.unit)


def _meant(name: str, known: Collection[str]) -> str | None:
    """The known unit that a name means: the one that bears it, or the only one that it may be short for."""
    if name in known:
        return name
    if len(name) < _SHORTEST_NAME or ("unit" not in kinds_of(name) and not _SHORT_NAME.fullmatch(name)):
        return None
    core = form_of("unit", name).core
    if len(core) < _SHORTEST_NAME:
        return None
    meant = [unit for unit in known if core in unit] or [unit for unit in known if may_be_short_for(name, unit)]
    return meant[0] if len(meant) == 1 else None


def _took(
    changed: ChangedUnits, name: str, row: Sequence[Any], sheet: Sheet, names: Collection[str], *, alone: bool
) -> bool:
    """Whether something in a row of a unit is understood; what follows from it is added.

    Where the row has several units (not `alone`), each of several sentences may be about another.
    """
    told, unclear = False, False
    for text in (cell for cell in row if isinstance(cell, str) and len(cell) >= _SHORTEST):
        later = later_name_in(text)
        if later is not None and normal_unit_name(later) in names:
            changed.names.setdefault(name, Left(None, sheet.source()))  # listed under its new name as well
            return True
        remark = remark_in(text)
        if remark is not None and remark.kind in ("closed", "excluded", "left"):
            changed.names.setdefault(name, Left(remark.date or last_day(row, year_of(sheet)), sheet.source()))
            return True
        if (mode := _mode_in(text)) is not None and (alone or not _SENTENCES.search(text)):
            changed.founders.setdefault(name, Founded(mode, sheet.source()))
            return True
        changes_nothing = bool(_PLANNED.search(text) or _BESIDE.search(text)) or later is not None
        told |= changes_nothing
        unclear |= remark is not None and not (changes_nothing and remark.kind == "open")
    return told and not unclear


def _mode_in(text: str) -> ModeWord | None:
    sentence = mode_sentence(text) if not _PLANNED.search(text) else None
    if sentence is None or len(sentence.codes) > 1 or sentence.codes[0] not in MODES:
        return None
    return ModeWord(sentence.codes[0], "note", organization=sentence.organization)
