from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.ledgers.cells import parse_flag, parse_membership, parse_number, parse_text
from orggraph.ledgers.day_cells import parse_day, parse_last_day, since
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
        (0, None),
        ("0", None),
        (99010100100101.0, "99010100100101"),
        *((nothing, None) for nothing in NOTHING),
    ],
)
def test_text(cell: object, text: str | None) -> None:
    assert parse_text(cell) == (text, None)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (dt.date(2020, 3, 5), "2020-03-05"),
        (dt.datetime(2020, 3, 5, 8, 30), "2020-03-05"),
        (dt.time(1, 2), "01:02:00"),
    ],
)
def test_a_date_in_the_place_of_text_is_told(cell: object, text: str) -> None:
    value, problem = parse_text(cell)
    assert (value, problem and problem.code) == (text, "date-in-text")


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


@pytest.mark.parametrize(
    "cell",
    [
        *(dt.date(1900, 1, 1), dt.date(1899, 12, 30), dt.time(0), dt.date(9999, 12, 31), dt.datetime(9999, 12, 31, 23)),
        *("1900-01-01", "1900-01-00", "1900/1/0", "1900年1月1日", "1900-01-01 00:00:00", "0001-01-01", "0000-00-00"),
        *("9999-12-31", "9999/12/31", "2999年12月31日"),
    ],
)
def test_what_programs_write_for_no_date_is_blank_and_told(cell: object) -> None:
    for parse in (parse_day, parse_last_day):
        assert parse(cell)[0] is None
        assert problem_of(parse(cell)) == "blank-date"


@given(st.dates(dt.date(1955, 1, 1), dt.date(2077, 1, 1)), st.integers(0, 86_399))
def test_only_the_last_minute_is_of_the_next_day(day: dt.date, second: int) -> None:
    at = dt.datetime.combine(day, dt.time()) + dt.timedelta(seconds=second)
    late = second >= 86_400 - 60
    meant = day + dt.timedelta(late)
    for cell in (at, at.isoformat(" "), (at - dt.datetime.combine(EPOCH, dt.time())) / dt.timedelta(1)):
        assert parse_day(cell)[0] == PartialDate(meant.year, meant.month, meant.day)
        assert problem_of(parse_day(cell)) == ("late-second" if late else None)


@pytest.mark.parametrize(
    ("cell", "iso"),
    [
        ("2015-05-31T16:00:00.000Z", "2015-06-01"),
        ("2015-05-31T15:59:17.000Z", "2015-06-01"),
        ("2015-05-31T08:30:00Z", None),
    ],
)
def test_midnight_in_china_told_in_universal_time(cell: str, iso: str | None) -> None:
    value = parse_day(cell)[0]
    assert (value and str(value)) == iso


@pytest.mark.parametrize("year", [1921, 1998, 2019, 2025])
def test_a_year_in_a_cell_of_dates_is_not_a_day_of_1905(year: int) -> None:
    day = EPOCH + dt.timedelta(year)
    for cell in (day, day.isoformat()):
        value, problem = parse_day(cell)
        assert value is None
        assert problem is not None
        assert (problem.code, problem.expected) == ("year-as-date", f"{year}年")


@pytest.mark.parametrize(
    ("cell", "begun", "ended"),
    [
        ("2019年5月1日成立", "2019-05-01", None),
        ("于2019年5月批准设立", "2019-05", None),
        ("2019.5.1组建", "2019-05-01", None),
        ("2021年3月撤销", None, "2021-03"),
        ("2021.3.31注销", None, "2021-03-31"),
        ("2019年筹备", None, None),
        ("2019年5月左右", None, None),
    ],
)
def test_a_verb_behind_a_date_must_fit_its_column(cell: str, begun: str | None, ended: str | None) -> None:
    for parse, iso in ((parse_day, begun), (parse_last_day, ended)):
        value, problem = parse(cell)
        assert (value and str(value)) == iso
        assert (problem is None) == (iso is not None)


@pytest.mark.parametrize(
    ("cell", "members", "code"),
    [
        (5.0, (5, None), None),
        ("3（含预备1）", (3, 2), "members-in-parts"),
        ("３＋１", (4, 3), "members-in-parts"),
        ("3，1", None, "no-count"),
        ("四五名", (4, None), "rough-count"),
    ],
)
def test_members_of_one_cell(cell: object, members: tuple[int, int | None] | None, code: str | None) -> None:
    value, problem = parse_membership(cell)
    assert (value, problem and problem.code) == (members, code)


@pytest.mark.parametrize("nothing", [*NOTHING, "长期", "未定", 0])
def test_no_day(nothing: object) -> None:
    assert parse_day(nothing) == (None, None)


@pytest.mark.parametrize(("cell", "year"), [(2020.1, "2020"), (2019.1, "2019")])
def test_an_ambiguous_month_is_told_and_never_guessed(cell: float, year: str) -> None:
    value, problem = parse_day(cell)
    assert value is None
    assert problem is not None
    assert (problem.code, problem.expected) == ("ambiguous-month", f"{year}年1月 / {year}年10月")


@pytest.mark.parametrize(
    "cell", ["看情况", -1, 12, 99999999, 2020.13, 2020.123, 1e300, "2020-13-01", "3月5日", True, "13900000001", "#N/A"]
)
def test_what_is_no_day_is_told_and_blank(cell: object) -> None:
    assert parse_day(cell)[0] is None
    assert problem_of(parse_day(cell)) == "no-date"


@pytest.mark.parametrize("cell", ["是", "有", "√", "已建立", "Y", "yes", 1, "1", True, " 是 "])
def test_yes(cell: object) -> None:
    assert parse_flag(cell) == (True, None)


@pytest.mark.parametrize("cell", ["否", "无", "没有", "×", "未建", "N", "no", 0, "0", False, "未建立", "筹建中"])
def test_no(cell: object) -> None:
    assert parse_flag(cell) == (False, None)


@pytest.mark.parametrize("cell", ["", None, " ", "—", "/", "暂无"])
def test_neither_yes_nor_no(cell: object) -> None:
    assert parse_flag(cell) == (None, None)


@pytest.mark.parametrize("cell", ["也许", "3"])
def test_what_is_no_flag_is_told_and_blank(cell: object) -> None:
    assert parse_flag(cell)[0] is None
    assert problem_of(parse_flag(cell)) == "no-flag"


@pytest.mark.parametrize(
    ("cell", "iso"),
    [
        *(
            ("是（2022年8月）", "2022-08"),
            ("有，2019.4.2", "2019-04-02"),
            ("√ 2021", "2021"),
            ("已建（2020.11.3）", "2020-11-03"),
        ),
        *(
            ("是", None),
            ("否（2022年）", None),
            ("是（2027年拟建）", None),
            ("未建，2026年建", None),
            (True, None),
            (None, None),
        ),
    ],
)
def test_a_yes_with_a_date_is_yes_since_then(cell: object, iso: str | None) -> None:
    found = since(cell)
    assert (found and str(found)) == iso
