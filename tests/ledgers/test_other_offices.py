"""What other offices write: modes in place of a yes, ends of postings, offices that sign, words of their own."""

from __future__ import annotations

import pytest

import orggraph as og
from tests.ledgers.builders import Folder, findings

DAY = "2025-06-30"


def counts(reading: og.Reading) -> tuple[int, ...]:
    total = og.coverage(reading.register.on(DAY)).total
    return total.units, total.own, total.joint, total.attached, total.instructor, total.none


def test_a_mode_in_the_place_of_a_yes(folder: Folder) -> None:
    rows = [
        ["商号", "有无党组织（有/寄/无）", "单建还是合建", "支部名"],
        ["雁来窑厂", "有", "单", "雁来窑厂党支部"],
        ["雁来茶社", "寄", "/", "雁来窑厂党支部"],
        ["雁来灯具店", "无", "/", "/"],
        ["雁来酒坊", "有", "合", "雁来作坊联合党支部"],
    ]
    reading = folder.csv("a.csv", rows).read()
    assert counts(reading) == (4, 1, 1, 1, 0, 1)
    assert not reading.questions


UNITS = [["商号", "支部情形", "支部叫法"], ["雁来窑厂", "独一份", "雁来窑厂党支部"], ["雁来茶社", "没支部", ""]]
UNITS += [
    ["雁来灯具店", "没支部", ""],
    ["雁来酒坊", "拼一个", "雁来作坊党支部"],
    ["雁来染坊", "拼一个", "雁来作坊党支部"],
]


@pytest.mark.parametrize(
    ("head", "row", "expected"),
    [
        (["派驻起", "派驻止", "记事"], ["2024.1", "2025.3", ""], 0),
        (["派驻起", "派驻止", "记事"], ["2024.1", "", ""], 1),
        (["派驻起", "派驻止", "记事"], ["2024.1", "", "已调离，接任人选未定"], 0),
        (["派驻起", "派驻止", "记事"], ["2024.1", "", "已调离，由辛一鸣接任"], 1),
    ],
)
def test_until_when_somebody_is_sent(folder: Folder, head: list[str], row: list[str], expected: int) -> None:
    sent = [["红雁先锋员", "派驻商号", *head], ["穆云舒", "雁来茶社", *row], ["柏青禾", "雁来窑厂", "2024.1", "", ""]]
    reading = folder.csv("甲.csv", UNITS).csv("先锋员派驻.csv", sent).read()
    assert counts(reading) == (5, 1, 2, 0, expected, 2 - expected)


def test_who_helps_by_a_word_of_the_office(folder: Folder) -> None:
    rows = [[*row, "党建帮扶人" if n == 0 else "柏青禾" if n == 2 else "无"] for n, row in enumerate(UNITS)]
    reading = folder.csv("甲.csv", rows).read()
    assert counts(reading) == (5, 1, 2, 0, 1, 1)
    assert not reading.questions


@pytest.mark.parametrize("signed", ["雁来镇党建办  6月30日", "雁来街道组织科穆云舒 6月30日填"])
def test_an_office_that_signs_is_no_unit(folder: Folder, signed: str) -> None:
    reading = folder.xlsx("甲.xlsx", [*UNITS, [signed]]).read()
    assert counts(reading)[0] == 5
    assert not reading.questions


def test_the_end_of_an_organization_with_its_reason(folder: Folder) -> None:
    listed = [
        ["党组织名称", "类别", "成立时间", "撤销时间及缘由"],
        ["雁来窑厂党支部", "党支部", "2018.5", "2025年5月20日，党员不足三名"],
        ["雁来作坊党支部", "联合党支部", "2019.5", "2026年拟撤销，未定"],
    ]
    reading = folder.csv("甲.csv", UNITS).csv("名册.csv", listed).read()
    assert counts(reading) == (5, 0, 2, 0, 0, 3)
    (told,) = findings(reading, "words-beside-date")
    assert told.given.startswith("2025年5月20日")


def test_a_numbered_organization_by_a_short_name(folder: Folder) -> None:
    names = (*(f"中共雁来集市经营管理有限公司第{number}支部委员会" for number in "一二"), "雁来窑厂党支部")
    listed = [["党组织名称", "成立时间"], *([name, "2018.5"] for name in names)]
    units = [["商号", "支部情形", "党组织名称"], *UNITS[1:3], ["雁来灯具店", "寄放", "集市公司第二党支部"]]
    reading = folder.csv("甲.csv", units).csv("名册.csv", listed).read()
    assert counts(reading) == (3, 1, 0, 1, 0, 1)
    assert [one.expected for one in findings(reading, "abbreviated-name")] == [
        "中共雁来集市经营管理有限公司第二支部委员会"
    ]


def test_what_an_inspection_says_is_no_mode(folder: Folder) -> None:
    rows = [
        ["组织全称", "组建方式", "党组织称呼", "年检结论"],
        ["雁来窑厂", "本会有支部", "雁来窑厂党支部", "合格"],
        ["雁来茶社", "同业合设", "雁来作坊联合党支部", "基本合格"],
        ["雁来染坊", "同业合设", "雁来作坊联合党支部", "合格"],
        ["雁来酒坊", "寄在主管单位", "区经信局机关党支部", "不合格"],
        ["雁来灯具店", "未设", "空", "合格"],
    ]
    reading = folder.csv("甲.csv", rows).read()
    assert counts(reading) == (5, 1, 2, 1, 0, 1)
    assert not reading.questions


def test_a_file_that_names_several_communities_says_none(folder: Folder) -> None:
    head = ["单位名称", "组建方式", "党组织名称"]
    listed = [["所属街道", "社区", *head], ["雁来街道", "河埠社区", *UNITS[1]], ["雁来街道", "桑园社区", *UNITS[4]]]
    reading = folder.csv("甲.csv", listed).book("西片（河埠、桑园）.xlsx", {"底子": [head, UNITS[2]]}).read()
    where = og.coverage(reading.register.on(DAY), by="community").to_json()["rows"]
    assert {row["community_label"]: row["units"] for row in where} == {"河埠社区": 1, "桑园社区": 1, "未填": 1}
