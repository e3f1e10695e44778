from __future__ import annotations

import io
import re
import zipfile

import pytest

import orggraph as og
from orggraph.ledgers.archive import looks
from orggraph.ledgers.sheet_xml import Look
from tests.ledgers.builders import Folder, assert_accounted, findings
from tests.ledgers.damaged import SHEET, encrypted_workbook, other_archive, patch
from tests.ledgers.small import FILES, District

GRIDS = FILES["grids"]


def look_of(folder: Folder, cell: str) -> Look:
    path = folder.xlsx("a.xlsx", [["甲", "乙"], ["丙", 12]]).path / "a.xlsx"
    patch(path, lambda xml: re.sub(r'<c r="B2".*?</c>', cell, xml))
    (look,) = looks(path.read_bytes())
    return look


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="B2"><f>1+2</f></c>',
        '<c r="B2" s="1"><f>A1&amp;"&lt;"</f><v></v></c>',
        '<c r="B2"><f>1+2</f><v/></c>',
        '<c r="B2"><f t="shared" si="0"/></c>',
        '<c r="B2" t="e"><v>#REF!</v></c>',
        '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    ],
)
def test_a_cell_without_a_result(folder: Folder, cell: str) -> None:
    assert look_of(folder, cell) == Look(frozenset({(1, 1)}))


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="B2"><f>1+2</f><v>3</v></c>',
        '<c r="B2"><f>1-1</f><v>0</v></c>',
        '<c r="B2"><f t="shared" si="0"/><v>3</v></c>',
        '<c r="B2" t="str"><f>"甲"</f><v>甲</v></c>',
        '<c r="B2" t="str"><f>IF(A1="","",A1)</f><v></v></c>',
        '<c r="B2"><v>12.5</v></c>',
        '<c r="B2" s="1"/>x</c>',
    ],
)
def test_a_cell_with_a_result_be_it_an_empty_text(folder: Folder, cell: str) -> None:
    assert look_of(folder, cell) == Look()


def test_sheets_in_their_order(folder: Folder) -> None:
    names = ["一季度", "A&B", "甲'乙", "<丙>"]
    path = folder.book("a.xlsx", {name: [["甲"]] for name in names}).path / "a.xlsx"
    patch(path, lambda xml: re.sub(r'<c r="A1".*?</c>', '<c r="A1"><f>1</f></c>', xml), "xl/worksheets/sheet2.xml")
    assert looks(path.read_bytes()) == [Look(frozenset({(0, 0)} if name == "A&B" else ())) for name in names]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", "单位,数\n".encode(), encrypted_workbook(), other_archive()])
def test_what_is_no_workbook_has_no_looks(content: bytes) -> None:
    assert looks(content) == []


@pytest.mark.parametrize(
    ("reference", "reach"), [("XFD1048576", "XFD1048576"), ("ZZ40000", "ZZ40000"), ("F9000", None)]
)
def test_a_sheet_with_a_stray_cell_far_away(folder: Folder, reference: str, reach: str | None) -> None:
    path = folder.xlsx("a.xlsx", [["甲"]]).path / "a.xlsx"
    row = re.sub("[A-Z]", "", reference)
    stray = f'<row r="{row}"><c r="{reference}"><v>1</v></c></row></sheetData>'
    patch(path, lambda xml: xml.replace("</sheetData>", stray))
    assert [look.reach for look in looks(path.read_bytes())] == [reach]


def test_a_sheet_too_large_is_told_and_leaves_the_others(district: District) -> None:
    folder = district.write()
    stray = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    patch(folder.path / GRIDS, lambda xml: xml.replace("</sheetData>", stray))
    reading = folder.read()
    (finding,) = findings(reading, "sheet-too-large")
    assert (finding.source.file, finding.source.sheet, finding.given) == (GRIDS, "Sheet1", "XFD1048576")
    assert_accounted(reading, district.numbers(*(name for name in FILES if name != "grids")))


@pytest.mark.parametrize("eighth", range(1, 8))
def test_a_workbook_with_a_wrong_byte_is_read_or_told(district: District, eighth: int) -> None:
    folder = district.write()
    content = bytearray((folder.path / GRIDS).read_bytes())
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as archive:
        part = archive.getinfo(SHEET)
    begin = part.header_offset + 30 + len(part.filename)
    for place in range(begin + part.compress_size * eighth // 8, begin + part.compress_size * (eighth + 1) // 8 - 1, 5):
        damaged = bytearray(content)
        damaged[place] ^= 0xFF
        reading = og.read(folder.bytes(GRIDS, bytes(damaged)).path / GRIDS)
        told = {finding.code for finding in reading.findings if finding.source.file == GRIDS}
        read = {account.file for account in reading.sheets}
        assert (GRIDS in read) or told & {"unreadable-file", "unreadable-sheet"}
