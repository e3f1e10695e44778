"""What several rules ask of a day, and their answers as rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import narwhals as nw

from orggraph.register.engines import collected

Frame = nw.LazyFrame[Any]


def rows(frame: Frame) -> Iterator[dict[str, Any]]:
    """Yields the rows of a question."""
    found: Iterator[dict[str, Any]] = collected(frame).iter_rows(named=True)
    return found


def named(frame: Frame, key: str, nodes: Frame, label: str = "label") -> Frame:
    """Adds the name of the node that a column of keys refers to."""
    return frame.join(nodes.select(nw.col("key").alias(key), nw.col("name").alias(label)), on=key, how="left")


def of_type(frame: Frame, *types: str) -> Frame:
    """The organizations of some types."""
    return frame.filter(nw.col("type").cast(nw.String()).is_in(types))
