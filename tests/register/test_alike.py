"""Likeness of names: the score, and the reason in words."""

from __future__ import annotations

import pytest

from orggraph.register.alike import form_of, likeness


@pytest.mark.parametrize(
    ("kind", "given", "known", "zh", "least"),
    [
        ("unit", "枫林物流有限公司", "峰林物流有限公司", "同音：枫/峰", 95),
        ("unit", "单记餐饮店", "善记餐饮店", "同音：单/善", 95),
        ("unit", "六安商会", "陆安商会", "同音：六/陆", 95),
        ("unit", "蚌埠商会", "崩埠商会", "同音：蚌/崩", 95),
        ("unit", "夏门商会", "厦门商会", "同音：夏/厦", 95),
        ("unit", "恒兴物流有限公司", "恒信物流有限公司", "只差一个字：兴/信", 75),
        ("area", "枫桥", "枫桥街道", "少了“街道”", 80),
        ("area", "枫桥街道", "枫桥", "多了“街道”", 80),
        ("unit", "恒信公司", "临江恒信物流有限公司", "简称", 80),
        ("unit", "甲有限责任公司", "甲有限公司", "只是写法不同", 99),
        ("organization", "枫桥社区党委", "中共枫桥社区总支部委员会", "组织类别不同", 80),
        ("organization", "第1网格支部", "第一网格党支部", "只是写法不同", 99),
        ("organization", "风桥社区党委", "枫桥社区党总支", "同音：风/枫；组织类别不同", 80),
    ],
)
def test_the_reason_says_what_differs(kind: str, given: str, known: str, zh: str, least: int) -> None:
    alike = likeness(form_of(kind, given), form_of(kind, known))
    assert alike is not None
    assert alike.zh == zh
    assert least <= alike.score < 100
    assert alike.en


@pytest.mark.parametrize(
    ("one", "other"),
    [("第一网格", "第二网格"), ("临江一中", "临江第二中学"), ("第十一支部", "第12支部"), ("甲公司", "乙中学")],
)
def test_names_with_other_numbers_or_nothing_in_common_are_not_alike(one: str, other: str) -> None:
    assert likeness(form_of("unit", one), form_of("unit", other)) is None


def test_common_endings_make_no_likeness() -> None:
    far = likeness(form_of("unit", "天地物流有限公司"), form_of("unit", "恒信物流有限公司"))
    near = likeness(form_of("unit", "恒兴物流有限公司"), form_of("unit", "恒信物流有限公司"))
    assert far is not None
    assert near is not None
    assert far.score < 75 < near.score


def test_a_score_below_the_cutoff_has_no_likeness() -> None:
    forms = form_of("unit", "天地物流有限公司"), form_of("unit", "恒信物流有限公司")
    assert likeness(*forms, cutoff=90) is None
