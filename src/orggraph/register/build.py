"""From a draft to a register: keys are given, references resolved, the same fact kept once."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from orggraph.model.columns import KindSchema
from orggraph.model.finding import Finding
from orggraph.profile import Profile
from orggraph.register.areas import build_areas, with_tiers
from orggraph.register.bench import Bench
from orggraph.register.finish import finished_tables
from orggraph.register.frames import Draft
from orggraph.register.leading import leading_organizations
from orggraph.register.nodes import build_organizations, build_persons, build_units
from orggraph.register.register import Register
from orggraph.register.relations import build_relations


def build(draft: Draft, schemas: Mapping[str, KindSchema], profile: Profile) -> tuple[Register, list[Finding]]:
    """Builds the register of a draft; what cannot be resolved is a finding, and the rest is kept."""
    bench = Bench(draft, schemas, profile)
    areas, bench.areas = build_areas(draft.frames["area"], schemas["area"], profile, bench.report)
    draft.frames["area"] = with_tiers(areas, bench.areas, profile)
    organizations = build_organizations(bench)
    units = build_units(bench)
    named = _named_by_areas(bench, organizations.find, organizations.name, organizations.names)
    leads = leading_organizations(bench, draft.frames["organization"], named)
    build_persons(bench, units)
    build_relations(bench, organizations, units, leads)
    return Register({**finished_tables(bench), "lead": leads}, dict(schemas), bench.profile), bench.findings


def _named_by_areas(bench: Bench, find, name, known) -> list[int | None]:  # type: ignore[no-untyped-def]
    frame = bench.draft.frames["area"]
    contexts = pl.Series("area", range(frame.height), pl.Int32)
    bench.draft.frames["area"] = frame.with_columns(contexts)
    named = bench.resolve_names("area", "led_by", find, name, known)
    bench.draft.frames["area"] = frame.with_columns(named)
    return named.to_list()
