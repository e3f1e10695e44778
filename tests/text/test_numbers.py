from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.text.cleaning import clean
from orggraph.text.numbers import Count, han_number, ordinal_key, parse_count

FULL_WIDTH = str.maketrans("0123456789,", "０１２３４５６７８９，")
DIGITS = "零一二三四五六七八九"


def written(number: int) -> str:
    """The number below 10,000 in Chinese characters, as people write it."""
    if number == 0:
        return "零"
    text, gap = "", False
    for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            text += ("零" if gap else "") + DIGITS[digit] + unit
            gap = False
        else:
            gap = bool(text)
    return text.removeprefix("一") if 10 <= number < 20 else text


@given(st.integers(0, 9999))
def test_numerals_with_units(number: int) -> None:
    assert han_number(written(number)) == number


@given(st.integers(1000, 9999), st.sampled_from("〇零○"))
def test_numerals_by_position(number: int, zero: str) -> None:
    assert han_number("".join(DIGITS[int(digit)] for digit in str(number)).replace("零", zero)) == number


@pytest.mark.parametrize(("text", "number"), [("两", 2), ("两百零五", 205), ("二十", 20), ("一百一十", 110)])
def test_ways_to_say_a_number(text: str, number: int) -> None:
    assert han_number(text) == number


@pytest.mark.parametrize("text", ["", "二十a", "甲", "20", "三万"])
def test_what_is_no_numeral(text: str) -> None:
    assert han_number(text) is None


@given(
    st.integers(0, 10**7),
    st.sampled_from(["{}", "{:,}", "{}人", "{} 人", " {}", "{}户", "{}.0", "{:,}名", "{}个"]),
    st.booleans(),
)
def test_a_formatted_number_is_its_count(number: int, form: str, wide: bool) -> None:
    text = form.format(number)
    assert parse_count(clean(text.translate(FULL_WIDTH) if wide else text)) == Count(number)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *(("约30", 30), ("约30人", 30), ("10余", 10), ("30余处", 30), ("30多人", 30), ("近200人", 200), ("50+", 50)),
        *(("三十余人", 30), ("大约40", 40)),
    ],
)
def test_approximate_counts_are_floored_and_marked(text: str, number: int) -> None:
    assert parse_count(text) == Count(number, approximate=True)


@pytest.mark.parametrize("text", ["十二人", "12人", "12", "12 人"])
def test_exact_counts(text: str) -> None:
    assert parse_count(text) == Count(12)


@pytest.mark.parametrize(
    "text",
    ["很多", "", "若干", "-3", "12.5", "1.2万", "3-5", "几十", "12人(预备2人)", "约", "人", "+", ",", ",人", "12%"],
)
def test_what_is_no_count(text: str) -> None:
    assert parse_count(text) is None


@pytest.mark.parametrize(("text", "number"), [("3万", 30_000), ("12万人", 120_000), ("2千", 2_000), ("5百", 500)])
def test_a_unit_of_number_is_counted_or_refused_never_dropped(text: str, number: int) -> None:
    assert parse_count(text) in (None, Count(number))


@given(st.permutations([written(number) for number in range(1, 25)]))
def test_numbered_names_are_in_the_order_of_numbers(words: list[str]) -> None:
    names = [f"第{word}党支部" for word in words]
    assert sorted(names, key=ordinal_key) == [f"第{written(number)}党支部" for number in range(1, 25)]


def test_digits_and_numerals_sort_together() -> None:
    names = ["甲区第11支部", "甲区第二支部", "甲区第3支部", "乙区第九支部"]
    assert sorted(names, key=ordinal_key) == ["乙区第九支部", "甲区第二支部", "甲区第3支部", "甲区第11支部"]
