"""In which community a unit lies."""

from __future__ import annotations

import narwhals as nw

from orggraph.checks.rows import Frame
from orggraph.register.snapshot import Snapshot


def listed_units(day: Snapshot) -> Frame:
    """Returns the live units of the ledgers whose community is known: `community` is its key.

    The community is the area at the tier that stands in for units without an organization (domain §2.2).
    """
    tier = f"at_{day.profile.backstop_tier}"
    areas = day.register.frame("area").select(nw.col("key").alias("area"), nw.col(tier).alias("community"))
    units = day.frame("unit").filter(nw.col("surveyed")).join(areas, on="area", how="inner")
    return units.filter(~nw.col("community").is_null())
