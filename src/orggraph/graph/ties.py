"""The links across as ties between two bodies: a seat ties the holder's home to the body, not the holder."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orggraph.graph.adjacency import Positions
    from orggraph.graph.edges import Edges


class Ties(NamedTuple):
    """Ties of one relation: from the home, the unit or the organization that signed, to the other side.

    Attributes:
        relation: `seat`, `agreement` or `registration`.
        table: The table of their records.
        sources: Per tie the position of the one side.
        targets: Per tie the position of the other.
        records: Per tie the row of its record.
    """

    relation: str
    table: str
    sources: Positions
    targets: Positions
    records: Positions


def ties(edges: Edges) -> Iterator[Ties]:
    """Yields the ties of every relation across, one per record; a seat whose home is not known ties nothing."""
    seats = edges.only(("seat",))
    for seat in seats.blocks:
        body = np.full(int(seat.records.max(initial=-1)) + 1, -1, np.int32)
        body[seat.records] = seat.targets
        for home in edges.only(("home",)).blocks:  # home units first
            free = home.records < len(body)
            free[free] = body[home.records[free]] >= 0
            records = home.records[free]
            yield Ties("seat", seat.table, home.targets[free], body[records], records)
            body[records] = -1
    for block in edges.only(("agreement",)).blocks:
        yield Ties(block.relation, block.table, block.targets, block.sources, block.records)
    for block in edges.only(("registration",)).blocks:
        yield Ties(block.relation, block.table, block.sources, block.targets, block.records)
