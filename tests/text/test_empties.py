"""Tests of words for nothing, for no and for yes."""

from __future__ import annotations

import pytest

from orggraph.text.empties import is_like_nothing, is_nothing, says_no, says_yes
from orggraph.text.persons import is_person_name


@pytest.mark.parametrize(
    "word",
    [
        "（无）",
        "无。",
        "【暂缺】",
        "N / A",
        "nAn",
        "(Null)",
        "\\N",
        "#N/A",
        "－－",
        "尚未建立",
        "ＮＯＮＥ",
        "",
        "✗",
        "-/-",
    ],
)
def test_nothing_however_it_is_written(word: str) -> None:
    assert is_nothing(word)


@pytest.mark.parametrize("word", ["N", "x", "no", "否"])
def test_what_may_be_an_identifier(word: str) -> None:
    assert is_nothing(word)
    assert not is_nothing(word, identifier=True)


@pytest.mark.parametrize("word", ["枫桥", "0", "1-1", "王", "√", "有", "未央区党支部"])
def test_what_says_something(word: str) -> None:
    assert not is_nothing(word)


def test_yes_and_no_exclude_each_other() -> None:
    for word in ("是", "已派", "√", "否", "没有", "筹建中", "×"):
        assert says_yes(word) != says_no(word)


@pytest.mark.parametrize("word", ["容后再议", "等候通知", "另行研究", "尚在酝酿", "报批中", "不设", "?", "……?"])
def test_what_reads_like_nothing(word: str) -> None:
    assert is_like_nothing(word)
    assert not is_person_name(word)


@pytest.mark.parametrize("name", ["欧阳小明", "尚云", "王建中", "李某", "张××", "李**", "买买提·艾山", "John Smith"])
def test_names_of_persons(name: str) -> None:
    assert is_person_name(name)
