"""`annotate`: every finding on its cell, everything else as it was."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

import orggraph as og
from tests.ledgers.builders import Folder
from tests.ledgers.small import District
from tests.properties import examples
from tests.reports.workbooks import WRONG, dressed, facts, looks, opened

DAY = "2020-12-31"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "台账").mkdir()
    return Folder(tmp_path / "台账")


def annotated(folder: Folder, **options: Any) -> og.Annotation:
    return og.annotate(folder.path, folder.path.parent / "标注", DAY, **options)


def cells_with_findings(findings: Iterable[Any], file: str, sheet: str | None) -> set[str]:
    places = {each.source for each in findings if (each.source.file, each.source.sheet) == (file, sheet)}
    return {place.cell for place in places if place.cell}


@pytest.fixture
def dressed_folder(folder: Folder) -> Folder:
    dressed(folder.path / "01.xlsx")
    return folder


def test_only_fill_and_comment_of_cells_with_findings_differ(dressed_folder: Folder) -> None:
    done = annotated(dressed_folder)
    before, after = (looks(path, "党组织") for path in (dressed_folder.path / "01.xlsx", done.files[0].path))
    reading = og.read(dressed_folder.path)
    found = cells_with_findings(reading.findings, "01.xlsx", "党组织")
    assert found >= WRONG
    differing = {
        (address, aspect)
        for address in before.keys() | after.keys()
        for aspect in before.get(address, after[address])
        if before.get(address, {}).get(aspect) != after[address][aspect]
    }
    assert {aspect for _, aspect in differing} == {"fill", "comment"}
    assert {address for address, aspect in differing if aspect == "comment"} == found
    assert {address for address, aspect in differing if aspect == "fill"} == WRONG


def test_the_rest_of_the_workbook_is_as_it_was(dressed_folder: Folder) -> None:
    done = annotated(dressed_folder)
    before, after = facts(dressed_folder.path / "01.xlsx"), facts(done.files[0].path)
    for name, said in before.items():
        assert said, name
        assert [each for each in said if each not in after[name]] == []


def test_formulas_stay_and_are_computed_anew(dressed_folder: Folder) -> None:
    done = annotated(dressed_folder)
    book = opened(done.files[0].path)
    assert book["党组织"]["D8"].value == "=SUM(D4:D7)"
    assert book.calculation.fullCalcOnLoad


def test_a_comment_of_the_user_stays_above(dressed_folder: Folder) -> None:
    sheet = opened(annotated(dressed_folder).files[0].path)["党组织"]
    assert sheet["D5"].comment.text.startswith("请再核实\n")
    assert "no-count" in sheet["D5"].comment.text
    assert sheet["D5"].comment.author == "区委组织部"
    assert sheet["A4"].comment.text == "自己的批注"


def test_a_link_without_text_gets_none(dressed_folder: Folder) -> None:
    done = annotated(dressed_folder)
    assert done.files[0].path is not None
    cells = CalamineWorkbook.from_path(done.files[0].path).get_sheet_by_name("党组织").to_python()
    assert "".join(cells[3][5:]) == "链接"


def test_a_number_that_is_no_date_stays_a_number_in_a_column_of_dates(dressed_folder: Folder) -> None:
    done = annotated(dressed_folder)
    with zipfile.ZipFile(done.files[0].path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "<v>20300305</v>" in sheet


@pytest.mark.parametrize("source", ["sample", "ledgers"])
def test_every_finding_and_violation_of_the_ledgers_is_on_its_cell(
    source: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    folder = og.sample_ledgers() if source == "sample" else request.getfixturevalue("ledgers")
    reading = og.read(folder)
    day = reading.register.on("2025-12-31")
    violations = og.check(day, reading.findings).violations
    adopted = {(code, one.source) for one in violations for code in one.rule.findings}
    told = [one for one in reading.findings if (one.code, one.source) not in adopted]
    told.extend(violations)
    done = og.annotate(folder, tmp_path / "out", "2025-12-31", reading=reading)
    assert len(done.files) == 6
    for each in done.files:
        sheet = opened(each.path).worksheets[0]
        name = None if each.file.endswith(".csv") else sheet.title
        commented = {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment}
        assert commented == cells_with_findings(told, each.file, name)
        assert each.marked == len(commented)
        listed = opened(each.path).worksheets[-1]
        about = [one for one in told if one.source.file == each.file]
        assert sum(cell.hyperlink is not None for cell in listed["C"]) == len(about)
    assert sum(done.counts.values()) == len(told)


def test_the_ledgers_stay_untouched(dressed_folder: Folder) -> None:
    before = (dressed_folder.path / "01.xlsx").read_bytes()
    annotated(dressed_folder)
    assert (dressed_folder.path / "01.xlsx").read_bytes() == before
    assert [path.name for path in dressed_folder.path.iterdir()] == ["01.xlsx"]


def test_what_was_annotated_reads_as_before(folder: Folder) -> None:
    District(folder).set("organizations", 3, 党员数="许多").write()
    annotated(folder)
    before, after = og.read(folder.path), og.read(folder.path.parent / "标注")
    assert before.count("error") == 1
    for name, table in before.register.tables.items():
        if name != "source":  # the CSV has become a workbook
            assert after.register.tables[name].equals(table), name
    assert {finding.code for finding in after.findings} == {finding.code for finding in before.findings}


def test_annotating_the_annotated_takes_back_what_was_mended(folder: Folder, tmp_path: Path) -> None:
    District(folder).set("organizations", 3, 党员数="许多").set("organizations", 4, 党员数="不少").write(
        "organizations"
    )
    first = annotated(folder).files[0].path
    book = opened(first)
    sheet = book.worksheets[0]
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "许多")
    cell.value, cell.comment.text = 12, f"我的话\n\n{cell.comment.text}"
    book.save(first)
    again = og.annotate(first, tmp_path / "再标注", DAY)
    assert again.count("error") == 1
    book = opened(again.files[0].path)
    assert len(book.sheetnames) == 2
    assert book.worksheets[0][cell.coordinate].fill.fill_type is None
    assert book.worksheets[0][cell.coordinate].comment.text == "我的话"
    other = next(cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value == "不少")
    assert other.comment.text.count("no-count") == 1


def test_files_that_cannot_be_opened_are_listed_apart(folder: Folder) -> None:
    District(folder).write("organizations")
    folder.bytes("坏.xlsx", b"PK\x03\x04 but nothing else").bytes("说明.txt", b"?")
    done = annotated(folder)
    assert [each.path is None for each in done.files] == [False, True]
    assert done.others is not None
    listed = opened(done.others).worksheets[0]
    said = {(row[0], row[1], row[2]) for row in listed.iter_rows(min_row=4, values_only=True)}
    assert {("错误", "unreadable-file", "坏.xlsx"), ("提示", "other-file", "说明.txt")} <= said
    assert og.read(done.folder).count("error") == 0


def test_nothing_found_is_said(folder: Folder) -> None:
    District(folder).write("organizations")
    done = annotated(folder, ignore=["ORG"])
    assert done.files[0].marked == 0
    assert done.others is None
    assert opened(done.files[0].path)["核对结果"]["A3"].value == "没有发现问题。"


def test_files_whose_names_differ_only_in_a_personal_number_are_told_apart_from_nothing(folder: Folder) -> None:
    for number, name in ((1, "甲"), (2, "乙")):
        rows = [["党组织名称", "党组织类别", "党员数"], [f"{name}党支部", "党支部", "许多"]]
        folder.xlsx(f"台账1390000000{number}.xlsx", rows)
    done = annotated(folder)
    assert [each.marked for each in done.files] == [0, 0]
    assert sorted(each.path.name for each in done.files) == sorted(path.name for path in folder.path.iterdir())
    assert len([row for row in opened(done.others).worksheets[0]["B"] if row.value == "no-count"]) == 2
    assert "1390000000" not in str(done) + str(done.to_json())


def test_a_personal_number_in_names_stands_nowhere_new(folder: Folder) -> None:
    rows = [["党组织名称", "党组织类别", "党员数13900000003"], ["甲党支部", "党支部", "许多 13900000004"]]
    folder.book("张13900000001.xlsx", {"李13900000002": rows})
    done = annotated(folder)
    assert done.files[0].marked > 0
    before, after = (_text_of(path) for path in (folder.path / "张13900000001.xlsx", done.files[0].path))
    for number in range(1, 5):
        links = after.count(f"李1390000000{number}'!")
        assert after.count(f"1390000000{number}") - links <= before.count(f"1390000000{number}")


def _text_of(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


def test_a_saved_register_has_no_ledgers(sample: og.Reading, tmp_path: Path) -> None:
    saved = og.save(sample.register, tmp_path / "saved")
    with pytest.raises(og.SourceError, match="saved register"):
        og.annotate(saved, tmp_path / "out")
    with pytest.raises(og.SourceError, match="no file or folder"):
        og.annotate(tmp_path / "nowhere", tmp_path / "out")


_CELL = st.one_of(
    st.none(),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=12),
    st.sampled_from(["=1+1", "+cmd|' /C calc'!A0", "@x", "-2", "13900000001", "\t=x"]),
    st.integers(-(10**9), 10**9),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
)


@examples(8)
@given(rows=st.lists(st.lists(_CELL, min_size=3, max_size=3), max_size=6))
def test_any_cells_come_back(rows: list[list[Any]], tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = Folder(tmp_path_factory.mktemp("any"))
    folder.xlsx("01.xlsx", [["党组织名称", "党组织类别", "党员数"], ["甲党支部", "党支部", 3], *rows])
    done = og.annotate(folder.path, folder.path.parent / f"{folder.path.name}-out", DAY)
    before, after = (
        CalamineWorkbook.from_path(path).get_sheet_by_name("Sheet1").to_python()
        for path in (folder.path / "01.xlsx", done.files[0].path)
    )
    assert after == before
