"""The added sheet: order, links, text that is no formula."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

import orggraph as og
from orggraph.ledgers.findings_sheet import TITLES
from orggraph.model.source import Source
from orggraph.reports import annotated_book, annotated_sheet
from orggraph.reports.annotated_remarks import Remark
from orggraph.reports.annotated_sheet import Entry, add_list, drop_lists
from tests.ledgers.builders import Folder
from tests.reports.workbooks import opened

NAMES = ["It's 甲!乙", "'引号'", "Sheet 1", "A1", "=cmd|'x'!A0", "三十一个字" * 6 + "名"]


def test_links_lead_to_the_cells(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    rows = [["党组织名称", "党组织类别", "党员数"], ["甲党支部", "党支部", 3]]
    sheets = {name: [*rows, [f"第{number}党支部", "党支部", f"没数{number}"]] for number, name in enumerate(NAMES)}
    names = {name.strip("'"): cells for name, cells in sheets.items()}  # no sheet may begin or end with '
    Folder(folder).book("01.xlsx", names)
    done = og.annotate(folder, tmp_path / "out", "2020-12-31")
    book = opened(done.files[0].path)
    links = {}
    for row in book["核对结果"].iter_rows(min_row=5):
        if row[0].value == "错误":
            sheet, address = _target(row[2].hyperlink.location)
            links[sheet] = book[sheet][address].value
            assert row[4].value.startswith(f"“{links[sheet]}”")
    assert links == {name: cells[-1][2] for name, cells in names.items()}


def _target(location: str) -> tuple[str, str]:
    """Sheet and address as Excel reads them: a quoted name, in which '' is an apostrophe."""
    found = re.fullmatch(r"'((?:[^']|'')+)'!([A-Z]+\d+)", location)
    assert found, location
    return found[1].replace("''", "'"), found[2]


def test_errors_come_first_then_the_order_of_the_workbook(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    header = ["党组织名称", "党组织类别", "党员数", "成立日期"]
    rows = [header, *([f"{n}支部", "党支部", "约30", "w"] for n in range(12)), ["末支部", "党支部", "y", "2020.1"]]
    Folder(folder).book("01.xlsx", {"乙": rows, "甲": [header, ["己支部", "党支部", "z", None]]})
    listed = opened(og.annotate(folder, tmp_path / "out", "2020-12-31").files[0].path)["核对结果"]
    found = [(row[0].value, row[2].value) for row in listed.iter_rows(min_row=6)]
    assert [place for level, place in found if level == "错误"] == [
        *(f"乙 D{n}" for n in range(2, 14)),
        "乙 C14",
        "甲 C2",
    ]
    assert [level for level, _ in found] == sorted((level for level, _ in found), key=["错误", "警告", "提示"].index)


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "{=1}"])
def test_text_is_never_a_formula(text: str, tmp_path: Path) -> None:
    book = Workbook()
    add_list(book, [Entry(Remark("error", text, Source(column=text), text, text), text)], [text], "zh")
    book.save(tmp_path / "a.xlsx")
    cells = [cell for row in opened(tmp_path / "a.xlsx")["核对结果"].iter_rows() for cell in row]
    assert [cell.data_type for cell in cells if cell.value == text] == ["s"] * 6


@pytest.mark.parametrize(("lang", "name"), [("zh", "核对结果"), ("en", "Findings")])
def test_the_list_is_the_last_sheet_and_the_only_one_that_is_open(lang: str, name: str) -> None:
    book = Workbook()
    book.create_sheet(name)
    book.create_chartsheet("图")
    added = add_list(book, [], [], lang)
    assert book.sheetnames[-1] == added.title != name
    assert book.active is added
    assert [sheet.title for sheet in book.worksheets if sheet.sheet_view.tabSelected] == [added.title]
    assert added["A1"].value == TITLES[lang]
    assert drop_lists(book)
    assert name in book.sheetnames
    assert not drop_lists(book)


def test_a_list_that_is_too_long_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(annotated_sheet, "MOST_LISTED", 3)
    book = Workbook()
    entries = [Entry(Remark("info", "c", Source(), str(number)), "p") for number in range(5)]
    sheet = add_list(book, entries, [], "zh")
    assert "共 5 条" in sheet["A2"].value
    assert [cell.value for cell in sheet["E"] if cell.value] == ["问题", "0", "1", "2"]


def test_a_list_has_no_more_links_than_a_sheet_can_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(annotated_sheet, "_MOST_LINKS", 2)
    book = Workbook()
    cell: Any = book.active["A1"]
    sheet = add_list(book, [Entry(Remark("info", "c", Source(), "s"), "p", cell)] * 4, [], "zh")
    assert [bool(each.hyperlink) for each in sheet["C"] if each.value == "p"] == [True, True, False, False]


def test_comments_end_before_they_make_excel_slow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(annotated_book, "MOST_COMMENTS", 2)
    folder = tmp_path / "in"
    folder.mkdir()
    rows = [["甲党支部", "党支部", "约3"], *([f"{number}支部", "党支部", "没数"] for number in range(3))]
    Folder(folder).xlsx("01.xlsx", [["党组织名称", "党组织类别", "党员数"], *rows])
    done = og.annotate(folder, tmp_path / "out", "2020-12-31")
    sheet = opened(done.files[0].path)["Sheet1"]
    assert done.files[0].marked == 4
    assert [cell.fill.fill_type for cell in sheet["C"]] == [None, *["solid"] * 4]
    assert [bool(cell.comment) for cell in sheet["C"]] == [False, False, True, True, False]
    assert any("批注" in note.zh for note in done.files[0].notes)


def test_a_hidden_sheet_is_called_hidden(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    Folder(folder).book("01.xlsx", {"甲": [["党组织名称", "党组织类别"], ["a", "党委"]], "乙": [["无关", "的表"]]})
    book = opened(folder / "01.xlsx")
    book["乙"].sheet_state = "hidden"
    book.save(folder / "01.xlsx")
    after = opened(og.annotate(folder, tmp_path / "out", "2020-12-31").files[0].path)
    assert after["乙"].sheet_state == "hidden"
    assert "乙（隐藏的表）" in {cell.value for cell in after["核对结果"]["C"]}
