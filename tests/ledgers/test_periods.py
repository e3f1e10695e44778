"""Columns of terms and spans: 聘期, 协议期限."""

from __future__ import annotations

import datetime as dt

import pytest

from orggraph.ledgers.day_cells import period
from orggraph.text.dates import PartialDate

START = PartialDate(2020, 1, 1)


@pytest.mark.parametrize(
    ("cell", "start", "end"),
    [
        ("3年", "2020-01-01", "2022-12-31"),
        (3, "2020-01-01", "2022-12-31"),
        (3.0, "2020-01-01", "2022-12-31"),
        ("３年", "2020-01-01", "2022-12-31"),
        ("两年", "2020-01-01", "2021-12-31"),
        ("18个月", "2020-01-01", "2021-06-30"),
        ("2018.7.16-2019.6.30", "2018-07-16", "2019-06-30"),
        ("2018年7月至2021年6月", "2018-07", "2021-06"),
        ("2018.7.16-长期", "2018-07-16", None),
        ("长期", "2020-01-01", None),
        ("", "2020-01-01", None),
        ("至2022年12月31日止", "2020-01-01", "2022-12-31"),
        ("2022-12", "2020-01-01", "2022-12"),
        ("2023年", "2020-01-01", "2023"),
        (2023, "2020-01-01", "2023"),
        (dt.date(2022, 12, 31), "2020-01-01", "2022-12-31"),
        (44926, "2020-01-01", "2022-12-31"),
    ],
)
def test_periods(cell: object, start: str, end: str | None) -> None:
    begin, until, problem = period(START, cell)
    assert (str(begin), None if until is None else str(until), problem) == (start, end, None)


@pytest.mark.parametrize(
    ("cell", "unit", "end"),
    [
        *((24, "月", "2021-12-31"), ("36", "月", "2022-12-31"), (6.0, "月", "2020-06-30"), (120, "月", "2029-12-31")),
        *((10, "年", "2029-12-31"), ("3年", "月", "2022-12-31"), ("18个月", "年", "2021-06-30"), (2023, "月", "2023")),
    ],
)
def test_a_bare_number_counts_what_the_header_says(cell: object, unit: str, end: str) -> None:
    assert str(period(START, cell, unit)[1]) == end


@pytest.mark.parametrize("cell", [6, 12, 24, "36", 60])
def test_years_and_months_are_not_guessed(cell: object) -> None:
    start, end, problem = period(START, cell)
    assert (start, end, problem and problem.code) == (START, None, "no-term")


@pytest.mark.parametrize(
    ("cell", "code"), [("看情况", "no-term"), ("9999年", "no-term"), ("0年", "no-term"), (2022.1, "ambiguous-month")]
)
def test_what_is_no_period_is_told_and_leaves_the_end_open(cell: object, code: str) -> None:
    start, end, problem = period(START, cell)
    assert (start, end) == (START, None)
    assert problem is not None
    assert problem.code == code


def test_a_term_without_a_start_has_no_end_and_says_so() -> None:
    start, end, problem = period(None, "3年")
    assert (start, end) == (None, None)
    assert problem is not None
