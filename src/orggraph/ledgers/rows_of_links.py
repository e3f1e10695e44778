"""Rows of the ledgers of seats, agreements and registrations."""

from __future__ import annotations

import re

from orggraph.ledgers.cells import Problem
from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.day_cells import period
from orggraph.ledgers.drafts import Rows, blank, fields_of, kept, paths_of
from orggraph.ledgers.guarded import without_person
from orggraph.register.persons import HOLDER_NAME
from orggraph.register.values import Values

_UNIT = re.compile(r".*[(/](?:单位:?)?个?(年|月)\)?|.*(年|月)数")
"""A header that says what its numbers count: 协议期限(月)."""
_HOMES = ("seat.home_unit", "seat.home_organization")
_CONCURRENT = re.compile("兼职委员|兼职|兼任|大工委|大党委|区域化党建")


def seats(sheet: SheetColumns) -> list[Rows]:
    """Returns concurrent seats; a role that is not told is that of a member."""
    paths = paths_of(sheet)
    homeless = not any(sheet.has(claim) for claim in _HOMES)
    columns = {**fields_of(sheet, "seat"), "area": paths}
    columns.setdefault("home_unit", blank(sheet))
    columns["concurrent"] = Values.same(not homeless or _says_concurrent(sheet), sheet.height)
    if homeless:
        _take_role(sheet, columns)
    columns["role"] = columns.get("role", blank(sheet)).map(lambda role: role or "concurrent_member")
    _with_period(sheet, columns, "extra.term")
    if sheet.has("person.name"):
        columns[HOLDER_NAME] = sheet.texts("person.name")
    rows = Rows("seat", columns, sheet.body.numbers, paths)
    if homeless:
        return [_without_holders(sheet, rows)]
    rows = kept(sheet, rows, ("home_unit", "home_organization"))
    return [kept(sheet, rows, ("area", "organization"), "tier.community")]


def _says_concurrent(sheet: SheetColumns) -> bool:
    """Whether a sheet says anywhere that its seats are concurrent ones."""
    above = (cell for row in sheet.sheet.cells[: sheet.header.row + 1] for cell in row if isinstance(cell, str))
    roles = (cell for claim in ("seat.role", "seat.post") for cell in sheet.strip(claim).distinct.cells)
    words = (sheet.sheet.name, sheet.sheet.file, *above, *(cell for cell in roles if isinstance(cell, str)))
    return any(_CONCURRENT.search(word) for word in words if word)


def _take_role(sheet: SheetColumns, columns: dict[str, Values]) -> None:
    """Takes the post for the role, where no home unit is told in which it could be a post."""
    if not sheet.has("seat.role") and sheet.has("seat.post"):
        columns["role"] = sheet.values("seat.post", sheet.schemas["seat"].column("role"))
        columns.pop("post", None)


def _without_holders(sheet: SheetColumns, rows: Rows) -> Rows:
    """Keeps the seats of a sheet that names no home units: the holder is known by the home unit alone."""
    found = kept(sheet, rows, ("organization",))
    if found.numbers:
        code = "unknown-holders" if rows.columns["concurrent"][0] else "perhaps-not-concurrent"
        sheet.report(Problem(code, part=str(len(found.numbers))), found.numbers[0], "seat.organization")
    return found


def agreements(sheet: SheetColumns) -> list[Rows]:
    """Returns agreements; one without a beginning begins when it is signed."""
    paths = paths_of(sheet)
    columns = {**fields_of(sheet, "agreement"), "area": paths}
    signed = columns.setdefault("signed", blank(sheet))
    columns["start"] = columns.get("start", blank(sheet)).or_else(signed)
    _with_period(sheet, columns, "extra.span")
    rows = kept(sheet, Rows("agreement", columns, sheet.body.numbers, paths), ("unit",))
    return [kept(sheet, rows, ("area",), "tier.community")]


def registrations(sheet: SheetColumns) -> list[Rows]:
    """Returns registrations of units at communities."""
    paths = paths_of(sheet)
    columns = {**fields_of(sheet, "registration"), "area": paths}
    rows = kept(sheet, Rows("registration", columns, sheet.body.numbers, paths), ("unit",))
    return [kept(sheet, rows, ("area",), "tier.community")]


def _with_period(sheet: SheetColumns, columns: dict[str, Values], claim: str) -> None:
    """Works a column of terms or spans into start and end; an end given apart wins."""
    match = _UNIT.fullmatch(sheet.header.text_of(claim) or "")
    unit = "" if match is None else match[1] or match[2]
    starts, ends = (list(columns.get(name, blank(sheet))) for name in ("start", "end"))
    for index, (number, said) in enumerate(zip(sheet.body.numbers, sheet.raw(claim), strict=True)):
        rest = without_person(said)
        starts[index], end, problem = period(starts[index], said if rest is None else rest, unit)
        ends[index] = ends[index] or end
        if rest is not None:
            sheet.report(Problem("personal-number"), number, claim)
        if problem is not None:
            sheet.report(problem, number, claim, said)
    columns["start"], columns["end"] = Values.of(starts), Values.of(ends)
