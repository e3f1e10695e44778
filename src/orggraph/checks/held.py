"""Relations that hold by their own dates, whether or not what they refer to still lives."""

from __future__ import annotations

import narwhals as nw

from orggraph.checks.rows import Frame
from orggraph.register.snapshot import Snapshot


def held(day: Snapshot, kind: str) -> Frame:
    """Returns the rows of a relation that have begun and not ended by the day."""
    frame = day.register.frame(kind)
    columns = {column.name for column in day.register.schemas[kind].columns}
    if "start" in columns:
        frame = frame.filter(nw.col("start").is_null() | (nw.col("start") <= day.day))
    if "end" in columns:
        frame = frame.filter(nw.col("end").is_null() | (nw.col("end") >= day.day))
    return frame


def ended(day: Snapshot, kind: str, key: str) -> Frame:
    """Returns the nodes of a kind that ended before the day: their key under the given name, `label` and when."""
    return (
        day.register.frame(kind)
        .filter(nw.col("end") < day.day)
        .select(nw.col("key").alias(key), label="name", ended="end", ended_precision="end_precision")
    )
