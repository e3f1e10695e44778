"""Sheets of units as single offices keep them: persons with posts, states in words, captions that say the mode."""

from __future__ import annotations

from typing import Any

import orggraph as og
from orggraph.ledgers.reader import read_sheets_of
from orggraph.ledgers.sheet import Sheet
from orggraph.profile import default_profile
from orggraph.register.reading import Reading
from tests.ledgers.builders import Folder, findings


def reading_of(*rows: list[Any], file: str = "底账.csv") -> Reading:
    width = max(map(len, rows))
    return read_sheets_of([Sheet(file, None, [[*row, *[""] * (width - len(row))] for row in rows])], default_profile())


def statuses(reading: Reading) -> dict[str, str]:
    return {unit.label: unit.status for unit in og.coverage(reading.register.on()).rows_behind()}


def test_persons_with_their_posts_are_instructors() -> None:
    head = ["店家", "企业叫什么", "怎样建支", "支部叫什么", "是谁在指导"]
    rows = [
        ["1", "澄溪木器厂", "独立建", "澄溪木器厂党支部", ""],
        ["2", "望津布艺店", "没建", "", "庄谦（司法所）"],
        ["3", "望津竹编店", "没建", "", "庄谦（司法所）、费宁(团委)"],
        ["4", "望津车行", "没建", "", ""],
    ]
    assert list(statuses(reading_of(head, *rows)).values()) == ["own", "instructor", "instructor", "none"]


def test_the_person_in_brackets_behind_a_header_is_the_one_that_is_meant() -> None:
    head = ["企业名称", "有没有支部", "对接人（辅导员）"]
    rows = [["澄溪木器厂", "没有", "庄谦"], ["望津布艺店", "没有", "乡里派驻（费宁）"], ["望津竹编店", "没有", ""]]
    assert list(statuses(reading_of(head, *rows)).values()) == ["instructor", "instructor", "none"]


def test_a_yes_may_say_how() -> None:
    head = ["企业名称", "是否建立党组织", "党组织名称"]
    rows = [
        ["澄溪木器厂", "有，自己成立的", "澄溪木器厂党支部"],
        ["望津布艺店", "是（和邻居合建）", "望津路党支部"],
        ["望津竹编店", "是，挂在别人那里", "望津路党支部"],
        ["望津车行", "没有", ""],
    ]
    assert list(statuses(reading_of(head, *rows)).values()) == ["own", "joint", "attached", "none"]


def test_captions_say_the_mode_where_no_column_does() -> None:
    head = ["单位", "支部", "支部书记或辅导员、指导员", "补记"]
    rows = [
        ["一、独自建支部的（2家）"],
        ["澄溪木器厂", "澄溪木器党支部", "庄谦"],
        ["望津布艺店", "望津布艺党支部", "费宁"],
        ["二、几家合着建的（2家）"],
        ["望津竹编店", "望津手艺党支部", "蒲安"],
        ["望津陶艺馆", "望津手艺党支部", "蒲安"],
        ["三、没有支部、有指导员的（1家）"],
        ["望津车行", "", "费宁"],
        ["四、什么都没有的（1家）"],
        ["望津书屋", "", ""],
    ]
    reading = reading_of(head, *rows)
    expected = ["own", "own", "joint", "joint", "instructor", "none"]
    assert list(statuses(reading).values()) == expected
    assert len(reading.register.tables["instructor"]) == 1  # the others are secretaries


def test_words_of_states_are_known_by_their_parts() -> None:
    head = ["机构名称", "属地", "办园情况", "党组织建立方式"]
    rows = [
        ["澄溪幼儿园", "望津镇", "正常办园", "独立组建"],
        ["望津幼儿园", "望津镇", "办学许可已注销", "未组建"],
        ["苇岸托育园", "苇岸街道", "暂停办园（修缮）", "未组建"],
    ]
    reading = reading_of(["截至2025年6月30日"], head, *rows)
    assert statuses(reading) == {"澄溪幼儿园": "own", "苇岸托育园": "none"}
    assert [finding.source.row for finding in findings(reading, "gone-record")] == [4]
    assert [finding.source.row for finding in findings(reading, "doubtful-state")] == [5]
    assert og.summary(reading.register.on()).areas["subdistrict"] == 1


def test_a_summary_in_words_is_no_unit_and_a_total_may_leave_out_what_is_closed() -> None:
    head = ["编号", "企业名称", "登记状态", "组建方式", "党组织名称"]
    rows = [
        ["1", "澄溪木器厂", "正常", "独立组建", "澄溪木器厂党支部"],
        ["2", "望津布艺店", "注销", "", ""],
        ["3", "望津车行", "正常", "未组建", ""],
        ["在营", "", "2家"],
        ["建支情况", "独立1", "合建0", "挂靠0家"],
    ]
    reading = reading_of(["截至2025年6月30日"], head, *rows)
    assert statuses(reading) == {"澄溪木器厂": "own", "望津车行": "none"}
    assert not findings(reading, "own-total-differs")


