"""Which organizations a person, a unit or an agreement joins, and which organizations share holders of seats."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from orggraph.graph.adjacency import Adjacency, runs
from orggraph.graph.nodes import KINDS
from orggraph.graph.relation import NAMES
from orggraph.graph.ties import ties

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from orggraph.graph.adjacency import Positions
    from orggraph.graph.edges import Block, Edges
    from orggraph.graph.nodes import Nodes

    Pairs = NDArray[np.int64]
    """Rows of two positions."""

_AT_ONCE = 1 << 24
"""Pairs of organizations that are looked at at once."""
_JOINING = ("seat", "agreement", "registration")
_ORGANIZATION, _UNIT, _PERSON = (KINDS.index(kind) for kind in ("organization", "unit", "person"))


def joined(nodes: Nodes, edges: Edges) -> Pairs:
    """Returns the pairs of a person or unit and an organization that it joins to others; each pair once, in order.

    A person joins the bodies in which it has seats. A unit joins the organizations that it has agreements with, the
    bodies in which its leader has seats, and the organizations that lead the areas where it is registered; not the
    organizations built in it.

    Args:
        nodes: The nodes.
        edges: The edges that count, with bodies as their ends: of an area the organization that leads it.
    """
    found = [
        *(_to_organizations(nodes, block) for block in edges.blocks if block.relation in _JOINING),
        *(_to_organizations(nodes, block) for block in edges.blocks if block.relation not in NAMES),
        *(np.stack((tie.sources, tie.targets), axis=1) for tie in ties(edges) if tie.relation == "seat"),
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


def others_joined(pairs: Pairs, nodes: int) -> NDArray[np.int64]:
    """Returns per node the number of other organizations that persons and units join an organization to.

    Args:
        pairs: What `joined` returned.
        nodes: How many nodes there are.
    """
    beside = Adjacency.of(nodes, [(pairs[:, 0].astype(np.int32), pairs[:, 1].astype(np.int32))])
    organizations = np.unique(pairs[:, 1])
    counts = np.zeros(nodes, np.int64)
    sizes = np.zeros(nodes, np.int64)
    np.add.at(sizes, pairs[:, 1], beside.degrees[pairs[:, 0]])
    parts = np.unique(sizes[organizations].cumsum() // _AT_ONCE, return_index=True)[1]
    for some in np.split(organizations, parts[1:]):
        joiners = beside.of_all(some.astype(np.int32))
        asked = np.repeat(np.repeat(some, beside.degrees[some]), beside.degrees[joiners])
        others = beside.of_all(joiners)
        distinct = np.unique(np.stack((asked, others), axis=1)[asked != others], axis=0)
        counts += np.bincount(distinct[:, 0], minlength=nodes)
    return counts


def _to_organizations(nodes: Nodes, block: Block) -> Pairs:
    """The edges of a block, turned so that they end at an organization."""
    there = nodes.kinds[block.targets] == _ORGANIZATION
    one = np.where(there, block.sources, block.targets)
    return np.stack((one, np.where(there, block.targets, block.sources)), axis=1).astype(np.int64)


def matched(left: Positions, by: Positions, key: Positions, right: Positions) -> Pairs:
    """Returns the pairs of `left` and `right` whose `by` and `key` are equal; `key` is ascending."""
    first, last = np.searchsorted(key, by, "left"), np.searchsorted(key, by, "right")
    counts = last - first
    return np.stack((np.repeat(left, counts), right[runs(first, counts)]), axis=1).astype(np.int64)
