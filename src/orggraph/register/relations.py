"""Seats, establishments, instructors, agreements and registrations: from texts to keys."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import polars as pl

from orggraph.register.bench import Bench
from orggraph.register.covered_units import told_once
from orggraph.register.names import NameIndex
from orggraph.register.repeats import drop_repeats

_SAME_ROW = ("establishment", "instructor", "exemption")
"""Relations whose unit is the unit of their own row."""
_MEANT_BY_AREA = ("seat", "agreement")
"""Relations whose ledgers name only an area: they mean the organization that leads it."""


def build_relations(bench: Bench, organizations: NameIndex, units: NameIndex, leads: pl.DataFrame) -> None:
    """Resolves every reference of the relations; a row left without what it needs is reported and dropped."""
    for kind in _MEANT_BY_AREA:
        _report_bodiless(bench, kind)
    _report_placeless(bench)
    for kind, schema in bench.schemas.items():
        if schema.node:
            continue
        for column, target in schema.references.items():
            if target == "area":
                bench.replace(kind, bench.resolve_areas(kind, column, shorten=False))
        for column, target in schema.references.items():
            if bench.draft.frames[kind][column].dtype == pl.Int32:
                continue
            if target == "organization":
                found = bench.resolve_names(kind, column, organizations)
            elif target == "unit":
                found = _units(bench, kind, column, units)
            else:
                found = _persons(bench, kind)
            bench.replace(kind, *_with_lost(bench, kind, column, found))
    _instruct_once(bench)
    _name_the_covering(bench)
    told_once(bench)
    for kind in _MEANT_BY_AREA:
        _mean_leading(bench, kind, leads)
    for kind, schema in bench.schemas.items():
        if not schema.node:
            _drop_incomplete(bench, kind)
            drop_repeats(bench, kind, schema.identity, lambda row: _title(row, units, organizations))


def _report_bodiless(bench: Bench, kind: str) -> None:
    blank = bench.draft.frames[kind].filter(pl.col("organization").is_null() & pl.col("area").is_null())
    for row in blank.select("source", "row").iter_rows(named=True):
        label = bench.schemas[kind].column("organization").zh
        bench.report("missing-required", kind, row, None, expected=[label])


def _report_placeless(bench: Bench) -> None:
    """Reports registrations of which nothing says where: what the title or the file names may be no area at all."""
    blank = bench.draft.frames["registration"].filter(pl.col("area").is_null())
    for row in blank.select("source", "row").iter_rows(named=True):
        bench.report(
            "missing-required", "registration", row, None, expected=[bench.schemas["registration"].column("area").zh]
        )


def _title(row: Mapping[str, Any], units: NameIndex, organizations: NameIndex) -> str:
    """What a relation is called in a message: by its unit, else by the organization of the holder, else the body."""
    unit = row.get("unit", row.get("home_unit"))
    if unit is not None:
        return units.name(unit)
    home = row.get("home_organization")
    organization = row.get("organization") if home is None else home
    return "" if organization is None else organizations.name(organization)


def _units(bench: Bench, kind: str, column: str, units: NameIndex) -> pl.Series:
    """The unit of the relation's own row where there is one, else by name."""
    if kind not in _SAME_ROW or bench.draft.frames[kind].is_empty():
        return bench.resolve_names(kind, column, units)
    listed = bench.draft.frames["unit"].filter("surveyed")  # one that is only named is not what its row is about
    own = listed.select("source", "row", "key").unique(["source", "row"], keep="none")
    places = bench.draft.frames[kind].select("source", "row")
    keys = places.join(own, on=["source", "row"], how="left", maintain_order="left")["key"].alias(column)
    bench.replace(kind, pl.when(keys.is_null()).then(pl.col(column)).alias(column))
    return keys.fill_null(bench.resolve_names(kind, column, units))


