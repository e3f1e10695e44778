from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given

from tests.graph.drawn_links import Links, adjacency, links
from tests.properties import examples


@pytest.mark.parametrize("directed", [False, True])
@examples(100)
@given(links())
def test_neighbours_and_parallels(directed: bool, graph: Links) -> None:
    count, found = graph
    pairs = Counter(pair for pair in found if pair[0] != pair[1])
    if not directed:
        pairs += Counter((other, one) for one, other in pairs.elements())
    made = adjacency(graph, directed=directed)
    assert made.nodes == count
    for node in range(count):
        beside = sorted(other for one, other in pairs if one == node)
        assert made.of_one(node).tolist() == beside
        assert made.degrees[node] == len(beside)
        for other in beside:
            entry = made.entry(node, other)
            assert (made.rows[entry], made.neighbours[entry]) == (node, other)
            assert made.weights[entry] == pairs[node, other]


@examples(100)
@given(links())
def test_neighbours_of_several(graph: Links) -> None:
    made = adjacency(graph)
    several = np.arange(0, made.nodes, 2, dtype=np.int32)
    assert made.of_all(several).tolist() == [one for node in several for one in made.of_one(node).tolist()]


def test_no_links() -> None:
    made = adjacency((3, []))
    assert made.degrees.tolist() == [0, 0, 0]
    assert adjacency((0, [])).nodes == 0
