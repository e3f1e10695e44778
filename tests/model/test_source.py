from __future__ import annotations

import pytest

from orggraph.model.source import Source

FULL = Source("01.xlsx", "Sheet1", 7, "成立日期")


@pytest.mark.parametrize(
    ("place", "zh", "en"),
    [
        (FULL, "01.xlsx，Sheet1 表，第 7 行，“成立日期”列", "01.xlsx, sheet Sheet1, row 7, column “成立日期”"),
        (Source("06.csv", None, 3), "06.csv，第 3 行", "06.csv, row 3"),
        (Source("06.csv"), "06.csv", "06.csv"),
        (Source(), "", ""),
    ],
)
def test_a_place_in_words(place: Source, zh: str, en: str) -> None:
    assert (place.words("zh"), place.words("en")) == (zh, en)


def test_a_place_in_answers() -> None:
    assert FULL.to_json() == {"file": "01.xlsx", "sheet": "Sheet1", "row": 7}


def test_places_are_in_the_order_of_the_ledger() -> None:
    places = [Source("02.xlsx", "甲", 3), Source("01.xlsx", "甲", 10), Source("01.xlsx", "甲", 9)]
    assert [place.row for place in sorted(places)] == [9, 10, 3]