def _persons(bench: Bench, kind: str) -> pl.Series:
    """Persons by identifier; the holder of a seat without one is the leader of its home unit."""
    persons = bench.draft.frames["person"]
    by_id = dict(zip(persons["id"], persons["key"], strict=True))
    homes = ("home_unit", "home_organization")
    by_home = {row[1:]: row[0] for row in persons.select("key", *homes).iter_rows() if row[1:] != (None, None)}
    frame = bench.draft.frames[kind]
    of = frame.select(homes).rows() if set(homes) <= set(frame.columns) else [(None, None)] * frame.height
    keys: list[int | None] = []
    for person, (unit, organization), source, row in zip(
        frame["person"], of, frame["source"], frame["row"], strict=True
    ):
        home = (unit, None) if unit is not None else (None, organization)
        key = by_id.get(person) if person is not None else by_home.get(home)
        if person is not None and key is None:
            bench.report("unknown-reference", kind, {"source": source, "row": row}, "person", person)
        keys.append(key)
    return pl.Series("person", keys, pl.Int32)


def _instruct_once(bench: Bench) -> None:
    """Leaves out what a ledger of instructors says of a unit that the unit's own row says as well."""
    frame = bench.draft.frames["instructor"]
    listing = bench.draft.sources_of("instructors")
    if not listing or frame.is_empty():
        return
    apart = pl.col("source").is_in(listing)
    own = frame.filter(~apart).select("unit", "person")
    more = frame.filter(apart).join(own, on=["unit", "person"], how="anti", maintain_order="left")
    bench.draft.frames["instructor"] = pl.concat([frame.filter(~apart), more])


def _name_the_covering(bench: Bench) -> None:
    """Leaves out that some organization covers a unit, where a ledger of organizations says which one it is."""
    frame = bench.draft.frames["establishment"]
    listing = bench.draft.sources_of("organizations")
    if not listing or frame.is_empty():
        return
    listed = pl.col("source").is_in(listing)
    named = frame.filter(listed & pl.col("organization").is_not_null() & pl.col("unit").is_not_null())["unit"]
    nameless = ~listed & pl.col("organization").is_null() & ~pl.col("_lost")
    bench.draft.frames["establishment"] = frame.filter(~(nameless & pl.col("unit").is_in(named.to_list())))


def _with_lost(bench: Bench, kind: str, column: str, found: pl.Series) -> list[pl.Series]:
    """The keys, and for an establishment whether the organization it names is not to be found."""
    if (kind, column) != ("establishment", "organization"):
        return [found]
    named = bench.draft.frames[kind][column].is_not_null()
    return [found, (named & found.is_null()).alias("_lost")]


def _mean_leading(bench: Bench, kind: str, leads: pl.DataFrame) -> None:
    """Fills the organization of rows that name only an area: the one that led it when the relation began."""
    lives = {
        key: (start, end)
        for key, start, end in bench.draft.frames["organization"].select("key", "start", "end").iter_rows()
    }
    leaders: dict[int, list[int]] = defaultdict(list)
    for area, organization in leads.iter_rows():
        leaders[area].append(organization)
    frame = bench.draft.frames[kind]
    meant: list[int | None] = []
    for row in frame.select("organization", "area", "start", "source", "row").iter_rows(named=True):
        key = row["organization"]
        if key is None and row["area"] is not None:
            key = _leader_then([(one, *lives[one]) for one in leaders[row["area"]]], row["start"])
            if key is None:
                name = bench.areas.full_name(row["area"])
                column = bench.area_column("area", row, bench.areas.names[row["area"]], 0)
                bench.report("no-leading-organization", kind, row, column, name)
        meant.append(key)
    bench.replace(kind, pl.Series("organization", meant, pl.Int32))


def _leader_then(leaders: list[tuple[int, dt.date | None, dt.date | None]], day: dt.date | None) -> int | None:
    for key, start, end in leaders:
        if day is not None and (start is None or start <= day) and (end is None or day <= end):
            return key
    return leaders[-1][0] if leaders else None


def _drop_incomplete(bench: Bench, kind: str) -> None:
    """Drops rows without what a relation needs; each already has its finding."""
    needed = {
        "seat": pl.col("organization").is_not_null(),
        "agreement": pl.col("organization").is_not_null() & pl.col("unit").is_not_null(),
        "establishment": pl.col("unit").is_not_null() & ~pl.col("_lost"),
        "instructor": pl.col("unit").is_not_null(),
        "exemption": pl.col("unit").is_not_null(),
        "registration": pl.col("unit").is_not_null() & pl.col("area").is_not_null(),
    }
    frame = bench.draft.frames[kind].filter(needed[kind])
    bench.draft.frames[kind] = frame.drop("_lost", strict=False)
