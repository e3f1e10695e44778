"""Workbooks that openpyxl can write back, and those that are built again from their cells."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from openpyxl import Workbook

import orggraph as og
from orggraph.ledgers.workbook import Sheet
from orggraph.reports import annotated
from orggraph.reports.annotated_workbook import Copied
from tests.ledgers.builders import Folder
from tests.reports.workbooks import dressed, opened

DAY = "2020-12-31"
ROWS = [["党组织名称", "党组织类别", "党员数"], ["甲党支部", "党支部", "许多"], ["=乙党支部", "党支部", "13人"]]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "in").mkdir()
    return Folder(tmp_path / "in")


def annotate(folder: Folder) -> og.Annotation:
    return og.annotate(folder.path, folder.path.parent / "out", DAY)


def changed(content: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """A workbook with a part changed, by the last word of its name."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if Path(name).stem == part else old.read(name))
    return out.getvalue()


@pytest.mark.parametrize("suffix", [".csv", ".tsv"])
def test_a_csv_becomes_a_workbook_that_says_so(suffix: str, folder: Folder) -> None:
    folder.csv(f"01{suffix}", ROWS, delimiter="," if suffix == ".csv" else "\t")
    done = annotate(folder)
    assert done.files[0].path.name == "01.xlsx"
    assert suffix in done.files[0].notes[0].zh
    sheet, listed = opened(done.files[0].path).worksheets
    assert [list(row) for row in sheet.iter_rows(values_only=True)] == ROWS
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s"}
    assert "no-count" in sheet["C2"].comment.text
    assert any(suffix in (cell.value or "") for cell in listed["A"])


_BOMB = b'<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaaaaaaaa">%s]><b>&a9;</b>' % b"".join(
    b'<!ENTITY a%d "%s">' % (n, b"&a%s;" % (str(n - 1).encode() if n > 1 else b"") * 30) for n in range(1, 10)
)


_MERGE = b'</sheetData><mergeCells><mergeCell ref="A9:XFD1048576"/></mergeCells>'
_HYPERLINK = b'</sheetData><hyperlinks><hyperlink ref="A9:XFD1048576" location="A1"/></hyperlinks>'
_RANGES = b"</sheetData><mergeCells>%s</mergeCells>" % b"".join(
    b'<mergeCell ref="A%d:B%d"/>' % (row, row) for row in range(9, 20_009)
)
_STYLES = b"".join(b'<cellStyle name="a%d" xfId="0"/>' % number for number in range(10_001)) + b"</cellStyles>"
_UNOPENABLE: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "broken": ("core", lambda _: b"<broken"),
    "entities": ("core", lambda _: _BOMB),
    "merge": ("sheet1", lambda xml: xml.replace(b"</sheetData>", _MERGE)),
    "ranges": ("sheet1", lambda xml: xml.replace(b"</sheetData>", _RANGES)),
    "styles": ("styles", lambda xml: xml.replace(b"</cellStyles>", _STYLES)),
    "hyperlink": ("sheet1", lambda xml: xml.replace(b"</sheetData>", _HYPERLINK)),
}


@pytest.mark.parametrize("how", _UNOPENABLE)
def test_what_openpyxl_cannot_open_or_not_in_time_is_built_again(how: str, folder: Folder) -> None:
    folder.xlsx("01.xlsx", ROWS)
    path = folder.path / "01.xlsx"
    part, change = _UNOPENABLE[how]
    path.write_bytes(changed(path.read_bytes(), part, change))
    done = annotate(folder)
    assert ".xlsx" in done.files[0].notes[0].en
    sheet = opened(done.files[0].path)["Sheet1"]
    assert sheet["C2"].comment is not None
    assert sheet["A3"].value == "=乙党支部"
    assert sheet["A3"].data_type == "s"


