"""Organizations, units and persons: their keys, namesakes, and those known only by mention."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import polars as pl

from orggraph.register.apply_aliases import merge_listed, organizations_named_new
from orggraph.register.areas import PATH
from orggraph.register.bench import Bench
from orggraph.register.frames import draft_frame
from orggraph.register.names import NameIndex
from orggraph.register.repeats import drop_repeats
from orggraph.text.names import normal_organization_name, normal_unit_name, split_organization_name

HOLDER_NAME = "holder_name"
"""A column that drafts of seats may have: the name of the holder, read only where asked for."""
_MENTIONS_OF_UNITS = (
    ("establishment", "unit", None),
    ("instructor", "unit", None),
    ("seat", "home_unit", "home_category"),
    ("agreement", "unit", "unit_category"),
    ("registration", "unit", "unit_category"),
)
"""Which columns name units, and where the category of a unit that nothing else lists stands."""


def build_organizations(bench: Bench) -> NameIndex:
    """Gives organizations their keys and resolves superiors; the draft gets `key`, and integer references."""
    if bench.draft.frames["organization"].is_empty():
        _organizations_by_mention(bench)
    bench.replace("organization", bench.resolve_areas("organization", "area", shorten=True))
    bench.replace("organization", pl.col("area").fill_null(_only("area", of="name")))
    merge_listed(bench, "organization", "code", normal_organization_name)
    _separate_identifiers(bench, "organization", "code")
    _drop_repeated(bench, "organization", "code")
    decisions = bench.decisions("organization", normal_organization_name)
    index = NameIndex("organization", normal_organization_name, bench.areas, len(bench.areas.names), decisions)
    _add_all(bench, "organization", index, "code")
    new = organizations_named_new(bench, index)
    types = [split_organization_name(row["name"])[1] for row in new]
    _append(bench, "organization", new, {"type": types}, [index.add(row["name"], None) for row in new])
    bench.replace("organization", bench.resolve_names("organization", "superior", index))
    _cut_cycles(bench, index)
    return index


def _organizations_by_mention(bench: Bench) -> None:
    """Where no ledger lists organizations, those named by units and grids are known by mention."""
    seen: dict[str, dict[str, Any]] = {}
    for kind, column in (("establishment", "organization"), ("area", "led_by")):
        frame = bench.draft.frames[kind].filter(pl.col(column).is_not_null())
        first = frame.unique(column, keep="first", maintain_order=True)
        for row in first.select(column, "source", "row", "context").iter_rows(named=True):
            seen.setdefault(normal_organization_name(row[column]), {**row, "name": row[column]})
    rows = list(seen.values())
    types = [split_organization_name(row["name"])[1] for row in rows]
    _append(bench, "organization", rows, {"type": types})


def build_units(bench: Bench) -> NameIndex:
    """Gives units their keys; a unit that is only named somewhere is known by mention, its coverage unknown."""
    bench.replace("unit", bench.resolve_areas("unit", "area", shorten=True))
    merge_listed(bench, "unit", "credit_code", normal_unit_name)
    _separate_identifiers(bench, "unit", "credit_code")
    _drop_rows_of(bench, ("establishment", "instructor", "exemption"), _drop_repeated(bench, "unit", "credit_code"))
    offset = len(bench.areas.names) + bench.draft.frames["organization"].height
    listed = NameIndex("unit", normal_unit_name, bench.areas, offset, bench.decisions("unit", normal_unit_name))
    _add_all(bench, "unit", listed, "credit_code")
    rows, categories = _unknown_units(bench, listed)
    keys = [listed.add(row["name"], None) for row in rows]
    _append(bench, "unit", rows, {"category": categories, "surveyed": [False] * len(rows)}, keys)
    return listed


def _drop_repeated(bench: Bench, kind: str, code: str) -> list[tuple[int | None, int | None]]:
    """Nodes are the same by code or identifier, else by name and area, where no codes or superiors tell them apart."""
    own = pl.coalesce(code, "id")
    bench.replace(kind, own.fill_null(_only(code, of="name", within="area")).alias("_code"))
    above = pl.when(pl.col("area").is_null()).then("superior") if kind == "organization" else pl.lit(None, pl.String)
    bench.replace(kind, above.alias("_above"))
    identity = bench.schemas[kind].identity
    older = drop_repeats(bench, kind, ("_code",), _name)
    older += drop_repeats(bench, kind, (*identity, "_code", "_above"), _name)
    bench.draft.frames[kind] = bench.draft.frames[kind].drop("_code", "_above")
    return older


def _name(row: Mapping[str, Any]) -> str:
    return str(row["name"])


def _only(column: str, *, of: str, within: str | None = None) -> pl.Expr:
    """The only value that a column has among the rows of one name, blank where there are several."""
    known = pl.col(column).drop_nulls().unique()
    only = pl.when(known.len() == 1).then(known.first())
    return only.over([of] if within is None else [of, within])


def _unknown_units(bench: Bench, listed: NameIndex) -> tuple[list[dict[str, Any]], list[str | None]]:
    seen: dict[str, dict[str, Any]] = {}
    decided: list[tuple[dict[str, Any], list[str]]] = []
    for kind, column, category in _MENTIONS_OF_UNITS:
        frame = bench.draft.frames[kind]
        areas = bench.context_areas(kind)
        names = zip(frame[column].to_list(), areas, strict=True)
        unknown = [
            n
            for n, (name, area) in enumerate(names)
            if name is not None and not listed.bears(name) and not listed.find(name, area)
        ]
        for number, row in zip(unknown, frame[unknown].iter_rows(named=True), strict=True):
            name, area = row[column], areas[number]
            row = {**row, "name": name, "category": row[category] if category else None}
            if (alias := listed.decided(name, area)) is not None:
                decided.append((row, [normal_unit_name(meant) for meant in listed.meanings(alias, area)]))
                continue
            _mention(seen, normal_unit_name(name), row)
    for row, meanings in decided:
        _mention(seen, next((form for form in meanings if form in seen), normal_unit_name(row["name"])), row)
    rows = list(seen.values())
    return rows, [row["category"] for row in rows]


def _mention(seen: dict[str, dict[str, Any]], form: str, row: dict[str, Any]) -> None:
    known = seen.setdefault(form, row)
    known["category"] = known["category"] or row["category"]


def build_persons(bench: Bench, organizations: NameIndex, units: NameIndex) -> None:
    """Adds the holder of every home unit of a seat, or of its home organization where no unit is named."""
    for kind in ("seat", "person"):
        bench.replace(kind, bench.resolve_names(kind, "home_unit", units))
        bench.replace(kind, bench.resolve_names(kind, "home_organization", organizations))
    seats = bench.draft.frames["seat"]
    by_organization = pl.when(pl.col("home_unit").is_null()).then("home_organization")
    homes = seats.filter(pl.col("person").is_null()).with_columns(by_organization)
    homes = homes.filter(pl.col("home_unit").is_not_null() | pl.col("home_organization").is_not_null())
    persons = bench.draft.frames["person"]
    keys = ["home_unit", "home_organization"]
    new = homes.unique(keys, keep="first", maintain_order=True).join(persons, on=keys, how="anti", nulls_equal=True)
    names = {"name": new[HOLDER_NAME].to_list()} if HOLDER_NAME in new.columns else {}
    bench.draft.frames["seat"] = seats.drop(HOLDER_NAME, strict=False)
    holders = draft_frame(bench.schemas["person"], names, new["source"].to_list(), new["row"].to_list())
    persons = pl.concat([persons, holders.with_columns(new.select(keys))])
    offset = units.offset + len(units.names)
    numbers = pl.Series("key", range(offset, offset + persons.height), pl.Int32)
    bench.draft.frames["person"] = persons.with_columns(numbers)


def _append(
    bench: Bench,
    kind: str,
    rows: Sequence[Mapping[str, Any]],
    columns: Mapping[str, Sequence[Any]],
    keys: Sequence[int] | None = None,
) -> None:
    """Adds nodes that are known by mention; their source is where they are mentioned first."""
    frame = bench.draft.frames[kind]
    more = draft_frame(
        bench.schemas[kind],
        {"name": [row["name"] for row in rows], **columns},
        [row["source"] for row in rows],
        [row["row"] for row in rows],
        [row["context"] for row in rows],
    )
    if keys is not None:
        more = more.with_columns(pl.Series("key", keys, pl.Int32))
    more = more.with_columns(pl.col(name).cast(frame.schema[name]) for name in frame.columns)
    bench.draft.frames[kind] = pl.concat([frame, more.select(frame.columns)])


def _add_all(bench: Bench, kind: str, index: NameIndex, identifier: str) -> None:
    frame = bench.draft.frames[kind]
    keys = [
        index.add(name, area, (code, id_), former)
        for name, area, id_, code, former in frame.select("name", "area", "id", identifier, "former_names").iter_rows()
    ]
    bench.draft.frames[kind] = frame.with_columns(pl.Series("key", keys, pl.Int32))


def _separate_identifiers(bench: Bench, kind: str, column: str) -> None:
    """One identifier under two names belongs to the first; the second goes on without it, reported."""
    frame = bench.draft.frames[kind].with_row_index("_n")
    normal = normal_unit_name if kind == "unit" else normal_organization_name
    first: dict[str, dict[str, Any]] = {}
    lost: list[int] = []
    shared = frame.filter((pl.col(column) != "") & pl.col(column).is_duplicated())
    for row in shared.select("_n", column, "name", "source", "row").iter_rows(named=True):
        bearer = first.setdefault(row[column], row)
        if normal(bearer["name"]) != normal(row["name"]):
            bench.report("duplicate-identifier", kind, row, column, row[column], other=bearer)
            lost.append(row["_n"])
    own = pl.when(~pl.col("_n").is_in(lost)).then(column)
    bench.draft.frames[kind] = frame.with_columns(own.alias(column)).drop("_n")


def _drop_rows_of(bench: Bench, kinds: Iterable[str], places: Sequence[tuple[int | None, int | None]]) -> None:
    """What a row that lost against a later one said of its unit goes with it."""
    gone = pl.DataFrame(
        [place for place in places if place[0] is not None],
        schema={"source": pl.Int32, "row": pl.Int32},
        orient="row",
    )
    for kind in kinds:
        frame = bench.draft.frames[kind]
        bench.draft.frames[kind] = frame.join(gone, on=["source", "row"], how="anti", maintain_order="left")


def _cut_cycles(bench: Bench, index: NameIndex) -> None:
    """Superiors form a tree: the row that closes a cycle loses its superior, reported."""
    frame = bench.draft.frames["organization"]
    superior = dict(zip(frame["key"], frame["superior"], strict=True))
    done: set[int] = set()
    for key in frame["key"]:
        trail: list[int] = []
        at: int | None = key
        while at is not None and at not in done and at not in trail:
            trail.append(at)
            at = superior[at]
        if at in trail:
            circle = trail[trail.index(at) :] if at is not None else []
            names = " → ".join(index.name(one) for one in (*circle, *circle[:1]))
            last = trail[-1]
            superior[last] = None
            bench.report("cycle", "organization", frame.row(last - index.offset, named=True), "superior", names)
        done.update(trail)
    bench.replace("organization", pl.Series("superior", list(superior.values()), pl.Int32))


def area_path(*names: str | None) -> str | None:
    """Returns the path of the given names from the top down, or None where all are blank.

    >>> area_path("松树街道", None, "第一网格")
    '松树街道/第一网格'
    """
    said = [name.replace(PATH, "／") for name in names if name]
    return PATH.join(said) or None
