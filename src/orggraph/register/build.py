"""From a draft to a register: keys are given, references resolved, the same fact kept once."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from orggraph.model.columns import KindSchema
from orggraph.model.finding import Finding
from orggraph.profile import Profile
from orggraph.register.area_tree import build_areas
from orggraph.register.bench import Bench
from orggraph.register.finish import finished_tables
from orggraph.register.frames import Draft
from orggraph.register.leading import leading_organizations
from orggraph.register.names import NameIndex
from orggraph.register.nodes import build_organizations, build_persons, build_units
from orggraph.register.register import Register
from orggraph.register.relations import build_relations


def build(draft: Draft, schemas: Mapping[str, KindSchema], profile: Profile) -> tuple[Register, list[Finding]]:
    """Builds the register of a draft; what cannot be resolved is a finding, and the rest is kept."""
    bench = Bench(draft, schemas, profile)
    build_areas(bench)
    organizations = build_organizations(bench)
    units = build_units(bench)
    named = _named_by_areas(bench, organizations)
    leads = leading_organizations(bench, draft.frames["organization"], named)
    build_persons(bench, organizations, units)
    build_relations(bench, organizations, units, leads)
    return Register({**finished_tables(bench), "lead": leads}, dict(schemas), bench.profile), bench.findings


def _named_by_areas(bench: Bench, organizations: NameIndex) -> list[int | None]:
    """The organizations that ledgers name as leading an area, by the key of the area."""
    frame = bench.draft.frames["area"]
    contexts = pl.Series("area", range(frame.height), pl.Int32)
    bench.draft.frames["area"] = frame.with_columns(contexts)
    named = bench.resolve_names("area", "led_by", organizations)
    bench.draft.frames["area"] = frame.with_columns(named)
    return named.to_list()
