"""Declared exceptions: excused, overdue for review, stale, without a day of review."""

from __future__ import annotations

import pytest

from tests.checks.checked import checked, places

UNIT = "单位名称 | 党员数 | 是否建立党组织 | 组建方式 | 党组织名称\n岚栖甲公司 | 4 | {} | {} | {}\n"
BARE = UNIT.format("否", "", "")
COVERED = UNIT.format("是", "单独组建", "岚栖甲公司党支部")
EXEMPTIONS = "\n单位名称 | 未建原因 | 依据 | 认定时间 | 复核日期\n"
DECLARED = "岚栖甲公司 | {reason} | {basis} | {start} | {review}\n"


def declared(review: str = "", basis: str = "区委批复", reason: str = "正在筹建", start: str = "") -> str:
    return DECLARED.format(review=review, basis=basis, reason=reason, start=start)


def states(ledgers: str, day: str = "2020-12-31") -> dict[str, str]:
    """Code → state of what is found about a unit with an exception."""
    return {one.code: one.state for one in checked(ledgers, "ORG101", "ORG219", "ORG3", day=day)}


@pytest.mark.parametrize(
    ("unit", "exemptions", "found"),
    [
        (BARE, [], {"ORG101": "open"}),
        (BARE, [declared("2020-12-31")], {"ORG101": "excused"}),
        (BARE, [declared("2020-12-30")], {"ORG101": "overdue", "ORG301": "open"}),
        (BARE, [declared("2020-06-30"), declared("2021-06-30", reason="等待批复")], {"ORG101": "excused"}),
        (BARE, [declared()], {"ORG101": "open", "ORG302": "open"}),
        (BARE, [declared(basis="")], {"ORG101": "open"}),
        (BARE, [declared(), declared("2021-06-30", reason="等待批复")], {"ORG101": "excused"}),
        (BARE, [declared("2021-06-30", start="2021-01-01")], {"ORG101": "open"}),
        (COVERED, [declared("2021-06-30")], {"ORG219": "open"}),
        (COVERED, [declared("2020-06-30")], {"ORG219": "open"}),
        (COVERED, [declared()], {}),
    ],
    ids=[
        "none declared",
        "on the day of review",
        "the day after",
        "renewed",
        "without review",
        "a mere reason",
        "one without and one with review",
        "still to come",
        "covered by now",
        "covered and overdue",
        "covered and without review",
    ],
)
def test_states(unit: str, exemptions: list[str], found: dict[str, str]) -> None:
    assert states(unit + (EXEMPTIONS + "".join(exemptions) if exemptions else "")) == found


def test_an_organization_that_is_closed_leaves_the_exception_in_place() -> None:
    organizations = "\n党组织名称 | 党组织类别 | 撤销日期\n岚栖甲公司党支部 | 党支部 | 2020-03-31\n"
    ledgers = COVERED + EXEMPTIONS + declared("2021-06-30") + organizations
    assert states(ledgers, day="2020-03-31") == {"ORG219": "open"}
    assert states(ledgers, day="2020-04-01") == {"ORG101": "excused"}


def test_a_renewed_exception_is_not_overdue_and_the_latest_one_is_told() -> None:
    ledgers = BARE + EXEMPTIONS + declared("2019-06-30") + declared("2020-06-30", reason="等待批复")
    assert places(checked(ledgers, "ORG301")) == [("2.xlsx", 3, "复核日期")]
