"""Colours and comments of single cells."""

from __future__ import annotations

from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Border, Font, NamedStyle, PatternFill, Side

from orggraph.model.finding import Severity
from orggraph.model.source import Source
from orggraph.reports.annotated_cells import COLOURS, cell_of, clear_marks, comment, paint
from orggraph.reports.annotated_remarks import Remark


@pytest.fixture
def sheet() -> Any:
    return Workbook().active


def remark(severity: Severity = "error", said: str = "不对", code: str = "no-date") -> Remark:
    return Remark(severity, code, Source(), said)


@pytest.mark.parametrize(
    ("row", "letter", "address"),
    [
        (7, "C", "C7"),
        (3, "B", "B2"),  # inside B2:C4
        (7, None, "B7"),  # the first filled cell of the row
        (9, None, "A9"),  # of a blank row
        (None, None, None),
        (1_048_577, "A", None),
        (1, "XFE", None),
    ],
)
def test_the_cell_that_a_place_means(sheet: Any, row: int | None, letter: str | None, address: str | None) -> None:
    sheet["B7"], sheet["C7"] = 0, "x"
    sheet.merge_cells("B2:C4")
    cell = cell_of(sheet, Source("a.xlsx", "Sheet", row, None, letter), sheet.max_column)
    assert (cell and cell.coordinate) == address


@pytest.mark.parametrize("severity", COLOURS)
def test_only_the_fill_is_changed(sheet: Any, severity: Severity) -> None:
    cell = sheet["B2"]
    cell.value, cell.number_format = 3, "0.00"
    cell.font, cell.border = Font(name="仿宋", bold=True), Border(left=Side("thick"))
    paint(cell, severity)
    assert cell.fill == PatternFill("solid", start_color=COLOURS[severity])
    assert (cell.number_format, cell.font.name, cell.font.bold, cell.border.left.style) == (
        "0.00",
        "仿宋",
        True,
        "thick",
    )


def test_a_blank_cell_keeps_the_look_of_its_column_or_row(sheet: Any) -> None:
    sheet.column_dimensions["B"].number_format = "yyyy-mm-dd"
    sheet.column_dimensions.group("D", "F")
    sheet.column_dimensions["D"].number_format = "0.00"
    sheet.row_dimensions[5].font = Font(italic=True)
    for dimension in sheet.column_dimensions.values():
        dimension.reindex()  # as in a workbook that was read
    for address in ("B2", "E2", "B5"):
        paint(sheet[address], "error")
    assert sheet["B2"].number_format == "yyyy-mm-dd"
    assert sheet["E2"].number_format == "0.00"
    assert sheet["B5"].font.italic


def test_errors_come_first_in_a_comment(sheet: Any) -> None:
    comment(sheet["A1"], [remark("info", "甲"), remark("error", "乙"), remark("warning", "丙")], "zh")
    lines = sheet["A1"].comment.text.splitlines()
    assert lines == ["—— 核对提示 ——", "错误：乙（no-date）", "警告：丙（no-date）", "提示：甲（no-date）"]
    comment(sheet["A2"], [remark("error", "wrong")], "en")
    assert sheet["A2"].comment.text.splitlines() == ["—— findings ——", "error: wrong (no-date)"]


def test_what_many_have_to_say_is_cut_and_counted(sheet: Any) -> None:
    comment(sheet["A1"], [remark(said=str(number)) for number in range(25)], "zh")
    text = sheet["A1"].comment.text
    assert text.splitlines()[-1] == "…… 还有 15 条"
    assert len(text.splitlines()) == 12


def test_a_longer_comment_gets_more_room(sheet: Any) -> None:
    comment(sheet["A1"], [remark()], "zh")
    comment(sheet["A2"], [remark(said="很长" * 100)], "zh")
    comment(sheet["A3"], [remark(said="很长" * 10_000)], "zh")
    heights = [sheet[address].comment.height for address in ("A1", "A2", "A3")]
    assert heights == sorted(set(heights))
    assert heights[-1] <= 600


def test_characters_that_no_workbook_can_hold_are_left_out(sheet: Any) -> None:
    comment(sheet["A1"], [remark(said="a\x00b\x0bc")], "zh")
    assert "a b c" in sheet["A1"].comment.text


def test_clearing_takes_back_only_what_was_put_there(sheet: Any) -> None:
    for address, own in (("A1", None), ("A2", "我的话"), ("A3", "我的话")):
        sheet[address].comment = own and Comment(own, "我")
    for address in ("A1", "A2"):
        paint(sheet[address], "error")
        comment(sheet[address], [remark()], "zh")
    paint(sheet["A4"], "warning")  # a colour that the user chose
    clear_marks(sheet)
    assert [sheet[a].comment and sheet[a].comment.text for a in ("A1", "A2", "A3")] == [None, "我的话", "我的话"]
    assert [sheet[a].fill.fill_type for a in ("A1", "A2", "A3", "A4")] == [None, None, None, "solid"]


def test_a_cell_with_a_named_style_keeps_it(sheet: Any) -> None:
    sheet["A1"].style = NamedStyle("本区", number_format="0.0%")
    paint(sheet["A1"], "warning")
    assert (sheet["A1"].style, sheet["A1"].number_format) == ("本区", "0.0%")
