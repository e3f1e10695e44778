"""The tree of areas: every area gets its key, its parent, and its ancestor at each tier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import polars as pl

from orggraph.profile import Profile
from orggraph.register.aliases import Alias
from orggraph.register.areas import AreaIndex, split_path
from orggraph.register.bench import Bench
from orggraph.register.repeats import as_of

MENTION = "mention"
"""A column that drafts of areas may have: whether the row only says that a ledger names the area somewhere."""


def build_areas(bench: Bench) -> None:
    """Gives every area its key; areas told twice become one, a parent that is not known is reported."""
    frame = bench.draft.frames["area"]
    rows: list[dict[str, Any]] = []
    seen: dict[tuple[Any, ...], int] = {}
    coded: dict[str, dict[str, Any]] = {}
    bench.areas.accepted = bench.decisions("area", str).accepted
    listed = _renamed(bench, list(frame.iter_rows(named=True)))
    for row in sorted(listed, key=lambda row: _depth(row, bench.profile)):
        parent = _parent(row, bench, rows)
        identity = (row["type"], row["name"], parent)
        row = {**row, "parent": parent, "code": _own_code(bench, row, coded)}
        if (known := seen.get(identity)) is None:
            seen[identity] = bench.areas.add(row["name"], parent, row["id"], row["code"])
            rows.append(row)
        else:
            rows[known] = _one_of(bench, rows[known], row)
    columns: dict[str, Any] = {**frame.schema, "parent": pl.Int32}
    table = pl.DataFrame([[row[name] for name in columns] for row in rows], schema=columns, orient="row")
    bench.draft.frames["area"] = _with_tiers(table.drop(MENTION, strict=False), bench.areas, bench.profile)


def _renamed(bench: Bench, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows, those of areas that by decision are another one as rows of that one."""
    decided: dict[str, list[Alias]] = defaultdict(list)
    for alias in bench.areas.accepted:
        decided[alias.name].append(alias)
    if not decided:
        return rows
    targets: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        above = split_path(row["parent"]) if row["parent"] else []
        for form in {row["name"], row["code"], *("".join([*above[n:], row["name"]]) for n in range(len(above)))}:
            targets[form].append(row)
    result = []
    for row in rows:
        found = targets.get("".join(split_path(_meaning(decided.get(row["name"], ()), row))), [])
        near = [one for one in found if one["parent"] == row["parent"]] or found
        places = {(one["type"], one["name"], one["parent"]) for one in near}
        if len(places) == 1 and near[0]["name"] != row["name"]:
            if not row.get(MENTION):
                bench.cite("area", row, "name", row["name"], near[0]["name"])
            row = {**row, **{name: near[0][name] for name in ("type", "name", "parent")}}
        result.append(row)
    return result


def _meaning(aliases: Iterable[Alias], row: Mapping[str, Any]) -> str:
    """What the decision says that holds where a row lies, the nearest area's first; nothing where none does."""
    above = {*split_path(row["parent"] or "")}
    places = {alias: split_path(alias.area) if alias.area else [] for alias in aliases}
    holding = [alias for alias in places if above.issuperset(places[alias])]
    return max(holding, key=lambda alias: len(places[alias])).means or "" if holding else ""


def _depth(row: Mapping[str, Any], profile: Profile) -> tuple[int, int]:
    tier = profile.tier_of(row["type"])
    level = len(profile.tiers) if tier is None else profile.tier_names.index(tier.name)
    return level, len(split_path(row["parent"])) if row["parent"] else 0


def _parent(row: Mapping[str, Any], bench: Bench, rows: list[dict[str, Any]]) -> int | None:
    if row["parent"]:
        return bench.find_area("area", "parent", row["parent"], row, shorten=False)
    tiers = bench.profile.tiers
    top = [key for key, known in enumerate(rows) if bench.profile.tier_of(known["type"]) == tiers[0]]
    return top[0] if len(top) == 1 and bench.profile.tier_of(row["type"]) != tiers[0] else None


def _own_code(bench: Bench, row: Mapping[str, Any], coded: dict[str, dict[str, Any]]) -> str | None:
    """The code of an area, unless another area has it."""
    code: str | None = row["code"]
    bearer = coded.setdefault(code, dict(row)) if code else row
    if (bearer["name"], bearer["parent"]) == (row["name"], row["parent"]):
        return code
    bench.report("duplicate-identifier", "area", row, "code", code or "", other=bearer)
    return None


def _one_of(bench: Bench, old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """One row of two about the same area: a mention yields, then one that says nothing, then the earlier date."""
    if new.get(MENTION):
        return old
    if old.get(MENTION):
        return new
    schema = bench.schemas["area"]
    facts = [column.name for column in schema.columns if column.name not in ("id", *schema.identity)]
    said_old, said_new = ([row[name] for name in facts if row[name] is not None] for row in (old, new))
    newer = not said_old or (bool(said_new) and as_of(bench, new) > as_of(bench, old))
    winner, other = (new, old) if newer else (old, new)
    bench.report(
        "same-record" if said_old == said_new else "differing-record", "area", other, None, new["name"], other=winner
    )
    return winner


def _with_tiers(areas: pl.DataFrame, index: AreaIndex, profile: Profile) -> pl.DataFrame:
    """Adds a column `at_<tier>` per tier: the key of the ancestor at that tier, or of the area itself."""
    tiers = [profile.tier_of(kind) for kind in areas["type"]]
    columns: dict[str, list[int | None]] = {tier.name: [] for tier in profile.tiers}
    for key in range(len(index.names)):
        found: dict[str, int] = {}
        for area in index.ancestors(key):
            tier = tiers[area]
            if tier is not None:
                found.setdefault(tier.name, area)
        for name, keys in columns.items():
            keys.append(found.get(name))
    return areas.with_columns(pl.Series(f"at_{name}", keys, pl.Int32) for name, keys in columns.items())
