"""Words of modes that only the rows that have them, or a note, explain."""

from __future__ import annotations

import pytest

import orggraph as og
from tests.ledgers.builders import Folder, findings

HEADER = ["单位名称", "所属街道", "组建方式", "党组织名称", "党建指导员"]
DAY = "2025-12-31"
LED = [[f"月{letter}五金有限公司", "桐叶街道", "单独组建", f"月{letter}五金党支部", ""] for letter in "东南西北"]


def row(name: str, word: str, organization: str = "", person: str = "") -> list[str]:
    return [f"星{name}茶庄", "桐叶街道", word, organization, person]


def counts(reading: og.Reading) -> tuple[int, ...]:
    total = og.coverage(reading.register.on(DAY)).total
    return total.own, total.joint, total.attached, total.instructor, total.none


def test_a_word_beside_persons_alone_says_that_there_is_an_instructor(folder: Folder) -> None:
    rows = [row("一", "蹲点跟办", "", "辛一鸣"), row("二", "蹲点跟办", "", "穆云舒")]
    reading = folder.csv("a.csv", [HEADER, *LED, *rows]).read()
    assert counts(reading) == (4, 0, 0, 2, 0)
    assert not reading.questions
    assert [finding.given for finding in findings(reading, "mode-by-use")] == ["蹲点跟办"] * 2


def test_a_word_beside_nothing_says_that_there_is_none(folder: Folder) -> None:
    reading = folder.csv("a.csv", [HEADER, *LED, row("一", "茫茫"), row("二", "茫茫")]).read()
    assert counts(reading) == (4, 0, 0, 0, 2)
    assert not reading.questions


@pytest.mark.parametrize(
    "rows",
    [
        [row("一", "茫茫")],  # once is no use
        [row("一", "茫茫"), row("二", "茫茫", "星二茶庄党支部")],  # an organization is named beside it
    ],
)
def test_what_the_rows_do_not_show_is_asked(folder: Folder, rows: list[list[str]]) -> None:
    assert folder.csv("a.csv", [HEADER, *LED, *rows]).read().questions


def test_words_are_not_read_by_their_use_where_no_mode_has_a_name_beside_it(folder: Folder) -> None:
    nameless = [[*cells[:3], "", ""] for cells in LED]
    assert folder.csv("a.csv", [HEADER, *nameless, row("一", "茫茫"), row("二", "茫茫")]).read().questions


EXPLAINED = [row("一", "抱柱", "桐叶商会党支部"), row("二", "借光", "", "辛一鸣"), row("三", "拢堆", "桐叶街党支部")]
NOTE = "抱柱：挂靠在别的单位党组织；借光＝没有组织，派有指导员；拢堆指几家企业合建一个支部。"


@pytest.mark.parametrize("beside", [True, False], ids=["below the table", "on a sheet of notes"])
def test_a_note_explains_words(folder: Folder, beside: bool) -> None:
    rows = [HEADER, *LED, *EXPLAINED]
    sheets = {"台账": [*rows, [NOTE]]} if beside else {"台账": rows, "填表说明": [["填表说明"], [f"1. {NOTE}"]]}
    reading = folder.book("a.xlsx", sheets).read()
    assert counts(reading) == (4, 1, 1, 1, 0)
    assert not reading.questions
    (told,) = findings(reading, "words-by-note")
    assert told.given == "借光 党建指导员、抱柱 挂靠组建、拢堆 联合组建"


def test_what_stands_behind_an_explained_word_stays_with_it(folder: Folder) -> None:
    rows = [
        row("一", "抱：桐叶商会党支部"),
        row("二", "借 辛一鸣"),
        row("三", "拢（桐叶街党支部）"),
        row("四", "空 待派"),
    ]
    note = "抱=挂在别的单位党组织；借=没有组织，派有指导员；拢=几家企业合建一个支部；空=什么都没有"
    reading = folder.csv("a.csv", [HEADER[:3], *(cells[:3] for cells in (*LED, *rows)), [note]]).read()
    assert counts(reading) == (4, 1, 1, 1, 1)
    assert not reading.questions
    assert not any("辛一鸣" in finding.message() for finding in reading.findings)


def test_a_note_explains_a_single_word_as_well(folder: Folder) -> None:
    rows = [HEADER, *LED, EXPLAINED[1], ["借光＝没有组织，派有指导员"]]
    reading = folder.csv("a.csv", rows).read()
    assert counts(reading) == (4, 0, 0, 1, 0)
    assert [finding.given for finding in findings(reading, "mode-by-note")] == ["借光"]


def test_none_of_its_own_does_not_unsay_a_host(folder: Folder) -> None:
    note = "托大户：自己没有支部，由大户的支部管。"
    reading = folder.csv("a.csv", [HEADER, *LED, row("一", "挂靠大户", "月东五金党支部"), [note]]).read()
    assert counts(reading) == (4, 0, 1, 0, 0)


def test_a_sheet_of_notes_states_the_day(folder: Folder) -> None:
    notes = [["填报说明"], ["1. 统计截止2024-06-30，逾期不候。"], ["2. 不留空格。"]]
    assert str(folder.book("a.xlsx", {"台账": [HEADER, *LED], "说明": notes}).read().register.on().day) == "2024-06-30"
