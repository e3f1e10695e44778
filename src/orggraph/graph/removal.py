"""What is left of a network when nodes leave or records lapse: relations hold only while both ends live."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from orggraph.graph.edges import Block, Edges
from orggraph.graph.nodes import KINDS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from orggraph.graph.adjacency import Positions

Records = Mapping[str, "NDArray[np.int32]"]
"""Table → rows in it."""


def lapsing(edges: Edges, nodes: Positions, records: Records) -> Records:
    """Returns all records that lapse when some nodes and records go: a record goes with any node that it names.

    So a seat ends with the home of its holder.
    """
    lapsed = {table: set(rows.tolist()) for table, rows in records.items()}
    for block in edges.blocks:
        if block.table not in KINDS:
            lapsed.setdefault(block.table, set()).update(block.records[_at(block, nodes)].tolist())
    return {table: np.fromiter(rows, np.int32) for table, rows in lapsed.items()}


def left(edges: Edges, nodes: Positions, lapsed: Records) -> Edges:
    """Returns the edges that are left without some nodes and the records that `lapsing` tells."""
    return edges.without(_going(edges, nodes, lapsed))


def ending(edges: Edges, nodes: Positions, lapsed: Records) -> Edges:
    """Returns the edges that end: all that `left` leaves out."""
    return edges.without({number: ~gone for number, gone in _going(edges, nodes, lapsed).items()})


def _going(edges: Edges, nodes: Positions, lapsed: Records) -> dict[int, NDArray[np.bool_]]:
    none = np.empty(0, np.int32)
    return {
        number: _at(block, nodes) | np.isin(block.records, lapsed.get(block.table, none))
        for number, block in enumerate(edges.blocks)
    }


def _at(block: Block, nodes: Positions) -> NDArray[np.bool_]:
    """Which edges of a block have an end among some nodes."""
    return np.isin(block.sources, nodes) | np.isin(block.targets, nodes)


def fallen_apart(before: Positions, after: Positions, counted: NDArray[np.bool_]) -> list[Positions]:
    """Returns the parts that are cut off: of every component that splits, all new ones but the largest.

    Args:
        before: Per node the number of its component.
        after: The same without what leaves.
        counted: Which nodes are still there.
    """
    at = np.flatnonzero(counted).astype(np.int32)
    at = at[np.lexsort((at, after[at], before[at]))]
    changes = np.flatnonzero((np.diff(before[at]) != 0) | (np.diff(after[at]) != 0)) + 1
    parts: dict[int, list[Positions]] = {}
    for part in np.split(at, changes) if len(at) else ():
        parts.setdefault(int(before[part[0]]), []).append(part)
    cut_off = []
    for several in parts.values():
        largest = max(several, key=len)
        cut_off += [part for part in several if part is not largest]
    return sorted(cut_off, key=lambda part: (-len(part), int(part[0])))
