"""The picture of the district drawn by hand shows what its records say."""

from __future__ import annotations

from docs.draw_district import district
from docs.draw_images import IMAGES


def test_picture_is_up_to_date() -> None:
    picture = (IMAGES / "drawn-by-hand.svg").read_text(encoding="utf-8")
    assert picture == district(), "run `python -m docs.draw_images`"
