"""Which organizations cover which units, by mode."""

from __future__ import annotations

import narwhals as nw

from orggraph.checks.rows import Frame
from orggraph.register.snapshot import Snapshot


def naming(day: Snapshot) -> Frame:
    """Returns the establishments that name a live organization."""
    return day.frame("establishment").filter(~nw.col("organization").is_null())


def covering(day: Snapshot, *modes: str) -> Frame:
    """Returns the units that live organizations cover in one of the modes: `unit`, `organization`."""
    return naming(day).filter(nw.col("mode").cast(nw.String()).is_in(modes)).select("unit", "organization")
