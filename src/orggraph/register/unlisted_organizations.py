"""Names that no ledger of organizations lists, and that still mean one organization: that of a unit, or of an area."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

from orggraph.register.alike import Form, form_of, likeness
from orggraph.register.bench import Bench
from orggraph.register.names import NameIndex
from orggraph.register.nodes import append
from orggraph.register.own_names import is_own
from orggraph.text.names import split_organization_name

_NEAR = 80
"""How much a name is like a listed one, from 0 to 100, so that it may be that one misspelt."""
_MANY_NAMES = 2000
"""Beyond so many listed names every one that is not among them stays open: ledgers of that size are whole."""
_FEWEST_LEFT_OUT = _SAME_BEGINNING = 2
_FIRM = re.compile(r"公司|集团|[厂店所院校园行社]$|中心|[协商]会|合作社")
_OF_AREAS = ("committee", "working_committee", "general_branch", "branch")


def settle_short_names(bench: Bench, index: NameIndex) -> None:
    """Takes a name that is not listed for the only listed one that it can be short for.

    甲乙公司党支部 beside 临江甲乙机械有限公司 is 临江甲乙机械有限公司党支部, where only that bears its name;
    河口商贸联合支部 is 河口镇商贸行业联合党支部, where no other holds its characters in their order.
    """
    if not bench.lists_organizations or len(index.names) > _MANY_NAMES:
        return
    meant: dict[tuple[str | None, str], str] = {}
    for row in _unknown(bench, index, "establishment", "organization"):
        unit, name = row["unit"], row["organization"]
        if (unit, name) in meant:
            continue
        for code, bearing in (("short-name", _of_unit(unit, name, index)), ("abbreviated-name", _longer(name, index))):
            if len(bearing) == 1:
                meant[unit, name] = bearing[0]
                bench.report(code, "establishment", row, "organization", name, expected=bearing)
                break
    if meant:
        others = _only_meanings(meant)
        frame = bench.draft.frames["establishment"]
        pairs = zip(frame["unit"], frame["organization"], strict=True)
        names = [meant.get((unit, name), others.get(name, name)) if name is not None else None for unit, name in pairs]
        bench.replace("establishment", pl.Series("organization", names, pl.String))


def _only_meanings(meant: Mapping[tuple[str | None, str], str]) -> dict[str, str]:
    """The short names that mean one organization whatever unit writes them: others may be attached to it."""
    by_name: dict[str, set[str]] = defaultdict(set)
    for (_, name), organization in meant.items():
        by_name[name].add(organization)
    return {name: min(found) for name, found in by_name.items() if len(found) == 1}


def _of_unit(unit: str | None, name: str, index: NameIndex) -> list[str]:
    """The listed organizations of the same type that bear the name of the unit, where the given one does too."""
    if unit is None or not is_own(unit, name):
        return []
    type_ = split_organization_name(name)[1]
    return sorted({one for one in index.names if split_organization_name(one)[1] == type_ and is_own(unit, one)})


def _longer(name: str, index: NameIndex) -> list[str]:
    """The listed organizations of the same type that a name can be short for.

    None of one called after a firm, unless it is numbered: 市场公司第二党支部 has few namesakes.
    """
    given = form_of("organization", name)
    if _FIRM.search(given.text) and not given.numbers:
        return []
    return sorted({one for one in index.names if _abbreviates(given, form_of("organization", one))})


def _abbreviates(short: Form, long: Form) -> bool:
    """Whether a name is another one with words left out; a single character may be a slip of the pen."""
    left_out = len(long.text) - len(short.text)
    if left_out < _FEWEST_LEFT_OUT or short.type != long.type or short.numbers != long.numbers:
        return False
    rest = iter(long.text)
    return short.text[:_SAME_BEGINNING] in long.text and all(char in rest for char in short.text)


def add_of_areas(bench: Bench, index: NameIndex) -> None:
    """Adds the organizations of areas that units are attached to and no ledger lists: it lists others.

    Where one like it is listed, the name may be that one misspelt, and stays open.
    """
    if not bench.lists_organizations or len(index.names) > _MANY_NAMES:
        return
    seen: dict[str, dict[str, Any]] = {}
    listed = [form_of("organization", name) for name in index.names]
    for row in _unknown(bench, index, "establishment", "organization"):
        name = row["organization"]
        body, type_ = split_organization_name(name)
        if name in seen or type_ not in _OF_AREAS or len(bench.areas.find(body)) != 1:
            continue
        given = form_of("organization", name)
        if not any(likeness(given, known, _NEAR) for known in listed):
            bench.report("organization-of-area", "establishment", row, "organization", name)
            seen[name] = {**row, "name": name}
    types = [split_organization_name(name)[1] for name in seen]
    rows = list(seen.values())
    append(bench, "organization", rows, {"type": types}, [index.add(name, None) for name in seen])


def _unknown(bench: Bench, index: NameIndex, kind: str, column: str) -> Iterator[dict[str, Any]]:
    """Yields the rows whose names mean no organization, one for each name, area and unit."""
    frame = bench.draft.frames[kind].filter(pl.col(column).is_not_null())
    named = frame.select(column, "context").unique(maintain_order=True)
    areas = bench.areas_of(named["context"])
    found = [not index.find(name, area) for name, area in zip(named[column], areas, strict=True)]
    rows = frame.join(
        named.filter(pl.Series(found, dtype=pl.Boolean)), on=[column, "context"], how="semi", nulls_equal=True
    )
    by = [column, "context", *(["unit"] if "unit" in frame.columns else [])]
    yield from rows.unique(by, keep="first", maintain_order=True).iter_rows(named=True)
