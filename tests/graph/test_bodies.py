"""Areas and who leads them as one body: what networkx calls a quotient graph."""

from __future__ import annotations

import networkx as nx
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from orggraph.graph.bodies import bodies_of
from tests.graph.drawn_links import Links, edges, index, links, simple
from tests.properties import examples


@st.composite
def led(draw: st.DrawFn) -> tuple[Links, list[tuple[int, int]]]:
    """Links, and which of the odd nodes lead which of the even ones: some several, some with one another."""
    graph = draw(links())
    areas, leaders = range(0, graph[0], 2), range(1, graph[0], 2)
    if not leaders:
        return graph, []
    return graph, draw(st.lists(st.tuples(st.sampled_from(leaders), st.sampled_from(areas)), max_size=graph[0]))


def classes_of(count: int, leads: list[tuple[int, int]]) -> dict[int, set[int]]:
    """The body of each node, in plain Python: an area goes with the first of its leaders."""
    stands = {node: min((one for one, area in leads if area == node), default=node) for node in range(count)}
    found: dict[int, set[int]] = {}
    for node, body in stands.items():
        found.setdefault(body, set()).add(node)
    return found


@examples(150)
@given(led())
def test_one_body_is_the_quotient_of_networkx(drawn: tuple[Links, list[tuple[int, int]]]) -> None:
    graph, leads = drawn
    count = graph[0]
    bodies = bodies_of(count, edges({"lead": leads}))
    classes = classes_of(count, leads)
    assert {body: set(np.flatnonzero(bodies == body).tolist()) for body in set(bodies.tolist())} == classes
    want = nx.quotient_graph(simple(graph), [*classes.values()])
    joined = index(graph).between_bodies(bodies)
    links_of_bodies = {
        frozenset((body, int(other))) for body in classes for other in joined.adjacency.of_one(body) if body != other
    }
    at = {frozenset(members): body for body, members in classes.items()}
    assert links_of_bodies == {frozenset((at[frozenset(one)], at[frozenset(other)])) for one, other in want.edges}
    parts = {frozenset(np.flatnonzero(joined.pieces == piece).tolist()) & {*classes} for piece in joined.pieces}
    whole = {frozenset(at[frozenset(part)] for part in parts_) for parts_ in nx.connected_components(want)}
    assert whole <= parts


@examples(100)
@given(links())
def test_where_nobody_leads_nothing_changes(graph: Links) -> None:
    bodies = bodies_of(graph[0], edges({"lead": []}))
    one, other = index(graph), index(graph).between_bodies(bodies)
    assert np.array_equal(one.adjacency.neighbours, other.adjacency.neighbours)
    assert np.array_equal(one.pieces, other.pieces)
    assert bool(other.standing.all())
