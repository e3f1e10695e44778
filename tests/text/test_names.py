from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.text.names import normal_organization_name, normal_unit_name, split_organization_name

SUFFIXES = {
    "working_committee": ("工作委员会", "党工委", "工委"),
    "committee": ("委员会", "党委"),
    "general_branch": ("总支部委员会", "党总支", "总支", "总支部"),
    "branch": ("支部委员会", "党支部", "支部"),
    "joint_branch": ("联合支部委员会", "联合党支部"),
    "temporary_branch": ("临时支部委员会", "临时党支部"),
    "temporary_general_branch": ("临时总支部委员会", "临时党总支"),
    "temporary_committee": ("临时委员会", "临时党委"),
    "group": ("党小组",),
    "leading_group": ("党组",),
}
NAMES = st.text(st.sampled_from("中共临江松树街道有限责任股份公司总支部委员会联合党工第一（）()·“” A1"), max_size=24)


@pytest.mark.parametrize(("type_", "suffix"), [(type_, suffix) for type_, all_ in SUFFIXES.items() for suffix in all_])
@pytest.mark.parametrize("prefix", ["中共", "中国共产党", ""])
def test_a_name_is_prefix_body_and_suffix(prefix: str, type_: str, suffix: str) -> None:
    assert split_organization_name(f"{prefix}枫桥社区{suffix}") == ("枫桥社区", type_)


@pytest.mark.parametrize(
    ("name", "body", "type_"),
    [
        ("临江区委", "临江区", "committee"),
        ("中共临江市委", "临江市", "committee"),
        ("恒信公司第一 党支部", "恒信公司第一", "branch"),
        ("临江商会", "临江商会", None),
        ("松树街道党\u2f2f委", "松树街道", "working_committee"),
    ],
)
def test_other_names(name: str, body: str, type_: str | None) -> None:
    assert split_organization_name(name) == (body, type_)


@pytest.mark.parametrize("suffixes", SUFFIXES.values(), ids=SUFFIXES)
def test_suffixes_that_mean_the_same_make_the_same_name(suffixes: tuple[str, ...]) -> None:
    assert len({normal_organization_name(f"{prefix}枫桥社区{s}") for s in suffixes for prefix in ("", "中共")}) == 1


def test_names_of_different_types_differ() -> None:
    assert len({normal_organization_name(f"枫桥社区{suffixes[0]}") for suffixes in SUFFIXES.values()}) == len(SUFFIXES)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("恒信(松树)公司党支部", "恒信（松树）公司党支部"),
        ("中共恒信公司支部委员会", " 恒信公司 党支部\u200b"),
        ("“银杏”社区党支部", "银杏社区党支部"),
    ],
)
def test_equal_ways_to_write_an_organization(one: str, other: str) -> None:
    assert normal_organization_name(one) == normal_organization_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("临江恒信有限责任公司", "临江恒信有限公司"),
        ("临江恒信（松树）有限公司", "临江恒信(松树)有限公司"),
        ("临江恒信股份有限公司", "临江恒信股份公司"),
        ("临江恒信 有限公司", "临江恒信有限公司"),
        ("临江恒信Ａ座有限公司", "临江恒信A座有限公司"),
        ("临江恒信【松树】有限公司", "临江恒信松树有限公司"),
    ],
)
def test_equal_ways_to_write_a_unit(one: str, other: str) -> None:
    assert normal_unit_name(one) == normal_unit_name(other)


@pytest.mark.parametrize(
    ("one", "other"), [("甲公司", "乙公司"), ("甲第一公司", "甲第二公司"), ("甲公司", "甲有限公司"), ("A座", "B座")]
)
def test_other_units_stay_others(one: str, other: str) -> None:
    assert normal_unit_name(one) != normal_unit_name(other)


@given(NAMES)
def test_a_normal_unit_name_is_normal(name: str) -> None:
    assert normal_unit_name(normal_unit_name(name)) == normal_unit_name(name)


@given(st.text(st.sampled_from("临江松树街第一()（） ·A1"), min_size=1).filter(lambda body: body.strip(" ·()（）")))
def test_brackets_and_spaces_make_no_other_organization(body: str) -> None:
    bare = body.translate({ord(char): None for char in "()（） ·"})
    assert normal_organization_name(f"中共{body}支部委员会") == normal_organization_name(f"{bare}党支部")
