from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from orggraph.graph.hierarchy import Hierarchy
from tests.graph.drawn_links import edges
from tests.properties import examples

FORESTS = st.lists(st.integers(-1, 9), min_size=1, max_size=10)
"""Per node the one above it; circles and loops among them."""


def tree_of(above: list[int]) -> Any:
    return Hierarchy.of(len(above), edges({"superior": [(n, one) for n, one in enumerate(above) if one >= 0]}))


def climbed(above: list[int], node: int) -> list[int]:
    found: list[int] = []
    while (node := above[node]) >= 0 and node not in found:
        found.append(node)
    return found


@examples(100)
@given(FORESTS)
def test_against_plain_python(drawn: list[int]) -> None:
    above = [one if one < len(drawn) else -1 for one in drawn]
    tree = tree_of(above)
    below = {n: {m for m in range(len(above)) if m == n or n in climbed(above, m)} for n in range(len(above))}
    rooted = [above[(climbed(above, n) or [n])[-1]] < 0 for n in range(len(above))]
    totals = tree.roll_up(np.arange(len(above)) + 1)
    marked = tree.passed_down(np.arange(len(above)) % 3 == 0)
    for node in range(len(above)):
        assert [*tree.ancestors(node)] == climbed(above, node)
        assert tree.span[node] == above.count(node)
        assert set(tree.subtree(node).tolist()) == below[node]
        assert tree.depths[node] == (len(climbed(above, node)) if rooted[node] else -1)
        if rooted[node]:
            assert totals[node] == sum(one + 1 for one in below[node])
            assert marked[node] == any(one % 3 == 0 for one in (node, *climbed(above, node)))


def test_of_several_above_one_the_first_counts() -> None:
    assert Hierarchy.of(3, edges({"superior": [(0, 1), (0, 2)]})).above.tolist() == [1, -1, -1]
