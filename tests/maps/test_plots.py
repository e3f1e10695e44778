from __future__ import annotations

import math

import pytest

from orggraph.maps.plots import Contents, plots_of, settled
from tests.maps.test_packing import overlap


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
def test_a_plot_holds_its_nodes_and_inner_plots_apart(nodes: list[float], inner: list[float]) -> None:
    (made,) = plots_of([Contents(tuple(nodes), tuple(inner), margin=2.0)])
    assert (len(made.nodes), len(made.inner)) == (len(nodes), len(inner))
    centres, radii = [*made.nodes, *made.inner], [*nodes, *inner]
    assert overlap(centres, radii) < 1e-4
    assert all(math.hypot(*c) + r <= made.r - 2.0 + 1e-6 for c, r in zip(centres, radii, strict=True))
    assert made.r > 0


def test_the_leading_node_lies_in_the_middle_of_its_own() -> None:
    (made,) = plots_of([Contents((9.0, *[6.0] * 60))])
    assert math.hypot(*made.nodes[0]) < 6


def test_a_plot_is_laid_out_alike_in_any_company() -> None:
    contents = [Contents((6.0,) * n, (20.0 + n, 30.0, 25.0, 40.0)[: n % 5], 2.0) for n in range(30)]
    assert [plots_of([each])[0] for each in contents] == plots_of(contents)


def test_what_grows_a_little_stays_as_large_as_it_was() -> None:
    sizes = {settled(100 + 0.1 * i) for i in range(1000)}
    assert len(sizes) <= 9
    assert all(settled(size) == size for size in sizes)
