"""A tree in the network: who stands above and below whom, how deep, and counts rolled up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from orggraph.graph.adjacency import runs

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from orggraph.graph.adjacency import Positions
    from orggraph.graph.edges import Edges


@dataclass(frozen=True, eq=False)
class Hierarchy:
    """The tree of one relation, on positions; nodes that it does not touch are roots without anything below.

    Attributes:
        above: Per node the one directly above; -1 for roots.
    """

    above: Positions

    @classmethod
    def of(cls, nodes: int, edges: Edges) -> Hierarchy:
        """Builds the tree of edges that point upwards; of several nodes above one, the first counts."""
        above = np.full(nodes, -1, np.int32)
        above[edges.sources[::-1]] = edges.targets[::-1]
        return cls(above)

    @cached_property
    def _sorted(self) -> tuple[Positions, NDArray[np.int64]]:
        """The nodes by the one above them, roots first, and where those below each node begin."""
        order = np.argsort(self.above, kind="stable").astype(np.int32)
        return order, np.searchsorted(self.above[order], np.arange(-1, len(self.above) + 1))

    def directly_below(self, nodes: Positions) -> Positions:
        """Returns what is directly below some nodes, ascending."""
        order, begins = self._sorted
        first, last = begins[nodes + 1], begins[nodes + 2]
        return np.sort(order[runs(first, last - first)])

    @cached_property
    def levels(self) -> tuple[Positions, ...]:
        """The nodes by depth: the roots, what is directly below them, …; nodes on or below a circle are in none."""
        order, begins = self._sorted
        found = [order[begins[0] : begins[1]]]
        while len(found[-1]):
            found.append(self.directly_below(found[-1]))
        return tuple(found[:-1])

    @cached_property
    def depths(self) -> Positions:
        """Per node how many stand above it; -1 for nodes on or below a circle."""
        depths = np.full(len(self.above), -1, np.int32)
        for depth, level in enumerate(self.levels):
            depths[level] = depth
        return depths

    @cached_property
    def span(self) -> Positions:
        """Per node how many stand directly below it: the span of control."""
        return np.bincount(self.above[self.above >= 0], minlength=len(self.above)).astype(np.int32)

    def ancestors(self, node: int) -> tuple[int, ...]:
        """Returns who stands above a node, the nearest first."""
        found: list[int] = []
        while (node := int(self.above[node])) >= 0 and node not in found:
            found.append(node)
        return tuple(found)

    def subtree(self, node: int) -> Positions:
        """Returns a node and all that stands below it, ascending."""
        inside = np.zeros(len(self.above), bool)
        level = np.array([node], np.int32)
        while len(level):
            inside[level] = True
            below = self.directly_below(level)
            level = below[~inside[below]]
        return np.flatnonzero(inside).astype(np.int32)

    def roll_up(self, values: NDArray[np.int64]) -> NDArray[np.int64]:
        """Returns per node the sum of a value over its subtree, in time linear in the nodes; circles are left out."""
        totals = values.copy()
        for level in reversed(self.levels[1:]):
            np.add.at(totals, self.above[level], totals[level])
        return totals

    def passed_down(self, marks: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Returns per node whether it or any node above it is marked."""
        marked = marks.copy()
        for level in self.levels[1:]:
            marked[level] |= marked[self.above[level]]
        return marked
