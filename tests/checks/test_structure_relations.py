"""Relations: what they refer to still lives, their terms do not overlap, and none ends before it starts."""

from __future__ import annotations

import pytest

import orggraph as og
from tests.checks.checked import checked, places, rows

ORGANIZATIONS = """党组织名称 | 党组织类别 | 上级党组织 | 所属街道 | 所属社区 | 成立日期 | 撤销日期
中共岚栖区委员会 | 党委 | | | | |
岚栖区青石街道党工委 | 党工委 | 中共岚栖区委员会 | 青石街道 | | |
青石街道柏溪社区党支部 | 党支部 | 岚栖区青石街道党工委 | 青石街道 | 柏溪社区 | 2001年 | 2018-06-30
青石街道柏溪社区党总支 | 党总支 | 岚栖区青石街道党工委 | 青石街道 | 柏溪社区 | 2018-07-01 |
岚栖甲公司党支部 | 党支部 | 岚栖区青石街道党工委 | 青石街道 | 柏溪社区 | 2012年 | 2020-03-31
"""
UNITS = """
单位名称 | 所属街道 | 社区 | 党员数 | 是否建立党组织 | 组建方式 | 党组织名称 | 党建指导员 | 注销日期
岚栖甲公司 | 青石街道 | 柏溪社区 | 4 | 是 | 单独组建 | 岚栖甲公司党支部 | 甲某 | {closed}
"""
CLOSED = UNITS.format(closed="2020-03-31")
REFERRING = {
    "an agreement": "所属街道 | 社区 | 共建单位 | 签订时间 | 协议期限\n"
    "青石街道 | 柏溪社区 | 岚栖甲公司 | 2019-04-01 | 2019.4.1-{end}",
    "a seat": "所在街道 | 所在社区 | 工作单位 | 兼任职务 | 聘任时间 | 届满时间\n"
    "青石街道 | 柏溪社区 | 岚栖甲公司 | 兼职委员 | 2019-04-01 | {end}",
    "a registration": "报到单位 | 街道 | 报到社区 | 报到时间 | 结束时间\n"
    "岚栖甲公司 | 青石街道 | 柏溪社区 | 2019-04-01 | {end}",
}


@pytest.mark.parametrize("ledger", REFERRING.values(), ids=REFERRING)
def test_what_outlives_its_unit_is_told_and_what_ended_with_it_is_history(ledger: str) -> None:
    def found(end: str, day: str = "2020-12-31") -> list[str | None]:
        ledgers = f"{ORGANIZATIONS}{CLOSED}\n{ledger.format(end=end)}"
        return [one.source.file for one in checked(ledgers, "ORG206", day=day)]

    assert found("2021-12-31") == ["3.xlsx"]
    assert found("2020-12-31") == ["3.xlsx"]
    assert found("2020-03-31") == []
    assert found("2021-12-31", day="2020-03-31") == []


def test_an_exemption_outlives_its_unit() -> None:
    exemption = "\n单位名称 | 未建原因 | 复核日期\n岚栖甲公司 | 正在筹建 | 2021-06-30\n"
    found = checked(ORGANIZATIONS + CLOSED + exemption, "ORG206")
    assert places(found) == [("3.xlsx", 2, "单位名称")]


def test_the_row_that_says_that_a_unit_is_closed_is_no_fault() -> None:
    assert rows(ORGANIZATIONS + CLOSED, "ORG206") == []


def test_a_body_meant_by_its_area_is_followed_by_its_successor() -> None:
    header = "所属街道 | 社区 | 共建单位 | 签订时间 | 协议期限"
    agreement = f"\n{header}\n青石街道 | 柏溪社区 | 乙学校 | 2017-04-01 | 2017.4.1-长期\n"
    assert rows(ORGANIZATIONS + agreement, "ORG206") == []


def test_a_home_organization_that_is_closed_is_told() -> None:
    header = "所在街道 | 所在社区 | 所属党组织 | 兼任职务 | 聘任时间 | 聘期"
    seat = f"\n{header}\n青石街道 | 柏溪社区 | 岚栖甲公司党支部 | 兼职委员 | 2019.4 | 3年\n"
    found = checked(ORGANIZATIONS + seat, "ORG206")
    assert places(found) == [("2.xlsx", 2, "所属党组织")]


