"""Rows of the ledgers of units, and of those that declare why a unit has no organization."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from operator import or_

import numpy as np

from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.continued_units import rows_of_first
from orggraph.ledgers.drafted import PLACE_KIND
from orggraph.ledgers.drafts import Rows, blank, fields_of, kept, paths_of
from orggraph.ledgers.establishments import Ends, Established, Establishing
from orggraph.ledgers.states import ends_by_state
from orggraph.ledgers.unit_cells import COUNTS, UnitCells, units_of
from orggraph.ledgers.unit_instructors import Instructing
from orggraph.ledgers.unit_remarks import UnitRemarks, ask_who_left, remarks_of
from orggraph.register.listed_twice import ELSEWHERE
from orggraph.register.unit_places import PLACE, place_kind
from orggraph.register.values import Mask, Values


def emerging_units(sheet: SheetColumns, instructor_key: Callable[[str], str]) -> list[Rows]:
    """Returns units, with the establishments, instructors and reasons that their rows tell."""
    units = units_of(sheet)
    paths = units.spread(paths_of(sheet))
    remarks = remarks_of(units)
    instructing = Instructing(units, paths, remarks.closed)
    establishing = Establishing(units, paths, instructing.sure, instructing.unsure)
    ends = Ends(remarks.withdrawn, remarks.attached)
    established = establishing.result(ends)
    instructing.report()
    outcomes = established.outcomes(instructing.sure)
    more = established.instructed | instructing.answered(outcomes, establishing.questions.open_to)
    gone = {*ask_who_left(units, remarks, outcomes), *(unit for unit, day in remarks.closed.items() if day is None)}
    sheet.gone.update(filter(None, (units.names[unit] for unit in gone)))
    keep = np.ones(units.height, bool)
    keep[[*gone, *units.first]] = False
    led = np.array([mode is not None for mode in established.modes], bool)
    told = [established.rows, instructing.rows(instructor_key, more, led), *_stated_reasons(units, paths)]
    rows = [rows_of_first(each, units) for each in told]
    listed = _units(units, paths, established, remarks).where(keep)
    return [kept(sheet, listed, ("name",)), *(_without(each, units, gone) for each in rows)]


def _units(units: UnitCells, paths: Values, established: Established, remarks: UnitRemarks) -> Rows:
    sheet = units.sheet
    fields = ends_by_state(sheet, fields_of(sheet, "unit"))
    columns = {name: units.spread(values) for name, values in fields.items()}
    columns |= {"name": units.names, "area": paths, "surveyed": Values.same(True, units.height)}
    columns.setdefault("credit_code", units.spread(blank(sheet)))
    columns.setdefault("sectors", Values.same([], units.height))
    if not sheet.has("unit.category"):
        columns["category"] = units.spread(blank(sheet))
    for name in (*COUNTS, "credit_code"):
        if name in columns and units.shared.any():
            columns[name] = columns[name].replaced(dict.fromkeys(units.shared.nonzero()[0].tolist()))
    if PLACE in columns:
        columns |= _places(units)
    if established.backstop.any():
        columns["backstop"] = Values.of([True if said else None for said in established.backstop.tolist()])
    if closed := {unit: day for unit, day in remarks.closed.items() if day is not None}:
        columns["end"] = columns.get("end", units.spread(blank(sheet))).replaced(closed)
    if remarks.former:
        columns["former_names"] = columns.get("former_names", units.spread(blank(sheet))).where_unknown(
            Values.of([remarks.former.get(unit) for unit in range(units.height)])
        )
    if remarks.elsewhere:
        columns[ELSEWHERE] = Values.of([unit in remarks.elsewhere for unit in range(units.height)])
    return Rows("unit", columns, units.numbers, paths)


def _places(units: UnitCells) -> dict[str, Values]:
    """The places that units stand in, by name, and of which kind they are."""
    sheet = units.sheet
    header = sheet.header.text_of("unit.place") or ""
    vocabulary, tiers = sheet.profile.vocabularies["area_kind"], {k for tier in sheet.profile.tiers for k in tier.kinds}
    names = units.spread(sheet.texts("unit.place"))
    kinds = names.map(lambda name: name and place_kind(name, header, vocabulary, tiers))
    return {PLACE: names, PLACE_KIND: kinds}


def _without(rows: Rows, units: UnitCells, gone: set[int]) -> Rows:
    """The rows without those of units that are gone."""
    if not gone:
        return rows
    names = {(units.number(unit), units.names[unit]) for unit in gone}
    said = zip(rows.numbers, rows.columns["unit"], strict=True)
    return rows.where(np.array([(number, name) not in names for number, name in said], bool))


def _stated_reasons(units: UnitCells, paths: Values) -> list[Rows]:
    """Why a unit has no organization, where the ledger of units says so."""
    fields = {name: units.spread(values) for name, values in fields_of(units.sheet, "exemption").items()}
    if not fields:
        return []
    said: Mask = reduce(or_, (values.true for values in fields.values()))
    keep = said & units.names.known
    rows = Rows("exemption", {**fields, "unit": units.names}, units.numbers, paths)
    return [rows.where(keep)] if keep.any() else []


def exemptions(sheet: SheetColumns) -> list[Rows]:
    """Returns declared exemptions."""
    rows = Rows("exemption", fields_of(sheet, "exemption"), sheet.body.numbers, paths_of(sheet))
    rows = kept(sheet, rows, ("unit",))
    return [kept(sheet, rows, ("reason",))]
