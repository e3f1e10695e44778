"""Rows of the ledgers of units, and of those that declare why a unit has no organization."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from operator import or_

from orggraph.ledgers.cells import Problem
from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.drafts import Rows, blank, dated, fields_of, kept, paths_of, report_dates
from orggraph.register.values import Mask, Values
from orggraph.text.names import normal_unit_name, split_organization_name


def emerging_units(sheet: SheetColumns, instructor_key: Callable[[str], str]) -> list[Rows]:
    """Returns units, with the establishments, instructors and reasons that their rows tell."""
    paths = paths_of(sheet)
    columns = {**fields_of(sheet, "unit"), "area": paths, "surveyed": Values.same(True, sheet.height)}
    columns.setdefault("credit_code", blank(sheet))
    columns.setdefault("sectors", Values.same([], sheet.height))
    if not sheet.has("unit.category"):
        columns["category"] = blank(sheet)
    units = kept(sheet, Rows("unit", columns, sheet.body.numbers, paths), ("name",))
    return [
        units,
        _establishments(sheet, columns["name"], paths),
        _instructors(sheet, columns["name"], paths, instructor_key),
        *_stated_reasons(sheet, columns["name"], paths),
    ]


def _establishments(sheet: SheetColumns, units: Values, paths: Values) -> Rows:
    """An establishment where the row names an organization, a mode, or says that there is one."""
    fields = fields_of(sheet, "establishment")
    modes, named = (fields.setdefault(name, blank(sheet)) for name in ("mode", "organization"))
    flags = sheet.values("extra.established", sheet.header.ledger.extras[0])
    keep = (named.true | modes.true | flags.true) & units.known
    plain = named.true & modes.known & flags.true
    inferred: dict[int, str] = {}
    for row in ((keep & ~plain) | (~keep & dated(fields, sheet.height))).nonzero()[0].tolist():
        if keep[row]:
            keep[row] = _is_established(sheet, row, named[row], modes[row], flags[row])
        if not keep[row]:
            report_dates(sheet, fields, row, "establishment")
        elif modes[row] is None:
            inferred[row] = _inferred_mode(sheet, row, named[row], units[row])
    columns = {**fields, "mode": modes.replaced(inferred), "unit": units}
    return Rows("establishment", columns, sheet.body.numbers, paths).where(keep)


def _is_established(sheet: SheetColumns, row: int, name: str | None, mode: str | None, flag: bool | None) -> bool:
    """Whether a row tells an establishment, with findings about what it contradicts and what it does not name."""
    number = sheet.body.numbers[row]
    if flag is False:
        claim = "establishment.organization" if name else "establishment.mode"
        sheet.report(Problem("contradicts-establishment", "“否”"), number, claim, name or mode)
        if not name:
            return False
    if not name:
        word = sheet.profile.vocabularies["mode"].label(mode, "zh") if mode else "是"
        sheet.report(Problem("organization-not-named"), number, "establishment.organization", word)
    return True


def _inferred_mode(sheet: SheetColumns, row: int, organization: str | None, unit: str) -> str:
    mode = _mode(organization, unit)
    label = sheet.profile.vocabularies["mode"].label(mode, "zh")
    problem = Problem("mode-inferred", label)
    sheet.report(problem, sheet.body.numbers[row], "establishment.mode", organization or "")
    return mode


def _mode(organization: str | None, unit: str) -> str:
    """The mode that an organization's name shows: joint, own by the unit's name, else the weakest."""
    if organization is None:
        return "attached"
    body, type_ = split_organization_name(organization)
    if type_ == "joint_branch":
        return "joint"
    return "own" if normal_unit_name(unit) in normal_unit_name(body) else "attached"


def _instructors(sheet: SheetColumns, units: Values, paths: Values, key: Callable[[str], str]) -> Rows:
    """Instructors by an opaque key: their load can be counted, their names are not kept."""
    cells = sheet.texts("extra.instructor")
    keep = cells.known & units.known
    fields = fields_of(sheet, "instructor")
    for row in (~keep & dated(fields, sheet.height)).nonzero()[0].tolist():
        report_dates(sheet, fields, row, "instructor")
    rows = Rows("instructor", {**fields, "person": cells, "unit": units}, sheet.body.numbers, paths).where(keep)
    persons = Values.of([key(name or "") for name in rows.columns["person"]])
    return Rows(rows.kind, {**rows.columns, "person": persons}, rows.numbers, rows.contexts)


def _stated_reasons(sheet: SheetColumns, units: Values, paths: Values) -> list[Rows]:
    """Why a unit has no organization, where the ledger of units says so."""
    fields = fields_of(sheet, "exemption")
    if not fields:
        return []
    said: Mask = reduce(or_, (values.true for values in fields.values()))
    keep = said & units.known
    rows = Rows("exemption", {**fields, "unit": units}, sheet.body.numbers, paths)
    return [rows.where(keep)] if keep.any() else []


def exemptions(sheet: SheetColumns) -> list[Rows]:
    """Returns declared exemptions."""
    rows = Rows("exemption", fields_of(sheet, "exemption"), sheet.body.numbers, paths_of(sheet))
    rows = kept(sheet, rows, ("unit",))
    return [kept(sheet, rows, ("reason",))]
