from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.text.privacy import HIDDEN, holds_personal_number, without_personal_numbers

IDENTITY = st.builds(
    lambda area, day, order, check: f"{area}{day:%Y%m%d}{order:03}{check}",
    st.integers(110000, 829999),
    st.dates(dt.date(1900, 1, 1), dt.date(2026, 1, 1)),
    st.integers(0, 999),
    st.sampled_from("0123456789Xx"),
)
MOBILE = st.builds(lambda head, rest: f"1{head}{rest:09}", st.integers(3, 9), st.integers(0, 10**9 - 1))
AROUND = st.sampled_from(["", "联系人", "：", " ", "（", "）", "、", "张某", "\n"])


@given(AROUND, st.one_of(IDENTITY, MOBILE), AROUND)
def test_personal_numbers_are_found_and_cut_out_wherever_they_stand(before: str, number: str, after: str) -> None:
    text = before + number + after
    assert holds_personal_number(text)
    assert without_personal_numbers(text) == before + HIDDEN + after
    assert not holds_personal_number(without_personal_numbers(text))


@pytest.mark.parametrize(
    "text",
    [
        *("13900000001", "+8613900000001", "86 13900000001", "139-0000-0001", "139 0000 0001", "11010119900101123X"),
        *("110101199001011237", "电话13900000001；手机13900000002", "13900000001,110101199001011237"),
    ],
)
def test_ways_to_write_them(text: str) -> None:
    assert holds_personal_number(text)
    assert not any(char.isdigit() for char in without_personal_numbers(text))


@pytest.mark.parametrize(
    "text",
    [
        *("91990101C09DWXTKWJ", "91110000101623741K", "990101001001", "2020-12-31", "20201231", "12人", "1420", ""),
        *("99010100100101", "12345678901", "110101199013011237", "0571-88888888", "110000000000", "第139号楼1234室"),
    ],
)
def test_codes_dates_and_counts_are_no_personal_numbers(text: str) -> None:
    assert not holds_personal_number(text)
    assert without_personal_numbers(text) == text
