from __future__ import annotations

import math

import pytest

from orggraph.maps.plots import plot
from tests.maps.test_packing import overlap


@pytest.mark.parametrize("careful", [False, True])
@pytest.mark.parametrize(
    ("nodes", "inner"),
    [
        ([], []),
        ([6.0], []),
        ([6.0], [30.0]),
        ([], [30.0, 20.0]),
        ([9.0] + [6.0] * 5, [30.0, 20.0, 25.0, 8.0]),
        ([9.0, 9.0] + [6.0] * 100, []),
        ([6.0] * 100, [30.0] * 50),
    ],
)
def test_a_plot_holds_its_nodes_and_inner_plots_apart(nodes: list[float], inner: list[float], careful: bool) -> None:
    made = plot(nodes, inner, margin=2.0, careful=careful)
    assert (len(made.nodes), len(made.inner)) == (len(nodes), len(inner))
    centres, radii = [*made.nodes, *made.inner], [*nodes, *inner]
    assert overlap(centres, radii) < 1e-4
    assert all(math.hypot(*c) + r <= made.r - 2.0 + 1e-6 for c, r in zip(centres, radii, strict=True))
    assert made.r > 0


def test_the_leading_node_lies_in_the_middle_of_its_own() -> None:
    made = plot([9.0] + [6.0] * 60)
    assert math.hypot(*made.nodes[0]) < 6
