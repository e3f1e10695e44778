"""Files that are no table of who sits where end with a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

import orggraph as og
from tests.sources.tables import BOARDS, codes, seats, write


def test_a_column_that_does_not_exist_is_told_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(og.RecordError, match=r"b.csv has no column 'Compny'; nearest: Company") as error:
        og.import_affiliations(write(tmp_path / "b.csv", BOARDS), organization="Compny")
    assert error.value.zh.startswith("b.csv 没有“Compny”这一列；最接近的有：Company")


@pytest.mark.parametrize(
    ("one", "other", "zh"),
    [("person", "organization", "不能既是人员又是组织"), ("role", "end", "不能既是职务又是截止日期")],
)
def test_one_column_for_two_things_is_refused(tmp_path: Path, one: str, other: str, zh: str) -> None:
    file = write(tmp_path / "b.csv", BOARDS)
    with pytest.raises(og.RecordError, match=f"cannot be that of the {one} and of the {other}") as caught:
        og.import_affiliations(file, **{one: "Company", other: "company "})
    assert zh in caught.value.message("zh")


def test_a_year_is_the_first_day_and_the_last(tmp_path: Path) -> None:
    file = write(tmp_path / "b.csv", [("person", "club", "year"), ("Ann", "Acme", 2001)])
    ((*_, start, end),) = seats(og.import_affiliations(file, start="year", end="year").register)
    assert (start, end) == ("2001", "2001")


@pytest.mark.parametrize("text", ["Vorname,Verein\nAnn,Acme\n", "person\nAnn\n", "company\nAcme\n"])
def test_columns_that_are_not_recognized_are_told_with_the_words_that_would_be(tmp_path: Path, text: str) -> None:
    (tmp_path / "b.csv").write_text(text, encoding="utf-8")
    with pytest.raises(og.RecordError) as error:
        og.import_affiliations(tmp_path / "b.csv")
    assert text.split("\n")[0].split(",")[0] in str(error.value)
    assert "organization" in str(error.value)
    assert "director" in str(error.value)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("b.csv", b"", "empty-workbook"),
        ("b.csv", b"\n \n", "empty-workbook"),
        ("b.csv", bytes(range(256)) * 40, "unknown-encoding"),
        ("b.xlsx", b"PK\x03\x04 no workbook", "unreadable-file"),
        ("b.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(100), "other-format"),
        ("b.csv", b"person,club\n", "no-rows"),
    ],
)
def test_malformed_file_is_a_finding(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(content)
    reading = og.import_affiliations(tmp_path / name)
    assert codes(reading) == [code]
    assert len(reading.register.tables["seat"]) == 0


def test_huge_cell_is_cut_and_told(tmp_path: Path) -> None:
    reading = og.import_affiliations(write(tmp_path / "b.csv", [("person", "club"), ("Ann", "a" * 100_000)]))
    assert codes(reading) == ["cell-too-long"]
    assert len(reading.register.tables["organization"]["name"][0]) == 32_767


def test_no_file(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.csv"):
        with pytest.raises(og.SourceError, match="there is no file"):
            og.import_affiliations(path)