def test_the_line_that_signs_a_sheet_is_no_unit_and_gives_its_day() -> None:
    head = ["企业名称", "是否建立党组织", "指导员"]
    rows = [["澄溪木器厂", "否", "庄谦"], ["", "", ""], ["庄谦 三片区 2025年4月9日填"]]
    reading = reading_of(head, *rows)
    assert statuses(reading) == {"澄溪木器厂": "instructor"}
    assert str(reading.register.on().day) == "2025-04-09"


UNITS = [
    ["店家", "机构名称", "属地", "是否纳入党组织", "所在党组织", "是否派指导员"],
    ["1", "澄溪口腔门诊部", "望津街道", "是", "澄溪口腔党支部", "否"],
    ["2", "苇岸护理院", "望津街道", "是", "望津诊所联合党支部", "是"],
    ["3", "望津诊所", "望津街道", "是", "望津诊所联合党支部", "否"],
    ["4", "望津康复医院", "望津街道", "是", "澄溪口腔党支部", "否"],
    ["5", "苇岸眼科医院", "望津街道", "是", "苇岸眼科党支部", "是"],
    ["6", "望津体检中心", "望津街道", "是", "望津街道卫生院党支部", "否"],
]
BRANCHES = [
    ["党组织", "形式", "涵盖机构", "书记", "补记"],
    ["澄溪口腔党支部", "单独", "澄溪口腔门诊部", "庄谦", ""],
    ["望津诊所联合党支部", "联合", "苇岸护理院、望津诊所", "费宁", ""],
    ["苇岸眼科党支部", "单独", "苇岸眼科医院", "蒲安", "2024-05-20批复撤销"],
]


def test_a_register_of_branches_with_the_units_they_cover_stands_beside_the_units() -> None:
    def sheet(name: str, rows: list[list[str]]) -> Sheet:
        return Sheet("一二表.xlsx", name, [["截至2024年12月31日"], *rows])

    reading = read_sheets_of([sheet("机构", UNITS), sheet("支部", BRANCHES)], default_profile())
    assert [account.ledger for account in reading.sheets] == ["emerging_units", "organizations"]
    expected = ["own", "joint", "joint", "attached", "instructor", "attached"]
    assert list(statuses(reading).values()) == expected
    assert [finding.source.row for finding in findings(reading, "remark-ended")] == [5]
    assert [finding.source.row for finding in findings(reading, "organization-by-mention")] == [8]


def test_ticks_below_a_group_of_unknown_words_are_a_header_where_cells_are_merged_down(folder: Folder) -> None:
    rows = [
        ["澄溪片走访簿"],
        ["摊主", "支部", "", "", "辅导员", "另记"],
        ["", "自建", "合建", "没建", "", ""],
        ["澄溪书铺", "√", "", "", "", ""],
        ["望津布艺店", "", "√", "", "", ""],
        ["望津竹编店", "", "", "√", "庄谦", ""],
        ["望津车行", "", "", "√", "费宁", "2024年5月执照吊销"],
    ]
    reading = folder.xlsx("a.xlsx", rows, "A2:A3", "B2:D2", "E2:E3", "F2:F3").read()
    assert list(statuses(reading).values()) == ["own", "joint", "instructor"]


def test_a_yes_without_a_name_is_the_organization_that_the_register_of_branches_names(folder: Folder) -> None:
    units = [
        ["学校全称", "所属镇街", "是否有党组织", "是否派联络员"],
        ["澄溪双语学校", "澄溪街道", "是", "否"],
        ["望津幼儿园", "望津镇", "是", "是"],
        ["苇岸幼儿园", "望津镇", "是", "否"],
        ["苇岸艺术学校", "望津镇", "是", "是"],
    ]
    branches = [
        ["党组织", "建制", "组建类型", "涵盖学校", "备考"],
        ["澄溪双语学校党支部", "党支部", "单独", "澄溪双语学校", ""],
        ["望津幼教联合党支部", "联合党支部", "联合", "望津幼儿园、苇岸幼儿园", ""],
        ["苇岸艺术学校党支部", "党支部", "单独", "苇岸艺术学校", "2024.3经镇党委研究予以撤销"],
    ]
    day = [["截至2024年6月30日"]]
    reading = folder.book("a.xlsx", {"学校": [*day, *units], "支部": [*day, *branches]}).read()
    assert list(statuses(reading).values()) == ["own", "joint", "joint", "instructor"]


def test_a_caption_in_brackets_may_say_that_there_is_none(folder: Folder) -> None:
    rows = [
        ["名称", "支部名称", "党建指导"],
        ["【独立建支】", "", ""],
        ["澄溪木器厂", "澄溪木器厂党支部", ""],
        ["【挂靠社区】", "", ""],
        ["望津布艺店", "望津社区党委", ""],
        ["【未组建、已派指导员】", "", ""],
        ["望津竹编店", "", "乡里派来的蒲晓"],
        ["【未组建】", "", ""],
        ["望津车行", "", ""],
        ["合计4家，建支2家", "", ""],
    ]
    reading = folder.xlsx("望津社区.xlsx", rows).read()
    assert list(statuses(reading).values()) == ["own", "attached", "instructor", "none"]
    assert og.summary(reading.register.on()).areas["community"] == 1
