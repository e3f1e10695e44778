from __future__ import annotations

import math
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.maps.packing import Point, enclose, pack, sunflower
from tests.properties import examples

RADII = st.lists(st.floats(0.5, 200), min_size=1, max_size=60)


def overlap(centres: list[Point], radii: list[float]) -> float:
    """By which part of its size the worst pair of circles overlaps."""
    pairs = combinations(zip(centres, radii, strict=True), 2)
    return max((1 - math.dist(a, b) / (r + s) for (a, r), (b, s) in pairs), default=0.0)


@examples(60)
@given(RADII, st.sampled_from([1.0, 1.78, 3.0]))
def test_packed_circles_do_not_overlap(radii: list[float], wide: float) -> None:
    assert overlap(pack(radii, wide), radii) < 1e-4


@examples(60)
@given(RADII)
def test_enclosing_circle_holds_all(radii: list[float]) -> None:
    centres = pack(radii)
    circle = enclose(centres, radii)
    for centre, r in zip(centres, radii, strict=True):
        assert math.dist(centre, (circle.x, circle.y)) + r <= circle.r * (1 + 1e-9)


@pytest.mark.parametrize(
    ("centres", "radii", "least"),
    [([(3, 4)], [2], 2), ([(0, 0), (4, 0)], [1, 1], 3), ([(0, 0), (1, 0)], [5, 1], 5)],
)
def test_enclosing_circle_is_close(centres: list[Point], radii: list[float], least: float) -> None:
    assert least <= enclose(centres, radii).r <= least * 1.05


def test_a_packing_is_dense() -> None:
    radii = [1.0] * 91
    circle = enclose(pack(radii), radii)
    assert sum(r * r for r in radii) / circle.r**2 > 0.7


@examples(60)
@given(st.integers(0, 400), st.floats(0.5, 20), st.floats(0, 60))
def test_sunflower_leaves_room_and_its_middle(count: int, slot: float, inner: float) -> None:
    centres = sunflower(count, slot, inner)
    assert overlap(centres, [slot] * count) < 1e-9
    if inner:
        assert all(math.hypot(*centre) >= inner + slot for centre in centres)
    distances = [math.hypot(*centre) for centre in centres]
    assert all(one < other for one, other in pairwise(distances))
