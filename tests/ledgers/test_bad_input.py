"""Bad input, through the library: one clear sentence with its place, the rest kept, every row accounted for."""

from __future__ import annotations

from pathlib import Path

import pytest

import orggraph as og
from tests.ledgers.builders import Folder, assert_accounted, findings, where
from tests.ledgers.damaged import encrypted_workbook, other_archive
from tests.ledgers.small import FILES, District

UNITS, ORGANIZATIONS, GRIDS = FILES["emerging_units"], FILES["organizations"], FILES["grids"]


def only(reading: og.Reading, code: str) -> og.Finding:
    """The one finding of this code; both its sentences name its place, and are one line."""
    (finding,) = findings(reading, code)
    for lang in ("zh", "en"):
        message = finding.message(lang)
        assert message.startswith(finding.source.words(lang))
        assert "\n" not in message
    return finding


def test_a_source_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(og.SourceError) as caught:
        og.read(tmp_path / "没有")
    assert all(str(tmp_path / "没有") in caught.value.message(lang) for lang in ("zh", "en"))


@pytest.mark.parametrize("files", [[], ["说明.docx", "~$01.xlsx"], ["~$01.xlsx"], ["profile.toml"]])
def test_a_folder_without_ledgers(folder: Folder, files: list[str]) -> None:
    for file in files:
        folder.bytes(file, b"")
    with pytest.raises(og.SourceError) as caught:
        folder.read()
    assert all(str(folder.path) in caught.value.message(lang) for lang in ("zh", "en"))
    assert all(".xlsx" in caught.value.message(lang) for lang in ("zh", "en"))


FILES_THAT_ARE_NO_LEDGER = {
    "nothing": ("坏.xlsx", b"", "not-a-workbook"),
    "text": ("坏.xlsx", "单位名称".encode(), "not-a-workbook"),
    "html": ("坏.xls", b"<html></html>", "not-a-workbook"),
    "word": ("坏.xlsx", other_archive(), "other-format"),
    "password": ("坏.xlsx", encrypted_workbook(), "encrypted-file"),
    "encoding": ("坏.csv", "单位名称,数".encode("utf-16-le"), "unknown-encoding"),
    "empty csv": ("坏.csv", b"\xef\xbb\xbf", "empty-workbook"),
    "blank csv": ("坏.csv", b" , ,\n\n", "empty-workbook"),
}


@pytest.mark.parametrize(("file", "content", "code"), FILES_THAT_ARE_NO_LEDGER.values(), ids=FILES_THAT_ARE_NO_LEDGER)
def test_a_file_that_is_no_ledger_leaves_the_others(district: District, file: str, content: bytes, code: str) -> None:
    reading = district.write().bytes(file, content).read()
    finding = only(reading, code)
    assert where(finding) == (file, None, None, None)
    assert_accounted(reading, district.numbers())
    assert {f.code for f in reading.findings} == {"own-word", code}


def test_a_truncated_workbook_leaves_the_others(district: District) -> None:
    folder = district.write()
    content = (folder.path / GRIDS).read_bytes()
    reading = folder.bytes(GRIDS, content[: len(content) * 2 // 3]).read()
    assert where(only(reading, "unreadable-file")) == (GRIDS, None, None, None)
    assert_accounted(reading, district.numbers(*(name for name in FILES if name != "grids")))


def test_an_empty_workbook_leaves_the_others(district: District) -> None:
    reading = district.write().xlsx("空.xlsx", []).read()
    assert where(only(reading, "empty-workbook")) == ("空.xlsx", None, None, None)
    assert_accounted(reading, district.numbers())


def test_an_empty_sheet_beside_a_ledger_is_passed_over(district: District) -> None:
    table = [["台账"], district.headers["grids"], *district.rows["grids"]]
    reading = district.write().book(GRIDS, {"网格": table, "空表": [["", " "]]}).read()
    finding = only(reading, "empty-sheet")
    assert (where(finding), finding.severity) == ((GRIDS, "空表", None, None), "info")
    assert_accounted(reading, district.numbers())


def test_a_ledger_without_rows_leaves_the_others(district: District) -> None:
    district.rows["grids"].clear()
    reading = district.write().read()
    assert where(only(reading, "no-rows"))[:2] == (GRIDS, "Sheet1")
    assert_accounted(reading, district.numbers())


CARS = [["车辆登记表"], ["车牌号", "车型", "购置日期"], ["1", "轿车", 2020]]


def test_a_file_that_nobody_recognizes_names_its_headers_and_the_ledgers(district: District) -> None:
    reading = district.write().xlsx("车辆.xlsx", CARS).read()
    finding = only(reading, "unrecognized-workbook")
    assert (where(finding), finding.severity) == (("车辆.xlsx", "Sheet1", None, None), "error")
    assert all(word in finding.message() for word in ("车牌号", "车型", "购置日期", "网格台账", "双报到台账"))
    assert_accounted(reading, district.numbers())


def test_a_file_without_headers_does_not_show_none(folder: Folder) -> None:
    finding = only(folder.xlsx("数.xlsx", [[1, 2], [3, 4]]).read(), "unrecognized-workbook")
    assert finding.message("zh").startswith("数.xlsx，Sheet1 表：认不出这是哪一种台账；能读的有：党组织台账")
    assert "has these headers; known ledgers are" in finding.message("en")


def test_a_sheet_beside_a_ledger_that_nobody_recognizes_is_told(district: District) -> None:
    table = [["台账"], district.headers["grids"], *district.rows["grids"]]
    reading = district.write().book(GRIDS, {"网格": table, "车辆": CARS}).read()
    finding = only(reading, "unrecognized-sheet")
    assert (where(finding), finding.severity) == ((GRIDS, "车辆", None, None), "warning")
    assert "车牌号" in finding.message()
    assert_accounted(reading, district.numbers())
