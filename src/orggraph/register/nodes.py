"""What all nodes share: identifiers, namesakes, keys, and those known only by mention."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from orggraph.register.bench import Bench
from orggraph.register.frames import draft_frame
from orggraph.register.names import NameIndex
from orggraph.register.normal_names import NORMAL
from orggraph.register.repeats import drop_repeats


def separate_identifiers(bench: Bench, kind: str, column: str) -> None:
    """One identifier under two names belongs to the first; the second goes on without it, reported."""
    frame = bench.draft.frames[kind].with_row_index("_n")
    normal = NORMAL[kind]
    first: dict[str, dict[str, Any]] = {}
    lost: list[int] = []
    shared = frame.filter((pl.col(column) != "") & pl.col(column).is_duplicated())
    for row in shared.select("_n", column, "name", "source", "row").iter_rows(named=True):
        bearer = first.setdefault(row[column], row)
        if normal(bearer["name"]) != normal(row["name"]):
            bench.report("duplicate-identifier", kind, row, column, row[column], other=bearer)
            lost.append(row["_n"])
    if lost:
        own = pl.when(~pl.col("_n").is_in(lost)).then(column)
        bench.draft.frames[kind] = frame.with_columns(own.alias(column)).drop("_n")


def drop_repeated(bench: Bench, kind: str, code: str) -> list[tuple[int | None, int | None]]:
    """Nodes are the same by code or identifier, else by name and area, where no codes or superiors tell them apart."""
    own = pl.coalesce(code, "id", with_only(bench.draft.frames[kind], code, ("name", "area")))
    bench.replace(kind, own.alias("_code"))
    above = pl.when(pl.col("area").is_null()).then("superior") if kind == "organization" else pl.lit(None, pl.String)
    bench.replace(kind, above.alias("_above"))
    identity = bench.schemas[kind].identity
    older = drop_repeats(bench, kind, ("_code",), _name)
    older += drop_repeats(bench, kind, (*identity, "_code", "_above"), _name)
    bench.draft.frames[kind] = bench.draft.frames[kind].drop("_code", "_above")
    return older


def _name(row: Mapping[str, Any]) -> str:
    return str(row["name"])


def with_only(frame: pl.DataFrame, column: str, by: Sequence[str]) -> pl.Series:
    """Returns a column, a blank filled with the only value that it has among the rows of the same name."""
    blank = frame.filter(pl.col(column).is_null()).select(by).unique()
    known = frame.filter(pl.col(column).is_not_null()).join(blank, on=by, how="semi", nulls_equal=True)
    if known.is_empty():
        return frame[column]
    only = known.group_by(by).agg(pl.col(column).unique().alias("_only")).filter(pl.col("_only").list.len() == 1)
    found = frame.select(by).join(only, on=by, how="left", nulls_equal=True, maintain_order="left")["_only"]
    return frame[column].fill_null(found.list.first())


def add_all(bench: Bench, kind: str, index: NameIndex, identifier: str) -> None:
    """Gives all nodes of a kind their keys, and tells the index what they are called."""
    columns = ("name", "area", identifier, "id", "former_names")
    frame = bench.draft.frames[kind]
    names, areas, codes, identifiers, former = (frame[name].to_list() for name in columns)
    keys = index.add_all(names, areas, codes, identifiers, former)
    bench.draft.frames[kind] = frame.with_columns(pl.Series("key", keys, pl.Int32))


def append(
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
    bench.draft.frames[kind] = pl.concat([frame, more.select(frame.columns).cast(frame.schema)])
