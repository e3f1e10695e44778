"""Pairs of near names among many, and the search for the names near one."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.register.alike import form_of, likeness
from orggraph.register.near_names import NameSearch, near_names

NAMES = [
    "恒信物流有限公司",
    "横信物流有限公司",
    "恒信物流有限责任公司",
    "天地物流有限公司",
    "恒信有限公司",
    "枫桥养老院",
]


def test_pairs_that_may_be_the_same_are_found_in_order() -> None:
    pairs = near_names(NAMES)
    assert [(pair.one, pair.other, pair.zh) for pair in pairs] == [
        (0, 1, "同音：恒/横"),
        (0, 2, "只是写法不同"),
        (1, 2, "同音：横/恒"),
    ]


def test_only_names_of_a_group_are_pairs() -> None:
    assert [(p.one, p.other) for p in near_names(NAMES, within=["a", "a", "b", "b", "b", "b"])] == [(0, 1)]
    assert near_names(["甲公司", "甲公司"]) == []


CHARS = "恒信华瑞枫峰桥乔单善"


@given(st.lists(st.text(CHARS, min_size=4, max_size=6), max_size=12, unique=True))
def test_every_pair_that_differs_in_one_place_is_found(names: list[str]) -> None:
    found = {(pair.one, pair.other): pair.score for pair in near_names(names, cutoff=60)}
    for one, other in combinations(range(len(names)), 2):
        alike = likeness(form_of("unit", names[one]), form_of("unit", names[other]))
        if _in_one_place(names[one], names[other]):
            assert alike is not None
            assert alike.score < 60 or found[one, other] == alike.score


def _in_one_place(one: str, other: str) -> bool:
    if len(one) == len(other):
        return sum(left != right for left, right in zip(one, other, strict=True)) == 1
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any(long[:n] + long[n + 1 :] == short for n in range(len(long)))


@pytest.mark.parametrize(
    ("said", "meant"),
    [("fengqiao社区", "枫桥社区"), ("fqsq", "枫桥社区"), ("FQ社区", "枫桥社区"), ("ShanXian商会", "单县商会")],
)
def test_pinyin_finds(said: str, meant: str) -> None:
    known = ["枫桥社区", "银杏社区", "单县商会"]
    search = NameSearch([form_of("area", name) for name in known])
    assert [known[number] for number, _ in search.near(form_of("area", said), 75)] == [meant]


def test_a_name_among_very_many_that_share_its_words_is_found() -> None:
    known = [
        f"临江{one}{other}物流有限公司" for one in "恒信华瑞天地人和兴盛" for other in "达通丰泰源安康宁远博雅新世纪"
    ] * 5
    search = NameSearch([form_of("unit", name) for name in [*known, "临江枫叶物流有限公司"]])
    numbers = {number: alike.score for number, alike in search.near(form_of("unit", "临江峰叶物流公司"), 75)}
    assert max(numbers, key=numbers.__getitem__) == len(known)
