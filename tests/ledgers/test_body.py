from __future__ import annotations

from typing import Any

import pytest

from orggraph.ledgers.body import Body, read_body
from orggraph.ledgers.header import find_blocks
from orggraph.ledgers.header_words import Claims
from orggraph.ledgers.workbook import Range, Sheet
from orggraph.model.kinds import schemas
from orggraph.profile import default_profile

CLAIMS = Claims(schemas(), default_profile(), names=False)
HEADER = ["序号", "所属街道", "单位名称", "从业人员数", "组建方式"]
ROW = [1, "松树街道", "甲公司", 12, "单独组建"]
TWO = [
    ["序号", "所属街道", "所属社区", "单位名称", "统一社会信用代码", "行业类别", "人数", "", "组建方式", "党组织名称"],
    ["", "", "", "", "", "", "从业人员数", "党员数", "", ""],
]
LONG_ROW = [1, "松树街道", "枫桥社区", "甲公司", "", "物流", 12, 3, "单独组建", "甲公司党支部"]


def body(*rows: list[Any], merged: tuple[Range, ...] = (), above: tuple[list[Any], ...] = ((),)) -> Body:
    cells = [*map(list, above), HEADER, *rows]
    return told(cells, merged)


def rows_of(body: Body) -> list[list[Any]]:
    return list(map(list, zip(*(strip.cells for strip in body.columns), strict=True)))


def told(cells: list[list[Any]], merged: tuple[Range, ...] = ()) -> Body:
    sheet = Sheet("a.xlsx", "Sheet1", cells, list(merged))
    (block,) = find_blocks(sheet, CLAIMS)
    return read_body(sheet, block)


def test_rows_have_the_numbers_that_excel_shows() -> None:
    result = body(ROW, [], [None] * 5, ["", " ", None], ROW)
    assert rows_of(result) == [ROW, ROW]
    assert result.numbers == [3, 7]


def test_short_rows_are_as_wide_as_the_sheet() -> None:
    assert rows_of(body([1, "松树街道", "甲公司"])) == [[1, "松树街道", "甲公司", None, None]]


def test_a_merged_range_is_filled_downwards() -> None:
    rows = [[1, "松树街道", "甲", 1, ""], [2, "", "乙", 2, ""], [3, "", "丙", 3, ""], [4, "", "丁", 4, ""]]
    assert body(*rows, merged=(((2, 1), (4, 1)),)).columns[1].cells == ["松树街道", "松树街道", "松树街道", ""]


def test_a_blank_row_in_merged_ranges_stays_blank() -> None:
    rows = [[1, "松树街道", "甲", 1, "单独组建"], [], ["", "", " ", "", ""], [2, "", "乙", 2, ""]]
    result = body(*rows, merged=(((2, 1), (5, 1)), ((2, 4), (5, 4))))
    assert result.numbers == [3, 6]
    assert result.columns[1].cells == ["松树街道"] * 2


def test_an_ordinary_blank_is_never_filled() -> None:
    rows = [[1, "松树街道", "甲", 1, ""], [2, "", "乙", 2, ""], [3, None, "丙", 3, ""]]
    assert body(*rows).columns[1].cells == ["松树街道", "", None]


def test_merged_ranges_above_the_data_and_below_its_end() -> None:
    rows = [ROW, [2, "", "乙", 2, ""]]
    merged = (((0, 0), (0, 4)), ((1, 1), (2, 1)), ((2, 1), (99, 1)))
    assert body(*rows, merged=merged).columns[1].cells == ["松树街道", "松树街道"]


def test_a_merged_range_beyond_the_last_column_fills_nothing() -> None:
    assert rows_of(body(ROW, ROW, merged=(((2, 7), (3, 7)),))) == [ROW, ROW]


def test_cells_of_the_sheet_stay_as_they_are() -> None:
    cells = [HEADER, ROW, ["同上", "", "乙公司", 2, ""]]
    assert rows_of(told(cells, merged=(((1, 1), (2, 1)),)))[1] == [ROW[0], ROW[1], "乙公司", 2, ""]
    assert cells[2] == ["同上", "", "乙公司", 2, ""]


@pytest.mark.parametrize("mark", ["同上", "〃", '"', "″", " 同上 ", "同 上", "＂", "同上\u200b"])
def test_a_ditto_is_the_row_above(mark: str) -> None:
    rows = [[n, said, "甲", n, ""] for n, said in enumerate(("松树街道", mark, mark, "银杏街道", mark), 1)]
    assert body(*rows).columns[1].cells == ["松树街道"] * 3 + ["银杏街道"] * 2


def test_a_ditto_below_a_total_or_a_blank_row_is_the_data_above() -> None:
    assert body(ROW, ["小计", "", "", 12, ""], [], [2, "同上", "乙", 1, ""]).columns[1].cells == ["松树街道"] * 2


def test_the_header_repeated_on_every_page_is_no_data() -> None:
    dirty = ["序 号", "所属\n街道", "单位名称", "从业人员数", "组建方式 "]
    assert body(ROW, HEADER, ROW, dirty, ROW).numbers == [3, 5, 7]


def test_a_header_of_two_rows_repeated_is_no_data() -> None:
    result = told([*TWO, LONG_ROW, *TWO, LONG_ROW])
    assert rows_of(result) == [LONG_ROW, LONG_ROW]
    assert result.numbers == [3, 6]


def test_the_titles_and_groups_above_a_repeated_header_are_no_data() -> None:
    page = [["松树街道台账"], ["", "基本情况", "", "组织情况"], HEADER]
    assert told([*page, ROW, *page, ROW, ["松树街道台账"], [], *page[1:], ROW]).numbers == [4, 8, 13]


def test_a_row_like_a_title_is_data_where_no_header_follows() -> None:
    title = ["", "", "松树街道", "", ""]
    assert told([title, HEADER, ROW, title, ROW]).numbers == [3, 4, 5]
