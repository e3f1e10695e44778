"""From a draft to a register: keys are given, references resolved, the same fact kept once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import polars as pl

from orggraph.model.columns import KindSchema
from orggraph.model.finding import Finding
from orggraph.profile import Profile
from orggraph.register.aliases import Aliases
from orggraph.register.apply_aliases import settle_decisions
from orggraph.register.area_names import AreaNames
from orggraph.register.area_tree import build_areas
from orggraph.register.areas import AreaIndex
from orggraph.register.bench import Bench
from orggraph.register.finish import finished_tables
from orggraph.register.frames import Draft
from orggraph.register.leading import leading_organizations
from orggraph.register.names import NameIndex
from orggraph.register.organizations import build_organizations
from orggraph.register.persons import build_persons
from orggraph.register.register import Register
from orggraph.register.relations import build_relations
from orggraph.register.units import build_units
from orggraph.register.unresolved import Unresolved


class Built(NamedTuple):
    """A register, what was found while building it, and the names that are open."""

    register: Register
    findings: list[Finding]
    unresolved: list[Unresolved]


def build(draft: Draft, schemas: Mapping[str, KindSchema], profile: Profile, aliases: Aliases | None = None) -> Built:
    """Builds the register of a draft; what cannot be resolved is a finding, and the rest is kept."""
    bench = Bench(draft, schemas, profile, aliases or Aliases(), areas=AreaIndex(AreaNames.of(profile)))
    build_areas(bench)
    organizations = build_organizations(bench)
    if bench.lists_organizations:  # these tell who stands in; what is written is needed only where nothing does
        bench.replace("unit", pl.lit(None, pl.Boolean).alias("backstop"))
    units = build_units(bench)
    named = _named_by_areas(bench, organizations)
    leads = leading_organizations(bench, draft.frames["organization"], named)
    build_persons(bench, organizations, units)
    build_relations(bench, organizations, units, leads)
    settle_decisions(bench, organizations, units)
    register = Register({**finished_tables(bench), "lead": leads}, dict(schemas), bench.profile)
    return Built(register, bench.findings, bench.unresolved)


def _named_by_areas(bench: Bench, organizations: NameIndex) -> list[int | None]:
    """The organizations that ledgers name as leading an area, by the key of the area."""
    frame = bench.draft.frames["area"]
    contexts = pl.Series("area", range(frame.height), pl.Int32)
    bench.draft.frames["area"] = frame.with_columns(contexts)
    named = bench.resolve_names("area", "led_by", organizations)
    bench.draft.frames["area"] = frame.with_columns(named)
    return named.to_list()
