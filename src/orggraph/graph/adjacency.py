"""Who is next to whom, as compressed sparse rows: simple, without loops, neighbours in ascending order."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Positions = NDArray[np.int32]
    """Positions of nodes, from 0."""


@dataclass(frozen=True, eq=False)
class Adjacency:
    """Neighbours of every node.

    Attributes:
        starts: Where the neighbours of each node begin in `neighbours`; one more than there are nodes.
        neighbours: The neighbours of all nodes, one node after the other.
        parallels: Of links beyond the first between the same two nodes, the entry of the pair.
    """

    starts: NDArray[np.int64]
    neighbours: Positions
    parallels: NDArray[np.int64]

    @classmethod
    def of(cls, nodes: int, sources: Positions, targets: Positions, *, directed: bool = False) -> Adjacency:
        """Builds it from links; parallel ones become one entry, loops none.

        Args:
            nodes: How many nodes there are.
            sources: Per link its first node.
            targets: Per link its second node.
            directed: Whether a link makes a neighbour of its target only.
        """
        apart = sources != targets
        links = (sources, targets) if apart.all() else (sources[apart], targets[apart])
        pairs = _pairs(links) if directed else _pairs(links, links[::-1])
        again = np.flatnonzero(pairs[1:] == pairs[:-1])  # few: parallel links are the exception
        if len(again):
            pairs = np.delete(pairs, again)
        neighbours, rows = pairs.view("<i4").reshape(-1, 2).T
        return cls(_starts(rows, nodes), np.ascontiguousarray(neighbours), again - np.arange(len(again)))

    @property
    def nodes(self) -> int:
        """How many nodes there are."""
        return len(self.starts) - 1

    @cached_property
    def weights(self) -> Positions:
        """Per entry how many parallel links it stands for."""
        weights = np.ones(len(self.neighbours), np.int32)
        np.add.at(weights, self.parallels, 1)
        return weights

    @cached_property
    def degrees(self) -> Positions:
        """How many neighbours each node has."""
        return np.diff(self.starts).astype(np.int32)

    @cached_property
    def rows(self) -> Positions:
        """Per entry the node whose neighbour it is."""
        return np.repeat(np.arange(self.nodes, dtype=np.int32), self.degrees)

    def of_one(self, node: int) -> Positions:
        """Returns the neighbours of a node."""
        return self.neighbours[self.starts[node] : self.starts[node + 1]]

    def entry(self, node: int, neighbour: int) -> int:
        """Returns the entry of two linked nodes."""
        return int(self.starts[node] + np.searchsorted(self.of_one(node), neighbour))

    def of_all(self, nodes: Positions) -> Positions:
        """Returns the neighbours of several nodes, one node after the other."""
        if len(nodes) == 1:
            return self.of_one(nodes[0])
        begins = self.starts[nodes]
        return self.neighbours[runs(begins, self.starts[nodes + 1] - begins)]


def runs(begins: NDArray[np.int64], counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Returns the numbers that follow each beginning, as many as are counted, one run after the other.

    >>> runs(np.array([5, 20]), np.array([3, 2]))
    array([ 5,  6,  7, 20, 21])
    """
    ends = counts.cumsum()
    return np.repeat(begins - ends + counts, counts) + np.arange(ends[-1] if len(ends) else 0)


def ascending(nodes: Positions) -> Positions:
    """Returns the order in which nodes ascend, equal ones as they stand: argsort, several times as fast."""
    return _pairs((nodes, np.arange(len(nodes), dtype=np.int32))).view("<i4").reshape(-1, 2)[:, 0]


def _pairs(*links: tuple[Positions, Positions]) -> NDArray[np.uint64]:
    """Both nodes of each link as the halves of one number, sorted."""
    halves = np.empty((sum(len(sources) for sources, _ in links), 2), "<i4")
    begin = 0
    for sources, targets in links:
        part = halves[begin : (begin := begin + len(sources))]
        part[:, 0], part[:, 1] = targets, sources
    pairs: NDArray[np.uint64] = halves.view("<u8").ravel()
    pairs.sort()
    return pairs


def _starts(rows: Positions, nodes: int) -> NDArray[np.int64]:
    """Where the entries of each node begin, and where those of the last end; `rows` are ascending."""
    starts = np.full(nodes + 1, len(rows), np.int64)
    if len(rows):
        changes = np.flatnonzero(rows[1:] != rows[:-1]) + 1
        starts[rows[changes]] = changes
        starts[: rows[0] + 1] = 0
    return np.minimum.accumulate(starts[::-1])[::-1]  # who has none begins where the next does
