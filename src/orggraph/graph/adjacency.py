"""Who is next to whom, as compressed sparse rows: simple, without loops, neighbours in ascending order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Positions = NDArray[np.int32]
    """Positions of nodes, from 0."""
    Links = tuple[Positions, Positions]
    """First nodes and second nodes of links."""

_AT_ONCE = 1 << 17
"""Pairs that are compressed at once."""


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
    def of(cls, nodes: int, links: Iterable[Links], *, directed: bool = False) -> Adjacency:
        """Builds it from links; parallel ones become one entry, loops none.

        Args:
            nodes: How many nodes there are.
            links: Arrays of first nodes and of second nodes, as many pairs of arrays as there are.
            directed: Whether a link makes a neighbour of its second node only.
        """
        apart = [_without_loops(*both) for both in links]
        if not directed:
            apart += [both[::-1] for both in apart]
        return cls(*_compressed(_pairs(apart), nodes))

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
    return _pairs([(nodes, np.arange(len(nodes), dtype=np.int32))])[:-1].view("<i4").reshape(-1, 2)[:, 0]


def _without_loops(sources: Positions, targets: Positions) -> Links:
    apart = sources != targets
    return (sources, targets) if apart.all() else (sources[apart], targets[apart])


def _pairs(links: Sequence[Links]) -> NDArray[np.uint64]:
    """Both nodes of each link as the halves of one number, sorted; one that is no pair closes them."""
    halves = np.full((sum(len(sources) for sources, _ in links) + 1, 2), -1, "<i4")
    begin = 0
    for sources, targets in links:
        part = halves[begin : (begin := begin + len(sources))]
        part[:, 0], part[:, 1] = targets, sources
    pairs: NDArray[np.uint64] = halves.view("<u8").ravel()
    pairs.sort()
    return pairs


def _compressed(pairs: NDArray[np.uint64], nodes: int) -> tuple[NDArray[np.int64], Positions, NDArray[np.int64]]:
    """The rows of sorted pairs: where each starts, the neighbours, the entries of parallel links.

    In parts that stay in the processor's cache: memory touched for the first time is what costs here.
    """
    starts, neighbours = np.zeros(nodes + 1, np.int64), np.empty(len(pairs) - 1, np.int32)
    parallels, entries = [np.empty(0, np.int64)], 0
    for begin in range(0, len(pairs) - 1, _AT_ONCE):
        part = pairs[begin : begin + _AT_ONCE + 1]  # the last is only what the one before it is compared with
        again = np.flatnonzero(part[1:] == part[:-1])
        parallels.append(entries + again - np.arange(len(again)))
        beside, rows = np.delete(part, again).view("<i4").reshape(-1, 2).T
        neighbours[entries : entries + len(rows) - 1] = beside[:-1]
        lasts = np.flatnonzero(rows[1:] != rows[:-1])
        starts[rows[lasts] + 1] = entries + lasts + 1
        entries += len(rows) - 1
    np.maximum.accumulate(starts, out=starts)  # who has none ends where the one before does
    return starts, neighbours[:entries], np.concatenate(parallels)
