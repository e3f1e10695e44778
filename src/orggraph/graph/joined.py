"""Which organizations a person, a unit or an agreement joins, and which organizations share holders of seats."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from orggraph.graph.nodes import KINDS
from orggraph.graph.relation import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from orggraph.graph.adjacency import Positions
    from orggraph.graph.edges import Block, Edges
    from orggraph.graph.nodes import Nodes

    Pairs = NDArray[np.int64]
    """Rows of two positions."""

_ORGANIZATION, _UNIT, _PERSON = (KINDS.index(kind) for kind in ("organization", "unit", "person"))


def joined(nodes: Nodes, edges: Edges, every: Edges) -> Pairs:
    """Returns the pairs of a person or unit and an organization that it joins to others; each pair once, in order.

    A person joins the bodies in which it has seats. A unit joins the organizations that it has agreements with, the
    bodies in which its leader has seats, and the organizations that lead the areas where it is registered; not the
    organizations built in it.

    Args:
        nodes: The nodes.
        edges: The edges that count.
        every: The edges of all relations: which organization leads which area is asked of them.
    """
    found = [
        *(_to_organizations(nodes, block) for block in _chosen(edges, "seat", "agreement")),
        *(_to_organizations(nodes, block) for block in edges.blocks if block.relation not in NAMES),
        *_by_leaders(edges),
        *(_by_area(block, every) for block in _chosen(edges, "registration")),
    ]
    pairs = np.concatenate([np.empty((0, 2), np.int64), *found])
    joins = np.isin(nodes.kinds[pairs[:, 0]], (_UNIT, _PERSON)) & (nodes.kinds[pairs[:, 1]] == _ORGANIZATION)
    return np.unique(pairs[joins], axis=0)


def shared_holders(pairs: Pairs, nodes: Nodes) -> tuple[Pairs, NDArray[np.int64]]:
    """Returns the pairs of organizations that persons join, the lower position first, and how many persons join each.

    Args:
        pairs: What `joined` returned.
        nodes: The nodes.
    """
    of_persons = pairs[nodes.kinds[pairs[:, 0]] == _PERSON]
    _, begins, counts = np.unique(of_persons[:, 0], return_index=True, return_counts=True)
    found = [np.empty((0, 2), np.int64)]
    for size in np.unique(counts[counts > 1]).tolist():
        bodies = of_persons[begins[counts == size][:, None] + np.arange(size), 1]
        one, other = np.triu_indices(size, 1)
        found.append(np.stack((bodies[:, one].ravel(), bodies[:, other].ravel()), axis=1))
    return np.unique(np.concatenate(found), axis=0, return_counts=True)


def _chosen(edges: Edges, *relations: str) -> Iterable[Block]:
    return (block for block in edges.blocks if block.relation in relations)


def _to_organizations(nodes: Nodes, block: Block) -> Pairs:
    """The edges of a block, turned so that they end at an organization."""
    there = nodes.kinds[block.targets] == _ORGANIZATION
    one = np.where(there, block.sources, block.targets)
    return np.stack((one, np.where(there, block.targets, block.sources)), axis=1).astype(np.int64)


def _by_leaders(edges: Edges) -> Iterator[Pairs]:
    """Units with the bodies in which their leaders have seats: seat and home are drawn from one record."""
    for seat in _chosen(edges, "seat"):
        body = np.full(int(seat.records.max(initial=-1)) + 1, -1, np.int64)
        body[seat.records] = seat.targets
        for home in _chosen(edges, "home"):
            seated = home.records < len(body)
            yield np.stack((home.targets[seated].astype(np.int64), body[home.records[seated]]), axis=1)


def _by_area(block: Block, every: Edges) -> Pairs:
    """Units with the organizations that lead the areas where they are registered."""
    leads = [*_chosen(every, "lead")]
    areas = np.concatenate([np.empty(0, np.int32), *(lead.targets for lead in leads)])
    leaders = np.concatenate([np.empty(0, np.int32), *(lead.sources for lead in leads)])
    order = np.argsort(areas, kind="stable")
    return matched(block.sources, block.targets, areas[order], leaders[order])


def matched(left: Positions, by: Positions, key: Positions, right: Positions) -> Pairs:
    """Returns the pairs of `left` and `right` whose `by` and `key` are equal; `key` is ascending."""
    first, last = np.searchsorted(key, by, "left"), np.searchsorted(key, by, "right")
    counts = last - first
    entries = np.repeat(first - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
    return np.stack((np.repeat(left, counts), right[entries]), axis=1).astype(np.int64)
