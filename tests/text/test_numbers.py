from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.text.cleaning import clean
from orggraph.text.numbers import Count, Members, han_number, ordinal_key, parse_count, parse_members

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


@given(st.integers(0, 9999))
def test_a_count_in_numerals_is_its_number(number: int) -> None:
    assert parse_count(written(number)) == Count(number)


@given(
    st.integers(0, 10**6),
    st.integers(0, 10**6),
    st.sampled_from([",", "，", "、", "/", "-", "~", " ", "；", ".", "和"]),
)
def test_no_count_is_ever_two_numbers_glued_together(one: int, other: int, between: str) -> None:
    """What is read between two numbers is a number in groups of three, or a whole one with zeros behind its point."""
    text = clean(f"{one}{between}{other}")
    found = parse_count(text)
    grouped = between in ",，" and 0 < one < 1000 and len(str(other)) == 3
    assert found == (Count(one * 1000 + other) if grouped else Count(one) if between == "." and other == 0 else None)


@given(st.integers(1, 8), st.sampled_from(["", "人", "个", "户"]))
def test_neighbouring_numerals_are_no_number_of_two_digits(first: int, measure: str) -> None:
    text = DIGITS[first] + DIGITS[first + 1] + measure
    assert parse_count(text) == Count(first, approximate=True, rough=True)


@pytest.mark.parametrize(
    ("text", "least"),
    [
        *(("三四百户", 300), ("十五六个", 15), ("四五千人", 4000), ("两百三四十", 230), ("二十几", 20), ("三五名", 3)),
        *(("一两千", 1000), ("五六十家", 50)),
    ],
)
def test_rough_counts_are_the_least_they_can_be(text: str, least: int) -> None:
    assert parse_count(text) == Count(least, approximate=True, rough=True)


@pytest.mark.parametrize(
    "text",
    [
        "一百五",
        "三千二",
        "五四三",
        "二五",
        "几个",
        "好几十",
        "九十",
        "30级",
        "7年",
        "4月",
        "2套",
        "6号楼",
        "3,1",
        "60,0",
    ],
)
def test_what_may_be_another_number_is_refused(text: str) -> None:
    assert parse_count(text) in (None, Count(90))


@given(st.integers(0, 99), st.integers(0, 99))
def test_members_in_parts(full: int, probationary: int) -> None:
    added = Members(full + probationary, full)
    for form in ("{}+{}", "正式{}预备{}", "{}名正式党员、{}名预备党员", "正式党员{}人,预备党员{}人"):
        assert parse_members(form.format(full, probationary)) == added
    whole = full + probationary
    for form in ("{}(含预备{})", "{}人(其中预备党员{}名)", "{}名党员,含{}名预备党员"):
        assert parse_members(form.format(whole, probationary)) == added


@pytest.mark.parametrize(
    "text", ["3", "3,1", "3(1)", "3(预备1)", "3+1+1", "2(含预备3)", "3/1", "", "预备1", "4(含流动1)"]
)
def test_what_does_not_tell_probationary_members_apart(text: str) -> None:
    assert parse_members(text) is None


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
