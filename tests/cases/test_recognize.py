"""Cases of headers: columns and sheets are known by words and cells together."""

from __future__ import annotations

from pathlib import Path

import pytest

import orggraph as og


def figures(reading: og.Reading, day: str) -> tuple[int, int, int, int, int]:
    total = og.coverage(reading.register.on(day)).total
    return total.units, total.own, total.joint, total.attached, total.instructor


@pytest.mark.parametrize(
    ("case", "day", "wanted"),
    [
        ("07-unit-in-header", "2020-12-31", (6, 2, 1, 0, 0)),
        ("08-two-founding-dates", "2020-12-31", (6, 2, 1, 0, 0)),
        ("15-side-by-side", "2020-12-31", (6, 2, 1, 0, 0)),
        ("32-ticked-columns", "2020-12-31", (6, 2, 1, 0, 0)),
        ("contact-a-02", "2022-06-30", (30, 10, 12, 3, 3)),
        ("contact-a-05", "2021-06-30", (34, 9, 13, 4, 5)),
        ("contact-b-01", "2025-06-30", (37, 9, 9, 3, 10)),
    ],
)
def test_the_figures_of_a_case(cases: Path, case: str, day: str, wanted: tuple[int, ...]) -> None:
    assert figures(og.read(cases / case), day) == wanted


def test_a_sheet_with_another_word_for_the_name_is_read(cases: Path) -> None:
    reading = og.read(cases / "office-street-sheet-lost")
    rows = {account.sheet: account.rows for account in reading.sheets if account.ledger}
    assert rows == {"东门街道": 34, "西关街道": 30, "河口镇": 23}


def test_of_two_days_of_founding_that_of_the_organization_is_the_establishments(cases: Path) -> None:
    establishments = og.read(cases / "08-two-founding-dates").register.tables["establishment"]
    assert sorted(str(day)[:4] for day in establishments["start"]) == ["2015", "2016", "2017"]
