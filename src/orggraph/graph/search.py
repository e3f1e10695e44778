"""Shortest paths between two nodes, searched from both, and what lies within some hops of one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice
from random import Random
from typing import TYPE_CHECKING, Any

import numpy as np

from orggraph.graph.adjacency import Adjacency

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from orggraph.graph.adjacency import Positions


_CODES = 255
"""How far a node is, is told apart by one byte: next to it only one step more, or one less, can stand."""
_CODES_OF_DIRECTED = np.iinfo(np.int32).max
"""Where links count in their direction only, a link may lead back by any number of steps."""


class Side:
    """One of the two searches: what it has reached, and how far that is.

    Attributes:
        cost: How many links the next step looks at; 0 where there is none.
    """

    def __init__(self, onward: Adjacency, back: Adjacency, start: int, *, directed: bool) -> None:
        self._onward, self._back, self._start = onward, back, start
        self._codes = _CODES_OF_DIRECTED if directed else _CODES
        self._reached: NDArray[Any] = np.zeros(onward.nodes, np.int32 if directed else np.uint8)  # codes, from 1
        self._reached[start] = 1
        self._steps = 0
        self._ways: dict[int, int] = {}
        self._go_to(np.array([start], np.int32))

    def _go_to(self, nodes: Positions) -> None:
        self._last = nodes
        self.cost = int((self._onward.starts[nodes + 1] - self._onward.starts[nodes]).sum())

    def step(self) -> Positions:
        """Goes one link further and returns what is newly reached."""
        beside = self._onward.of_all(self._last)
        fresh = beside[self._reached[beside] == 0]
        self._steps += 1
        self._reached[fresh] = self._steps % self._codes + 1
        self._go_to(np.unique(fresh) if len(self._last) > 1 else fresh)
        return self._last

    def among(self, nodes: Positions) -> Positions:
        """Returns those of the nodes that it has reached."""
        return nodes[self._reached[nodes] > 0]

    def before(self, node: int) -> list[int]:
        """Returns the nodes from which a node was reached, ascending; none for the start."""
        if node == self._start:
            return []
        beside = self._back.of_one(node)
        code = (int(self._reached[node]) - 2) % self._codes + 1
        before: list[int] = beside[self._reached[beside] == code].tolist()
        return before

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
            if trail[-1] == self._start:
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
        middle: The nodes at which the two searches met, ascending; none where there is no path.
        near: The search from the first node.
        far: The search from the second.
    """

    middle: Positions
    near: Side
    far: Side

    def first(self) -> tuple[int, ...]:
        """Returns the first of them, in the order of positions; empty where there is none."""
        return next(iter(self), ())

    def some(self, limit: int) -> tuple[tuple[int, ...], ...]:
        """Returns the first of them, at most `limit`."""
        return tuple(islice(self, limit))

    def any(self, random: Random) -> tuple[int, ...]:
        """Returns one of them, each as likely as any; empty where there is none."""
        if not len(self.middle):
            return ()
        middle = self.middle.tolist()
        ways = [self.near.ways_to(node) * self.far.ways_to(node) for node in middle]
        (node,) = random.choices(middle, ways)
        return (*self.near.any_trail(node, random)[::-1], *self.far.any_trail(node, random)[1:])

    def __iter__(self) -> Iterator[tuple[int, ...]]:
        for node in self.middle.tolist():
            for head in self.near.trails(node):
                for tail in self.far.trails(node):
                    yield (*head[::-1], *tail[1:])


def shortest_paths(adjacency: Adjacency, source: int, target: int, *, back: Adjacency | None = None) -> ShortestPaths:
    """Searches the shortest paths between two nodes, always from the side where less is to be looked at.

    Args:
        adjacency: Who is next to whom.
        source: The node to start from.
        target: The node to reach.
        back: For links that count in their direction only: those links turned round.
    """
    directed = back is not None
    near = Side(adjacency, back or adjacency, source, directed=directed)
    far = Side(back or adjacency, adjacency, target, directed=directed)
    met = np.array([source] if source == target else [], np.int32)
    while not len(met) and near.cost and far.cost:
        side, other = (near, far) if near.cost <= far.cost else (far, near)
        met = other.among(side.step())
    return ShortestPaths(np.sort(met), near, far)


def hops(adjacency: Adjacency, starts: Positions, within: int | None = None) -> Iterator[Positions]:
    """Yields what is newly reached from some nodes after one link, after two, … at most `within`; ascending."""
    before = last = starts
    for _ in count() if within is None else range(within):
        beside = np.unique(adjacency.of_all(last))
        fresh = _not_among(_not_among(beside, last), before)  # what is next to a level is in it, before it or new
        if not len(fresh):
            return
        yield fresh
        before, last = last, fresh


def _not_among(nodes: Positions, others: Positions) -> Positions:
    """The nodes that are not among others; both ascending."""
    place = others.searchsorted(nodes)
    place[place == len(others)] = 0
    fresh: Positions = nodes[others[place] != nodes]
    return fresh


def discovered(adjacency: Adjacency, start: int) -> Iterator[tuple[Positions, Positions]]:
    """Yields what is newly reached from a node after no link, after one, … in the order in which it is discovered.

    Each reached node comes with the one that it was discovered from; the start with itself.
    """
    seen = np.zeros(adjacency.nodes, bool)
    reached = before = np.array([start], np.int32)
    while len(reached):
        yield reached, before
        seen[reached] = True
        before, beside = np.repeat(reached, adjacency.degrees[reached]), adjacency.of_all(reached)
        first = np.unique(np.where(seen[beside], -1, beside), return_index=True)[1]
        first = np.sort(first[~seen[beside[first]]])
        reached, before = beside[first], before[first]
