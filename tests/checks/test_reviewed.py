"""What a reviewer found in the rules: false alarms, wrong cells, names in messages."""

from __future__ import annotations

from dataclasses import replace

import pytest

import orggraph as og
from orggraph.checks.example import read_example
from orggraph.profile import default_profile

DAY = "2020-12-31"


def told(ledgers: str, *rules: str, settings: dict[str, object] | None = None) -> list[tuple[str, str | None, str]]:
    """Code, cell and sentence of what the rules find."""
    reading = read_example(ledgers, replace(default_profile(), checks=settings or {}))
    found = og.check(reading.register.on(DAY), reading.findings, select=rules)
    return [(one.code, one.source.cell, one.said("zh")) for one in found]


def test_a_unit_whose_organization_is_not_named_has_one_as_in_coverage() -> None:
    ledger = """
单位名称 | 党员数 | 是否建立党组织 | 组建方式 | 党组织名称
岚栖甲物流有限公司 | 4 | 是 | 单独组建 |
岚栖丙物流有限公司 | 4 | 是 | |
"""
    assert og.coverage(read_example(ledger).register.on(DAY)).total.covered == 2
    assert [code for code, _, _ in told(ledger, "ORG101", "ORG209")] == ["ORG209", "ORG209"]


@pytest.mark.parametrize(("first", "second"), [("2017.3-2020.3", "2020.3-2023.3"), ("2017年-2020年", "2020年-2023年")])
def test_terms_that_meet_in_a_month_or_year_do_not_surely_overlap(first: str, second: str) -> None:
    ledger = f"""
党组织名称 | 党组织类别 | 所属街道
青石街道党工委 | 党工委 | 青石街道

所在街道 | 工作单位 | 兼任职务 | 任期
青石街道 | 岚栖区第一中学 | 兼职委员 | {first}
青石街道 | 岚栖区第一中学 | 兼职委员 | {second}
"""
    assert told(ledger, "ORG207") == []
    assert [code for code, _, _ in told(ledger.replace(second, "2019年1月-2023年"), "ORG207")] == ["ORG207"]


TEMPORARY = """
党组织名称 | 党组织类别 | 上级党组织 | 换届时间 | 届满时间
中共岚栖区委员会 | 党委 | | |
岚栖湿地修复工程临时党支部 | 临时党支部 | 中共岚栖区委员会 | {} | 2023-05-01
"""


@pytest.mark.parametrize("elected", ["", "待明确"])
def test_a_temporary_branch_is_told_at_the_date_it_has(elected: str) -> None:
    assert [(code, cell) for code, cell, _ in told(TEMPORARY.format(elected), "ORG106")] == [("ORG106", "E3")]


@pytest.mark.parametrize("reason", ["负责人王小芳党员不足3名", "王小芳等党员不足3名"])
def test_a_reason_is_told_without_who_stands_in_it(reason: str) -> None:
    ledger = f"""
单位名称 | 党员数 | 是否建立党组织 | 组建方式 | 未建原因
岚栖甲物流有限公司 | 4 | 否 | | {reason}
"""
    ((_, _, said),) = told(ledger, "ORG218")
    assert "党员不足3名" in said
    assert "王小芳" not in said


def test_a_rule_that_is_off_runs_where_the_profile_selects_it() -> None:
    rules = og.check(
        read_example(
            TEMPORARY.format(""), replace(default_profile(), checks={"select": ["ORG117", "joint-meeting"]})
        ).register.on(DAY)
    ).rules
    assert [rule.code for rule in rules] == ["ORG117", "ORG123"]


def test_a_closing_in_a_year_is_told_as_a_year() -> None:
    ledger = """
党组织名称 | 党组织类别 | 上级党组织 | 成立日期 | 撤销日期
岚栖甲党委 | 党委 | | |
岚栖乙党总支 | 党总支 | 岚栖甲党委 | 2001年 | 2019年
岚栖丙党支部 | 党支部 | 岚栖乙党总支 | 2018年 | 2017年
岚栖丁党支部 | 党支部 | 岚栖乙党总支 | |
"""
    assert told(ledger, "ORG205", "ORG212") == [
        ("ORG205", "C5", "“岚栖丁党支部”的上级党组织“岚栖乙党总支”已于 2019 撤销"),
        ("ORG212", "E4", "结束日期 2017 早于开始日期 2018"),
    ]


def test_a_committee_above_the_most_is_told_without_a_count_of_members() -> None:
    ledger = """
党组织名称 | 党组织类别 | 委员数
岚栖茶业有限公司党支部 | 党支部 | 9
"""
    assert [cell for _, cell, _ in told(ledger, "ORG109")] == ["C2"]


def test_the_kind_of_an_area_says_how_many_seats_not_what_its_tier_is_called() -> None:
    ledger = """
党组织名称 | 党组织类别 | 所属街道
听潮街道党工委 | 党工委 | 听潮街道

所在街道 | 工作单位 | 兼任职务 | 聘任时间
听潮街道 | 岚栖区第一中学 | 兼职委员 | 2020-01-01
"""
    shipped = default_profile()
    tiers = tuple(replace(t, name="street") if t.name == "subdistrict" else t for t in shipped.tiers)
    for profile in (shipped, replace(shipped, tiers=tiers)):
        reading = read_example(ledger, profile)
        assert [one.code for one in og.check(reading.register.on(DAY), select=["ORG117"])] == ["ORG117"]
