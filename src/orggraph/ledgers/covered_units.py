"""Coverage that a ledger of organizations tells: the units in its columns 覆盖单位 and 挂靠单位, several in a cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from orggraph.ledgers.cells import Parsed, Problem
from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.drafts import Rows
from orggraph.ledgers.recognition.clues import clues
from orggraph.ledgers.recognition.column_cells import sampled
from orggraph.ledgers.remark_columns import unread_columns
from orggraph.ledgers.unit_lists import units_in
from orggraph.model.finding import Finding
from orggraph.model.modes import MODES, ModeWord, mode_of
from orggraph.model.source import column_letters
from orggraph.register.own_names import is_of_area, is_own
from orggraph.register.values import Values
from orggraph.text.cleaning import compact, text_of
from orggraph.text.names import split_organization_name

_UNITS, _MOSTLY = frozenset({"unit"}), 0.6
_COVERED, _ATTACHED, _HOW = "extra.covered", "extra.attached", "extra.covering"


def covered_units(sheet: SheetColumns, paths: Values, listed: Mapping[str, Values]) -> list[Rows]:
    """Returns the establishments that the rows of organizations tell; without a word of the mode, names show it.

    Args:
        sheet: The ledger of organizations.
        paths: Where they lie.
        listed: Their fields, since when and until when they are there among them.
    """
    if not (sheet.has(_COVERED) or sheet.has(_ATTACHED)):
        return []
    _report_unread(sheet)
    covered, attached = _listed(sheet, _COVERED), _listed(sheet, _ATTACHED)
    modes = sheet.understood(_HOW, lambda value: _mode(value, sheet)) if sheet.has(_HOW) else None
    together = _together(listed["name"], covered)
    at: list[int] = []
    pairs: list[tuple[str, str]] = []
    for row, name in enumerate(listed["name"]):
        if name is None:
            continue
        units = dict.fromkeys(attached[row] or (), "attached")
        if covered[row]:
            word = modes[row] if modes is not None else None
            units |= _covered(sheet, row, name, covered[row], word, together[name])
        at.extend([row] * len(units))
        pairs.extend(units.items())
    rows = np.array(at, np.int64)
    columns: dict[str, Values] = {name: listed[name].take(rows) for name in ("start", "end") if name in listed}
    columns |= {"organization": listed["name"].take(rows), "unit": Values.of([unit for unit, _ in pairs])}
    columns["mode"] = Values.of([mode for _, mode in pairs])
    return [Rows("establishment", columns, [sheet.body.numbers[row] for row in at], paths.take(rows))]


def _report_unread(sheet: SheetColumns) -> None:
    """Reports further columns of units, of which nothing says what they are to the organization."""
    for column in unread_columns(sheet):
        text = sheet.header.texts[column]
        cells = sampled(sheet.body.columns[column], 0, sheet.height)
        if cells.known and cells.share(_UNITS) >= _MOSTLY and not clues().is_aside(text):
            place = sheet.sheet.source(sheet.header.row + 1, text, column_letters(column))
            sheet.findings.append(Finding("unread-units", place, text))


def _listed(sheet: SheetColumns, claim: str) -> Values:
    """Per row the units that a cell lists; one that says that there are more is reported."""

    def parse(value: Any) -> Parsed:
        found = units_in(value)
        more = Problem("perhaps-several", part="、".join(found.names)) if found.more else None
        return found.names or None, more

    return sheet.understood(claim, parse)


def _together(names: Values, covered: Values) -> Mapping[str | None, set[str]]:
    """All units that each organization covers, in whatever rows."""
    units: dict[str | None, set[str]] = defaultdict(set)
    for name, listed in zip(names, covered, strict=True):
        units[name].update(listed or ())
    return units


def _mode(value: Any, sheet: SheetColumns) -> Parsed:
    text = text_of(value)
    return (None if text is None else mode_of(compact(text), sheet.profile.vocabularies)), None


def _covered(
    sheet: SheetColumns, row: int, name: str, units: Sequence[str], word: ModeWord | None, together: set[str]
) -> dict[str, str]:
    """The units that an organization covers, and the mode of each: as a column says, else as the names show.

    A branch of a unit's own that takes in others as well is theirs by attachment.
    """
    number, given = sheet.body.numbers[row], text_of(sheet.strip(_HOW)[row]) or ""
    if word is not None and word.code == "functional":
        sheet.report(Problem("mode-understood", "没有党组织", part=given), number, _HOW)
        return {}
    if word is not None and word.code == "own" and len(together) > 1 and any(is_own(unit, name) for unit in together):
        return {unit: "own" if is_own(unit, name) else "attached" for unit in units}
    if word is not None and word.code in MODES:
        return dict.fromkeys(units, word.code)
    if word is not None and word.code != "yes":
        sheet.report(Problem("contradicts-establishment", "、".join(units), part=given), number, _HOW)
    mode = _shown(name, together, apart=sheet.has(_ATTACHED))
    label = sheet.profile.vocabularies["mode"].label(mode, "zh")
    sheet.report(Problem("mode-inferred", label, part=name), number, "organization.name")
    return dict.fromkeys(units, mode)


def _shown(name: str, units: set[str], *, apart: bool) -> str:
    """The mode that the name of an organization and the number of its units show.

    One that covers a single unit is that unit's own, unless it is a joint branch or that of an area; that of an area
    too, where attached units stand apart in a column of their own.
    """
    if len(units) > 1 or split_organization_name(name)[1] == "joint_branch":
        return "joint"
    own = any(is_own(unit, name) for unit in units)
    return "own" if own or apart or not is_of_area(name) else "attached"
