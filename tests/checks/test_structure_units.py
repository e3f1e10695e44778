"""Units: their codes, their names, their community, what is said of their members and of their organization."""

from __future__ import annotations

import pytest

from orggraph.checks.bare_name import bare_name
from tests.checks.checked import checked, places, rows

HEADER = "单位名称 | 统一社会信用代码 | 所属街道 | 社区 | 党员数 | 组建方式\n"
ONE, OTHER = "91990101C09DWXTKWJ", "91110000101623741K"
DISTRICT = (
    "\n党组织名称 | 党组织类别 | 上级党组织\n中共岚栖区委员会 | 党委 |\n岚栖甲党支部 | 党支部 | 中共岚栖区委员会\n"
)


def unit(name: str, code: str = "", community: str = "柏溪社区") -> str:
    return f"{name} | {code} | 青石街道 | {community} | 2 |\n"


@pytest.mark.parametrize("code", ["91350211M0000XUF46", "12345", "9111000010162374IK", "911100001016237416X"])
def test_a_code_that_is_none_is_a_warning(code: str) -> None:
    (found,) = checked(HEADER + unit("岚栖甲乙物流有限公司", code), "ORG214")
    assert (found.severity, found.source.column) == ("warning", "统一社会信用代码")


@pytest.mark.parametrize("code", ["", ONE, OTHER, "９１１１００００１０１６２３７４１ｋ", "911101066976941872"])
def test_a_code_that_holds_says_nothing(code: str) -> None:
    assert rows(HEADER + unit("岚栖甲乙物流有限公司", code), "ORG214") == []


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("岚栖甲乙物流有限公司", "岚栖甲乙物流有限责任公司", True),
        ("岚栖甲乙物流有限公司", "岚栖区甲乙物流有限公司", True),
        ("岚栖甲乙物流有限公司", "甲乙物流有限公司", True),
        ("甲乙物流（青石）有限公司", "甲乙物流青石有限公司", True),
        ("甲乙律师事务所", "甲乙律师事务所(普通合伙)", True),
        ("岚栖甲乙物流有限公司", "岚栖甲丙物流有限公司", False),
        ("岚栖甲乙物流有限公司", "岚栖甲乙物流一部", False),
        ("甲乙公司", "甲乙有限公司", False),
    ],
)
def test_names_of_one_unit(one: str, other: str, *, told: bool) -> None:
    assert rows(HEADER + unit(one) + unit(other) + DISTRICT, "ORG215") == ([3] if told else [])


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ((ONE, "柏溪社区"), ("", "柏溪社区"), True),
        ((ONE, "柏溪社区"), (OTHER, "柏溪社区"), False),
        (("", "柏溪社区"), ("", "梅坡社区"), False),
    ],
    ids=["one has a code", "two codes", "two communities"],
)
def test_what_tells_two_units_apart(one: tuple[str, str], other: tuple[str, str], *, told: bool) -> None:
    ledger = HEADER + unit("岚栖甲乙物流有限公司", *one) + unit("岚栖甲乙物流", *other)
    assert rows(ledger, "ORG215") == ([3] if told else [])


def test_one_code_under_two_names_is_told_at_the_code() -> None:
    found = checked(HEADER + unit("岚栖甲乙物流有限公司", ONE) + unit("岚栖丙丁商贸有限公司", ONE), "ORG215")
    assert places(found) == [("1.xlsx", 3, "统一社会信用代码")]
    assert [one.severity for one in found] == ["warning"]


def test_a_code_of_organizations_is_no_code_of_units() -> None:
    ledger = "党组织代码 | 党组织名称 | 党组织类别\n001 | 岚栖甲党支部 | 党支部\n001 | 岚栖乙党支部 | 党支部\n"
    assert rows(ledger, "ORG215") == []


def test_a_bare_name_is_never_too_short() -> None:
    assert bare_name("岚栖公司", ["岚栖区"]) == "岚栖公司"
    assert bare_name("岚栖甲乙", ["岚栖区"]) == "岚栖甲乙"


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [("", "", True), (ONE, "", True), (ONE, ONE, True), (ONE, OTHER, False)],
    ids=["no codes", "one code", "the same code", "two codes"],
)
def test_a_unit_in_two_communities(one: str, other: str, *, told: bool) -> None:
    name = "岚栖甲乙物流有限公司"
    found = checked(HEADER + unit(name, one) + unit(name, other, "梅坡社区"), "ORG216")
    assert places(found) == ([("1.xlsx", 3, "社区")] if told else [])


def test_short_names_are_namesakes() -> None:
    assert rows(HEADER + unit("便民超市") + unit("便民超市", community="梅坡社区"), "ORG216") == []


def test_a_unit_that_moved_between_two_ledgers_is_in_one_community() -> None:
    year = "单位台账 | 填报时间：{}年12月 | | | |\n" + HEADER
    old = year.format(2019) + unit("岚栖甲乙物流有限公司", ONE)
    new = year.format(2020) + unit("岚栖甲乙物流有限公司", ONE, "梅坡社区")
    assert rows(f"{old}\n{new}", "ORG216") == []


REASONS = """单位名称 | 正式党员数 | 党员数 | 是否建立党组织 | 党组织名称 | 未建原因
岚栖甲乙物流有限公司 | {} | {} | 否 | | {}
"""


@pytest.mark.parametrize(
    ("full", "members", "reason", "told"),
    [
        ("", 3, "党员不足3名", True),
        ("", 2, "党员不足3名", False),
        (2, 4, "党员不足三名", False),
        (3, 4, "正式党员少于三人", True),
        ("", 5, "不足3名党员", True),
        ("", 1, "无党员", True),
        (0, 1, "暂无党员", True),
        ("", 0, "没有党员", False),
        ("", "", "无党员", False),
        ("", 8, "从业人员不足10人", False),
        ("", 8, "无党员活动场所", False),
        ("", 8, "正在筹建；党员不足3名", True),
        ("", 8, "正在筹建", False),
    ],
)
def test_reasons(full: int | str, members: int | str, reason: str, *, told: bool) -> None:
    assert rows(REASONS.format(full, members, reason), "ORG218") == ([2] if told else [])


def test_the_message_repeats_no_more_of_a_reason_than_is_wrong() -> None:
    (found,) = checked(REASONS.format("", 8, "书记甲某离职，党员不足3名"), "ORG218")
    assert "甲某" not in found.message("zh") + found.message("en")


def test_contradictions_and_names_that_are_not_there() -> None:
    ledger = """单位名称 | 党员数 | 是否建立党组织 | 组建方式 | 党组织名称
岚栖甲公司 | 4 | 是 | 单独组建 |
岚栖乙公司 | 2 | 否 | 联合组建 |
岚栖丙公司 | 2 | 否 | | """
    assert rows(ledger, "ORG209") == [2, 3]


def test_totals_of_text_are_told_too() -> None:
    ledger = "单位名称 | 党员数 | 组建方式\n岚栖甲公司 | 4人 |\n岚栖乙公司 | 2 |\n合计 | {} |"
    assert [rows(ledger.format(said), "ORG210") for said in (6, 2, 7)] == [[], [4], [4]]
