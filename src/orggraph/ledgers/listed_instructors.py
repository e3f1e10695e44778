"""Sheets whose headers nobody knows and that say who looks after which firms: persons beside names of known units."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from orggraph.ledgers.declared import INSTRUCTORS
from orggraph.ledgers.header import Header, read_as
from orggraph.ledgers.header_words import Claims
from orggraph.ledgers.naming_columns import heads
from orggraph.ledgers.recognition.cell_kinds import kinds_of
from orggraph.ledgers.sheet import Sheet
from orggraph.ledgers.unit_lists import units_in
from orggraph.register.alike import form_of
from orggraph.text.cleaning import text_of

_NAME = "extra.instructor"
_LOOKED_AFTER = re.compile(r"联系|包|派|指导|驻|帮|服务|结对|挂钩|负责|[管跑跟带]")
"""In the header of the units: they are those of the person, who is not theirs, as a firm's own contact is."""
_HEADER_ROWS, _FEWEST, _MOSTLY, _SHORTEST = 6, 2, 0.6, 2


def instructors_in(sheet: Sheet, claims: Claims, known: Collection[str]) -> Header | None:
    """Returns a sheet that no ledger is as one of instructors: a column names persons, another the units they are for.

    Units may be called by short names, and several stand in a cell; `known` are the units of the other sheets.
    """
    names = "\n".join(form_of("unit", name).core for name in known)
    if not names:
        return None
    for row in range(min(_HEADER_ROWS, len(sheet.cells) - _FEWEST)):
        columns = [column for column in range(len(sheet.cells[row])) if heads(sheet.cells[row], column)]
        naming = [column for column in columns if _names_units(sheet, row, column, names)]
        persons = [column for column in columns if _names_persons(sheet, row, column)]
        if len(naming) != 1 or not persons:
            continue
        header = read_as(sheet, INSTRUCTORS, "instructor.unit", (row, naming[0]), claims)
        if _NAME in header.columns:
            return header
        if _LOOKED_AFTER.search(header.texts.get(naming[0], "")):
            return replace(header, columns={**header.columns, _NAME: persons[0]})
    return None


def _cells(sheet: Sheet, row: int, column: int) -> list[str]:
    cells = (line[column] for line in sheet.cells[row + 1 :] if column < len(line))
    return [cell for cell in cells if isinstance(cell, str) and text_of(cell)]


def _names_units(sheet: Sheet, row: int, column: int, names: str) -> bool:
    """Whether most cells of a column name known units, and nothing else."""
    listed = [units_in(cell).names for cell in _cells(sheet, row, column)]
    fitting = sum(bool(each) and all(_is_in(name, names) for name in each) for each in listed)
    return fitting >= max(_FEWEST, _MOSTLY * len(listed))


def _is_in(name: str, names: str) -> bool:
    core = form_of("unit", name).core
    if any(kind.startswith("place.") for kind in kinds_of(name)):  # where the person comes from
        return False
    return len(core) >= _SHORTEST and core in names


def _names_persons(sheet: Sheet, row: int, column: int) -> bool:
    cells = _cells(sheet, row, column)
    return len(cells) >= _FEWEST and sum("person" in kinds_of(cell) for cell in cells) >= _MOSTLY * len(cells)
