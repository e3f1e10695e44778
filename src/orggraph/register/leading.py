"""Which organization leads each area (domain §1)."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import polars as pl

from orggraph.register.bench import Bench
from orggraph.text.names import split_organization_name


@dataclass(frozen=True, slots=True)
class Body:
    """What leading asks of an organization."""

    key: int
    name: str
    superior: int | None
    area: int | None
    start: dt.date | None
    end: dt.date | None


def leading_organizations(bench: Bench, organizations: pl.DataFrame, named: Sequence[int | None]) -> pl.DataFrame:
    """Returns the table of areas and the organizations that lead them; successors are several rows.

    Where no ledger lists organizations, an area is led only by one that the ledger of grids names.

    Args:
        bench: The workbench; gets a finding for areas with two candidates at the same time.
        organizations: The resolved organizations, with keys.
        named: Per area the organization that a ledger names as leading it.
    """
    by_name = _called_as_areas(bench, organizations) if bench.lists_organizations else {}
    leads: dict[int, list[int]] = {}
    grids_are_named = any(key is not None for key in named)
    for area in _downwards(bench):
        if named[area] is not None:
            leads[area] = [named[area]]  # type: ignore[list-item]
        elif bench.lists_organizations and not (grids_are_named and _in_last_tier(bench, area)):
            leads[area] = _by_name(bench, area, by_name, leads)
    pairs = [(area, key) for area in sorted(leads) for key in leads[area]]
    return pl.DataFrame(pairs, schema={"area": pl.Int32, "organization": pl.Int32}, orient="row")


def _called_as_areas(bench: Bench, organizations: pl.DataFrame) -> dict[str, list[Body]]:
    """The organizations whose name is that of an area, by that name."""
    wanted = {name for area in range(len(bench.areas.names)) for name in _full_names(bench, area)}
    columns = ("key", "name", "superior", "area", "start", "end")
    by_name: dict[str, list[Body]] = defaultdict(list)
    for row in organizations.select(columns).iter_rows():
        name = split_organization_name(row[1])[0]
        if name in wanted:
            by_name[name].append(Body(*row))
    return by_name


def _downwards(bench: Bench) -> list[int]:
    depth = [sum(1 for _ in bench.areas.ancestors(key)) for key in range(len(bench.areas.names))]
    return sorted(range(len(depth)), key=depth.__getitem__)


def _in_last_tier(bench: Bench, area: int) -> bool:
    tier = bench.profile.tier_of(bench.draft.frames["area"]["type"][area])
    return tier == bench.profile.tiers[-1]


def _by_name(bench: Bench, area: int, by_name: dict[str, list[Body]], leads: dict[int, list[int]]) -> list[int]:
    """The organizations whose name is the area's and whose superior leads the area above."""
    candidates = {body.key: body for name in _full_names(bench, area) for body in by_name.get(name, ())}
    above = leads.get(bench.areas.parents[area], []) if bench.areas.parents[area] is not None else []  # type: ignore[arg-type]
    fitting = [body for body in candidates.values() if _fits(bench, body, area, above)]
    fitting.sort(key=lambda body: (body.start or dt.date.min, body.key))
    if any((one.end or dt.date.max) >= (other.start or dt.date.min) for one, other in pairwise(fitting)):
        row = bench.draft.frames["area"].row(area, named=True)
        names = [body.name for body in fitting]
        bench.report("several-leading-organizations", "area", row, None, bench.areas.full_name(area), expected=names)
        return []
    return [body.key for body in fitting]


def _fits(bench: Bench, body: Body, area: int, above: list[int]) -> bool:
    if above:
        return body.superior in above
    return body.area is None or bench.areas.related(body.area, area)


def _full_names(bench: Bench, area: int) -> Iterable[str]:
    """The area's name with and without each of the names above it."""
    own, *above = [bench.areas.names[key] for key in bench.areas.ancestors(area)]
    names = {own}
    for ancestor in above:
        names |= {ancestor + name for name in names}
    return sorted(names)
