"""Rows of the ledgers of organizations and of grids."""

from __future__ import annotations

import numpy as np

from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.covered_units import covered_units
from orggraph.ledgers.drafts import Rows, blank, fields_of, kept, paths_of
from orggraph.ledgers.mentions import is_district
from orggraph.ledgers.organization_ends import ends_by_remark
from orggraph.ledgers.several import is_organization_name
from orggraph.ledgers.stated_areas import Place
from orggraph.ledgers.states import ends_by_state
from orggraph.register.values import Values
from orggraph.text.names import split_organization_name


def organizations(sheet: SheetColumns) -> list[Rows]:
    """Returns organizations, and the units they cover; a type that is not given is what the name says."""
    fields = fields_of(sheet, "organization")
    paths = _without_districts(paths_of(sheet), fields["name"])
    columns = {**fields, "area": paths}
    types = columns.get("type", blank(sheet))
    untold = (~types.true).nonzero()[0]
    named = zip(untold.tolist(), columns["name"].take(untold), strict=True)
    columns["type"] = types.replaced({row: split_organization_name(name)[1] if name else None for row, name in named})
    columns = ends_by_remark(sheet, ends_by_state(sheet, columns))
    found = kept(sheet, Rows("organization", columns, sheet.body.numbers, paths), ("name",))
    return [found, *covered_units(sheet, paths, columns), *_units_beside(sheet, paths)]


def _units_beside(sheet: SheetColumns, paths: Values) -> list[Rows]:
    """The units that a ledger of organizations names: known by mention, as it does not say how each is covered."""
    if not sheet.has("unit.name"):
        return []
    fields = fields_of(sheet, "unit")
    names = fields["name"].map(lambda name: None if name is None or is_organization_name(name) else name)
    columns = {**fields, "name": names, "area": paths, "surveyed": Values.same(False, sheet.height)}
    columns.setdefault("credit_code", blank(sheet))
    return [Rows("unit", columns, sheet.body.numbers, paths).where(names.known)]


def grids(sheet: SheetColumns) -> list[Rows]:
    """Returns grids; one without a name is called by its code."""
    columns = fields_of(sheet, "area")
    columns["name"] = columns.get("name", blank(sheet)).or_else(columns.get("code", blank(sheet)))
    paths = _above(sheet.places, columns["name"])
    columns["type"] = Values.same(sheet.profile.tiers[-1].kinds[0], sheet.height)
    columns["parent"] = paths
    claim = "area.name" if sheet.has("area.name") else "area.code"
    return [kept(sheet, Rows("area", columns, sheet.body.numbers, paths), ("name",), claim)]


def _without_districts(places: Values, names: Values) -> Values:
    """The places of organizations, but none for that of a district: it lies in no area that only the sheet is about."""
    if not any(place is not None and place.stated for place in places.distinct):
        return places
    blank = [n for n, place in enumerate(places.distinct) if place is not None and not any(place.names)]
    rows = np.isin(places.rows, blank).nonzero()[0].tolist()
    district = [row for row in rows if (name := names[row]) and is_district(split_organization_name(name)[0])]
    return places.replaced(dict.fromkeys(district))


def _above(places: Values, grids: Values) -> Values:
    """Where grids lie; one of which no column names the community may name it itself."""

    def above(place: Place, grid: str | None = None) -> Place | None:
        upper = Place((*place.names[:-1], grid if place.names[-2:-1] == (None,) else None), place.stated)
        return None if upper.is_blank else upper

    if all(place.names[-2:-1] != (None,) for place in places.distinct):
        return places.map(above)
    return Values.together([places, grids]).map(lambda each: above(*each))
