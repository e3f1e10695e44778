from __future__ import annotations

import datetime as dt
import re
import zipfile
from pathlib import Path

import pytest

from orggraph.ledgers.workbook import Sheet, is_lock_file, read_sheets
from tests.ledgers.builders import Folder
from tests.ledgers.damaged import SHEET, encrypted_workbook, other_archive, patch

ROWS = [["单位", "数"], ["甲公司，一部", 12], ["乙\n公司", None], ["丙公司", 0]]
_URN = "urn:oasis:names:tc:opendocument:xmlns:"
ODS = (
    f'<office:document-content xmlns:office="{_URN}office:1.0" '
    f'xmlns:table="{_URN}table:1.0" xmlns:text="{_URN}text:1.0">'
    '<office:body><office:spreadsheet><table:table table:name="一季度"><table:table-row>'
    '<table:table-cell office:value-type="string"><text:p>单位</text:p></table:table-cell>'
    '<table:table-cell office:value-type="float" office:value="12"/>'
    "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
)


def only_sheet(path: Path) -> Sheet:
    sheets, found = read_sheets(path)
    assert found == []
    assert len(sheets) == 1
    return sheets[0]


def codes(path: Path) -> list[str]:
    sheets, found = read_sheets(path)
    assert sheets == []
    assert all(finding.source.file == path.name for finding in found)
    return [finding.code for finding in found]


@pytest.mark.parametrize("sheets", ["<sheets/>", '<sheets><sheet name="图" sheetId="1" r:id="rId1"/></sheets>'])
def test_a_workbook_without_sheets_of_cells_is_told_to_have_no_content(folder: Folder, sheets: str) -> None:
    path = folder.xlsx("a.xlsx", ROWS).path / "a.xlsx"
    patch(path, lambda xml: re.sub("<sheets>.*</sheets>", sheets, xml), "xl/workbook.xml")
    patch(path, lambda xml: xml.replace('/worksheet"', '/chartsheet"'), "xl/_rels/workbook.xml.rels")
    assert codes(path) == ["empty-workbook"]


def test_every_sheet_of_a_workbook_with_its_name(folder: Folder) -> None:
    folder.book("a.xlsx", {"一季度": [["甲", 1]], "说明": [], "二季度": [["乙", 2]]})
    sheets, found = read_sheets(folder.path / "a.xlsx")
    assert found == []
    assert [(sheet.file, sheet.name, sheet.cells) for sheet in sheets] == [
        ("a.xlsx", "一季度", [["甲", 1]]),
        ("a.xlsx", "说明", []),
        ("a.xlsx", "二季度", [["乙", 2]]),
    ]


def test_cells_begin_at_a1_and_keep_their_types(folder: Folder) -> None:
    day = dt.date(2020, 3, 5)
    folder.xlsx("a.xlsx", [[], [None, None], [None, "甲", 12, 2020.1, day, True]])
    cells = only_sheet(folder.path / "a.xlsx").cells
    assert [len(row) for row in cells] == [6, 6, 6]
    assert cells[2] == ["", "甲", 12.0, 2020.1, day, True]


def test_merged_ranges_are_known_and_not_filled(folder: Folder) -> None:
    folder.xlsx("a.xlsx", [["街道", "社区"], ["松树", "甲"], ["松树", "乙"]], "A2:A3")
    sheet = only_sheet(folder.path / "a.xlsx")
    assert sheet.merged == [((1, 0), (2, 0))]
    assert sheet.cells[2] == ["", "乙"]


def test_a_sheet_is_read_whole_whatever_its_dimension_says(folder: Folder) -> None:
    path = folder.xlsx("a.xlsx", ROWS).path / "a.xlsx"
    patch(path, lambda xml: re.sub(r'<dimension ref="[^"]*"', '<dimension ref="A1"', xml))
    assert [row[0] for row in only_sheet(path).cells] == ["单位", "甲公司，一部", "乙\n公司", "丙公司"]


def test_a_sheet_that_is_damaged_leaves_the_others(folder: Folder) -> None:
    path = folder.book("a.xlsx", {"一季度": [["甲"]], "二季度": [["乙"]]}).path / "a.xlsx"
    patch(path, lambda xml: xml[: len(xml) // 2], SHEET)
    sheets, found = read_sheets(path)
    assert [(sheet.name, sheet.cells) for sheet in sheets] == [("二季度", [["乙"]])]
    assert [(finding.code, finding.source.sheet) for finding in found] == [("unreadable-sheet", "一季度")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_a_csv_in_any_encoding_of_an_office(folder: Folder, encoding: str, delimiter: str) -> None:
    folder.csv("a.csv", ROWS, encoding, delimiter)
    sheet = only_sheet(folder.path / "a.csv")
    assert sheet.name is None
    assert sheet.cells == [["单位", "数"], ["甲公司，一部", "12"], ["乙\n公司", ""], ["丙公司", "0"]]


def test_rare_characters_of_gb18030(folder: Folder) -> None:
    folder.csv("a.csv", [["𬱖石村", "〇号"]], "gb18030")
    assert only_sheet(folder.path / "a.csv").cells == [["𬱖石村", "〇号"]]


def test_what_a_file_is_its_content_says_not_its_suffix(folder: Folder) -> None:
    folder.xlsx("a.xlsx", [["甲"]])
    folder.bytes("a.csv", (folder.path / "a.xlsx").read_bytes()).bytes("b.xls", (folder.path / "a.xlsx").read_bytes())
    assert only_sheet(folder.path / "a.csv").cells == only_sheet(folder.path / "b.xls").cells == [["甲"]]


def test_a_sheet_of_openoffice(folder: Folder) -> None:
    with zipfile.ZipFile(folder.path / "a.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", ODS)
    (sheet,), (finding,) = read_sheets(folder.path / "a.ods")
    assert (sheet.name, sheet.cells) == ("一季度", [["单位", 12]])
    assert finding.code == "unseen-formulas"


def test_a_password_is_named_as_what_it_is(folder: Folder) -> None:
    folder.bytes("a.xlsx", encrypted_workbook())
    assert codes(folder.path / "a.xlsx") == ["encrypted-file"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.xlsx", b"", "not-a-workbook"),
        ("a.xlsx", "单位,数\n".encode(), "not-a-workbook"),
        ("a.xls", b"<html><table></table></html>", "other-format"),
        ("a.xlsx", other_archive(), "other-format"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "unreadable-file"),
        ("a.csv", b"\x00\x01\x80", "unknown-encoding"),
        ("a.csv", "甲,乙".encode("utf-16-le"), "unknown-encoding"),
        ("a.csv", b"\x81\xff\xff", "unknown-encoding"),
    ],
)
def test_what_cannot_be_opened_is_a_finding(folder: Folder, name: str, content: bytes, code: str) -> None:
    folder.bytes(name, content)
    assert codes(folder.path / name) == [code]


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_workbook_is_a_finding(folder: Folder, share: float) -> None:
    path = folder.xlsx("a.xlsx", ROWS).path / "a.xlsx"
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    assert codes(path) == ["unreadable-file"]


@pytest.mark.parametrize(
    ("name", "lock"), [("~$01.xlsx", True), (".~01.et", True), ("01.xlsx", False), ("~1.csv", False)]
)
def test_lock_files(name: str, lock: bool) -> None:
    assert is_lock_file(Path(name)) is lock
