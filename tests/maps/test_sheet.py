from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.maps.packing import pack
from orggraph.maps.sheet import SCREEN, arrange
from orggraph.maps.squeeze import Disc, Numbers, Sheet, squeeze
from tests.maps.test_packing import overlap
from tests.properties import examples

RADII = st.lists(st.floats(1, 50), min_size=1, max_size=24)


@examples(60)
@given(RADII, st.integers(0, 2))
def test_circles_on_the_sheet_do_not_overlap(radii: list[float], middle: int) -> None:
    assert overlap(arrange(radii, SCREEN, min(middle, len(radii))), radii) < 1e-4


def test_nothing_is_arranged_for_nothing() -> None:
    assert arrange([]) == []


@pytest.mark.parametrize("count", [2, 5, 6, 7, 8, 9, 10, 11, 12, 13, 20, 40])
def test_circles_of_about_one_size_fill_a_screen(count: int) -> None:
    radii = [100 + 15 * math.sin(i) for i in range(count)]
    sheet = Sheet(SCREEN)
    x, y = np.array(arrange(radii)).T
    half = sheet.sizes(x, y, np.array(radii)).max()
    assert sum(math.pi * r * r for r in radii) / (sheet.area * half * half) > 0.55


def test_reading_order_is_kept() -> None:
    centres = arrange([10.0] * 8)
    assert [x for x, _ in centres[:4]] == sorted(x for x, _ in centres[:4])
    assert max(y for _, y in centres[:4]) < min(y for _, y in centres[4:])


def test_a_small_circle_of_the_middle_lies_in_the_middle() -> None:
    centres = arrange([2.0, *[10.0] * 8], middle=1)
    assert math.hypot(*centres[0]) < 10 < max(math.hypot(*centre) for centre in centres) / 2


def test_more_circles_than_a_squeeze_can_take_are_packed() -> None:
    radii = [1.0] * 300
    assert arrange(radii) == pack(radii, wide=SCREEN)


@examples(60)
@given(RADII)
def test_a_squeeze_never_makes_it_worse(radii: list[float]) -> None:
    packed, sizes, disc = np.array([pack(radii)]), np.array([radii]), Disc()
    squeezed = squeeze(packed, sizes, disc, steps=8, best=packed)

    def needed(centres: Numbers) -> float:
        return float(disc.sizes(centres[..., 0], centres[..., 1], sizes).max())

    assert needed(squeezed) <= needed(packed)
    assert overlap([(x, y) for x, y in squeezed[0].tolist()], radii) < 1e-4


@examples(60)
@given(st.lists(st.tuples(*[st.floats(1, 50)] * 7), min_size=2, max_size=6))
def test_a_group_is_squeezed_alike_in_any_company(groups: list[tuple[float, ...]]) -> None:
    packed, sizes = np.array([pack(radii) for radii in groups]), np.array(groups)
    together = squeeze(packed, sizes, Disc(), steps=8, best=packed)
    for i in range(len(groups)):
        alone = squeeze(packed[i : i + 1], sizes[i : i + 1], Disc(), steps=8, best=packed[i : i + 1])
        assert (alone[0] == together[i]).all()
