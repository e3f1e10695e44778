"""The tree of organizations: one top, no gap, no level passed over, nothing below what is closed."""

from __future__ import annotations

from dataclasses import replace

import pytest

import orggraph as og
from orggraph.checks.example import read_example
from orggraph.profile import default_profile
from tests.checks.checked import checked, places, rows

HEADER = "党组织名称 | 党组织类别 | 上级党组织 | 所属街道 | 所属社区 | 成立日期 | 撤销日期\n"
ROOT, STREET, COMMUNITY = "中共岚栖区委员会", "岚栖区青石街道党工委", "青石街道柏溪社区党总支"
TOP = f"""{HEADER}{ROOT} | 党委 | | | | |
{STREET} | 党工委 | {ROOT} | 青石街道 | | |
{COMMUNITY} | 党总支 | {STREET} | 青石街道 | 柏溪社区 | |
"""
"""Rows 2 to 4; what a test adds begins in row 5."""
GRIDS = """
网格名称 | 所属街道 | 所属社区 | 户数 | 党组织名称
第一网格 | 青石街道 | 柏溪社区 | 300 | 柏溪第一网格党支部
"""


def test_each_blank_superior_is_told() -> None:
    others = "岚栖区快递行业党委 | 党委 | | | | |\n岚栖区互联网行业党委 | 党委 | | | | |\n"
    found = checked(TOP + others, "ORG202")
    assert places(found) == [("1.xlsx", 5, "上级党组织"), ("1.xlsx", 6, "上级党组织")]
    assert all(ROOT in one.message(lang) for one in found for lang in ("zh", "en"))


def test_without_a_district_the_one_with_most_below_it_is_at_the_top() -> None:
    ledger = """党组织名称 | 党组织类别 | 上级党组织
岚栖乙党委 | 党委 |
岚栖甲党委 | 党委 |
岚栖甲一党支部 | 党支部 | 岚栖甲党委
岚栖甲二党支部 | 党支部 | 岚栖甲党委"""
    assert rows(ledger, "ORG202") == [2]


@pytest.mark.parametrize(
    "row",
    ["岚栖区青石街道清源党组 | 党组 | | | | |", "岚栖乙公司党支部 | 党支部 | | | | 2001年 | 2010年"],
    ids=["a leading group", "a closed organization"],
)
def test_who_needs_no_superior(row: str) -> None:
    assert rows(TOP + row, "ORG202") == []


def test_a_ledger_that_names_no_superiors_is_not_held_against_them() -> None:
    assert rows(TOP + "\n党组织名称 | 党组织类别\n岚栖丙公司党支部 | 党支部\n岚栖丁公司党支部 | 党支部", "ORG202") == []


@pytest.mark.parametrize("superior", ["岚栖区清石街道党工委", "岚栖甲公司党支部"], ids=["unknown", "a cycle"])
def test_a_superior_that_reading_refused_is_one_fault(superior: str) -> None:
    found = checked(f"{TOP}岚栖甲公司党支部 | 党支部 | {superior} | | | |\n", "ORG2")
    assert len(found) == 1
    assert places(found) == [("1.xlsx", 5, "上级党组织")]


def test_only_names_of_superiors_make_an_orphan() -> None:
    units = f"""
单位名称 | 党员数 | 是否建立党组织 | 组建方式 | 党组织名称
岚栖甲公司 | 4 | 是 | 单独组建 | 岚栖丙公司党支部
岚栖乙公司 | 1 | 是 | 挂靠组建 | {COMMUNITY}
"""
    reading = read_example(TOP + units)
    assert "unknown-reference" in {finding.code for finding in reading.findings}
    assert len(og.check(reading.register.on("2020-12-31"), reading.findings, select=["ORG203"])) == 0


def test_a_superior_of_two_namesakes_is_an_orphan_too() -> None:
    twins = "".join(f"和平党总支 | 党总支 | {STREET} | 青石街道 | {place} | |\n" for place in ("柏溪社区", "梅坡社区"))
    assert rows(f"{TOP}{twins}岚栖甲公司党支部 | 党支部 | 和平党总支 | | | |\n", "ORG203") == [7]


def test_a_grid_passes_over_its_community() -> None:
    grid = f"柏溪第一网格党支部 | 党支部 | {STREET} | 青石街道 | 柏溪社区 | |\n"
    (found,) = checked(TOP + grid + GRIDS, "ORG204")
    assert found.source.row == 5
    assert "柏溪社区" in found.message("en")


@pytest.mark.parametrize(
    "ledgers",
    [
        f"{TOP}柏溪第一网格党支部 | 党支部 | {COMMUNITY} | 青石街道 | 柏溪社区 | |\n{GRIDS}",
        f"{TOP}岚栖甲公司党支部 | 党支部 | {ROOT} | 青石街道 | 柏溪社区 | |\n",
        f"{HEADER}{ROOT} | 党委 | | | | |\n青石街道柏溪社区党总支 | 党总支 | {ROOT} | 青石街道 | 柏溪社区 | |\n",
        f"{HEADER}{ROOT} | 党委 | | | | |\n柏溪社区党总支 | 党总支 | {ROOT} | | 柏溪社区 | |\n",
    ],
    ids=["level by level", "a firm below the district", "nobody leads the subdistrict", "no subdistrict between"],
)
def test_nobody_is_passed_over(ledgers: str) -> None:
    assert rows(ledgers, "ORG204") == []


def test_the_tiers_are_those_of_the_profile() -> None:
    ledgers = f"{TOP.splitlines()[0]}\n{ROOT} | 党委 | | | | |\n{STREET} | 党工委 | {ROOT} | 青石街道 | | |\n"
    community = f"{COMMUNITY} | 党总支 | {ROOT} | 青石街道 | 柏溪社区 | |\n"
    assert rows(ledgers + community, "ORG204") == [4]
    default = default_profile()
    flat = replace(default, tiers=tuple(tier for tier in default.tiers if tier.name != "subdistrict"))
    reading = read_example(ledgers + community, flat)
    assert len(og.check(reading.register.on("2020-12-31"), reading.findings, select=["ORG204"])) == 0


def test_below_a_closed_organization_from_the_day_after() -> None:
    ledgers = f"""{HEADER}{ROOT} | 党委 | | | | |
岚栖甲党总支 | 党总支 | {ROOT} | | | | 2020-05-31
岚栖乙党支部 | 党支部 | 岚栖甲党总支 | | | |
岚栖丙党支部 | 党支部 | 岚栖甲党总支 | | | | 2020-05-31
"""
    assert rows(ledgers, "ORG205", day="2020-05-31") == []
    assert rows(ledgers, "ORG205", day="2020-06-01") == [4]


@pytest.mark.parametrize(
    ("own", "superior", "told"),
    [
        ("2012-06-30", "2012-07-01", True),
        ("2012-07-01", "2012-07-01", False),
        ("2012年6月", "2012-07-01", True),
        ("2012年7月", "2012-07-15", False),
        ("2012年", "2012-07-15", False),
        ("2011年", "2012年", True),
        ("2012-03-01", "2012年", False),
    ],
)
def test_older_only_where_both_dates_are_known_as_exactly(own: str, superior: str, *, told: bool) -> None:
    ledgers = f"""{HEADER}{ROOT} | 党委 | | | | 1998年 |
岚栖甲党总支 | 党总支 | {ROOT} | | | {superior} |
岚栖乙党支部 | 党支部 | 岚栖甲党总支 | | | {own} |
"""
    assert rows(ledgers, "ORG213") == ([4] if told else [])
