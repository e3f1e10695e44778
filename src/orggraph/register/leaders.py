"""Who leads the areas of a kind, and who stands at the top of a district (domain §1)."""

from __future__ import annotations

from collections import Counter
from typing import Any

import narwhals as nw
import numpy as np

from orggraph.register.engines import collected
from orggraph.register.snapshot import Snapshot
from orggraph.register.upward import ends_of, places_in


def leading(day: Snapshot, *kinds: str) -> nw.LazyFrame[Any]:
    """Returns the live organizations that lead areas of some kinds: `organization`, `area`."""
    areas = day.register.frame("area").filter(nw.col("type").cast(nw.String()).is_in(kinds))
    return day.leads().join(areas.select(nw.col("key").alias("area")), on="area").select("organization", "area")


def without_superior(day: Snapshot) -> nw.LazyFrame[Any]:
    """Returns the live organizations that name no superior, without leading groups.

    A leading group is no grassroots organization: a superior approves it, none is above it.
    """
    organizations = day.frame("organization").with_columns(nw.col("type").cast(nw.String()))
    return organizations.filter(nw.col("superior").is_null() & (nw.col("type").fill_null("") != "leading_group"))


def at_the_top(day: Snapshot, alone: set[int]) -> set[int]:
    """Returns those of some organizations without a superior that stand at the top of the district.

    They lead an area of the top tier; where none of them does, it is the one with most organizations below it.
    """
    led = collected(leading(day, *day.profile.tiers[0].kinds).select("organization"))["organization"]
    if leaders := alone & set(led):
        return leaders
    return {max(sorted(alone), key=_sizes(day).__getitem__)} if alone else set()


def roots(day: Snapshot) -> set[int]:
    """Returns the organizations up to which chains lead; none where no ledger tells who is above whom."""
    organizations = day.frame("organization").filter(~nw.col("superior").is_null())
    known = {*collected(organizations.select("superior"))["superior"]}
    known |= {*collected(leading(day, *day.profile.tiers[0].kinds))["organization"]}
    return at_the_top(day, known & {*collected(without_superior(day).select("key"))["key"]})


def _sizes(day: Snapshot) -> Counter[int]:
    """How many live organizations are below each of those without a superior, it among them."""
    frame = collected(day.frame("organization").select("key", "superior")).sort("key")
    keys = frame["key"].to_numpy().astype(np.int64)
    above = places_in(keys, frame["superior"].fill_null(-1).to_numpy().astype(np.int64))
    ends = ends_of(np.where(above < 0, np.arange(len(keys)), above))
    return Counter(keys[ends].tolist())
