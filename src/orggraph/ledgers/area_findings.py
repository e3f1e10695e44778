"""What is to be told about settled areas: those that few ledgers name, and what sheets as a whole say of their rows."""

from __future__ import annotations

from collections.abc import Iterator

from orggraph.ledgers.area_table import UNITS
from orggraph.ledgers.mentions import SheetPlaces
from orggraph.ledgers.settled_areas import SettledAreas
from orggraph.ledgers.stated_areas import Place, StatedArea
from orggraph.model.finding import Finding
from orggraph.register.area_names import AreaName

_SAID_BY = {
    "sheet": "area-by-sheet",
    "title": "area-by-title",
    "reporter": "area-by-reporter",
    "file": "area-by-file",
    "folder": "area-by-folder",
}


def area_findings(settled: SettledAreas) -> Iterator[Finding]:
    """Yields what is to be told about the areas of a reading, and about where the rows of each sheet lie."""
    yield from _by_units_only(settled)
    yield from settled.findings
    yield from _unplaced(settled)
    for sheet in settled.mentions.by_sheet.values():
        yield from _by_sheet(settled, sheet)


def _by_units_only(settled: SettledAreas) -> Iterator[Finding]:
    """Areas that only the ledger of units names, where another ledger names areas of their tier."""
    table = settled.table
    listed = {area.tier for area in table.areas if area.listed}
    for number in table.numbers():
        area = table[number]
        if area.mentions.keys() == {UNITS} and area.tier in listed and area.tier < table.last:
            yield Finding("area-by-units-only", area.first.place, "".join(table.chain(number)))


def _unplaced(settled: SettledAreas) -> Iterator[Finding]:
    """Areas of which no ledger says in which one they lie, where others are known to lie in some."""
    table = settled.table
    tiers = {area.tier for area in table.areas}
    for number in table.numbers():
        area = table[number]
        above = settled.profile.tiers[area.tier - 1]
        if 1 < area.tier < table.last and area.tier - 1 in tiers and table.tier(area.parent) != area.tier - 1:
            yield Finding("unplaced-area", area.first.place, area.name, above.zh)


def _by_sheet(settled: SettledAreas, sheet: SheetPlaces) -> Iterator[Finding]:
    """What a sheet as a whole says about where its rows lie, and how many of its rows lie nowhere."""
    for one in dict.fromkeys(one for place in sheet.places for one in settled.used.get(place, ())):
        if one.tier != 0 or one.name != settled.table.top:
            yield Finding(_SAID_BY[one.by], sheet.source, one.name)
    yield from _contradictions(settled, sheet)
    blank = [n for n, place in enumerate(sheet.places) if _lies_nowhere(settled, place)]
    if blank and sheet.ledger == UNITS:
        first = sheet.sheet.source(min(sheet.rows[n] for n in blank))
        yield Finding("missing-area", first, str(sum(sheet.times[n] for n in blank)))


def _contradictions(settled: SettledAreas, sheet: SheetPlaces) -> Iterator[Finding]:
    """Where a title says one area and the name of the file another, each tier once: the better one is followed."""
    told: set[int] = set()
    for place in sheet.places:
        for one in settled.used.get(place, ()):
            if not one.tier or one.tier in told:
                continue
            form = settled.names.normal(one.name, one.tier)
            other = next(
                (each for each in place.stated if each.tier == one.tier and _differs(settled, each, form)), None
            )
            if other is not None:
                told.add(one.tier)
                yield Finding("contradicting-statements", sheet.source, one.name, other.name)


def _differs(settled: SettledAreas, stated: StatedArea, form: AreaName) -> bool:
    return not settled.names.normal(stated.name, stated.tier).core.endswith(form.core)


def _lies_nowhere(settled: SettledAreas, place: Place) -> bool:
    """Whether nothing but a district is known of where a row lies, and nothing is open."""
    return not settled.table.tier(settled.at[place]) and not settled.open.get(place)
