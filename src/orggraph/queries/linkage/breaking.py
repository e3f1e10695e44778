"""Whether a component falls apart when one record lapses, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from orggraph.graph.removal import lapsing, left
from orggraph.queries.linkage.impact import cut_off

if TYPE_CHECKING:
    from orggraph.graph.edges import Edge
    from orggraph.queries.linkage.linked import Linked

_HELD = ("seat", "instructor")
_OF_PERSONS = (*_HELD, "home")


class Breaking:
    """Tells of single records whether they hold a component together; cuts are searched once for all of them.

    Args:
        network: The network of which components are asked.
    """

    def __init__(self, network: Linked) -> None:
        self._network = network
        self._points = set(network.index.cuts.nodes.tolist())
        self._bridges = set(map(tuple, network.index.cuts.links.tolist()))
        held = network.compiled.edges.only(_HELD).sources
        self._held = np.bincount(held, minlength=len(network.nodes))

    def breaks(self, edge: Edge) -> bool:
        """Returns whether a component falls apart without the record of an edge.

        A seat takes its links to the homes of its holder along, and its holder too, where it is all that they hold.
        """
        if min(edge.source, edge.target) < 0:
            return False  # only one side is known: it links nothing
        if edge.relation not in _HELD:
            ends = sorted(map(self._network.index.body, edge[:2]))
            return edge.relation in self._network.relations and tuple(ends) in self._bridges
        if self._held[edge.source] == 1:
            return edge.source in self._points
        return self._breaks_beside(edge)

    def _breaks_beside(self, edge: Edge) -> bool:
        """The same of a record whose holder has others."""
        mine: dict[int, list[bool]] = {}
        for block in self._network.index.edges.only(_OF_PERSONS).blocks:
            here = slice(*np.searchsorted(block.sources, (edge.source, edge.source + 1)))
            for target, record in zip(block.targets[here].tolist(), block.records[here].tolist(), strict=True):
                mine.setdefault(target, []).append((block.table, record) == (edge.table, edge.record))
        lost = [target for target, links in mine.items() if all(links)]
        if not lost:
            return False
        if len(lost) == len(mine[lost[0]]) == 1:
            return (min(edge.source, lost[0]), max(edge.source, lost[0])) in self._bridges
        nobody, edges = np.empty(0, np.int32), self._network.compiled.edges
        lapsed = lapsing(edges, nobody, {edge.table: np.array([edge.record], np.int32)})
        return bool(cut_off(self._network, left(edges, nobody, lapsed), nobody))
