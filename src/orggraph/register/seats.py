"""Concurrent seats, the bodies that have them, and enlarged committees (domain §1)."""

from __future__ import annotations

from typing import Any

import narwhals as nw

from orggraph.register.leaders import leading
from orggraph.register.snapshot import Snapshot


def concurrent_seats(day: Snapshot) -> nw.LazyFrame[Any]:
    """Returns the concurrent seats that are held on the day."""
    return day.frame("seat").filter(nw.col("concurrent"))


def bodies(day: Snapshot) -> nw.LazyFrame[Any]:
    """Returns the bodies with concurrent seats: `key`, `seats`."""
    return concurrent_seats(day).group_by("organization").agg(seats=nw.len()).rename({"organization": "key"})


def enlarged(day: Snapshot, kind: str) -> nw.LazyFrame[Any]:
    """Returns the enlarged committees at the tier of a kind of area, with `seats`; none where there is no such tier.

    They are the live organizations that have any concurrent seat and lead an area of the tier.
    """
    tier = day.profile.tier_of(kind)
    of_tier = leading(day, *(tier.kinds if tier else ())).select(nw.col("organization").alias("key")).unique("key")
    return day.frame("organization").join(bodies(day), on="key").join(of_tier, on="key")
