"""Rows of the ledgers of organizations and of grids."""

from __future__ import annotations

from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.drafts import Rows, blank, fields_of, kept, paths_of
from orggraph.register.areas import area_path
from orggraph.register.values import Values
from orggraph.text.names import split_organization_name


def organizations(sheet: SheetColumns) -> list[Rows]:
    """Returns organizations; a type that is not given is what the name says."""
    paths = paths_of(sheet)
    columns = {**fields_of(sheet, "organization"), "area": paths}
    types = columns.get("type", blank(sheet))
    untold = (~types.true).nonzero()[0]
    named = zip(untold.tolist(), columns["name"].take(untold), strict=True)
    columns["type"] = types.replaced({row: split_organization_name(name)[1] if name else None for row, name in named})
    return [kept(sheet, Rows("organization", columns, sheet.body.numbers, paths), ("name",))]


def grids(sheet: SheetColumns) -> list[Rows]:
    """Returns grids; one without a name is called by its code."""
    paths = sheet.places.map(lambda names: area_path(*names[:-1]))
    columns = fields_of(sheet, "area")
    columns["name"] = columns.get("name", blank(sheet)).or_else(columns.get("code", blank(sheet)))
    columns["type"] = Values.same(sheet.profile.tiers[-1].kinds[0], sheet.height)
    columns["parent"] = paths
    claim = "area.name" if sheet.has("area.name") else "area.code"
    return [kept(sheet, Rows("area", columns, sheet.body.numbers, paths), ("name",), claim)]
