"""Which areas lie in which, and who is superior to whom."""

from __future__ import annotations

import narwhals as nw

from orggraph.checks.rows import Frame
from orggraph.register.snapshot import Snapshot


def territory(day: Snapshot) -> Frame:
    """Returns every area with each area that it lies in, itself too: `area`, `above`."""
    areas = day.register.frame("area")
    chain = ("key", *(f"at_{name}" for name in day.profile.tier_names))
    pairs = [areas.select(nw.col("key").alias("area"), nw.col(column).alias("above")) for column in chain]
    return nw.concat(pairs).filter(~nw.col("above").is_null()).unique(["area", "above"])


def subordinate(day: Snapshot) -> Frame:
    """Returns the organizations that live ones are subordinate to: `key`."""
    superiors = day.frame("organization").filter(~nw.col("superior").is_null())
    return superiors.select(nw.col("superior").alias("key")).unique("key")
