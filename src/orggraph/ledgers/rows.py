"""What the rows of each ledger say: from claimed columns to drafts of records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from orggraph.ledgers.cells import Problem, period
from orggraph.ledgers.columns import SheetColumns, without_person
from orggraph.profile import Tier
from orggraph.register.nodes import HOLDER_NAME, area_path
from orggraph.text.cleaning import clean, compact
from orggraph.text.names import normal_unit_name, split_organization_name


@dataclass
class Rows:
    """Rows of one kind from one sheet: columns of equal length, with row numbers and area paths."""

    kind: str
    columns: dict[str, list[Any]]
    numbers: list[int]
    contexts: list[str | None] = field(default_factory=list)


def rows_of(sheet: SheetColumns, instructor_key: Callable[[str], str]) -> list[Rows]:
    """Returns the records of a sheet by kind; a row that lacks what it needs is reported and left out."""
    ledger = sheet.header.ledger.name
    if ledger == "emerging_units":
        return _emerging_units(sheet, instructor_key)
    by_ledger: dict[str, Callable[[SheetColumns], list[Rows]]] = {
        "organizations": _organizations,
        "grids": _grids,
        "seats": _seats,
        "agreements": _agreements,
        "registrations": _registrations,
        "exemptions": _exemptions,
    }
    return by_ledger[ledger](sheet)


def tier_names(sheet: SheetColumns) -> list[tuple[str | None, ...]]:
    """Returns per row the names of the areas it lies in, one per tier from the top.

    Where no column names a tier, the name of the sheet does if it ends as its areas do: a sheet per subdistrict.
    """
    columns = [
        sheet.texts(claim) if sheet.has(claim := f"tier.{tier.name}") else [_named_by_sheet(sheet, tier)] * sheet.height
        for tier in sheet.profile.tiers
    ]
    return list(zip(*columns, strict=True))


def _named_by_sheet(sheet: SheetColumns, tier: Tier) -> str | None:
    name = compact(clean(sheet.sheet.name or ""))
    labels = [sheet.profile.vocabularies["area_kind"].label(kind, "zh") for kind in tier.kinds]
    fits = any(name.endswith(label) and len(name) > len(label) + 1 for label in labels)
    return name if fits and tier not in (sheet.profile.tiers[0], sheet.profile.tiers[-1]) else None


def _paths(sheet: SheetColumns) -> list[str | None]:
    named = tier_names(sheet)
    paths = {names: area_path(*names) for names in set(named)}
    return [paths[names] for names in named]


def _fields(sheet: SheetColumns, kind: str) -> dict[str, list[Any]]:
    """The columns of a kind that the sheet has."""
    schema = sheet.schemas[kind]
    return {
        column.name: sheet.values(f"{kind}.{column.name}", column)
        for column in schema.columns
        if sheet.has(f"{kind}.{column.name}")
    }


def _kept(sheet: SheetColumns, rows: Rows, needed: Sequence[str], claim: str | None = None) -> Rows:
    """Leaves out rows in which all of the needed columns are blank, with a finding each."""
    column = sheet.schemas[rows.kind].column(needed[0])
    expected = sheet.header.text_of(claim or f"{rows.kind}.{needed[0]}") or column.zh
    if any(None not in rows.columns.get(name, (None,)) for name in needed):
        return rows
    blank = [None] * len(rows.numbers)
    filled = [rows.columns.get(name, blank) for name in needed]
    keep = []
    for index, values in enumerate(zip(*filled, strict=True)):
        if any(value is not None for value in values):
            keep.append(index)
        else:
            sheet.report(Problem("missing-required", expected), rows.numbers[index], None)
    return _selected(rows, keep)


def _selected(rows: Rows, keep: list[int]) -> Rows:
    if len(keep) == len(rows.numbers):
        return rows
    columns = {name: [values[index] for index in keep] for name, values in rows.columns.items()}
    numbers, contexts = [rows.numbers[i] for i in keep], [rows.contexts[i] for i in keep]
    return Rows(rows.kind, columns, numbers, contexts)


def _organizations(sheet: SheetColumns) -> list[Rows]:
    paths = _paths(sheet)
    columns = {**_fields(sheet, "organization"), "area": paths}
    if "type" not in columns:
        columns["type"] = [None] * sheet.height
    said = [split_organization_name(name)[1] if name else None for name in columns["name"]]
    columns["type"] = [given or by_name for given, by_name in zip(columns["type"], said, strict=True)]
    return [_kept(sheet, Rows("organization", columns, sheet.body.numbers, paths), ("name",))]


def _grids(sheet: SheetColumns) -> list[Rows]:
    paths = [area_path(*names[:-1]) for names in tier_names(sheet)]
    columns = _fields(sheet, "area")
    codes = columns.get("code", [None] * sheet.height)
    names = columns.get("name", [None] * sheet.height)
    columns["name"] = [name or code for name, code in zip(names, codes, strict=True)]
    columns["type"] = [sheet.profile.tiers[-1].kinds[0]] * sheet.height
    columns["parent"] = paths
    claim = "area.name" if sheet.has("area.name") else "area.code"
    return [_kept(sheet, Rows("area", columns, sheet.body.numbers, paths), ("name",), claim)]


def _emerging_units(sheet: SheetColumns, instructor_key: Callable[[str], str]) -> list[Rows]:
    paths = _paths(sheet)
    columns = {**_fields(sheet, "unit"), "area": paths, "surveyed": [True] * sheet.height}
    columns["credit_code"] = [code and code.replace(" ", "").upper() for code in columns.get("credit_code", [])] or [
        None
    ] * sheet.height
    columns.setdefault("sectors", [[] for _ in range(sheet.height)])
    if not sheet.has("unit.category"):
        columns["category"] = [None] * sheet.height
    units = _kept(sheet, Rows("unit", columns, sheet.body.numbers, paths), ("name",))
    for number, path in zip(units.numbers, units.contexts, strict=True):
        if path is None:
            sheet.report(Problem("missing-area"), number, None)
    return [
        units,
        _establishments(sheet, columns, paths),
        *_instructors(sheet, columns, paths, instructor_key),
        *_stated_reasons(sheet, columns, paths),
    ]


def _establishments(sheet: SheetColumns, units: dict[str, list[Any]], paths: list[str | None]) -> Rows:
    """An establishment where the row names an organization, a mode, or says that there is one."""
    fields = _fields(sheet, "establishment")
    blank = [None] * sheet.height
    modes, named = fields.setdefault("mode", blank[:]), fields.setdefault("organization", blank[:])
    flags = sheet.values("extra.established", sheet.header.ledger.extras[0])
    fields["unit"] = units["name"]
    said = enumerate(zip(units["name"], named, modes, flags, strict=True))
    keep = []
    for index, (unit, name, mode, flag) in said:
        if not (name or mode or flag) or unit is None:
            _report_dates(sheet, fields, index, "establishment")
            continue
        number = sheet.body.numbers[index]
        if flag is False:
            claim = "establishment.organization" if name else "establishment.mode"
            sheet.report(Problem("contradicts-establishment", "“否”"), number, claim, name or mode)
            if not name:
                _report_dates(sheet, fields, index, "establishment")
                continue
        if not name:
            word = sheet.profile.vocabularies["mode"].label(mode, "zh") if mode else "是"
            sheet.report(Problem("organization-not-named"), number, "establishment.organization", word)
        if mode is None:
            modes[index] = _mode(name, unit)
            label = sheet.profile.vocabularies["mode"].label(modes[index], "zh")
            sheet.report(Problem("mode-inferred", label), number, "establishment.mode", name or "")
        keep.append(index)
    return _selected(Rows("establishment", fields, sheet.body.numbers, paths), keep)


def _report_dates(sheet: SheetColumns, fields: dict[str, list[Any]], index: int, kind: str) -> None:
    """Reports the dates of a row that names nothing whose dates they could be."""
    for name in ("start", "end"):
        if name in fields and (date := fields[name][index]) is not None:
            problem = Problem("date-of-nothing", part=str(date))
            sheet.report(problem, sheet.body.numbers[index], f"{kind}.{name}")


def _mode(organization: str | None, unit: str) -> str:
    """The mode that an organization's name shows: joint, own by the unit's name, else the weakest."""
    if organization is None:
        return "attached"
    body, type_ = split_organization_name(organization)
    if type_ == "joint_branch":
        return "joint"
    return "own" if normal_unit_name(unit) in normal_unit_name(body) else "attached"


def _instructors(
    sheet: SheetColumns, units: dict[str, list[Any]], paths: list[str | None], key: Callable[[str], str]
) -> list[Rows]:
    """Instructors by an opaque key: their load can be counted, their names are not kept."""
    cells = sheet.texts("extra.instructor")
    keep = [i for i, cell in enumerate(cells) if cell is not None and units["name"][i] is not None]
    fields = _fields(sheet, "instructor")
    for index in sorted(set(range(sheet.height)) - set(keep)):
        _report_dates(sheet, fields, index, "instructor")
    columns = {
        **{name: [values[i] for i in keep] for name, values in fields.items()},
        "person": [key(cells[i] or "") for i in keep],
        "unit": [units["name"][i] for i in keep],
    }
    return [Rows("instructor", columns, [sheet.body.numbers[i] for i in keep], [paths[i] for i in keep])]


def _seats(sheet: SheetColumns) -> list[Rows]:
    paths = _paths(sheet)
    columns = {**_fields(sheet, "seat"), "area": paths, "concurrent": [True] * sheet.height}
    columns.setdefault("home_unit", [None] * sheet.height)
    columns.setdefault("role", ["concurrent_member"] * sheet.height)
    columns["role"] = [role or "concurrent_member" for role in columns["role"]]
    _with_period(sheet, columns, "extra.term")
    if sheet.has("person.name"):
        columns[HOLDER_NAME] = sheet.texts("person.name")
    rows = _kept(sheet, Rows("seat", columns, sheet.body.numbers, paths), ("home_unit", "home_organization"))
    return [_kept(sheet, rows, ("area",), "tier.community")]


def _agreements(sheet: SheetColumns) -> list[Rows]:
    paths = _paths(sheet)
    columns = {**_fields(sheet, "agreement"), "area": paths}
    signed = columns.setdefault("signed", [None] * sheet.height)
    given = columns.get("start", [None] * sheet.height)
    columns["start"] = [start or day for start, day in zip(given, signed, strict=True)]
    _with_period(sheet, columns, "extra.span")
    rows = _kept(sheet, Rows("agreement", columns, sheet.body.numbers, paths), ("unit",))
    return [_kept(sheet, rows, ("area",), "tier.community")]


def _with_period(sheet: SheetColumns, columns: dict[str, list[Any]], claim: str) -> None:
    """Works a column of terms or spans into start and end; an end given apart wins."""
    starts = columns.setdefault("start", [None] * sheet.height)
    ends = columns.setdefault("end", [None] * sheet.height)
    for index, (number, said) in enumerate(zip(sheet.body.numbers, sheet.raw(claim), strict=True)):
        rest = without_person(said)
        starts[index], end, problem = period(starts[index], said if rest is None else rest)
        ends[index] = ends[index] or end
        if rest is not None:
            sheet.report(Problem("personal-number"), number, claim)
        if problem is not None:
            sheet.report(problem, number, claim, said)


def _registrations(sheet: SheetColumns) -> list[Rows]:
    paths = _paths(sheet)
    columns = {**_fields(sheet, "registration"), "area": paths}
    rows = _kept(sheet, Rows("registration", columns, sheet.body.numbers, paths), ("unit",))
    return [_kept(sheet, rows, ("area",), "tier.community")]


def _stated_reasons(sheet: SheetColumns, units: dict[str, list[Any]], paths: list[str | None]) -> list[Rows]:
    """Why a unit has no organization, where the ledger of units says so."""
    columns = {**_fields(sheet, "exemption"), "unit": units["name"]}
    stated = zip(*(values for name, values in columns.items() if name != "unit"), strict=True)
    keep = [i for i, row in enumerate(stated) if any(row) and units["name"][i] is not None]
    return [_selected(Rows("exemption", columns, sheet.body.numbers, paths), keep)] if keep else []


def _exemptions(sheet: SheetColumns) -> list[Rows]:
    rows = Rows("exemption", _fields(sheet, "exemption"), sheet.body.numbers, _paths(sheet))
    rows = _kept(sheet, rows, ("unit",))
    return [_kept(sheet, rows, ("reason",))]
