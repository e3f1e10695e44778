"""Organizations that no ledger lists, known because units, grids and seats name them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import polars as pl

from orggraph.register.alike import form_of, likeness
from orggraph.register.bench import Bench
from orggraph.register.names import NameIndex
from orggraph.register.nodes import append
from orggraph.text.dates import PartialDate
from orggraph.text.names import normal_organization_name, split_organization_name, type_of

_NEAR = 80
"""How much a name is like a listed one, from 0 to 100, so that it may be that one misspelt."""
_OF_AREA = re.compile(r"(?:社区|街道|[村镇乡]|居委会|网格)(?:第.{1,3}|两新组织|两新|综合|流动党员)*$")
_SHORTEST = 3
_MANY_NAMES = 2000
"""Beyond so many listed names every one that is not among them stays open: ledgers of that size are whole."""


def add_mentioned(bench: Bench) -> None:
    """Adds those that units, grids and seats name, where no ledger lists organizations."""
    form_of_name = cache(normal_organization_name)
    seen: dict[str, dict[str, Any]] = {}
    for kind, column in (("establishment", "organization"), ("area", "led_by"), ("seat", "organization")):
        frame = bench.draft.frames[kind].filter(pl.col(column).is_not_null())
        first = frame.unique(column, keep="first", maintain_order=True)
        for name, source, row, context in first.select(column, "source", "row", "context").iter_rows():
            if (form := form_of_name(name)) not in seen:
                seen[form] = {"name": name, "source": source, "row": row, "context": context}
    ends = _ends(bench, form_of_name)
    columns: dict[str, Sequence[Any]] = {
        "type": [type_of(form) for form in seen],
        "end": [ends.get(form) for form in seen],
    }
    append(bench, "organization", list(seen.values()), columns)


def _ends(bench: Bench, form_of_name: Callable[[str], str]) -> dict[str, PartialDate]:
    """When organizations of single units ended: with their unit, or with the last row that names them."""
    units = bench.draft.frames["unit"].select("source", "row", gone="end").unique(["source", "row"], keep="none")
    named = bench.draft.frames["establishment"].filter(pl.col("organization").is_not_null())
    named = named.join(units, on=["source", "row"], how="left", maintain_order="left")
    last = pl.min_horizontal("end", "gone")
    ended = (last.is_not_null() & (pl.col("mode") == "own")).fill_null(value=False)
    by_name = named.group_by("organization").agg(ended.all().alias("ended"), last.max().alias("last"))
    if not by_name["ended"].any():
        return {}
    ends: dict[str, dt.date] = {}
    going_on: set[str] = set()
    for name, has_ended, day in by_name.iter_rows():
        form = form_of_name(name)
        if has_ended:
            ends[form] = max(day, ends.get(form, day))
        else:
            going_on.add(form)
    return {form: PartialDate(day.year, day.month, day.day) for form, day in ends.items() if form not in going_on}


def add_unlisted(bench: Bench, index: NameIndex) -> None:
    """Adds those that units name, where the ledgers of organizations list fewer than half of them, or no tree.

    Such a ledger lists others, the organizations of areas perhaps, or only those of a trade. Where it lists its own,
    a unit may still be attached to one of another owner: 规划局机关第二党支部. A name that is like a listed one may be
    that one misspelt, and stays open.
    """
    frame = bench.draft.frames["establishment"].filter(pl.col("organization").is_not_null())
    if not bench.lists_organizations or frame.schema["organization"] != pl.String or len(index.names) > _MANY_NAMES:
        return
    first = frame.unique("organization", keep="first", maintain_order=True)
    areas = bench.areas_of(first["context"])
    rows = first.select("organization", "unit", "mode", "source", "row", "context").to_dicts()
    unknown = [row for row, area in zip(rows, areas, strict=True) if not index.find(row["organization"], area)]
    superiors = bench.draft.frames["organization"]["superior"]
    if 2 * len(unknown) > len(rows) or superiors.null_count() == len(superiors):
        _add(bench, index, "organization-by-mention", unknown)
    else:
        _add(bench, index, "host-by-mention", filter(_is_of_others, unknown))


def _is_of_others(row: Mapping[str, Any]) -> bool:
    """Whether a unit is attached to an organization of no area: those of areas are known, or misspelt."""
    body, type_ = split_organization_name(row["organization"])
    return row["mode"] == "attached" and type_ is not None and _OF_AREA.search(body) is None


def _bears_its_unit(row: Mapping[str, Any]) -> bool:
    """Whether an organization bears the name of the unit that names it: then it is no other one misspelt."""
    body, _ = split_organization_name(row["organization"])
    return len(body) >= _SHORTEST and body.removesuffix("公司") in (row["unit"] or "")


def _add(bench: Bench, index: NameIndex, code: str, unknown: Iterable[Mapping[str, Any]]) -> None:
    """Adds organizations that nobody lists, but for those whose names are like a listed one."""
    listed = [form_of("organization", name) for name in index.names]
    seen: dict[str, dict[str, Any]] = {}
    for row in unknown:
        given = form_of("organization", row["organization"])
        if _bears_its_unit(row) or not any(likeness(given, known, _NEAR) for known in listed):
            if (form := normal_organization_name(row["organization"])) not in seen:
                bench.report(code, "establishment", row, "organization", row["organization"])
            seen.setdefault(form, {**row, "name": row["organization"]})
    new = list(seen.values())
    types = [split_organization_name(row["name"])[1] for row in new]
    append(bench, "organization", new, {"type": types}, [index.add(row["name"], None) for row in new])