def test_a_closed_organization_covers_nobody_from_the_day_after() -> None:
    ledgers = ORGANIZATIONS + UNITS.format(closed="")
    assert rows(ledgers, "ORG208", day="2020-03-31") == []
    found = checked(ledgers, "ORG208", day="2020-04-01")
    assert places(found) == [("2.xlsx", 2, "党组织名称")]
    assert rows(ORGANIZATIONS + CLOSED, "ORG208") == []


SEATS = "\n所在街道 | 所在社区 | 工作单位 | 单位职务 | 兼任职务 | 聘任时间 | 届满时间\n"


def seat(
    start: str, end: str = "", unit: str = "乙学校", role: str = "兼职委员", post: str = "书记", at: str = "柏溪社区"
) -> str:
    return f"青石街道 | {at} | {unit} | {post} | {role} | {start} | {end}\n"


@pytest.mark.parametrize(
    ("seats", "told"),
    [
        ([seat("2017-03-01", "2020-02-28"), seat("2020-02-28", "2023-02-27")], [3]),
        ([seat("2017-03-01", "2020-02-28"), seat("2020-02-29", "2023-02-27")], []),
        ([seat("2017-03-01"), seat("2020-02-29")], [3]),
        ([seat("2020-02-28"), seat("2017-03-01", "2020-02-28")], [2]),
        (
            [seat("2010-01-01", "2020-12-31"), seat("2011-01-01", "2012-12-31"), seat("2015-01-01", "2021-12-31")],
            [3, 4],
        ),
        ([seat("2019-01-01"), seat("2019-06-01", unit="丙学校")], []),
        ([seat("2019-01-01"), seat("2019-06-01", role="兼职副书记")], []),
        ([seat("2019-01-01"), seat("2019-06-01", post="副校长")], []),
        ([seat("2019-01-01"), seat("2019-06-01", at="")], []),
        ([seat(""), seat("2019-06-01")], []),
        ([seat("2019-01-01"), seat("2021-06-01")], []),
    ],
    ids=[
        "a day in common",
        "one after the other",
        "an open one and the next",
        "whatever the order of rows",
        "two within a long one",
        "two home units",
        "two roles",
        "two posts at home",
        "two bodies",
        "without a beginning",
        "the next one is still to come",
    ],
)
def test_overlapping_terms(seats: list[str], told: list[int]) -> None:
    assert sorted(rows(ORGANIZATIONS + SEATS + "".join(seats), "ORG207"), key=str) == told


def test_every_kind_of_record_with_two_dates_may_run_backwards() -> None:
    day = "2020-01-02", "2020-01-01"
    records = [
        og.Area(name="岚栖区", type="district"),
        og.Organization(name="中共岚栖区委员会", start=day[0], end=day[1]),
        og.Unit(name="岚栖甲公司", start=day[0], end=day[1]),
        og.Seat(organization="中共岚栖区委员会", home_unit="岚栖甲公司", start=day[0], end=day[1]),
        og.Establishment(organization="中共岚栖区委员会", unit="岚栖甲公司", start=day[0], end=day[1]),
        og.Instructor(unit="岚栖甲公司", start=day[0], end=day[1]),
        og.Agreement(organization="中共岚栖区委员会", unit="岚栖甲公司", start=day[0], end=day[1]),
        og.Registration(area="岚栖区", unit="岚栖甲公司", start=day[0], end=day[1]),
    ]
    found = og.check(og.Register.from_records(records).on("2020-12-31"), select=["ORG212"])
    assert len(found) == len(records) - 1


@pytest.mark.parametrize(
    ("founded", "closed", "told"), [("2020年", "2020-01-01", 0), ("2020-05", "2020年", 0), ("2020-05", "2020-04", 1)]
)
def test_partial_dates_run_backwards_only_where_they_must(founded: str, closed: str, told: int) -> None:
    ledger = f"党组织名称 | 党组织类别 | 成立日期 | 撤销日期\n岚栖甲党支部 | 党支部 | {founded} | {closed}"
    assert len(rows(ledger, "ORG212")) == told
