"""Units that ledgers list twice under names that are near: told, and one where a remark says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import polars as pl

from orggraph.register.alike import form_of
from orggraph.register.bench import Bench

ELSEWHERE = "elsewhere"
"""A column that drafts of units may have: whether the row says that another ledger lists the unit as well."""
_FEWEST = 3
_LEGAL = r"(?:有限责任公司|股份有限公司|有限公司|股份公司|集团公司|集团|公司)$"
_LOCAL = 4
"""Longest name of a place before the name of a unit: 云汀区澜安保安."""


def settle_listed_twice(bench: Bench) -> list[tuple[int | None, int | None]]:
    """Reports units whose names are the same but for their place and legal form; returns the rows that are no units.

    A row whose remark says that another ledger has the unit is left out where exactly one other row names it.
    """
    frame = bench.draft.frames["unit"]
    columns = ["name", "area", "credit_code", "source", "row", *([ELSEWHERE] if ELSEWHERE in frame.columns else [])]
    rows = _candidates(frame.select(columns).with_row_index("_n")).to_dicts()
    gone: list[int] = []
    for group in _alike(bench, rows):
        first, *others = sorted(group, key=lambda row: (bool(row.get(ELSEWHERE)), row["_n"]))
        for row in others:
            if row.get(ELSEWHERE) and len(group) == 2:
                gone.append(row["_n"])
                bench.report("listed-elsewhere", "unit", row, "name", row["name"], other=first)
            elif _may_be_same(row, first):
                bench.report(
                    "perhaps-same-unit", "unit", row, "name", row["name"], expected=[first["name"]], other=first
                )
    bench.draft.frames["unit"] = (
        frame.with_row_index("_n").filter(~pl.col("_n").is_in(gone)).drop("_n", ELSEWHERE, strict=False)
    )
    left = {row["_n"]: row for row in rows}
    return [(left[number]["source"], left[number]["row"]) for number in gone]


def _candidates(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows whose names may be those of others, at a quick look: without their place and legal form."""
    plain = pl.col("name").str.replace_all(r"[()（）\[\]【】·\s]", "")
    core = plain.str.replace(_LEGAL, "").str.replace(r"^.{1,3}?[区县市镇]", "")
    return frame.filter(core.is_duplicated() & pl.col("name").is_not_null())


def _alike(bench: Bench, rows: Iterable[Mapping[str, Any]]) -> list[list[dict[str, Any]]]:
    """The groups of rows whose names differ by place and legal form at most."""
    by_core: dict[str, list[dict[str, Any]]] = defaultdict(list)
    top = bench.areas.names[:1]
    for row in rows:
        if row["name"] is not None:
            above = [bench.areas.names[key] for key in bench.areas.ancestors(row["area"])] or top
            by_core[form_of("unit", row["name"], reversed(above)).core].append(dict(row))
    for longer in list(by_core):
        for cut in range(1, min(_LOCAL, len(longer) - _FEWEST) + 1):
            if longer[cut:] in by_core and longer[cut - 1] in "区县市镇":
                by_core[longer[cut:]].extend(by_core.pop(longer))
                break
    return [group for core, group in by_core.items() if len(group) > 1 and len(core) >= _FEWEST]


def _may_be_same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether nothing but their names tells two rows apart; equal names in one area are one unit anyway."""
    codes = {one["credit_code"], other["credit_code"]} - {None}
    if len(codes) > 1:
        return False
    return (one["name"], one["area"]) != (other["name"], other["area"])
