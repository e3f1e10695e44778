"""What openpyxl leaves out or refuses is kept in annotated workbooks, or said."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.dom import minidom

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font

import orggraph as og

RANGES = (
    '<protectedRanges><protectedRange sqref="B2:C9" name="区甲" xr:uid="{1}"/>'
    '<protectedRange sqref="D2" name="区乙"/></protectedRanges>'
)
IGNORED = '<ignoredErrors><ignoredError sqref="B2:B9" numberStoredAsText="1"/></ignoredErrors>'


def ledger(path: Path, **changes: dict[str, str]) -> Path:
    """A ledger with two sheets, in whose parts texts are exchanged."""
    book = Workbook()
    for sheet in (book.active, book.create_sheet("另一张")):
        sheet.append(["单位名称", "社区", "党员数", "是否建立党组织"])
        sheet.append([f"岚栖{sheet.title}商行", "苇岸社区", 5, "否"])
        sheet["A1"].font = Font(b=True, u="single", vertAlign="superscript")
    book.save(path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    for part, texts in changes.items():
        name = next(name for name in parts if name.endswith(f"{part}.xml"))
        for old, new in texts.items():
            assert old in parts[name]
            parts[name] = parts[name].replace(old, new)
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return path


def annotated(path: Path) -> tuple[og.Annotation, dict[str, str]]:
    done = og.annotate(path.parent, path.parent.parent / "out", "2025-12-31")
    (file,) = done.files
    assert file.path is not None
    with zipfile.ZipFile(file.path) as archive:
        parts = {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}
    for name, text in parts.items():
        if name.endswith((".xml", ".rels")):
            minidom.parseString(text)
    assert load_workbook(file.path).sheetnames[:2] == ["Sheet", "另一张"]
    return done, parts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "ledgers"
    path.mkdir()
    return path


def test_edit_ranges_and_ignored_errors_stay_in_their_places(folder: Path) -> None:
    xr = 'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"'
    change = {
        "<worksheet ": f"<worksheet {xr} ",
        "</sheetData>": f"</sheetData>{RANGES}",
        "</worksheet>": f"{IGNORED}</worksheet>",
    }
    _, parts = annotated(ledger(folder / "a.xlsx", sheet2=change))
    sheet = parts["xl/worksheets/sheet2.xml"]
    assert RANGES.replace(' xr:uid="{1}"', "") in sheet
    order = ["</sheetData>", "<protectedRanges>", "<pageMargins", "<ignoredErrors>", "<legacyDrawing"]
    assert sorted(order, key=sheet.index) == order
    assert "protectedRange" not in parts["xl/worksheets/sheet1.xml"]


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        ('<u val="single"', '<u val="1"', "single"),
        ('<u val="single"', '<u val="true"', "single"),
        ('<u val="single"', '<u val="0"', None),
        ('<vertAlign val="superscript"', '<vertAlign val="up"', "single"),
        ('<family val="2"', '<family val="34"', "single"),
    ],
)
def test_formats_that_a_strict_reader_refuses_are_kept(folder: Path, old: str, new: str, kept: str | None) -> None:
    done, _ = annotated(ledger(folder / "a.xlsx", styles={old: new}))
    cell = load_workbook(done.files[0].path or "")["Sheet"]["A1"]
    assert (cell.font.b, cell.font.u, done.files[0].notes) == (True, kept, ())


def test_what_is_lost_for_good_is_said(folder: Path) -> None:
    view = '<customWorkbookView name="甲" guid="{0A0B0C0D-0000-0000-0000-000000000001}" windowWidth="9"'
    views = f'<customWorkbookViews>{view} windowHeight="9" activeSheetId="1"/></customWorkbookViews>'
    done, _ = annotated(ledger(folder / "a.xlsx", workbook={"</workbook>": f"{views}</workbook>"}))
    assert [note.zh for note in done.files[0].notes] == ["自定义视图没有保留。"]


def test_an_xlsm_without_macros_stays_one_and_names_no_part_that_is_not_there(folder: Path) -> None:
    macro = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    plain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    path = ledger(folder / "a.xlsx", **{"[Content_Types]": {plain: macro}})
    done, parts = annotated(path.rename(folder / "a.xlsm"))
    assert [file.path.name for file in done.files if file.path] == ["a.xlsm"]
    types = parts["[Content_Types].xml"]
    assert macro in types
    assert {name.lstrip("/") for name in re.findall('PartName="([^"]+)"', types)} <= set(parts)


def test_of_a_folder_the_original_is_marked_not_its_copy(folder: Path) -> None:
    ledger(folder / "a.xlsx")
    ledger(folder / "a - 副本.xlsx", sheet2={"<v>5</v>": "<v>6</v>"})
    done = og.annotate(folder, folder.parent / "out", "2025-12-31")
    counts = {file.path.name: dict(file.counts) for file in done.files if file.path}
    assert counts["a - 副本.xlsx"] == {"warning": 2}
    assert counts["a.xlsx"]["error"] == 2
