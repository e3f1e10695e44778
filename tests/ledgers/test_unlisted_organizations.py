"""Organizations that units name and a list of organizations does not have in these words, or not alive."""

from __future__ import annotations

import pytest

import orggraph as og
from tests.ledgers.builders import Folder, findings

AS_OF = "2024-12-31"
FIRMS = [
    "云岭金石机床有限公司",
    "云岭白鹭包装有限公司",
    "云岭海棠花店",
    "云岭顺达货运站",
    "云岭小满面馆",
    "云岭青禾种子行",
]
LIST = [
    ["编号", "支部全称", "隶属", "在册人数", "组建年月", "支部状态"],
    [1, "云岭金石机床有限公司党支部", "云岭镇党委", 8, "2011.5", "正常"],
    [2, "云岭镇商户联合党支部", "桃林社区党总支", 3, "2019.3", "正常"],
    [3, "云岭货运联合党支部", "桃林社区党总支", 3, "2018.3", "于2024年6月撤销，人员分流到社区"],
]


def town(folder: Folder, *rows: list[object], listed: list[list[object]] | None = None) -> og.Reading:
    header = ["编号", "经营主体全称", "怎么建的", "所在支部", "派的联络员"]
    title = ["云岭镇桃林社区排查表（截至2024年12月31日）", *[None] * 4]
    numbered = [[n, *row] for n, row in enumerate(rows, 1)]
    return folder.book(
        "桃林社区.xlsx", {"桃林": [title, header, *numbered], "名录": listed or LIST}, {"桃林": ["A1:E1"]}
    ).read()


def counts(reading: og.Reading) -> tuple[int, ...]:
    total = og.coverage(reading.register.on(AS_OF)).total
    return total.units, total.own, total.joint, total.attached, total.instructor


@pytest.mark.parametrize("written", ["金石机床公司党支部", "云岭金石党支部", "云岭金石机床党支部"])
def test_a_short_name_of_the_unit_s_own_organization_is_that_one(folder: Folder, written: str) -> None:
    reading = town(folder, [FIRMS[0], "单独建", written, None], [FIRMS[1], "联建", "云岭镇商户联合党支部", None])
    assert counts(reading) == (2, 1, 1, 0, 0)
    (told,) = findings(reading, "short-name")
    assert (told.severity, told.expected) == ("warning", "云岭金石机床有限公司党支部")


def test_the_name_of_another_firm_s_organization_is_left_open(folder: Folder) -> None:
    listed = [FIRMS[0], "单独建", LIST[1][1], None]
    reading = town(folder, listed, [FIRMS[1], "单独建", "云岭白鹭包装公司党支部", None])
    assert findings(reading, "unknown-reference")
    assert not findings(reading, "short-name")


@pytest.mark.parametrize("before", ["依托", "挂靠在", "编入", ""])
def test_the_organization_of_a_known_area_need_not_be_listed(folder: Folder, before: str) -> None:
    reading = town(
        folder,
        [FIRMS[0], "单独建", LIST[1][1], None],
        [FIRMS[2], "挂靠", f"{before}桃林社区党总支", None],
        [FIRMS[4], "挂靠", "槐荫社区党总支", None],
    )
    assert counts(reading) == (3, 1, 0, 1, 0)
    assert {told.given for told in findings(reading, "organization-of-area")} >= {"桃林社区党总支"}
    assert [told.given for told in findings(reading, "unknown-reference")] == ["云岭镇党委", "槐荫社区党总支"]


def test_an_organization_whose_state_tells_its_end_covers_nobody(folder: Folder) -> None:
    reading = town(
        folder,
        [FIRMS[1], "联建", "云岭镇商户联合党支部", None],
        [FIRMS[3], "联建", "云岭货运联合党支部", "方宁"],
        [FIRMS[5], "联建", "云岭货运联合党支部", None],
    )
    assert counts(reading) == (3, 0, 1, 0, 1)
    (told,) = findings(reading, "gone-record")
    assert told.severity == "warning"


@pytest.mark.parametrize(
    "written",
    [
        "云岭餐饮联合党支部（筹）",
        "云岭餐饮联合党支部(筹建中)",
        "云岭餐饮联合党支部（待批复）",
        "拟建云岭餐饮联合党支部",
    ],
)
def test_an_organization_that_is_not_set_up_yet_covers_nobody(folder: Folder, written: str) -> None:
    reading = town(folder, [FIRMS[1], "联建", "云岭镇商户联合党支部", None], [FIRMS[4], "联建", written, None])
    assert counts(reading) == (2, 0, 1, 0, 0)
    (told,) = findings(reading, "planned-organization")
    assert (told.severity, told.source.row) == ("warning", 4)
    assert not reading.questions


