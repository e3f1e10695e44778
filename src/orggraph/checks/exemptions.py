"""Declared exceptions: which breaches they excuse on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import narwhals as nw

from orggraph.checks.violation import State
from orggraph.register.engines import collected
from orggraph.register.snapshot import Snapshot


def declared(day: Snapshot) -> Mapping[int, dt.date]:
    """Returns unit → the latest day of review of its exceptions; one without such a day excuses nothing."""
    rows = day.frame("exemption").filter(~nw.col("review").is_null() & ~nw.col("reason").is_null())
    latest = collected(rows.group_by("unit").agg(nw.col("review").max()))
    return dict(latest.select("unit", "review").iter_rows())


def state_of(unit: int | None, reviews: Mapping[int, dt.date], day: dt.date) -> State:
    """Returns how the exceptions of a unit bear on a breach about it."""
    if unit is None or unit not in reviews:
        return "open"
    return "excused" if reviews[unit] >= day else "overdue"
