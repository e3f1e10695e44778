"""Instructors that no column of their own names, but a remark: 联络员：王小明."""

from __future__ import annotations

import re

from orggraph.ledgers.instructor_cells import Assigned, assigned_in
from orggraph.ledgers.remark_columns import remark_columns
from orggraph.ledgers.unit_cells import UnitCells
from orggraph.text.cleaning import clean, compact
from orggraph.text.persons import is_person_name

_ROLE = r"(?:党建|驻企|驻点|包联|挂点)?(?:工作)?(?:指导员|联络员|辅导员|组织员)"
_LABELLED = re.compile(rf"{_ROLE}\s*([:为是由]?)\s*([^,，。;；:()（）]{{1,12}})")
_ASSIGNED = re.compile(rf"已[^,，。;；]{{0,10}}(?:派|配备|安排|明确|落实)[^,，。;；]{{0,6}}{_ROLE}")
_IN_OFFICE = re.compile(
    rf"(?:由|派|请|安排)[^,，。;；]{{1,16}}?(?:担任|兼任|任|当)[^,，。;；]{{0,4}}{_ROLE}"
    rf"|由[^,，。;；]{{0,8}}?(?:{_ROLE}|管家|专员|特派员)[^,，。;；]{{0,8}}?(?:联系|跟进|负责|对接|服务|跟踪)"
)
"""由街道下派的某同志任指导员, 由红管家联系: somebody, whoever it is."""
_HEADS_NAMES = re.compile(_ROLE)
_PLANNED = re.compile(r"(?:拟|未|待|尚|原|无|没有?|缺|不|曾)[^,，。;；]{0,4}$")
_ENDS_NAME = re.compile(r"[兼联包驻负电\d]|同志")


def instructors_in_remarks(units: UnitCells) -> dict[int, Assigned]:
    """Returns per unit who its remark says instructs it.

    That is what is labelled so, or a name alone where the header of the remarks is about instructors too.
    """
    sheet = units.sheet
    by_row: dict[int, Assigned] = {}
    for column in remark_columns(sheet):
        strip, heads_names = sheet.body.columns[column], _HEADS_NAMES.search(sheet.header.texts[column]) is not None
        cells = enumerate(strip.distinct.cells)
        said = {number: one for number, cell in cells if (one := _said(cell, heads_names)) is not None}
        for row in strip.where(said):
            by_row.setdefault(row, said[int(strip.rows[row])])
    if not by_row:
        return {}
    return {unit: by_row[row] for unit, row in enumerate(units.at.tolist()) if row in by_row}


def _said(cell: object, heads_names: bool) -> Assigned | None:
    """Who a remark names as an instructor; None where it names nobody."""
    if not isinstance(cell, str):
        return None
    text = compact(clean(cell))
    if heads_names and is_person_name(text):
        return Assigned((text,))
    for match in _LABELLED.finditer(text):
        if _PLANNED.search(text[: match.start()]) is None and (names := _names(match[2], bool(match[1]))):
            return Assigned(names)
    for pattern in (_ASSIGNED, _IN_OFFICE):
        said = pattern.search(text)
        if said and _PLANNED.search(said[0]) is None and _PLANNED.search(text[: said.start()]) is None:
            return Assigned((None,))
    return None


def _names(text: str, labelled: bool) -> tuple[str | None, ...]:
    """The names behind the word for an instructor, without what may follow them: 王小明兼, 李某 138….

    Behind a colon the post of somebody is enough.
    """
    found = assigned_in(text)
    if not found.names and (end := _ENDS_NAME.search(text)) is not None:
        found = assigned_in(text[: end.start()])
    return tuple(name for name in found.names if name is not None or labelled)
