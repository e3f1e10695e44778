"""Organizations: their keys, and their superiors, which form a tree."""

from __future__ import annotations

import polars as pl

from orggraph.register.apply_aliases import merge_listed, organizations_named_new
from orggraph.register.bench import Bench
from orggraph.register.mentioned_organizations import add_mentioned, add_unlisted
from orggraph.register.names import NameIndex
from orggraph.register.nodes import add_all, append, drop_repeated, separate_identifiers, with_only
from orggraph.register.several_superiors import report_namesakes, take_first_superiors
from orggraph.register.unlisted_organizations import add_of_areas, settle_short_names
from orggraph.text.names import normal_organization_name, split_organization_name


def build_organizations(bench: Bench) -> NameIndex:
    """Gives organizations their keys and resolves superiors; the draft gets `key`, and integer references."""
    if bench.draft.frames["organization"].is_empty():
        bench.lists_organizations = False
        add_mentioned(bench)
    bench.replace("organization", bench.resolve_areas("organization", "area", shorten=True))
    bench.replace("organization", with_only(bench.draft.frames["organization"], "area", ("name",)))
    merge_listed(bench, "organization", "code", normal_organization_name)
    separate_identifiers(bench, "organization", "code")
    drop_repeated(bench, "organization", "code")
    report_namesakes(bench)
    decisions = bench.decisions("organization", normal_organization_name)
    index = NameIndex("organization", normal_organization_name, bench.areas, len(bench.areas.names), decisions)
    add_all(bench, "organization", index, "code")
    new = organizations_named_new(bench, index)
    types = [split_organization_name(row["name"])[1] for row in new]
    append(bench, "organization", new, {"type": types}, [index.add(row["name"], None) for row in new])
    settle_short_names(bench, index)
    add_of_areas(bench, index)
    add_unlisted(bench, index)
    take_first_superiors(bench, index)
    bench.replace("organization", bench.resolve_names("organization", "superior", index))
    _cut_cycles(bench, index)
    return index


def _cut_cycles(bench: Bench, index: NameIndex) -> None:
    """Superiors form a tree: the row that closes a cycle loses its superior, reported."""
    frame = bench.draft.frames["organization"]
    superior = dict(zip(frame["key"], frame["superior"], strict=True))
    done: set[int] = set()
    for key in frame["key"]:
        trail: list[int] = []
        at: int | None = key
        while at is not None and at not in done and at not in trail:
            trail.append(at)
            at = superior[at]
        if at in trail:
            circle = trail[trail.index(at) :] if at is not None else []
            names = " → ".join(index.name(one) for one in (*circle, *circle[:1]))
            last = trail[-1]
            superior[last] = None
            bench.report("cycle", "organization", frame.row(last - index.offset, named=True), "superior", names)
        done.update(trail)
    bench.replace("organization", pl.Series("superior", list(superior.values()), pl.Int32))
