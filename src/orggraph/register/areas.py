"""The tree of areas: paths to keys, ancestors, tiers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

import polars as pl

from orggraph.model.columns import KindSchema
from orggraph.profile import Profile

PATH = "/"
"""Between the names of a path of areas."""


class AreaIndex:
    """Finds areas by name, code, identifier or path, and knows how they lie in each other.

    A name also answers with or without the names of the areas it lies in: 枫林社区第一网格 and 第一网格.
    """

    def __init__(self) -> None:
        self.names: list[str] = []
        self.parents: list[int | None] = []
        self._known: dict[str, set[int]] = defaultdict(set)
        self.find = cache(self._find)

    def add(self, name: str, parent: int | None, *identifiers: str | None) -> int:
        """Adds an area and returns its key."""
        key = len(self.names)
        self.names.append(name)
        self.parents.append(parent)
        for alias in {name, *self._aliases(name, parent), *filter(None, identifiers)}:
            self._known[alias].add(key)
        self.find.cache_clear()
        return key

    def _aliases(self, name: str, parent: int | None) -> Iterator[str]:
        stripped, longer = name, name
        for ancestor in self.ancestors(parent):
            if stripped.startswith(self.names[ancestor]) and len(stripped) > len(self.names[ancestor]):
                stripped = stripped.removeprefix(self.names[ancestor])
                yield stripped
            elif not name.startswith(self.names[ancestor]):
                longer = self.names[ancestor] + longer
                yield longer

    def ancestors(self, key: int | None) -> Iterator[int]:
        """Yields the area itself and what it lies in, upwards."""
        while key is not None:
            yield key
            key = self.parents[key]

    def _find(self, path: str) -> tuple[int, ...]:
        *above, name = path.split(PATH)
        return tuple(key for key in sorted(self._known.get(name, ())) if self._lies_in(key, above))

    def _lies_in(self, key: int, above: list[str]) -> bool:
        chain = set(self.ancestors(self.parents[key]))
        return all(chain & self._known.get(name, set()) for name in above)

    def related(self, one: int | None, other: int | None) -> bool:
        """Whether one area is, contains or lies in the other."""
        if one is None or other is None:
            return False
        return one in self.ancestors(other) or other in self.ancestors(one)

    def full_name(self, key: int | None) -> str:
        """Returns the names from below the top down, as staff write them: 松涛街道枫林社区."""
        chain = [self.names[area] for area in self.ancestors(key)]
        return "".join(reversed(chain[:-1] or chain))

    def known_names(self) -> list[str]:
        """Returns every name, for proposals."""
        return sorted(set(self.names))


Report = Callable[..., None]
"""Adds a finding: code, kind, draft row, column, and the finding's data."""


def build_areas(
    frame: pl.DataFrame, schema: KindSchema, profile: Profile, report: Report
) -> tuple[pl.DataFrame, AreaIndex]:
    """Gives every area its key; areas told twice become one, a parent that is not known is reported."""
    index, rows = AreaIndex(), list[dict[str, Any]]()
    seen: dict[tuple[Any, ...], int] = {}
    coded: dict[str, dict[str, Any]] = {}
    facts = [column.name for column in schema.columns if column.name not in ("id", *schema.identity)]
    for row in sorted(frame.iter_rows(named=True), key=lambda row: _depth(row, profile)):
        parent = _parent(row, index, profile, rows, report)
        identity = (row["type"], row["name"], parent)
        bearer = coded.setdefault(row["code"], row) if row["code"] else row
        if bearer["name"] != row["name"] or bearer["parent"] != row["parent"]:
            report("duplicate-identifier", "area", row, "code", row["code"], other=bearer)
            row = {**row, "code": None}
        if (known := seen.get(identity)) is None:
            known = seen[identity] = index.add(row["name"], parent, row["id"], row["code"])
            rows.append({**row, "parent": parent})
        else:
            rows[known] = _merged(rows[known], {**row, "parent": parent}, facts, report)
    table = pl.DataFrame(rows, schema={**frame.schema, "parent": pl.Int32}, orient="row")
    return table, index


def _depth(row: Mapping[str, Any], profile: Profile) -> tuple[int, int]:
    tier = profile.tier_of(row["type"])
    level = len(profile.tiers) if tier is None else profile.tier_names.index(tier.name)
    return level, len(row["parent"].split(PATH)) if row["parent"] else 0


def _parent(
    row: Mapping[str, Any], index: AreaIndex, profile: Profile, rows: list[dict[str, Any]], report: Report
) -> int | None:
    if row["parent"]:
        found = index.find(row["parent"])
        if len(found) == 1:
            return found[0]
        if found:
            report(
                "ambiguous-reference",
                "area",
                row,
                "parent",
                row["parent"],
                expected=[index.full_name(k) for k in found],
            )
        else:
            report("unknown-area", "area", row, "parent", row["parent"], near=index.known_names())
        return None
    top = [key for key, known in enumerate(rows) if profile.tier_of(known["type"]) == profile.tiers[0]]
    is_top = profile.tier_of(row["type"]) == profile.tiers[0]
    return top[0] if len(top) == 1 and not is_top else None


def _merged(old: dict[str, Any], new: dict[str, Any], facts: list[str], report: Report) -> dict[str, Any]:
    """One row from two of the same area: a bare mention yields to the row that says something."""
    said_old = {name: old[name] for name in facts if old[name] is not None}
    said_new = {name: new[name] for name in facts if new[name] is not None}
    if not said_new:
        return old
    if not said_old:
        return new
    code = "same-record" if said_old == said_new else "differing-record"
    report(code, "area", new, None, new["name"], other=old)
    return old


def with_tiers(areas: pl.DataFrame, index: AreaIndex, profile: Profile) -> pl.DataFrame:
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
