"""Remarks of the ledgers of units: what ends a unit or its organization, and what somebody should look at."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from orggraph.ledgers.cells import Problem
from orggraph.ledgers.remark_columns import remark_columns, unread_columns
from orggraph.ledgers.several import is_unit_name
from orggraph.ledgers.strips import Strip
from orggraph.ledgers.uncounted_rows import uncounted_rows
from orggraph.ledgers.unit_cells import UnitCells
from orggraph.model.question import Choice, Outcome, Question, Touched
from orggraph.register.values import Values
from orggraph.text.dates import PartialDate
from orggraph.text.former_names import former_name_in, later_name_in
from orggraph.text.remarks import Remark, remark_in, remark_on_organization

_LEFT = (
    Choice("counted", "仍计入", "it still counts"),
    Choice("left", "不再计入", "it counts no longer"),
)
_SENTENCES = ("extra.instructor", "exemption.reason")
"""Columns in which a word that ends the unit may stand, where the staff had no column of remarks."""
_OF_ORGANIZATION = ("establishment.organization", "establishment.mode", "establishment.start")
"""Columns in which a word that ends something is about the organization, unless it names the unit."""
_CODE, _NAME, _BEHIND = "unit.credit_code", "unit.name", re.compile(r"[(（\[【]([^()（）\[\]【】]{2,})[)）\]】]$")
"""What stands in brackets behind the name of a unit may end it."""
_UNREAD, _CLOSED = "", ("注销", "吊销", "终止")
"""Stands for a column that nothing claims, where only these words end the unit."""
_ENDS = ("closed", "excluded", "left")
_CODES = {
    "excluded": "remark-excluded",
    "withdrawn": "remark-withdrawn",
    "attached": "remark-attached",
    "elsewhere": "remark-elsewhere",
    "open": "remark-open",
    "left": "remark-open",
}


@dataclass
class UnitRemarks:
    """What the remarks of a sheet say of its units.

    Attributes:
        closed: Units that are closed or are not to be counted, with the last day where it is told.
        withdrawn: Units whose organization is withdrawn, with the last day where it is told.
        attached: Units that are attached elsewhere.
        elsewhere: Units that another ledger lists as well.
        left: Units that may have left, by the word that says so.
        former: Names that units had before.
    """

    closed: dict[int, PartialDate | None] = field(default_factory=dict)
    withdrawn: dict[int, PartialDate | None] = field(default_factory=dict)
    attached: dict[int, str] = field(default_factory=dict)
    elsewhere: set[int] = field(default_factory=set)
    left: dict[str, list[int]] = field(default_factory=dict)
    former: dict[int, str] = field(default_factory=dict)


def remarks_of(units: UnitCells) -> UnitRemarks:
    """Reads the remarks of a sheet; each that says something is reported by its word alone."""
    found = UnitRemarks(former=_former_names(units))
    uncounted = uncounted_rows(units.sheet)
    if uncounted:
        found.closed.update(dict.fromkeys(unit for unit, row in enumerate(units.at.tolist()) if row in uncounted))
    for unit, remark, claim in _remarks(units):
        if units.names[unit] is None or int(units.at[unit]) in uncounted:
            continue
        if unit in units.first and remark.kind in _ENDS:  # a branch or a project of the unit has ended
            units.report(Problem(_CODES["open"], part=remark.word), unit, claim)
            continue
        _take(found, unit, remark)
        if remark.kind in ("attached", "moved"):
            continue  # told where it counts
        units.report(_problem(remark), unit, claim)
    _take_renamed(found, units)
    _take_left(found, units)
    for unit, above in units.first.items():
        if above in found.withdrawn:
            found.withdrawn[unit] = found.withdrawn[above]
    return found


def _take_renamed(found: UnitRemarks, units: UnitCells) -> None:
    """Closes the row of a unit under its old name where another row of the sheet has the new one."""
    later = _names_in_remarks(units, later_name_in)
    for unit, name in later.items():
        others = [row for row, listed in enumerate(units.names) if row != unit and listed and listed.endswith(name)]
        if len(others) == 1 and unit not in found.closed:
            found.closed[unit] = None
            units.report(Problem("renamed-since", units.names[others[0]] or ""), unit, None)


def _take_left(found: UnitRemarks, units: UnitCells) -> None:
    """Closes the units that a list of units that have left names; what their own rows say stands."""
    if not units.sheet.changed:
        return
    codes = units.spread(units.sheet.texts(_CODE)) if units.sheet.has(_CODE) else Values.same(None, units.height)
    for unit, (name, code) in enumerate(zip(units.names, codes, strict=True)):
        left = units.sheet.changed.left(name, code)
        if left is None or unit in found.closed:
            continue
        found.closed[unit] = left.day
        listed = f"“{left.source.sheet or left.source.file}”"
        problem = Problem("left-unit-on" if left.day else "left-unit", listed, part=str(left.day or ""))
        units.report(problem, unit, _NAME)


def _take(found: UnitRemarks, unit: int, remark: Remark) -> None:
    match remark.kind:
        case "closed":
            found.closed[unit] = remark.date
        case "excluded":
            found.closed[unit] = None
        case "withdrawn":
            found.withdrawn[unit] = remark.date
        case "moved":
            found.withdrawn[unit], found.attached[unit] = None, remark.word
        case "attached":
            found.attached[unit] = remark.word
        case "elsewhere":
            found.elsewhere.add(unit)
        case "left":
            found.left.setdefault(remark.word, []).append(unit)


def _problem(remark: Remark) -> Problem:
    if remark.kind == "closed":
        last = remark.date
        return Problem("remark-closed-on" if last else "remark-closed", str(last or ""), part=remark.word)
    return Problem(_CODES[remark.kind], part=remark.word)


def _remarks(units: UnitCells) -> list[tuple[int, Remark, str | None]]:
    """Per unit what is remarked of it, and the column where that is one of another kind."""
    said: dict[int, tuple[Remark, str | None]] = {}
    for strip, claim in _columns(units):
        kinds = _kinds(strip, claim)
        for row in strip.where(kinds):
            said.setdefault(row, (kinds[int(strip.rows[row])], claim))
    sheet = units.sheet
    for column in unread_columns(sheet):
        strip = sheet.body.columns[column]
        kinds = {} if "党" in sheet.header.texts[column] else _kinds(strip, _UNREAD)
        for row in strip.where(kinds):
            sheet.telling.add(column)
            said.setdefault(row, (kinds[int(strip.rows[row])], None))
    if not said:
        return []
    return [(unit, *said[row]) for unit, row in enumerate(units.at.tolist()) if row in said]


def _kinds(strip: Strip, claim: str | None) -> dict[int, Remark]:
    """The cells of a column that remark something, by their numbers."""
    cells = {n: cell for n, cell in enumerate(strip.distinct.cells) if isinstance(cell, str) and len(cell) > 1}
    return {number: remark for number, cell in cells.items() if (remark := _remark(cell, claim)) is not None}


def _former_names(units: UnitCells) -> dict[int, str]:
    """The names that units had before: their records elsewhere may still bear them."""
    return {unit: name for unit, name in _names_in_remarks(units, former_name_in).items() if is_unit_name(name)}


def _names_in_remarks(units: UnitCells, name_in: Callable[[str], str | None]) -> dict[int, str]:
    """Per unit the name that a remark on it tells."""
    found: dict[int, str] = {}
    for column in remark_columns(units.sheet):
        strip = units.sheet.body.columns[column]
        cells = ((n, cell) for n, cell in enumerate(strip.distinct.cells) if isinstance(cell, str))
        names = {n: name for n, cell in cells if (name := name_in(cell)) is not None}
        rows = {row: names[int(strip.rows[row])] for row in strip.where(names)}
        found.update({unit: rows[row] for unit, row in enumerate(units.at.tolist()) if row in rows} if rows else {})
    return found


def _remark(cell: str, claim: str | None) -> Remark | None:
    """What a cell remarks; in columns of another kind, only what has ended."""
    if claim in _OF_ORGANIZATION:
        return remark_on_organization(cell)
    if claim == _NAME:
        behind = _BEHIND.search(cell)
        cell = behind[1] if behind is not None else ""
    found = remark_in(cell)
    if found is None or claim is None:
        return found
    if claim == _UNREAD:
        return found if found.kind == "closed" and found.word in _CLOSED else None
    return found if found.kind in ("closed", "withdrawn") else None


def _columns(units: UnitCells) -> list[tuple[Strip, str | None]]:
    """The columns of remarks, then those of other kinds in which remarks stand."""
    sheet = units.sheet
    columns = [(sheet.body.columns[column], None) for column in remark_columns(sheet)]
    return [
        *columns,
        *((sheet.strip(claim), claim) for claim in (_NAME, *_SENTENCES, *_OF_ORGANIZATION) if sheet.has(claim)),
    ]


def ask_who_left(units: UnitCells, found: UnitRemarks, outcomes: Sequence[Outcome]) -> set[int]:
    """Asks whether units count whose remark says that they moved; returns those that do not, as answered."""
    gone: set[int] = set()
    sheet = units.sheet
    for word, rows in found.left.items():
        zh = f"备注写有“{word}”的单位，还计入吗？"
        en = f"Do units count whose remark says “{word}”?"
        touched = tuple(Touched((units.number(row),), frozenset({outcomes[row], "absent"})) for row in rows)
        source = sheet.sheet.source(units.number(rows[0]))
        question = Question("rows", sheet.shape, f"备注：{word}", source, zh, en, _LEFT, "counted", touched)
        if sheet.asking.ask(question) == "left":
            gone.update(rows)
    return gone
