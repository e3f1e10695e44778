"""Tables as CSV, Markdown, Excel and text: nothing lost, nothing run."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
import python_calamine

from orggraph.reports.tables import to_csv, to_markdown, to_xlsx
from orggraph.tables.aligned import width_of
from orggraph.tables.table import Field, Table

TABLE = Table(
    title="覆盖[情况]*?",
    stamp=(("截至", "2025-12-31"), ("基数", "全部单位")),
    fields=(Field("name", "单位"), Field("units", "单位数"), Field("rate", "覆盖率", rate=True)),
    rows=(("甲公司", 3, 0.5), ("a|b", 10, None), ("两\n行", 0, 1.0)),
    notes=("说明",),
)


def test_csv_carries_its_stamp_and_notes_in_every_row() -> None:
    rows = list(csv.reader(io.StringIO(to_csv([TABLE]))))
    assert rows[0] == ["单位", "单位数", "覆盖率", "截至", "基数", "说明"]
    assert rows[1] == ["甲公司", "3", "0.5", "2025-12-31", "全部单位", "说明"]
    assert rows[2][2] == ""


def test_the_column_of_notes_is_in_the_language_of_the_table() -> None:
    table = Table("Units near 岚栖", (("as of", "2025-12-31"),), (Field("x", "x"),), ((1,),), ("base: all", "and more"))
    assert to_csv([table]) == "x,as of,notes\n1,2025-12-31,base: all; and more\n"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "=cmd|' /C calc'!A0"])
def test_text_is_never_a_formula(text: str) -> None:
    table = Table("t", (), (Field("x", "x"),), ((text,),))
    assert next(csv.reader(io.StringIO(to_csv([table]).split("\n", 1)[1])))[0].startswith("'")
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(to_xlsx([table])))
    sheet = book.get_sheet_by_index(0)
    assert sheet.to_python()[-1][0] == text


def test_two_tables_below_each_other() -> None:
    """Each with its title and its notes, so that it can be told which is which."""
    rows = list(csv.reader(io.StringIO(to_csv([TABLE, replace(TABLE, title="-乙", notes=())]))))
    header = ["单位", "单位数", "覆盖率", "截至", "基数"]
    assert rows[:3] == [["覆盖[情况]*?"], ["说明"], header]
    assert rows[6:9] == [[], ["'-乙"], header]
    assert len(rows) == 2 * 4 + 4


def test_markdown_escapes_and_says_what_the_figures_stand_on() -> None:
    text = to_markdown([TABLE])
    assert "a\\|b" in text
    assert "两 行" in text
    assert "截至：2025-12-31" in text
    assert "基数：全部单位" in text
    assert "50.0%" in text


def test_excel_keeps_numbers_and_the_stamp() -> None:
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(to_xlsx([TABLE, TABLE])))
    assert len(book.sheet_names) == 2
    cells = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    assert cells[0][0] == TABLE.title
    assert cells[1][0] == "截至：2025-12-31"
    assert ["甲公司", 3.0, 0.5] in cells


def test_text_is_aligned_by_what_a_terminal_shows() -> None:
    lines = TABLE.to_text().splitlines()
    header = next(line for line in lines if line.startswith("单位"))
    rows = lines[lines.index(header) + 2 : lines.index(header) + 5]
    assert {width_of(line) for line in rows if line.endswith("%")} == {width_of(header)}
    assert "两 行" in "".join(rows)
    assert lines[-2:] == ["说明", ""] or lines[-1] == "说明"


def test_an_empty_table_is_a_header() -> None:
    empty = Table("t", (), (Field("x", "单位"),), ())
    assert "单位" in empty.to_text()
    assert to_xlsx([empty])
    assert to_csv([empty]) == "单位\n"
