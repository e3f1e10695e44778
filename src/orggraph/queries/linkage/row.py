"""What stands in a row of a ledger, given as FILE:ROW: records that hold on the day, or else nodes that are live."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import narwhals as nw
import numpy as np
import polars as pl

from orggraph.errors import QuestionError
from orggraph.graph.nodes import KINDS
from orggraph.queries.linkage.past_row import refuse_past
from orggraph.register.engines import collected

if TYPE_CHECKING:
    from orggraph.graph.adjacency import Positions
    from orggraph.graph.removal import Records
    from orggraph.queries.linkage.linked import Linked


_DERIVED = "lead"
"""No record of a ledger: it follows from the rows of areas and organizations."""
_DIGITS = 9
"""No sheet has more rows."""


class Row(NamedTuple):
    """What stands in a row; where a row lists a unit and what covers it, the record is meant, not the unit.

    Attributes:
        records: The records of relations, by table.
        nodes: Organizations and units, or areas.
    """

    records: Records
    nodes: Positions


def row_of(network: Linked, place: str) -> Row | None:
    """Returns what stands in a row; None where the words are no such place, or a node bears them as its name.

    Raises:
        NotLiveError: What stands there has ended or has not begun.
        QuestionError: Nothing stands there; the nearest rows are listed, or the files.
    """
    file, colon, number = place.rpartition(":")
    if not (colon and number.isdecimal() and len(number) <= _DIGITS):
        return None
    sources = collected(network.day.register.frame("source"))
    here = sources.filter(pl.col("file") == file)["source"].to_list()
    if not here:
        if network.nodes.bears(place):
            return None
        raise QuestionError("row", place, sorted({f"{name}:…" for name in sources["file"].drop_nulls()}))
    tables = network.compiled.tables.items()
    rows = {table: _rows(frame, here) for table, frame in tables if "row" in frame.columns and table != _DERIVED}
    records = {table: np.flatnonzero(found == int(number)).astype(np.int32) for table, found in rows.items()}
    records = {table: found for table, found in records.items() if len(found)}
    keys, lines = _nodes(network, here)
    nodes = _stated(network, network.nodes.positions(keys[lines == int(number)]))
    if not records and not len(nodes):
        refuse_past(network, place, here, int(number))
        known = np.unique(np.concatenate([*rows.values(), lines]))
        raise QuestionError("row", place, [f"{file}:{near}" for near in _nearest(known[known > 0], int(number))])
    return Row(records, nodes)


def _rows(frame: pl.DataFrame, sources: list[int]) -> Positions:
    """The row in which each record stands, 0 where it is not in any of the sources."""
    here = frame.select(pl.when(pl.col("source").is_in(sources)).then("row").fill_null(0).alias("row"))
    return here["row"].to_numpy()


def _stated(network: Linked, nodes: Positions) -> Positions:
    """Which nodes a row is about: areas only where it lists nothing else, as an organization may close, not its area.

    A unit that a row of another ledger only mentions is not what that row is about.
    """
    nodes = np.setdiff1d(nodes[nodes >= 0], network.by_mention)
    bodies = nodes[network.nodes.kinds[nodes] != KINDS.index("area")]
    return bodies if len(bodies) else nodes


def _nodes(network: Linked, sources: list[int]) -> tuple[Positions, Positions]:
    """The keys of the live nodes that the sources list, and their rows."""
    frames = [
        collected(
            network.day.frame(kind)
            .filter(nw.col("source").is_in(sources), ~nw.col("row").is_null())
            .select("key", "row")
        )
        for kind in KINDS[:3]
    ]
    keys, rows = (np.concatenate([frame[name].to_numpy() for frame in frames]) for name in ("key", "row"))
    return keys, rows


def _nearest(rows: Positions, row: int, few: int = 3) -> list[int]:
    by_distance: list[int] = sorted(rows.tolist(), key=lambda one: (abs(one - row), one))
    return sorted(by_distance[:few])
