"""A second column of organizations: whose the units are for which the first names none (没有支部的，党员放在哪里)."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import numpy as np

from orggraph.ledgers.cells import Problem
from orggraph.ledgers.organization_cells import NOTHING, organizations_in
from orggraph.ledgers.recognition.clues import clues
from orggraph.ledgers.recognition.column_cells import sampled
from orggraph.ledgers.several import is_organization_name
from orggraph.ledgers.unit_cells import UnitCells
from orggraph.model.modes import MODES, ModeWord
from orggraph.model.question import Choice, Outcome, Question, Touched
from orggraph.model.source import column_letters
from orggraph.register.values import Mask, Values

_NAME = "establishment.organization"
_TO_HOST = re.compile(r"(?:挂靠?|依托|依附|托管|编入|并入|纳入|归入|归口|加入|隶属|寄托?|靠|由|归|搭)(?:[在到于至])?")
"""What stands before the name of the organization that a unit is attached to."""
_OF_HOST = re.compile(r"没有?支部|没有?党组织|未建|没建|未成立|挂靠|依托|放[在到]|编入|托管|借靠|寄|代管|转入|并入")
"""In the header of a column that names the organization of another, where the unit has none."""
_MOSTLY, _ORGANIZATIONS = 0.6, frozenset({"organization"})
_CHOICES = (
    Choice("host", "是，按挂靠计", "yes, they count as attached to it"),
    Choice("none", "不是", "no"),
)


class Covering(NamedTuple):
    """Per unit the organizations that cover it, and the mode."""

    cells: Values
    modes: Values


def with_hosts(units: UnitCells, cells: Values, modes: Values, instructed: Mask) -> Covering:
    """Returns the organizations and modes of units with those that a second column names where the first names none.

    Its header may say that it is about hosts; else it is asked.
    """
    column = _host_column(units) if units.sheet.has(_NAME) else None
    if column is None:
        return Covering(cells, modes)
    sheet, strip = units.sheet, units.sheet.body.columns[column]
    said = [organizations_in(cell, sheet.profile.vocabularies) for cell in strip.distinct.cells]
    named = [None if cell is NOTHING or not cell.names else cell for cell in said]
    hosts = units.spread(Values(named, strip.rows))
    rows = (hosts.known & ~_named(cells)).nonzero()[0].tolist()
    open_ = [row for row in rows if modes[row] is None or modes[row].code not in MODES]
    if not _OF_HOST.search(sheet.header.texts[column]) and not _is_host(units, column, open_, instructed):
        return Covering(cells, modes)
    for row in rows:
        units.report(Problem("host-in-second-column", sheet.header.texts[column]), row, None)
    return Covering(
        cells.replaced({row: hosts[row] for row in rows}),
        modes.replaced(dict.fromkeys(open_, ModeWord("attached"))),
    )


def _host_column(units: UnitCells) -> int | None:
    """The unread column that names organizations in rows in which the one that is read names none."""
    sheet = units.sheet
    blank = ~sheet.texts(_NAME).known
    for column, text in sheet.header.texts.items():
        if column in sheet.header.claims or clues().is_aside(text):
            continue
        strip = sheet.body.columns[column]
        share = sampled(strip, 0, sheet.height).row_share(_ORGANIZATIONS)
        if not share or (share < _MOSTLY and not _OF_HOST.search(text)):
            continue
        filled = np.array([cell is not None and cell != "" for cell in strip.distinct.cells], bool)[strip.rows]
        if (filled & blank).any():
            return column
    return None


def _is_host(units: UnitCells, column: int, rows: list[int], instructed: Mask) -> bool:
    """Whether a column is one of hosts, as somebody answered; until then it is none."""
    sheet = units.sheet
    header = sheet.header.texts[column]
    outcomes: tuple[tuple[bool, frozenset[Outcome]], ...] = (
        (True, frozenset({"attached", "instructor"})),
        (False, frozenset({"attached", "uncovered"})),
    )
    touched = tuple(
        Touched(numbers, either)
        for has_one, either in outcomes
        if (numbers := tuple(units.number(row) for row in rows if bool(instructed[row]) is has_one))
    )
    if not touched:
        return False
    zh = f"“{header}”列写的党组织，覆盖“{sheet.header.text_of(_NAME)}”列空着的单位吗？"
    en = f"do the organizations under “{header}” cover the units for which “{sheet.header.text_of(_NAME)}” is blank?"
    source = sheet.sheet.source(sheet.header.row + 1, header, column_letters(column))
    question = Question("column", sheet.shape, f"{header}：覆盖", source, zh, en, _CHOICES, "none", touched)
    return sheet.asking.ask(question) == "host"


def _named(cells: Values) -> Mask:
    mask: Mask = np.array([_has_names(cell) for cell in cells.distinct], bool)[cells.rows]
    return mask


def _has_names(cell: Any) -> bool:
    return cell is not None and bool(cell.names)


def hosted(name: str) -> str:
    """Returns the name of an organization without the word that a unit is attached to it: 挂枫桥公司党支部."""
    found = _TO_HOST.match(name)
    return rest if found is not None and is_organization_name(rest := name[found.end() :]) else name
