"""Files that are damaged, hostile, or something else than their names say."""

from __future__ import annotations

import re
import struct
from pathlib import Path

from orggraph.model.source import column_letters
from tests.ledgers.builders import Folder
from tests.ledgers.damaged import encrypted_workbook, ole_file
from tests.ledgers.dirt.parts import BOOK, RELATIONS, SHEET, TEXTS, change, parts_of, undated, write
from tests.ledgers.dirt.tables import changed, organizations

_END = "</sheetData>"
_ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "哈哈"}">' for n in range(12))
_BOMB = f"?><!DOCTYPE x [{_ENTITIES}]>"
_TABLE = "<table><tr><td>党组织名称</td><td>党组织类别</td></tr><tr><td>甲支部</td><td>党支部</td></tr></table>"
_HTML = f'<html><head><meta charset="gb2312"></head><body>{_TABLE}</body></html>'
_XML_2003 = (
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook '
    'xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>'
)
_REPEATED = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="甲"><table:table-row table:number-rows-repeated="1048576">'
    '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>'
    "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
)


def plain(folder: Folder, name: str) -> Path:
    """A ledger to be damaged."""
    folder.xlsx(name, organizations())
    undated(folder.path / name)
    return folder.path / name


def write_archives(folder: Folder) -> None:
    path = plain(folder, "truncated.xlsx")
    path.write_bytes(path.read_bytes()[:-2000])
    path = plain(folder, "garbage.xlsx")
    content = path.read_bytes()
    path.write_bytes(content[:200] + bytes(range(256)) * 8 + content[2200:])
    path = plain(folder, "without-texts.xlsx")
    write(path, {name: part for name, part in parts_of(path).items() if name != TEXTS})
    folder.book("without-a-sheet.xlsx", {"甲": organizations(), "乙": [["空"]]})
    path = folder.path / "without-a-sheet.xlsx"
    undated(path)
    write(path, {name: part for name, part in parts_of(path).items() if "sheet2" not in name})
    folder.book("repeated-sheet-names.xlsx", {"甲": organizations(), "乙": organizations()})
    undated(folder.path / "repeated-sheet-names.xlsx")
    change(folder.path / "repeated-sheet-names.xlsx", {BOOK: lambda xml: xml.replace('"乙"', '"甲"')})
    cycle = {RELATIONS: lambda xml: xml.replace("worksheets/sheet1.xml", "workbook.xml")}
    change(plain(folder, "cyclic-relations.xlsx"), cycle)
    bomb = {TEXTS: lambda xml: xml.replace("?>", _BOMB, 1).replace("<t>党组织台账<", "<t>&e11;<")}
    change(plain(folder, "entity-bomb-in-texts.xlsx"), bomb)
    bomb = {SHEET: lambda xml: xml.replace("?>", _BOMB, 1).replace("<v>30<", "<v>&e11;<")}
    change(plain(folder, "entity-bomb-in-sheet.xlsx"), bomb)
    parts = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "META-INF/manifest.xml": "<manifest/>"}
    write(folder.path / "repeated-cells.ods", {**parts, "content.xml": _REPEATED})


def write_sheets(folder: Folder) -> None:
    corner = f'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>{_END}'
    change(plain(folder, "last-cell.xlsx"), {SHEET: lambda xml: xml.replace(_END, corner)})
    other = corner.replace('"', "'")
    change(plain(folder, "last-cell-in-other-words.xlsx"), {SHEET: lambda xml: xml.replace(_END, other)})
    dimension = 'ref="A1:XFD1048576"'
    change(plain(folder, "dimension.xlsx"), {SHEET: lambda xml: re.sub(r'(?<=<dimension )ref="[^"]*"', dimension, xml)})
    cells = "".join(f'<c r="{column_letters(column)}9"><v>1</v></c>' for column in range(16_384))
    wide = f'<row r="9">{cells}</row>{_END}'
    change(plain(folder, "all-columns.xlsx"), {SHEET: lambda xml: xml.replace(_END, wide)})
    merges = '<mergeCell ref="A1:XFD1048576"/>' * 1000
    merges = f'{_END}<mergeCells count="1000">{merges}</mergeCells>'
    change(plain(folder, "merges-over-all.xlsx"), {SHEET: lambda xml: xml.replace(_END, merges)})
    stray = {SHEET: lambda xml: xml.replace(_END, f'<row r="20"><c r="XFD20" t="str"><v> </v></c></row>{_END}')}
    change(plain(folder, "stray-cell.xlsx"), stray)


def write_other_formats(folder: Folder) -> None:
    folder.bytes("nothing.xlsx", b"")
    folder.csv("csv-named.xlsx", organizations(), "gb18030").csv("tsv-named.xls", organizations(), "gb18030", "\t")
    plain(folder, "xlsx-named.csv")
    folder.bytes("html-named.xls", _HTML.encode("gb18030")).bytes("xml-2003-named.xls", _XML_2003.encode())
    folder.bytes("pdf-named.xlsx", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    folder.bytes("password.xlsx", encrypted_workbook())
    protected = bytes.fromhex("0908 1000 0006 0500 46 18 cd07 c180 0000 0602 0000 2f00 3600 0100 0100 0100")
    folder.bytes("password.xls", ole_file({"Workbook": protected}))
    content = bytearray(ole_file({"Workbook": b"\x09\x08\x10\x00"}))
    struct.pack_into("<L", content, 512 + 9 * 4, 2)  # the last sector of the stream leads to its first
    folder.bytes("looping.xls", bytes(content))
    folder.bytes("word-named.xls", ole_file({"WordDocument": b"\xec\xa5\xc1\x00"}))
    for name, part in (("word.xlsx", "word/document.xml"), ("powerpoint.xlsx", "ppt/presentation.xml")):
        write(folder.path / name, {"[Content_Types].xml": "<Types/>", part: "<x/>"})
    write(folder.path / "archive.xlsx", {"党组织台账.txt": "甲"})


def write_texts(folder: Folder) -> None:
    folder.csv("nul.csv", organizations(), "gb18030")
    content = (folder.path / "nul.csv").read_bytes()
    folder.bytes("nul.csv", content + bytes(64))
    table = changed(organizations(), 上级党组织=[None, "中共临江区\n委员会"], 所属社区=[None, None, "枫桥社区", '"'])
    text = "\n".join(
        ",".join("" if cell is None else f'"{cell}"' if "\n" in str(cell) else str(cell) for cell in row)
        for row in table
    )
    folder.bytes("lone-quotation-mark.csv", text.encode())
    folder.csv("cut-off.csv", organizations(), "utf-8")
    content = (folder.path / "cut-off.csv").read_bytes()
    folder.bytes("cut-off.csv", content[: content.rindex(b"2016") - 5])
