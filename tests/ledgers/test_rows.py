from __future__ import annotations

import datetime as dt

import pytest

from tests.ledgers.builders import findings, pick, records
from tests.ledgers.small import CODE, District


def test_organizations(district: District) -> None:
    rows = records(district.write("organizations").read(), "organization")
    assert pick(rows[:4], "name", "type", "superior", "area", "members") == [
        ("中共临江区委员会", "committee", None, None, None),
        ("中共临江区松树街道工作委员会", "working_committee", "中共临江区委员会", "松树街道", 30),
        ("松树街道枫桥社区党委", "committee", "中共临江区松树街道工作委员会", "枫桥社区", 60),
        ("松树街道银杏社区党总支", "general_branch", "中共临江区松树街道工作委员会", "银杏社区", 52),
    ]
    assert pick(rows[:4], "start", "start_precision") == [
        (dt.date(2000, 1, 1), "year"),
        (dt.date(2001, 5, 1), "month"),
        (dt.date(2002, 3, 1), "month"),
        (dt.date(2003, 4, 5), "day"),
    ]


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        *(("枫桥社区总支部委员会", "general_branch"), ("枫桥联合党支部", "joint_branch"), ("枫桥党小组", "group")),
        *(("枫桥临时党支部", "temporary_branch"), ("枫桥商会", None)),
    ],
)
def test_a_blank_type_is_what_the_name_says(district: District, name: str, type_: str | None) -> None:
    district.add("organizations", 5, 党组织名称=name, 党组织类别=None)
    assert records(district.write("organizations").read(), "organization")[-1]["type"] == type_


def test_a_given_type_goes_before_the_name(district: District) -> None:
    district.add("organizations", 5, 党组织名称="枫桥党支部", 党组织类别="联合党支部")
    assert records(district.write("organizations").read(), "organization")[-1]["type"] == "joint_branch"


def test_a_partial_end_is_its_last_day(district: District) -> None:
    district.set("organizations", 5, 撤销日期="2020年2月")
    row = records(district.write("organizations").read(), "organization")[5]
    assert (row["end"], row["end_precision"]) == (dt.date(2020, 2, 29), "month")


def test_units_with_their_establishments_and_instructors(district: District) -> None:
    reading = district.write().read()
    rows = [row for row in records(reading, "unit") if row["surveyed"]]
    assert pick(rows, "name", "credit_code", "category", "sectors", "area", "employees", "members") == [
        ("甲物流有限公司", CODE, "non_public", ["logistics"], "枫桥社区", 40, 4),
        ("乙律师事务所", "911101066976941872", "law_firm", ["law"], "银杏社区", 12, 3),
        ("丙餐饮店", None, "non_public", ["餐饮"], "银杏社区", 5, 0),
    ]
    assert pick(records(reading, "establishment"), "unit", "organization", "mode", "start") == [
        ("甲物流有限公司", "甲物流有限公司党支部", "own", dt.date(2015, 6, 1))
    ]
    assert pick(records(reading, "instructor"), "unit") == [("乙律师事务所",)]


def test_units_named_elsewhere_are_known_by_mention(district: District) -> None:
    rows = [row for row in records(district.write().read(), "unit") if not row["surveyed"]]
    assert sorted(pick(rows, "name", "category")) == [
        ("临江中学", "institution"),
        ("临江区档案局", "organ"),
        ("临江医院", "institution"),
    ]


@pytest.mark.parametrize(
    ("organization", "mode"),
    [("甲物流有限公司党支部", "own"), ("枫桥社区第一网格党支部", "attached"), ("枫桥楼宇联合党支部", "joint")],
)
def test_a_blank_mode_is_what_the_organization_shows_and_told(district: District, organization: str, mode: str) -> None:
    district.add("organizations", 5, 党组织名称="枫桥楼宇联合党支部", 党组织类别="联合党支部")
    district.set("emerging_units", 0, 组建方式=None, 党组织名称=organization)
    reading = district.write().read()
    assert pick(records(reading, "establishment"), "organization", "mode") == [(organization, mode)]
    (finding,) = findings(reading, "mode-inferred")
    assert (finding.source.row, finding.source.column, finding.given) == (3, "组建方式", organization)


def test_an_organization_that_is_not_named_is_told(district: District) -> None:
    district.set("emerging_units", 0, 党组织名称=None)
    reading = district.write().read()
    assert pick(records(reading, "establishment"), "unit", "organization", "mode") == [("甲物流有限公司", None, "own")]
    assert [finding.source.column for finding in findings(reading, "organization-not-named")] == ["党组织名称"]


def test_a_no_beside_an_organization_contradicts_it(district: District) -> None:
    district.set("emerging_units", 0, 是否建立党组织="否")
    reading = district.write().read()
    assert len(records(reading, "establishment")) == 1
    assert [finding.source.row for finding in findings(reading, "contradicts-establishment")] == [3]


def test_a_no_beside_a_mode_alone_is_no_establishment(district: District) -> None:
    district.set("emerging_units", 0, 是否建立党组织="否", 党组织名称=None)
    reading = district.write().read()
    assert records(reading, "establishment") == []
    assert [finding.source.column for finding in findings(reading, "contradicts-establishment")] == ["组建方式"]


def test_an_instructor_of_two_units_is_one_person(district: District) -> None:
    district.set("emerging_units", 2, 党建指导员="张平安")
    rows = records(district.write().read(), "instructor")
    assert [row["unit"] for row in rows] == ["乙律师事务所", "丙餐饮店"]
    assert rows[0]["person"] == rows[1]["person"] is not None


def test_grids(district: District) -> None:
    rows = [row for row in records(district.write().read(), "area") if row["type"] == "grid"]
    assert pick(rows, "code", "name", "parent", "households", "members", "form", "led_by") == [
        ("990101001001", "第一网格", "枫桥社区", 400, 9, "branch", "枫桥社区第一网格党支部"),
        ("990101001002", "第二网格", "枫桥社区", 350, 0, None, None),
    ]


def test_a_grid_without_a_name_is_called_by_its_code(district: District) -> None:
    district.set("grids", 1, 网格名称=None)
    assert "990101001002" in [row["name"] for row in records(district.write().read(), "area")]


@pytest.mark.parametrize(
    ("ledger", "header"),
    [
        *(("organizations", "党组织名称"), ("emerging_units", "单位名称"), ("seats", "工作单位")),
        *(("agreements", "共建单位"), ("registrations", "报到单位")),
    ],
)
def test_a_row_without_what_it_needs_is_told_and_left_out(district: District, ledger: str, header: str) -> None:
    district.set(ledger, 1, **{header: " 无 "})
    reading = district.write(ledger).read()
    (finding,) = findings(reading, "missing-required")
    assert (finding.source.row, finding.expected) == (4, header)
    assert reading.sheets[0].reported >= 1
