"""Which of the shortest paths is told first: the one with most records, of these the one with the latest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from orggraph.graph.search import ShortestPaths, Side
    from orggraph.queries.linkage.linked import Linked

Trail = tuple[int, ...]


class Weight(NamedTuple):
    """How much stands behind a path.

    Attributes:
        records: How many records join its nodes.
        start: When the latest of them began; the first of all days where none has a date.
    """

    records: int = 0
    start: dt.date = dt.date.min

    def joined(self, other: Weight) -> Weight:
        """Returns the weight of two parts of a path."""
        return Weight(self.records + other.records, max(self.start, other.start))


class BestPath:
    """Finds the shortest path behind which most stands, and puts others in order.

    A part of the best path is the best of its parts, so that it is found without looking at every path.

    Args:
        network: The network of the paths.
    """

    def __init__(self, network: Linked) -> None:
        self._edges, self._tables = network.index.edges, network.compiled.tables
        self._step = cache(self._weight_of_step)

    def of(self, paths: ShortestPaths) -> Trail:
        """Returns the best of all shortest paths; of equal ones the first in the order of positions."""
        heads, tails = (
            {node: self._best_to(side, node) for node in paths.middle.tolist()} for side in (paths.near, paths.far)
        )
        whole = {node: heads[node][0].joined(tails[node][0]) for node in heads}
        middle = max(whole, key=lambda node: (whole[node], -node))
        return (*heads[middle][1], *tails[middle][1][-2::-1])

    def ordered(self, trails: Iterable[Trail]) -> list[Trail]:
        """Returns some paths, the best first."""
        return sorted(trails, key=self.weight, reverse=True)

    def weight(self, trail: Trail) -> Weight:
        """Returns how much stands behind a path."""
        whole = Weight()
        for one, other in pairwise(trail):
            whole = whole.joined(self._step(one, other))
        return whole

    def _best_to(self, side: Side, node: int) -> tuple[Weight, Trail]:
        """The best way of a search from its start to a node that it has reached."""
        best: dict[int, tuple[Weight, Trail]] = {}
        todo = [node]
        while todo:
            at = todo[-1]
            if at in best:
                todo.pop()
                continue
            before = side.before(at)
            if missing := [one for one in before if one not in best]:
                todo += missing
                continue
            ways = [(best[one][0].joined(self._step(one, at)), (*best[one][1], at)) for one in before]
            best[at] = max(ways, key=lambda way: way[0]) if ways else (Weight(), (at,))
        return best[node]

    def _weight_of_step(self, one: int, other: int) -> Weight:
        edges = self._edges.between(one, other)
        return Weight(len(edges), max((self._start(each.table, each.record) for each in edges), default=dt.date.min))

    def _start(self, table: str, record: int) -> dt.date:
        records = self._tables[table]
        said = records["start"][record] if "start" in records.columns else None
        return said or dt.date.min
