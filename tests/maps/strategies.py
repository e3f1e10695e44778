"""Any scene: territories in any nesting, nodes in any of them or in none."""

from __future__ import annotations

from hypothesis import strategies as st

from orggraph.maps.scene import Edge, Node, Scene, Territory
from tests.maps.builders import bare

KINDS = ("district", "community", "grid", "parish")


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    parents = draw(st.lists(st.integers(-1, 30), max_size=30))
    territories = [
        Territory(f"t{i}", KINDS[i % len(KINDS)], f"territory {i}", f"t{parent % i}" if i and parent >= 0 else None)
        for i, parent in enumerate(parents)
    ]
    areas = st.sampled_from([None, *(t.id for t in territories)])
    homes = draw(st.lists(st.tuples(areas, st.booleans()), max_size=60))
    nodes = [Node(f"n{i}", "unit", f"node {i}", area, leads=leads) for i, (area, leads) in enumerate(homes)]
    ends = st.sampled_from([node.id for node in nodes] or [""])
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=20 if nodes else 0))
    edges = [Edge(source, target, "seat") for source, target in pairs]
    return bare(*nodes, territories=tuple(territories), edges=tuple(edges))
