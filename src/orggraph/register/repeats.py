"""The same fact told twice: identical → one, different → the later date wins; never in silence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

import polars as pl

from orggraph.register.bench import Bench

_HOLDERS = ("person", "home_unit", "home_organization")
_NOT_CONTENT = ("source", "row", "context", "_code", "_above")


def drop_repeats(
    bench: Bench, kind: str, identity: Sequence[str], title: Callable[[dict[str, Any]], str]
) -> list[tuple[int | None, int | None]]:
    """Leaves one row per identity in the draft of a kind, reports the others and returns the places of older ones.

    Rows whose identity is blank in every column are no repeats of each other, nor are seats of one sheet of which
    nothing tells who holds them.
    """
    frame = bench.draft.frames[kind].with_row_index("_n")
    said = pl.any_horizontal(pl.col(name).is_not_null() for name in identity)
    marked = frame.with_columns(_number_in_sheet(identity).alias("_nth"))
    keys = [*identity, "_nth"]
    alike = marked.filter(marked.select(keys).is_duplicated(), said)
    groups = alike.group_by(keys, maintain_order=True).agg("_n")
    losers: list[int] = []
    older: list[tuple[int | None, int | None]] = []
    for numbers in groups["_n"]:
        rows = [frame.row(number, named=True) for number in numbers]
        winner, *others = sorted(rows, key=lambda row: _rank(bench, row))
        for row in others:
            _report(bench, kind, row, winner, title(row))
            losers.append(row["_n"])
            if as_of(bench, row) < as_of(bench, winner):
                older.append((row["source"], row["row"]))
    if losers:
        bench.draft.frames[kind] = frame.filter(~pl.col("_n").is_in(losers)).drop("_n")
    return older


def _number_in_sheet(identity: Sequence[str]) -> pl.Expr:
    """Of rows that say the same and not whose seat it is, the number of each in its sheet; 0 of all others."""
    if not set(_HOLDERS) <= set(identity):
        return pl.lit(0, pl.Int64)
    unknown = pl.all_horizontal(pl.col(name).is_null() for name in _HOLDERS)
    return pl.when(unknown).then(pl.int_range(pl.len()).over("source", *identity)).otherwise(0)


def _report(bench: Bench, kind: str, row: dict[str, Any], winner: dict[str, Any], title: str) -> None:
    above, stands = row.get("superior"), winner.get("superior")
    if above is not None and stands is not None and above != stands:
        bench.report("second-above", kind, row, "superior", title, expected=[stands], other=winner)
    if _content(row) == _content(winner):
        bench.report("same-record", kind, row, None, title, other=winner)
    elif kind == "unit" and _elsewhere(bench, row, winner):
        column = bench.area_column("area", row, bench.areas.names[row["area"]], 0)
        place = bench.areas.full_name(winner["area"])
        bench.report("differing-area", kind, row, column, title, expected=[place], other=winner)
    else:
        bench.report("differing-record", kind, row, None, title, other=winner)


def _elsewhere(bench: Bench, row: dict[str, Any], winner: dict[str, Any]) -> bool:
    """Whether ledgers of the same date put a unit in two places; by ledgers of two dates it may have moved."""
    one, other = row["area"], winner["area"]
    known = one is not None and other is not None
    return known and as_of(bench, row) == as_of(bench, winner) and not bench.areas.related(one, other)


def _rank(bench: Bench, row: dict[str, Any]) -> tuple[int, int]:
    """Later sheets first, then the order of reading."""
    return -as_of(bench, row).toordinal(), row["_n"]


def as_of(bench: Bench, row: dict[str, Any]) -> dt.date:
    """Returns the date for which the sheet of a row was filled in."""
    origin = bench.draft.origins[row["source"]] if row["source"] is not None else None
    return origin.as_of.last if origin and origin.as_of else dt.date.min


def _content(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in (*_NOT_CONTENT, "_n")}
