"""What a last reading of the reader found to be lost, or made up, without a word."""

from __future__ import annotations

import pytest

from tests.ledgers.builders import Folder, findings, pick, records

MOBILE = "13977770001"


def test_a_telephone_number_beside_a_term_is_told_and_the_term_is_kept(folder: Folder) -> None:
    folder.xlsx("01.xlsx", [["党组织名称", "党组织类别", "所属街道"], ["岚栖街道党工委", "党工委", "岚栖街道"]])
    seat = ["岚栖街道", "岚栖中学", "兼职委员", "2019.3.1", f"3年（{MOBILE}）"]
    reading = folder.xlsx("02.xlsx", [["所在街道", "工作单位", "兼任职务", "聘任时间", "聘期"], seat]).read()
    assert [finding.code for finding in findings(reading, "personal-number", "no-term")] == ["personal-number"]
    assert str(pick(records(reading, "seat"), "end")[0][0]) == "2022-02-28"


@pytest.mark.parametrize("caption", ["（续表）", "续表2", "(续上表)", "接上页"])
def test_a_caption_between_pages_is_no_organization(folder: Folder, caption: str) -> None:
    head = ["党组织名称", "党组织类别", "上级党组织"]
    rows = [head, ["岚栖甲党委", "党委", None], [caption, None, None], head, ["岚栖乙党支部", "党支部", "岚栖甲党委"]]
    reading = folder.xlsx("01.xlsx", rows).read()
    assert pick(records(reading, "organization"), "name", "row") == [("岚栖甲党委", 2), ("岚栖乙党支部", 5)]
    assert reading.sheets[0].rows == 2


def test_a_date_that_belongs_to_nothing_is_told(folder: Folder) -> None:
    head = ["单位名称", "党员数", "是否建立党组织", "组建方式", "党组织名称", "成立时间", "党建指导员", "选派时间"]
    units = [["岚栖甲公司", 1, "否", None, None, "2019.5.1", None, "2020.6.1"]]
    reading = folder.xlsx("04.xlsx", [head, *units]).read()
    told = [(finding.source.column, finding.given) for finding in findings(reading, "date-of-nothing")]
    assert told == [("成立时间", "2019-05-01"), ("选派时间", "2020-06-01")]


def test_a_personal_column_whose_header_is_merged_over_two_rows_is_told(folder: Folder) -> None:
    rows = [
        ["岚栖区党组织台账"],
        ["序号", "基本情况", None, None, "联系电话", None],
        [None, "党组织名称", "党组织类别", "上级党组织", None, None],
        [1, "岚栖甲党委", "党委", None, "无", None],
    ]
    reading = folder.xlsx("01.xlsx", rows, "A2:A3", "E2:E3").read()
    assert [finding.given for finding in findings(reading, "personal-column")] == ["联系电话"]
    assert set(reading.sheets[0].unread) == {"序号", "联系电话"}


def test_a_title_alone_is_no_header_of_the_column_below(folder: Folder) -> None:
    rows = [["岚栖区党组织台账"], [None, "党组织名称", "党组织类别"], [1, "岚栖甲党委", "党委"]]
    assert folder.xlsx("01.xlsx", rows).read().sheets[0].unread == ()
