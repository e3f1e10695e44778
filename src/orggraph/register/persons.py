"""Persons: the holders of seats, one for each home unit or organization."""

from __future__ import annotations

import polars as pl

from orggraph.register.bench import Bench
from orggraph.register.frames import draft_frame
from orggraph.register.names import NameIndex

HOLDER_NAME = "holder_name"
"""A column that drafts of seats may have: the name of the holder, read only where asked for."""


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
