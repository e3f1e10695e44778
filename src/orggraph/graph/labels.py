"""What the nodes of a day are called: identifiers that no two share, and labels in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polars as pl

from orggraph.graph.nodes import KINDS
from orggraph.register.engines import collected
from orggraph.register.identifiers import unique
from orggraph.register.places import labelled_areas

if TYPE_CHECKING:
    from orggraph.register.register import Register

_COLUMNS = ("key", "id", "label", "label_en", "also")


def labels_of(register: Register, keys: pl.Series, *, names: bool = False) -> pl.DataFrame:
    """Returns the labels of nodes, in the order of their keys: `id`, `label`, `label_en`, `also`.

    An area whose name others bear too carries the area above in front; `also` is that full name of every area.
    Persons are called after the unit or organization that they lead, instructors by number, unless names are asked
    for and were read.

    Args:
        register: Where the nodes are.
        keys: Their integer keys.
        names: Whether persons are called by their names, where the register has them.
    """
    named = {kind: _named(register, kind) for kind in KINDS[1:3]}
    frames = [_areas(register), *named.values(), _persons(register, pl.concat(named.values()), names)]
    frame = pl.concat([one.select(_COLUMNS) for one in frames])
    frame = keys.rename("key").to_frame().join(frame, on="key", how="left", maintain_order="left")
    if frame["id"].is_duplicated().any():
        frame = frame.with_columns(pl.Series("id", unique(frame["id"])))
    return frame.drop("key")


def _named(register: Register, kind: str) -> pl.DataFrame:
    frame: pl.DataFrame = collected(register.frame(kind).select("key", "id", label="name"))
    return frame.with_columns(label_en="label", also=pl.lit(None, pl.String))


def _areas(register: Register) -> pl.DataFrame:
    return labelled_areas(register).with_columns(label_en="label", also="full")


def _persons(register: Register, homes: pl.DataFrame, names: bool) -> pl.DataFrame:
    known: Any = register.frame("person").select("key", "id", "home_unit", "home_organization", "name")
    persons: pl.DataFrame = collected(known)
    home = pl.coalesce("home_unit", "home_organization").alias("home")
    frame = persons.with_columns(home).join(homes.select(home="key", place="label"), on="home", how="left")
    number = pl.col("id").str.strip_prefix("instructor-")
    instructor = pl.col("id").str.starts_with("instructor-")
    zh = pl.when(instructor).then("党建指导员" + number).otherwise(pl.coalesce(pl.col("place") + "负责人", "id"))
    en = (
        pl.when(instructor)
        .then("instructor " + number)
        .otherwise(pl.coalesce(pl.lit("leader of ") + pl.col("place"), "id"))
    )
    name = pl.col("name") if names else pl.lit(None, pl.String)
    return frame.with_columns(label=pl.coalesce(name, zh), label_en=pl.coalesce(name, en), also=pl.lit(None, pl.String))
