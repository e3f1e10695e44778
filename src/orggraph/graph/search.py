"""Shortest paths between two nodes, searched from both, and what lies within some hops of one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice
from random import Random
from typing import TYPE_CHECKING

import numpy as np

from orggraph.graph.adjacency import Adjacency

if TYPE_CHECKING:
    from orggraph.graph.adjacency import Positions


class _Side:
    """One of the two searches: what it has reached, and how far that is."""

    def __init__(self, onward: Adjacency, back: Adjacency, start: int) -> None:
        self._onward, self._back = onward, back
        self._last = np.array([start], np.int32)
        self._reached = np.zeros(onward.nodes, np.int32)  # steps + 1; memory that nobody touches costs nothing
        self._reached[start] = 1
        self._steps = 0
        self._ways: dict[int, int] = {}

    @property
    def cost(self) -> int:
        """How many links the next step looks at; 0 where there is none."""
        return int((self._onward.starts[self._last + 1] - self._onward.starts[self._last]).sum())

    def step(self) -> Positions:
        """Goes one link further and returns what is newly reached, ascending."""
        _, beside = self._onward.of_all(self._last)
        self._steps += 1
        self._last = np.unique(beside[self._reached[beside] == 0])
        self._reached[self._last] = self._steps + 1
        return self._last

    def among(self, nodes: Positions) -> Positions:
        """Returns those of the nodes that it has reached."""
        return nodes[self._reached[nodes] > 0]

    def steps_to(self, node: int) -> int:
        """Returns how far a reached node is from the start."""
        return int(self._reached[node]) - 1

    def before(self, node: int) -> list[int]:
        """Returns the nodes from which a node was reached, ascending; none for the start."""
        beside = self._back.of_one(node)
        before: list[int] = beside[self._reached[beside] == self._reached[node] - 1].tolist()
        return before if self._reached[node] > 1 else []

    def ways_to(self, node: int) -> int:
        """Returns how many shortest ways lead from the start to a reached node."""
        if node not in self._ways:
            self._ways[node] = sum(map(self.ways_to, self.before(node))) or 1
        return self._ways[node]

    def any_trail(self, node: int, random: Random) -> tuple[int, ...]:
        """Returns one of the shortest ways from a reached node back to the start, each as likely as any."""
        trail = [node]
        while before := self.before(trail[-1]):
            trail += random.choices(before, [self.ways_to(one) for one in before])
        return tuple(trail)

    def trails(self, node: int) -> Iterator[tuple[int, ...]]:
        """Yields the shortest ways from a reached node back to the start."""
        trail, choices = [node], [iter(self.before(node))]
        while trail:
            if self._reached[trail[-1]] == 1:
                yield tuple(trail)
            if (previous := next(choices[-1], None)) is not None:
                trail.append(previous)
                choices.append(iter(self.before(previous)))
            else:
                trail.pop()
                choices.pop()


@dataclass(frozen=True, eq=False)
class ShortestPaths:
    """All shortest paths between two nodes; none where they are not joined.

    Attributes:
        length: Their number of links; None where there is no path.
        middle: The nodes at which the two searches met, ascending.
    """

    length: int | None
    middle: Positions
    _near: _Side
    _far: _Side

    def first(self) -> tuple[int, ...]:
        """Returns the first of them, in the order of positions; empty where there is none."""
        return next(iter(self), ())

    def some(self, limit: int) -> tuple[tuple[int, ...], ...]:
        """Returns the first of them, at most `limit`."""
        return tuple(islice(self, limit))

    def any(self, random: Random) -> tuple[int, ...]:
        """Returns one of them, each as likely as any; empty where there is none."""
        if self.length is None:
            return ()
        middle = self.middle.tolist()
        ways = [self._near.ways_to(node) * self._far.ways_to(node) for node in middle]
        (node,) = random.choices(middle, ways)
        return (*self._near.any_trail(node, random)[::-1], *self._far.any_trail(node, random)[1:])

    def __iter__(self) -> Iterator[tuple[int, ...]]:
        for node in self.middle.tolist():
            for head in self._near.trails(node):
                for tail in self._far.trails(node):
                    yield (*head[::-1], *tail[1:])


def shortest_paths(
    adjacency: Adjacency, source: int, target: int, *, upward: Adjacency | None = None, back: Adjacency | None = None
) -> ShortestPaths:
    """Searches the shortest paths between two nodes, always from the side where less is to be looked at.

    Args:
        adjacency: Who is next to whom.
        source: The node to start from.
        target: The node to reach.
        upward: What leads on from a node (see `strip`), where that is known; it must not lose a shortest path.
        back: For links that count in their direction only: those links turned round.
    """
    near = _Side(upward or adjacency, back or adjacency, source)
    far = _Side(upward or back or adjacency, adjacency, target)
    met = np.array([source] if source == target else [], np.int32)
    goes_on = all if upward is None else any  # a side that has climbed to its top waits for the other
    while not len(met) and goes_on((near.cost, far.cost)):
        side, other = (near, far) if 0 < near.cost <= far.cost or not far.cost else (far, near)
        met = other.among(side.step())
    length = near.steps_to(int(met[0])) + far.steps_to(int(met[0])) if len(met) else None
    return ShortestPaths(length, met, near, far)


def hops(adjacency: Adjacency, starts: Positions, within: int | None = None) -> Iterator[Positions]:
    """Yields what is newly reached from some nodes after one link, after two, … at most `within`; ascending."""
    seen = last = starts
    for _ in count() if within is None else range(within):
        beside = np.unique(adjacency.of_all(last)[1])
        last = np.setdiff1d(beside, seen, assume_unique=True)
        if not len(last):
            return
        yield last
        seen = np.union1d(seen, last)