def test_another_unit_is_attached_to_an_organization_by_its_short_name(folder: Folder) -> None:
    reading = town(
        folder,
        [FIRMS[0], "单独建", "金石机床公司党支部", None],
        [FIRMS[4], "托管", "托管在金石机床公司党支部", None],
    )
    assert counts(reading) == (2, 1, 0, 1, 0)


@pytest.mark.parametrize("told", ["2024年6月撤，人员并入商户支部", "于2024.6.30注销", "已撤"])
def test_what_has_ended_is_told_by_the_cells_of_a_column_of_any_name(folder: Folder, told: str) -> None:
    header = ["编号", "支部全称", "归谁管", "在册人数", "组建年月", "目前"]
    rows = [[*row[:-1], "在"] for row in LIST[1:3]] + [[*LIST[3][:-1], told]]
    reading = town(
        folder,
        [FIRMS[1], "联建", "云岭镇商户联合党支部", None],
        [FIRMS[3], "联建", "云岭货运联合党支部", "方宁"],
        listed=[header, *rows],
    )
    assert counts(reading) == (2, 0, 1, 0, 1)
    assert findings(reading, "gone-record")


TRADES = [
    *LIST[:2],
    [2, "云岭镇餐饮行业第一联合党支部（云岭餐饮一支部）", "云岭镇党委", 3, "2019.3", "正常"],
    [3, "云岭镇货运行业联合党支部", "云岭镇党委", 3, "2018.3", "正常"],
]


@pytest.mark.parametrize("written", ["云岭餐饮一支部", "云岭镇餐饮行业第一联合党支部"])
def test_a_name_in_brackets_is_another_name_of_it(folder: Folder, written: str) -> None:
    reading = town(folder, [FIRMS[4], "联建", written, None], [FIRMS[2], "联建", "同上", None], listed=TRADES)
    assert counts(reading) == (2, 0, 2, 0, 0)
    assert not [found for found in findings(reading, "unknown-reference") if found.source.column == "所在支部"]


def test_an_abbreviation_is_the_only_one_that_can_be_shortened_so(folder: Folder) -> None:
    reading = town(folder, [FIRMS[3], "联建", "云岭货运联合支部", None], listed=TRADES)
    assert counts(reading) == (1, 0, 1, 0, 0)
    (told,) = findings(reading, "abbreviated-name")
    assert (told.severity, told.expected) == ("warning", TRADES[3][1])
    two = [*TRADES, [4, "云岭镇水路货运联合党支部", "云岭镇党委", 3, "2018.3", "正常"]]
    reading = town(folder, [FIRMS[3], "联建", "云岭联合党支部", None], listed=two)
    assert counts(reading) == (1, 0, 0, 0, 0)
    assert not findings(reading, "abbreviated-name")


def test_a_unit_may_be_attached_to_an_organization_of_another_owner(folder: Folder) -> None:
    own = [FIRMS[0], "单独建", LIST[1][1], None]
    guest = [FIRMS[2], "挂靠", "云岭规划所机关第二党支部", None]
    reading = town(folder, own, guest, [FIRMS[3], "联建", TRADES[3][1], None], listed=TRADES)
    assert counts(reading) == (3, 1, 1, 1, 0)
    (told,) = findings(reading, "host-by-mention")
    assert told.severity == "warning"


def test_a_column_of_short_names_gives_each_another_name(folder: Folder) -> None:
    listed = [[*LIST[0], "简称"], [*LIST[1], "金石床支"], [*LIST[2], "商户联支"]]
    reading = town(folder, [FIRMS[2], "联建", "商户联支", None], [FIRMS[0], "单独建", "金石床支", None], listed=listed)
    assert counts(reading) == (2, 1, 1, 0, 0)


def test_a_branch_may_bear_the_ending_of_its_unit_cut_short(folder: Folder) -> None:
    unit, branch = "云岭松涛律师事务所", "云岭松涛律师事务所党支部"
    listed = [*LIST, [4, branch, "云岭镇党委", 3, "2018.3", "正常"]]
    reading = town(folder, [unit, "单独建", "松涛所支部", None], listed=listed)
    assert counts(reading) == (1, 1, 0, 0, 0)
    assert findings(reading, "short-name")
