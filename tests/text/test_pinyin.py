from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.text.pinyin import initials, readings, respelled, sounds_alike, spellings


@pytest.mark.parametrize(
    ("name", "said"),
    [
        *(("单", "shan"), ("曾", "zeng"), ("解", "xie"), ("乐", "yue"), ("尉", "yu"), ("仇", "qiu"), ("查", "zha")),
        *(("六安", "lu an"), ("蚌埠", "beng bu"), ("厦门", "xia men"), ("重庆", "chong qing"), ("长沙", "chang sha")),
        *(("铅山", "yan shan"), ("浚县", "xun xian"), ("番禺", "pan yu"), ("乐清", "yue qing"), ("佛山", "fo shan")),
        *(("会计", "kuai ji"), ("银行", "yin hang"), ("枫桥", "feng qiao"), ("A座", "a zuo")),
    ],
)
def test_readings_of_surnames_places_and_common_words(name: str, said: str) -> None:
    assert tuple(said.split()) in spellings(name)


def test_the_usual_reading_comes_first() -> None:
    assert [readings(char)[0] for char in "单曾解乐六行长"] == ["dan", "ceng", "jie", "le", "liu", "xing", "zhang"]


@pytest.mark.parametrize(("one", "other"), [("大", "太"), ("枫", "丰桥"), ("甲", "乙"), ("", "甲")])
def test_what_does_not_sound_alike(one: str, other: str) -> None:
    assert not sounds_alike(one, other)


NAMES = st.text("单善曾增枫峰桥乔六陆A1", max_size=12)


@given(NAMES, NAMES)
def test_a_respelled_name_sounds_as_before(name: str, other: str) -> None:
    assert sounds_alike(respelled(name, other), name)
    assert sounds_alike(name, other) == sounds_alike(other, name)


@given(NAMES)
def test_spellings_have_a_syllable_for_each_character(name: str) -> None:
    said = spellings(name)
    assert 1 <= len(said) <= 8
    assert all(len(syllables) == len(initials(syllables)) == len(name) for syllables in said)
