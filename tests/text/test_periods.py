"""The days, months and years that titles and names of files say."""

from __future__ import annotations

import pytest

from orggraph.text.periods import period_of, periods_in, without_periods


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("临澜街道排查表（2031年）", ["2031"]),
        ("汇总2031", ["2031"]),
        ("2031汇总", ["2031"]),
        ("名单-20310630-定", ["2031-06-30"]),
        ("名单203106", ["2031-06"]),
        ("２０３１年６月 台账", ["2031-06"]),
        ("二〇三一年十一月底", ["2031-11"]),
        ("2031.6.3", ["2031-06-03"]),
        ("2031-06", ["2031-06"]),
        ("2031年第三季度", ["2031-09"]),
        ("2031Q2报表", ["2031-06"]),
        ("2031年下半年", ["2031-12"]),
        ("2029-2031年", ["2031"]),
        ("2031年1月至6月", ["2031-06"]),
        ("2031年1-9月", ["2031-09"]),
        ("2031年以来新建", []),
        ("某发〔2031〕15号", []),
        ("样表（2031版）", []),
        ("2031年修订", []),
        ("走访2031家", []),
        ("13920310630", []),
        ("99010120310630", []),
        ("2031年13月", []),
    ],
)
def test_what_a_text_says(text: str, days: list[str]) -> None:
    assert [str(day) for day in periods_in(text)] == days


@pytest.mark.parametrize(
    ("texts", "period"),
    [
        (["排查表（6月底）", "2031年"], "2031-06"),
        (["排查表（6月5日）", "2031年"], "2031-06-05"),
        (["上半年排查表", "2031年台账"], "2031-06"),
        (["排查表", "2031年3月", "2032年"], "2031-03"),
        (["排查表（6月）", "2031年3月"], "2031-03"),
        (["排查表（6月）"], "None"),
    ],
)
def test_the_nearest_text_that_names_a_year_decides(texts: list[str], period: str) -> None:
    assert str(period_of(texts)) == period


def test_two_years_of_a_ledger_share_the_rest_of_the_name() -> None:
    names = ["2031年某街道台账", "某街道台账（2032年12月）", "某街道台账_20330630", "二〇三四年某街道台账"]
    assert {without_periods(name) for name in names} == {"某街道台账"}
