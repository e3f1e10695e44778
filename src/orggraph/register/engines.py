"""The only door out of an engine: lazy questions computed to Polars frames."""

from __future__ import annotations

from typing import Any

import narwhals as nw


def staged(frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """Computes a stage that several questions share: an engine would otherwise compute it for each of them."""
    return _computed(frame).lazy()


def collected(frame: nw.LazyFrame[Any]) -> Any:
    """Returns the Polars frame of a lazy question."""
    return _computed(frame).to_native()


def _computed(frame: nw.LazyFrame[Any]) -> nw.DataFrame[Any]:
    """Polars groups four million rows three times as fast in its streaming engine; others have no such choice."""
    if frame.implementation.is_polars():
        return frame.collect("polars", engine="streaming")
    return frame.collect("polars")
