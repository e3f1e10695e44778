from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.ledgers.cells import parse_day, parse_flag, parse_number, parse_text
from orggraph.text.dates import PartialDate

NOTHING = ["", " ", None, "无", "—", "/", "暂无", "\u3000"]
EPOCH = dt.date(1899, 12, 30)


def problem_of(parsed: tuple[Any, ...]) -> str | None:
    problem = parsed[-1]
    return None if problem is None else problem.code


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (" 甲\u3000乙 公司\n", "甲乙公司"),
        (12.0, "12"),
        (0, "0"),
        (99010100100101.0, "99010100100101"),
        (dt.date(2020, 3, 5), "2020-03-05"),
        (dt.datetime(2020, 3, 5, 8, 30), "2020-03-05"),
        *((nothing, None) for nothing in NOTHING),
    ],
)
def test_text(cell: object, text: str | None) -> None:
    assert parse_text(cell) == (text, None)


@pytest.mark.parametrize(
    ("cell", "count"),
    [(0, 0), (0.0, 0), ("0", 0), (12, 12), (12.0, 12), ("１２人", 12), (" 12 人", 12), ("1,420", 1420)]
    + [(nothing, None) for nothing in NOTHING],
)
def test_counts(cell: object, count: int | None) -> None:
    assert parse_number(cell) == (count, None)


@pytest.mark.parametrize(("cell", "count"), [("约30", 30), ("10余", 10), ("30余处", 30)])
def test_approximate_counts_are_told(cell: str, count: int) -> None:
    assert parse_number(cell)[0] == count
    assert problem_of(parse_number(cell)) == "approximate-count"


@pytest.mark.parametrize(
    "cell", [-1, 12.5, "很多", "-3", True, dt.date(2020, 3, 5), ",", "，", "#REF!", 1e300, "9" * 30]
)
def test_what_is_no_count_is_told_and_blank(cell: object) -> None:
    assert parse_number(cell)[0] is None
    assert problem_of(parse_number(cell)) == "no-count"


@pytest.mark.parametrize(
    ("cell", "iso"),
    [
        (dt.date(2020, 3, 1), "2020-03-01"),
        (dt.datetime(2020, 3, 1, 12), "2020-03-01"),
        (43891, "2020-03-01"),
        (43891.0, "2020-03-01"),
        (43891.75, "2020-03-01"),
        ("43891", "2020-03-01"),
        (20200301, "2020-03-01"),
        (202003, "2020-03"),
        (2020, "2020"),
        (2020.3, "2020-03"),
        (2020.12, "2020-12"),
        (2020.03, "2020-03"),
        ("２０２０年３月", "2020-03"),
        ("2020 年 3 月 1 日", "2020-03-01"),
        ("二〇二〇年三月", "2020-03"),
        ("2020.10", "2020-10"),
    ],
)
def test_days(cell: object, iso: str) -> None:
    value, problem = parse_day(cell)
    assert (str(value), problem) == (iso, None)


@given(st.dates(dt.date(1955, 1, 1), dt.date(2077, 1, 1)))
def test_a_serial_is_its_day(day: dt.date) -> None:
    assert parse_day(float((day - EPOCH).days)) == (PartialDate(day.year, day.month, day.day), None)


@pytest.mark.parametrize("nothing", [*NOTHING, "长期"])
def test_no_day(nothing: object) -> None:
    assert parse_day(nothing) == (None, None)


@pytest.mark.parametrize(("cell", "year"), [(2020.1, "2020"), (2019.1, "2019")])
def test_an_ambiguous_month_is_told_and_never_guessed(cell: float, year: str) -> None:
    value, problem = parse_day(cell)
    assert value is None
    assert problem is not None
    assert (problem.code, problem.expected) == ("ambiguous-month", f"{year}年1月 / {year}年10月")


@pytest.mark.parametrize(
    "cell", ["未定", 0, -1, 12, 99999999, 2020.13, 2020.123, 1e300, "2020-13-01", "3月5日", True, "13900000001", "#N/A"]
)
def test_what_is_no_day_is_told_and_blank(cell: object) -> None:
    assert parse_day(cell)[0] is None
    assert problem_of(parse_day(cell)) == "no-date"


@pytest.mark.parametrize("cell", ["是", "有", "√", "已建立", "Y", "yes", 1, "1", True, " 是 "])
def test_yes(cell: object) -> None:
    assert parse_flag(cell) == (True, None)


@pytest.mark.parametrize("cell", ["否", "无", "没有", "×", "未建", "N", "no", 0, "0", False, "未建立"])
def test_no(cell: object) -> None:
    assert parse_flag(cell) == (False, None)


@pytest.mark.parametrize("cell", ["", None, " ", "—", "/", "暂无"])
def test_neither_yes_nor_no(cell: object) -> None:
    assert parse_flag(cell) == (None, None)


@pytest.mark.parametrize("cell", ["也许", "3", "筹建中"])
def test_what_is_no_flag_is_told_and_blank(cell: object) -> None:
    assert parse_flag(cell)[0] is None
    assert problem_of(parse_flag(cell)) == "no-flag"
