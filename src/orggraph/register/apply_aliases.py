"""The user's decisions about names, applied to what ledgers list; and those that no longer fit are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import polars as pl

from orggraph.model.finding import Finding
from orggraph.model.source import Source
from orggraph.register.aliases import Alias
from orggraph.register.bench import Bench
from orggraph.register.names import NameIndex


def merge_listed(bench: Bench, kind: str, code: str, normal: Callable[[str], str]) -> None:
    """Where two names are listed of which one means the other, its rows become rows of the other: the same, told twice.

    They take its name and its area, and leave its code alone.
    """
    decisions = bench.decisions(kind, normal)
    if not decisions:
        return
    rows = bench.draft.frames[kind].select("name", "area", code, "id", "source", "row").to_dicts()
    listed = NameIndex(kind, normal, bench.areas, 0, decisions)
    for row in rows:
        listed.add(row["name"], row["area"], (row[code], row["id"]))
    for row in [dict(row) for row in rows]:
        target = _meant_row(listed, row, rows)
        if target is not None:
            number = rows.index(row)
            own = row[code] if target[code] is None else target[code]
            rows[number] = {**row, "name": target["name"], "area": target["area"], code: own}
            bench.cite(kind, row, "name", row["name"], target["name"])
    columns = [pl.Series(name, [row[name] for row in rows], dtype) for name, dtype in _types(bench, kind, code)]
    bench.replace(kind, *columns)


def _types(bench: Bench, kind: str, code: str) -> Iterator[tuple[str, pl.DataType]]:
    schema = bench.draft.frames[kind].schema
    yield from ((name, schema[name]) for name in ("name", "area", code))


def _meant_row(listed: NameIndex, row: Mapping[str, Any], rows: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The listed row that a row means by decision, and so on to the last; None where it stands for itself."""
    name, seen = row["name"], {row["name"]}
    target = None
    while True:
        match = listed.match(name, row["area"])
        meant = [rows[key] for key in match.keys]
        names = {one["name"] for one in meant}
        one_only = len({(one["name"], one["area"]) for one in meant}) == 1
        if match.by != "decision" or not one_only or names <= seen:
            return target
        target = meant[0]
        name = target["name"]
        seen.add(name)


def organizations_named_new(bench: Bench, index: NameIndex) -> list[dict[str, Any]]:
    """Returns where organizations that the user calls new are mentioned first: no ledger lists them."""
    seen: dict[str, dict[str, Any]] = {}
    decisions = index.decisions
    if not (decisions and decisions.new):
        return []
    for kind, schema in bench.schemas.items():
        for column in (name for name, target in schema.references.items() if target == "organization"):
            named = bench.draft.frames[kind].filter(pl.col(column).is_not_null())
            if named.schema[column] != pl.String:
                continue
            rows = named.select(column, "source", "row", "context").iter_rows(named=True)
            for row, area in zip(rows, bench.areas_of(named["context"]), strict=True):
                form = index.normal(row[column])
                alias = decisions.find(form, area)
                if alias is not None and alias.new and not index.find(row[column]):
                    seen.setdefault(form, {**row, "name": row[column]})
    return list(seen.values())


def settle_decisions(bench: Bench, organizations: NameIndex, units: NameIndex) -> None:
    """Reports decisions that fit nothing any more, and gives renamed nodes the names they had at first."""
    for kind, index in (("organization", organizations), ("unit", units)):
        if not index.decisions:
            continue
        for alias in index.decisions.accepted:
            keys = index.meant(alias, _area_of(bench, alias))
            occurs = bool(index.plain(alias.name)) or _is_open(bench, kind, alias)
            if len(keys) == 1:
                if alias.renamed and not set(index.plain(alias.name)) - {*keys}:
                    bench.first_names.setdefault(keys[0], alias.name)
            else:
                _report(bench, alias, "decision-without-target" if occurs else "stale-decision")
        for alias in (*index.decisions.rejected, *index.decisions.new):
            if not (index.plain(alias.name) or _is_open(bench, kind, alias)):
                _report(bench, alias, "stale-decision")
    _settle_areas(bench)


def _settle_areas(bench: Bench) -> None:
    for alias in bench.aliases.of("area"):
        keys = sorted(key for name, key in bench.areas.decided if name == alias.name)
        occurs = bool(bench.areas.find(alias.name)) or _is_open(bench, "area", alias)
        if keys and alias.renamed:
            bench.first_names.setdefault(keys[0], alias.name)
        elif not keys and alias.means is not None and occurs:
            _report(bench, alias, "decision-without-target")
        elif not keys and not occurs:
            _report(bench, alias, "stale-decision")


def _area_of(bench: Bench, alias: Alias) -> int | None:
    keys = bench.areas.find(alias.area) if alias.area is not None else ()
    return keys[0] if len(keys) == 1 else None


def _is_open(bench: Bench, kind: str, alias: Alias) -> bool:
    return any(one.kind == kind and one.name == alias.name for one in bench.unresolved)


def _report(bench: Bench, alias: Alias, code: str) -> None:
    other = alias.means or alias.rejected or ""
    bench.findings.append(Finding(code, Source(bench.aliases.file), alias.name, other))
