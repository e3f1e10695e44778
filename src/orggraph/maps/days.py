"""The days of a scene: at which a slider stops, and what is live on each of them.

What is live, led and covered comes from snapshots of the register, never from a rule of the map's own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeAlias

import narwhals as nw
import numpy as np
import numpy.typing as npt
import polars as pl

from orggraph.maps.scene import Turn
from orggraph.queries.status import MODES, STATUSES, unit_status
from orggraph.register.engines import collected
from orggraph.register.register import Register

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot

States: TypeAlias = npt.NDArray[np.int8]
"""Row × day: 0 where the row is not live."""

RELATIONS = ("establishment", "instructor", "seat", "agreement", "registration")
_TABLES = ("area", "organization", "unit", "lead", *RELATIONS)
_MOST = 8
"""At most so many stops are chosen: as many as a hand tells apart on a slider."""

NODE = ((False, None, False), (True, None, False), (True, None, True))
"""What the states of an area or organization mean for `Turn`: not live, live, a gap."""
UNIT = ((False, None, False), *((True, status, status not in (*MODES, "unknown")) for status in STATUSES))
"""What the states of a unit mean: not live, and then its status."""


def stops(day: Snapshot) -> tuple[str, ...]:
    """Returns the days at which a slider stops: the ends of the last years in which anything changed, and the day.

    There are none where nothing that is known changed before the year of the day.
    """
    years: set[int] = set()
    for kind in _TABLES:
        frame = day.register.frame(kind)
        if "end" in frame.collect_schema().names():
            ends = nw.col("end").dt.offset_by("1d")
            for change in (nw.col("start"), ends):
                dated = frame.select(change=change).filter(nw.col("change") <= day.day)
                years.update(collected(dated.select(nw.col("change").dt.year()).unique())["change"])
    ends_of_years = [end for year in sorted(years) if (end := dt.date(year, 12, 31)) < day.day]
    return with_day(day, ends_of_years[1 - _MOST :]) if ends_of_years else ()


def with_day(day: Snapshot, days: Iterable[dt.date | str]) -> tuple[str, ...]:
    """Returns days in order, with the day of the snapshot among them; none if none are given."""
    given = {day.register.on(each).day.isoformat() for each in days}
    return tuple(sorted({*given, day.day.isoformat()})) if given else ()


class Days:
    """A register on some days: which of its rows are live on which.

    Args:
        day: The day that a scene shows.
        stops: The days of its slider, that day among them; none for a scene of one day.
    """

    def __init__(self, day: Snapshot, stops: Sequence[str]) -> None:
        self.day, self.stops = day, tuple(stops)
        self.tables = {kind: _numbered(day.register.frame(kind)) for kind in _TABLES}
        known = Register(self.tables, day.register.schemas, day.profile)
        every = stops or (day.day.isoformat(),)
        self.now = every.index(day.day.isoformat())
        self._snapshots = [known.on(stop) for stop in every]

    def live(self, kind: str) -> States:
        """The states of the rows of a table: 1 where a row is live."""
        frames = [collected(snapshot.frame(kind).select("number")) for snapshot in self._snapshots]
        return self._states(kind, [(frame["number"], 1) for frame in frames])

    def units(self) -> States:
        """The states of the units: 1 + their status."""
        frames = [collected(unit_status(snapshot).select("number", "status")) for snapshot in self._snapshots]
        return self._states("unit", [(frame["number"], frame["status"].to_numpy() + 1) for frame in frames])

    @cached_property
    def leaders(self) -> npt.NDArray[np.int64]:
        """Area × day: the key of the organization that leads it, -1 where there is none."""
        leaders = np.full((self.tables["area"].height, len(self._snapshots)), -1, np.int64)
        for i, snapshot in enumerate(self._snapshots):
            leads = collected(snapshot.leads().select("area", "organization")).sort("area", "organization")
            leaders[positions(self.tables["area"]["key"], leads["area"]), i] = leads["organization"]
        return leaders

    def _states(self, kind: str, live: Sequence[tuple[Any, Any]]) -> States:
        states = np.zeros((self.tables[kind].height, len(self._snapshots)), np.int8)
        for i, (rows, values) in enumerate(live):
            states[rows, i] = values
        return states


def positions(keys: pl.Series, wanted: pl.Series | npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Returns where keys stand among ascending ones; all must be there."""
    found: npt.NDArray[np.int64] = np.searchsorted(keys.to_numpy(), np.asarray(wanted))
    return found


def patterns(states: npt.NDArray[Any]) -> list[bytes]:
    """Returns the states of each row on all days as one value, to be compared and kept."""
    days, data = states.shape[1], states.astype(np.int8).tobytes()
    return [data[i : i + days] for i in range(0, len(data), days)]


def turns(pattern: bytes, meaning: Sequence[tuple[bool, str | None, bool]]) -> tuple[Turn, ...]:
    """Returns the turns of what has a pattern; none where it is the same on all days."""
    changes = [i for i, state in enumerate(pattern) if i == 0 or state != pattern[i - 1]]
    return tuple(Turn(i, *meaning[pattern[i]]) for i in changes) if len(changes) > 1 else ()


@lru_cache(maxsize=4096)
def spans(pattern: bytes) -> tuple[tuple[int, int] | None, ...]:
    """Returns the first and the last day of each time that something is live without a break; None for all days.

    >>> spans(bytes([0, 1, 1, 0, 1])), spans(bytes([1, 1]))
    (((1, 2), (4, 4)), (None,))
    """
    if all(pattern):
        return (None,)
    runs = (list(run) for live, run in groupby(range(len(pattern)), lambda i: pattern[i] > 0) if live)
    return tuple((run[0], run[-1]) for run in runs)


def _numbered(frame: nw.LazyFrame[Any]) -> pl.DataFrame:
    table: pl.DataFrame = collected(frame)
    return (table.sort("key") if "key" in table.columns else table).with_row_index("number")