def test_what_openpyxl_cannot_write_is_built_again(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.xlsx("01.xlsx", ROWS)
    as_it_was = annotated.as_it_was

    def unwritable(path: Path, sheets: list[Sheet]) -> Copied | None:
        copied = as_it_was(path, sheets)
        assert copied is not None
        copied.book["Sheet1"]["A2"]._value = object()
        return copied

    monkeypatch.setattr(annotated, "as_it_was", unwritable)
    done = annotate(folder)
    assert done.files[0].notes
    assert opened(done.files[0].path)["Sheet1"]["A2"].value == "甲党支部"
    assert sorted(path.name for path in done.folder.iterdir()) == [".orggraph-annotated", "01.xlsx"]


@pytest.mark.parametrize("macros", [True, False])
def test_macros_are_kept(macros: bool, folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "vbaProject.bin").write_bytes(b"macros")
    with xlsxwriter.Workbook(str(folder.path / "01.xlsm")) as book:
        sheet = book.add_worksheet("Sheet1")
        for row, cells in enumerate(ROWS):
            for column, text in enumerate(cells):
                sheet.write_string(row, column, text)
        sheet.write_comment("A1", "我的话")
        if macros:
            book.add_vba_project(str(tmp_path / "vbaProject.bin"))
            sheet.insert_button("E5", {"macro": "go"})
    done = annotate(folder)
    assert done.files[0].path.name == "01.xlsm"
    with zipfile.ZipFile(done.files[0].path) as archive:
        assert ("xl/vbaProject.bin" in archive.namelist()) == macros
        assert b"macroEnabled" in archive.read("[Content_Types].xml")
    sheet = opened(done.files[0].path)["Sheet1"]
    assert {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment} == {"A1", "C2"}


def test_a_workbook_under_the_name_of_another_format_keeps_its_looks(folder: Folder) -> None:
    dressed(folder.path / "01.xlsx").rename(folder.path / "01.xls")
    done = annotate(folder)
    assert done.files[0].path.name == "01.xlsx"
    assert opened(done.files[0].path)["党组织"]["A1"].font.size == 18


def test_a_workbook_that_does_not_say_how_it_is_calculated_is_marked(folder: Folder) -> None:
    whole = (folder.xlsx("01.xlsx", ROWS).path / "01.xlsx").read_bytes()
    folder.bytes("01.xlsx", changed(whole, "workbook", lambda xml: re.sub(rb"<calcPr [^>]*/>", b"", xml)))
    book = opened(annotate(folder).files[0].path)
    assert "no-count" in book.worksheets[0]["C2"].comment.text
    assert book.calculation.fullCalcOnLoad


def test_what_may_be_lacking_is_said(folder: Folder) -> None:
    with xlsxwriter.Workbook(str(folder.path / "01.xlsx")) as book:
        sheet = book.add_worksheet("Sheet1")
        sheet.write_row(0, 0, ROWS[0])
        sheet.insert_textbox("E5", "一段说明")
    folder.xlsx("02.xlsx", ROWS)
    done = annotate(folder)
    assert [bool(each.notes) for each in done.files] == [True, False]
    assert "图形" in str(done)


def test_a_validation_of_the_newer_kind_is_missed(folder: Folder) -> None:
    folder.xlsx("01.xlsx", ROWS)
    path = folder.path / "01.xlsx"
    uri = b'<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"/></extLst></worksheet>'
    path.write_bytes(changed(path.read_bytes(), "sheet1", lambda xml: xml.replace(b"</worksheet>", uri)))
    assert "图形" in str(annotate(folder))


def test_sheets_that_cannot_be_told_apart_are_listed_without_a_mark(folder: Folder) -> None:
    folder.book("01.xlsx", {f"张1390000000{number}": ROWS for number in (1, 2)})
    done = annotate(folder)
    assert done.files[0].marked == 0
    listed = opened(done.files[0].path)["核对结果"]
    places = [row[2].value for row in listed.iter_rows() if row[1].value == "no-count"]
    assert places == ["张■ C2", "张■ C2"]
    assert not any(cell.hyperlink for cell in listed["C"])


def test_an_empty_workbook_of_openpyxl_is_written_back(folder: Folder) -> None:
    Workbook().save(folder.path / "01.xlsx")
    folder.xlsx("02.xlsx", ROWS)
    done = annotate(folder)
    assert [each.path.name for each in done.files] == ["01.xlsx", "02.xlsx"]
    assert opened(done.files[0].path)["核对结果"]["C6"].value == "整个文件"
