"""Rows between the rows of a table that are no records: captions, totals with a number behind, numbers of columns."""

from __future__ import annotations

from typing import Any

import pytest

import orggraph as og
from tests.ledgers.builders import Folder, findings, pick, records

HEAD = ["序号", "党组织名称", "党组织类别", "上级党组织", "党员数"]
ROOT, BRANCH = [1, "岚栖甲党委", "党委", None, 3], [2, "岚栖乙党支部", "党支部", "岚栖甲党委", 4]


def read(folder: Folder, *between: list[Any], merged: tuple[str, ...] = ()) -> og.Reading:
    return folder.xlsx("01.xlsx", [HEAD, ROOT, *between, BRANCH], *merged).read()


def names(reading: og.Reading) -> list[tuple[Any, ...]]:
    return pick(records(reading, "organization"), "name")


@pytest.mark.parametrize("text", ["二、枫桥社区党组织", "（一）机关", "枫桥社区", "松树街道", "禾丰镇"])
@pytest.mark.parametrize("column", [0, 1])
def test_a_caption_is_no_record_and_is_told(folder: Folder, text: str, column: int) -> None:
    reading = read(folder, [*[None] * column, text])
    assert names(reading) == [("岚栖甲党委",), ("岚栖乙党支部",)]
    assert [(found.source.row, found.severity) for found in findings(reading, "caption")] == [(3, "info")]
    assert not findings(reading, "missing-required")


def test_a_cell_over_several_columns_is_a_caption_whatever_it_says(folder: Folder) -> None:
    reading = read(folder, [None, "两新组织"], merged=("B3:E3",))
    assert names(reading) == [("岚栖甲党委",), ("岚栖乙党支部",)]


def test_a_title_of_the_next_page_is_told_no_more_than_that_of_the_first(folder: Folder) -> None:
    titles = [["附件1"], ["岚栖区党组织台账"], ["截至2024年6月30日"]]
    own = [None, "一、枫桥社区"]
    reading = folder.xlsx("01.xlsx", [*titles, HEAD, ROOT, own, *titles, HEAD, BRANCH]).read()
    assert names(reading) == [("岚栖甲党委",), ("岚栖乙党支部",)]
    assert [found.source.row for found in findings(reading, "caption")] == [6]


@pytest.mark.parametrize("row", [[None, "岚栖丙党支部"], [3, "枫桥社区"], [None, "社区"], [None, "枫桥社区", "党委"]])
def test_a_record_of_few_words_is_no_caption(folder: Folder, row: list[Any]) -> None:
    assert names(read(folder, row))[1] == (row[1],)


@pytest.mark.parametrize(
    "text", ["合计：2个", "合计 2", "小计（2个）", "共2个党组织", "总计2个", "（以下空白）", "以下空白"]
)
def test_a_total_with_its_number_is_no_record(folder: Folder, text: str) -> None:
    assert names(read(folder, [None, text])) == [("岚栖甲党委",), ("岚栖乙党支部",)]


@pytest.mark.parametrize(
    "row", [[1, 2, 3, 4, 5], ["1", "2", "3", "4", "5"], ["栏次", "甲", "乙", "丙", 1], list("甲乙丙12")]
)
def test_a_row_that_numbers_the_columns_is_no_record(folder: Folder, row: list[Any]) -> None:
    reading = folder.xlsx("01.xlsx", [HEAD, row, ROOT, HEAD, row, BRANCH]).read()
    assert names(reading) == [("岚栖甲党委",), ("岚栖乙党支部",)]
    assert reading.sheets[0].rows == 2


@pytest.mark.parametrize("name", ["共青园党支部", "岚栖会计师事务所党支部", "共3社区党支部"])
def test_a_name_with_a_word_of_totals_is_a_record(folder: Folder, name: str) -> None:
    assert names(read(folder, [3, name, "党支部", "岚栖甲党委", 5]))[1] == (name,)
