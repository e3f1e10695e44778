"""LibreOffice opens what was annotated, and what it saves reads as the ledgers do."""

from __future__ import annotations

from pathlib import Path

import pytest

import orggraph as og
from tests.conftest import Convert
from tests.reports.workbooks import WRONG, dressed, opened


@pytest.mark.parametrize("source", ["sample", "ledgers"])
def test_annotated_ledgers_that_libreoffice_has_saved_read_as_before(
    source: str, convert: Convert, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    folder = og.sample_ledgers() if source == "sample" else request.getfixturevalue("ledgers")
    done = og.annotate(folder, tmp_path / "out", "2025-12-31")
    saved = convert([each.path for each in done.files if each.path], "xlsx")
    before, after = og.read(folder), og.read(saved)
    for name, table in before.register.tables.items():
        if name != "source":  # the CSV has become a workbook
            assert after.register.tables[name].equals(table), name
    for each in done.files:
        assert each.path is not None
        ours, theirs = (opened(path) for path in (each.path, saved / each.path.name))
        assert theirs.active.title == "核对结果"
        for sheet in ours.worksheets:
            commented = {
                cell.coordinate: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment
            }
            cells = theirs[sheet.title]
            assert {address: cells[address].comment.text for address in commented} == commented
        links = [cell.hyperlink.location for cell in ours["核对结果"]["C"] if cell.hyperlink]
        theirs_links = [cell.hyperlink.location for cell in theirs["核对结果"]["C"] if cell.hyperlink]
        assert [link.replace("'", "") for link in theirs_links] == [link.replace("'", "") for link in links]


def test_formulas_are_computed_when_libreoffice_opens_them(convert: Convert, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    dressed(tmp_path / "in" / "01.xlsx")
    done = og.annotate(tmp_path / "in", tmp_path / "out", "2020-12-31")
    saved = convert([each.path for each in done.files if each.path], "xlsx") / "01.xlsx"
    codes = {finding.code for finding in og.read(saved).findings}
    assert "formula-without-value" not in codes
    sheet = opened(saved)["党组织"]
    assert sheet["D8"].value == "=SUM(D4:D7)"
    assert {sheet[address].fill.fill_type for address in WRONG} == {"solid"}


@pytest.mark.parametrize("suffix", ["xls", "ods"])
def test_other_formats_are_built_again(suffix: str, convert: Convert, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    folder = convert([dressed(tmp_path / "in" / "01.xlsx")], suffix)
    done = og.annotate(folder, tmp_path / "out", "2020-12-31")
    assert [each.path and each.path.name for each in done.files] == ["01.xlsx"]
    assert f".{suffix}" in done.files[0].notes[0].en
    book = opened(done.files[0].path)
    sheet = book["党组织"]
    commented = {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment}
    found = og.read(folder).findings
    assert commented == {each.source.cell for each in found if each.source.sheet == "党组织" and each.source.cell}
    assert commented >= {"D5", "C7", "D7", "E7"}
    before, after = og.read(folder), og.read(done.folder)
    for name, table in before.register.tables.items():
        if name != "source":
            assert after.register.tables[name].equals(table), name
