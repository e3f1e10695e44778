"""Units: their keys, and those that ledgers only name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import polars as pl

from orggraph.register.apply_aliases import merge_listed
from orggraph.register.bench import Bench
from orggraph.register.covered_units import settle_covered, settle_instructed
from orggraph.register.listed_twice import settle_listed_twice
from orggraph.register.names import NameIndex
from orggraph.register.nodes import add_all, append, drop_repeated, separate_identifiers, with_only
from orggraph.register.same_codes import share_names
from orggraph.register.unit_places import resolve_places
from orggraph.text.names import normal_unit_name

_OF_THE_ROW = ("establishment", "instructor", "exemption")
"""What the row of a unit says besides."""
_MENTIONS_OF_UNITS = (
    ("establishment", "unit", None),
    ("instructor", "unit", None),
    ("seat", "home_unit", "home_category"),
    ("agreement", "unit", "unit_category"),
    ("registration", "unit", "unit_category"),
)
"""Which columns name units, and where the category of a unit that nothing else lists stands."""
_FACTS = ("credit_code", "employees")
"""What a ledger of organizations may tell of a unit besides its category."""


def build_units(bench: Bench) -> NameIndex:
    """Gives units their keys; a unit that is only named somewhere is known by mention, its coverage unknown."""
    mentioned = _taken_out(bench)
    bench.replace("unit", bench.resolve_areas("unit", "area", shorten=True))
    bench.replace("unit", with_only(bench.draft.frames["unit"], "area", ("name",)))
    bench.replace("unit", resolve_places(bench))
    merge_listed(bench, "unit", "credit_code", normal_unit_name)
    share_names(bench, _OF_THE_ROW)
    separate_identifiers(bench, "unit", "credit_code")
    _drop_rows_of(bench, _OF_THE_ROW, drop_repeated(bench, "unit", "credit_code"))
    _drop_rows_of(bench, _OF_THE_ROW, settle_listed_twice(bench))
    offset = len(bench.areas.names) + bench.draft.frames["organization"].height
    listed = NameIndex("unit", normal_unit_name, bench.areas, offset, bench.decisions("unit", normal_unit_name))
    add_all(bench, "unit", listed, "credit_code")
    settle_covered(bench, listed)
    settle_instructed(bench, listed)
    _add_unknown(bench, listed, mentioned)
    return listed


def _add_unknown(bench: Bench, listed: NameIndex, mentioned: pl.DataFrame) -> None:
    """Adds units that no ledger of units lists; what an organization is said to cover is surveyed, the others not."""
    rows = _unknown_units(bench, listed, mentioned)
    covering = set(bench.draft.sources_of("organizations"))
    surveyed = ["mode" in row and row["source"] in covering for row in rows]
    places = bench.areas_of(pl.Series("context", [row["context"] for row in rows], pl.String)).to_list()
    areas = [area if told else None for area, told in zip(places, surveyed, strict=True)]
    keys = [listed.add(row["name"], area) for row, area in zip(rows, areas, strict=True)]
    columns: dict[str, Sequence[Any]] = {name: [row.get(name) for row in rows] for name in ("category", *_FACTS)}
    columns |= {"surveyed": surveyed, "area": [None if area is None else str(area) for area in areas]}
    append(bench, "unit", rows, columns, keys)


def _taken_out(bench: Bench) -> pl.DataFrame:
    """Takes out the units that ledgers of organizations name: they are mentioned, whatever else lists them."""
    frame = bench.draft.frames["unit"]
    naming = bench.draft.sources_of("organizations")
    mentioned = pl.col("source").is_in(naming).fill_null(value=False)
    bench.draft.frames["unit"] = frame.filter(~mentioned)
    return frame.filter(mentioned)


def _drop_rows_of(bench: Bench, kinds: Iterable[str], places: Sequence[tuple[int | None, int | None]]) -> None:
    """What a row that lost against a later one said of its unit goes with it."""
    gone = pl.DataFrame(
        [place for place in places if place[0] is not None],
        schema={"source": pl.Int32, "row": pl.Int32},
        orient="row",
    )
    for kind in kinds if places else ():
        frame = bench.draft.frames[kind]
        bench.draft.frames[kind] = frame.join(gone, on=["source", "row"], how="anti", maintain_order="left")


def _unknown_units(bench: Bench, listed: NameIndex, mentioned: pl.DataFrame) -> list[dict[str, Any]]:
    seen: dict[str, dict[str, Any]] = {}
    decided: list[tuple[dict[str, Any], list[str]]] = []
    for kind, column, category in _MENTIONS_OF_UNITS:
        frame = bench.draft.frames[kind]
        names = frame[column].to_list()
        unborne = listed.unborne(names)
        areas = bench.context_areas(kind).to_list() if unborne else []
        unknown = [number for number in unborne if not listed.find(names[number], areas[number])]
        for number, row in zip(unknown, frame[unknown].iter_rows(named=True), strict=True):
            name, area = row[column], areas[number]
            row = {**row, "name": name, "category": row[category] if category else None}
            if (alias := listed.decided(name, area)) is not None:
                decided.append((row, [normal_unit_name(meant) for meant in listed.meanings(alias, area)]))
                continue
            _mention(seen, normal_unit_name(name), row)
    for row, meanings in decided:
        _mention(seen, next((form for form in meanings if form in seen), normal_unit_name(row["name"])), row)
    codes = {code for code in bench.draft.frames["unit"]["credit_code"] if code}
    for row in mentioned.iter_rows(named=True):
        if row["credit_code"] not in codes and not listed.bears(row["name"]) and not listed.find(row["name"], None):
            _mention(seen, normal_unit_name(row["name"]), row)
    return list(seen.values())


def _mention(seen: dict[str, dict[str, Any]], form: str, row: dict[str, Any]) -> None:
    known = seen.setdefault(form, row)
    for name in ("category", *_FACTS):
        known[name] = known.get(name) or row.get(name)
