from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given

from orggraph.graph.edges import Edge
from orggraph.graph.removal import fallen_apart, lapsing, left
from tests.graph.drawn_links import Links, edges, links
from tests.properties import examples


@examples(100)
@given(links(), links())
def test_edges_between_two_and_at_one(one: Links, other: Links) -> None:
    found = edges({"seat": one[1], "agreement": other[1]})
    every = [
        Edge(*pair, name, name, record)
        for name, pairs in (("seat", one[1]), ("agreement", other[1]))
        for record, pair in enumerate(pairs)
    ]
    assert sorted(found) == sorted(every)
    for node in range(max(one[0], other[0])):
        assert sorted(found.at(node)) == sorted(edge for edge in every if node in edge[:2])
        for beside in range(node + 1):
            assert sorted(found.between(node, beside)) == sorted(
                edge for edge in every if set(edge[:2]) == {node, beside}
            )


@examples(100)
@given(links())
def test_what_is_left(graph: Links) -> None:
    """`home` is drawn from the table of seats: a record goes with any node it names, and with all its edges."""
    seats = graph[1]
    made = edges({"seat": seats, "agreement": seats})
    homes = edges({"home": [(one, (other + 1) % graph[0]) for one, other in seats]}).blocks[0]
    every = type(made)((*made.blocks, replace(homes, table="seat")))
    gone, lapsed = np.array([0], np.int32), {"agreement": np.array([0] if seats else [], np.int32)}
    after = left(every, gone, lapsing(every, gone, lapsed))
    ends = {n: {one, other, (other + 1) % graph[0]} for n, (one, other) in enumerate(seats)}
    whole = {n for n, named in ends.items() if 0 not in named}
    assert {edge.record for edge in after.only(("seat",))} == whole
    assert {edge.record for edge in after.only(("home",))} == whole
    assert {edge.record for edge in after.only(("agreement",))} == {
        n for n, pair in enumerate(seats) if n and 0 not in pair
    }


def test_the_largest_part_stays_and_nodes_that_leave_are_no_part() -> None:
    before = np.array([0, 0, 0, 0, 0, 5], np.int32)
    after = np.array([0, 1, 1, 3, 4, 5], np.int32)
    counted = np.array([False, True, True, True, True, True])
    assert [part.tolist() for part in fallen_apart(before, after, counted)] == [[3], [4]]
