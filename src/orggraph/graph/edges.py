"""The edges of a network: typed, directed, parallel ones kept, each with the record that it is drawn from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from orggraph.graph.adjacency import ascending

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from orggraph.graph.adjacency import Links, Positions


class Edge(NamedTuple):
    """An edge: positions of its nodes, the code of its relation, and the row of its record in its table."""

    source: int
    target: int
    relation: str
    table: str
    record: int


@dataclass(frozen=True, eq=False)
class Block:
    """The edges of one relation that come from one pair of columns.

    Attributes:
        relation: Its code.
        table: The table of the records.
        given: The first and second nodes and the records of the edges, in the order of the table.
    """

    relation: str
    table: str
    given: tuple[Positions, Positions, Positions]

    @classmethod
    def of(cls, relation: str, table: str, sources: Positions, targets: Positions, records: Positions) -> Block:
        """Builds a block from edges in any order; an edge that lacks a node (position -1) is left out."""
        whole = (sources >= 0) & (targets >= 0)
        if not whole.all():
            sources, targets, records = sources[whole], targets[whole], records[whole]
        return cls(relation, table, (sources, targets, records))

    @cached_property
    def _ordered(self) -> tuple[Positions, Positions, Positions]:
        """The edges by source, then by record; made when first needed: who only traverses needs no order."""
        sources, targets, records = self.given
        if np.any(sources[1:] < sources[:-1]):
            order = ascending(sources)
            sources, targets, records = sources[order], targets[order], records[order]
        return sources, targets, records

    @property
    def sources(self) -> Positions:
        """Per edge the position of its first node, ascending."""
        return self._ordered[0]

    @property
    def targets(self) -> Positions:
        """Per edge the position of its second node."""
        return self._ordered[1]

    @property
    def records(self) -> Positions:
        """Per edge the row of its record in the table of the day."""
        return self._ordered[2]

    def __len__(self) -> int:
        return len(self.given[0])

    def edge(self, index: int) -> Edge:
        """Returns one of its edges."""
        return Edge(
            int(self.sources[index]), int(self.targets[index]), self.relation, self.table, int(self.records[index])
        )

    def without(self, gone: NDArray[np.bool_]) -> Block:
        """Returns the block without the edges that are marked."""
        stay = ~gone
        return Block(self.relation, self.table, (self.sources[stay], self.targets[stay], self.records[stay]))


@dataclass(frozen=True, eq=False)
class Edges:
    """All edges of a network in blocks."""

    blocks: tuple[Block, ...]

    def __len__(self) -> int:
        return sum(map(len, self.blocks))

    def __iter__(self) -> Iterator[Edge]:
        return (block.edge(index) for block in self.blocks for index in range(len(block)))

    @property
    def relations(self) -> tuple[str, ...]:
        """The relations that have a block, each once."""
        return tuple(dict.fromkeys(block.relation for block in self.blocks))

    @property
    def sources(self) -> Positions:
        """The first nodes of all edges, in the order of `links`."""
        return _joined(sources for sources, _ in self.links)

    @property
    def targets(self) -> Positions:
        """The second nodes of all edges, in the order of `links`."""
        return _joined(targets for _, targets in self.links)

    @property
    def links(self) -> list[Links]:
        """The first and the second nodes of the edges of each block, in the order of its table."""
        return [block.given[:2] for block in self.blocks]

    def only(self, relations: Iterable[str]) -> Edges:
        """Returns the edges of some relations."""
        wanted = set(relations)
        return Edges(tuple(block for block in self.blocks if block.relation in wanted))

    def between(self, one: int, other: int) -> tuple[Edge, ...]:
        """Returns the edges that join two nodes, whichever way they point."""
        found = [*self._from_to(one, other), *([] if one == other else self._from_to(other, one))]
        return tuple(found)

    def _from_to(self, source: int, target: int) -> Iterator[Edge]:
        for block in self.blocks:
            first, last = np.searchsorted(block.sources, (source, source + 1))
            for index in np.flatnonzero(block.targets[first:last] == target) + first:
                yield block.edge(int(index))

    def at(self, node: int) -> tuple[Edge, ...]:
        """Returns the edges of a node, those that it points with first."""
        found = []
        for block in self.blocks:
            first, last = np.searchsorted(block.sources, (node, node + 1))
            found += [block.edge(index) for index in range(first, last)]
            found += [block.edge(int(i)) for i in np.flatnonzero(block.targets == node) if block.sources[i] != node]
        return tuple(found)

    def without(self, gone: Mapping[int, NDArray[np.bool_]]) -> Edges:
        """Returns the edges without those marked: index of a block → a mark per edge."""
        return Edges(tuple(block.without(gone[i]) if i in gone else block for i, block in enumerate(self.blocks)))


def _joined(parts: Iterable[Positions]) -> Positions:
    return np.concatenate([np.empty(0, np.int32), *parts])
