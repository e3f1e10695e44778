from __future__ import annotations

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.text.dates import PartialDate, date_of, end_of_term, parse_date, parse_span, parse_term

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))
PARTIAL = st.builds(lambda day, length: PartialDate(*(day.year, day.month, day.day)[:length]), DAYS, st.integers(1, 3))
FORMS = (
    "{0}-{1:02}-{2:02}",
    "{0}/{1}/{2}",
    "{0}.{1}.{2}",
    "{0}{1:02}{2:02}",
    "{0}年{1}月{2}日",
    "{0} 年 {1} 月 {2} 日",
)


@given(PARTIAL)
def test_a_date_reads_back_with_its_precision(date: PartialDate) -> None:
    assert parse_date(str(date)) == date
    assert date_of(str(date)) == date


@given(DAYS, st.sampled_from(FORMS))
def test_every_form_says_the_same_day(day: dt.date, form: str) -> None:
    assert parse_date(form.format(day.year, day.month, day.day)) == PartialDate(day.year, day.month, day.day)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        *(("2020年3月", "2020-03"), ("2020.3", "2020-03"), ("2020-03", "2020-03"), ("202003", "2020-03")),
        *(("20200301", "2020-03-01"), ("2020/3/1", "2020-03-01"), ("2020年3月1号", "2020-03-01")),
        *(("二〇二〇年三月", "2020-03"), ("二○二○年十二月三十一日", "2020-12-31"), ("二零二零年", "2020")),
        *(("2020", "2020"), ("2020年", "2020"), ("2020.10", "2020-10"), ("2020.12.31", "2020-12-31")),
        *(("2020-03-01 00:00:00", "2020-03-01"), ("2020/3/1 8:30", "2020-03-01"), ("2020-02-29", "2020-02-29")),
    ],
)
def test_forms_of_dates(text: str, iso: str) -> None:
    assert str(parse_date(text)) == iso


@pytest.mark.parametrize(
    "text",
    [
        *("", "未定", "2020-13-01", "2021-02-29", "2020.2.30", "20年3月", "3月5日", "1899-12-31", "2101-01-01"),
        *("2020.0", "2020.00", "2020-0-5", "2020年0月", "2020.3.0", "20200300", "20200001", "2020年3月初"),
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert parse_date(text) is None


@given(PARTIAL)
def test_a_partial_start_is_its_first_day_and_a_partial_end_its_last(date: PartialDate) -> None:
    month_end = calendar.monthrange(date.year, date.month or 12)[1]
    assert date.first == dt.date(date.year, date.month or 1, date.day or 1)
    assert date.last == dt.date(date.year, date.month or 12, date.day or month_end)
    assert date.precision == ("year" if date.month is None else "month" if date.day is None else "day")


def test_dates_of_mixed_precision_have_an_order() -> None:
    dates = [PartialDate(2020, 3, 5), PartialDate(2019, 12), PartialDate(2020), PartialDate(2020, 3)]
    assert [str(date) for date in sorted(dates)] == ["2019-12", "2020", "2020-03", "2020-03-05"]


def test_a_date_of_no_text_is_refused_with_the_forms() -> None:
    with pytest.raises(ValueError, match="2020-12-31"):
        date_of("昨天")


@pytest.mark.parametrize(
    ("text", "months"),
    [
        *(("3年", 36), ("三年", 36), ("两年", 24), ("1 年", 12), ("18个月", 18), ("任期5年", 60), ("聘期三年", 36)),
        *(("5年制", 60), ("3年半", 42), ("十年", 120), ("六个月", 6)),
    ],
)
def test_terms(text: str, months: int) -> None:
    assert parse_term(text) == months


@pytest.mark.parametrize("text", ["长期", "", "2023年", "二〇二三年", "9999年", "0年", "3", "三"])
def test_what_is_no_term(text: str) -> None:
    assert parse_term(text) is None


@pytest.mark.parametrize("mark", ["-", "—", "——", "~", "至", "到", "–", " - ", " 至 ", "--"])
@pytest.mark.parametrize("form", ["{0}.{1}.{2}", "{0}年{1}月{2}日", "{0}/{1}/{2}", "{0}-{1}-{2}"])
def test_spans(mark: str, form: str) -> None:
    text = form.format(2018, 7, 16) + mark + form.format(2019, 6, 30)
    assert parse_span(text) == (PartialDate(2018, 7, 16), PartialDate(2019, 6, 30))


@pytest.mark.parametrize("end", ["长期", "至今", "永久", "不限"])
def test_a_span_may_stay_open(end: str) -> None:
    assert parse_span(f"2019.10.27-{end}") == (PartialDate(2019, 10, 27), None)


@pytest.mark.parametrize(
    ("text", "start", "end"), [("2019-2021", "2019", "2021"), ("2019.3-2021.2", "2019-03", "2021-02")]
)
def test_a_span_keeps_the_precision_of_its_ends(text: str, start: str, end: str) -> None:
    assert parse_span(text) == (parse_date(start), parse_date(end))


@pytest.mark.parametrize("text", ["", "2019-12-31", "3年", "长期", "甲-乙", "2019.3.1-未定"])
def test_what_is_no_span(text: str) -> None:
    assert parse_span(text) is None


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        *(((2020, 1, 1), 36, "2022-12-31"), ((2020, 2, 29), 36, "2023-02-28"), ((2020, 2, 29), 48, "2024-02-28")),
        *(((2018, 6), 36, "2021-05-31"), ((2018,), 12, "2018-12-31"), ((2020, 1, 31), 1, "2020-02-29")),
    ],
)
def test_a_term_ends_the_day_before_the_anniversary(start: tuple[int, ...], months: int, end: str) -> None:
    assert end_of_term(PartialDate(*start), months).isoformat() == end
