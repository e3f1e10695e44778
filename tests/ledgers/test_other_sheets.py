"""Sheets among the ledgers that hold no records of their own."""

from __future__ import annotations

from typing import Any

import pytest

import orggraph as og
from orggraph.reports.tables import to_xlsx
from orggraph.tables.table import Field, Table
from tests.ledgers.builders import Folder, findings

LEDGER = [["单位名称", "党员数", "是否建立党组织"], ["甲公司", 3, "否"]]


def test_a_workbook_that_orggraph_wrote_bears_its_mark(folder: Folder) -> None:
    table = Table(
        "名单", (), (Field("a", "单位名称"), Field("b", "党员数"), Field("c", "组建方式")), (("乙公司", 3, "单独组建"),)
    )
    folder.bytes("名单.xlsx", to_xlsx([table])).xlsx("a.xlsx", LEDGER)
    reading = folder.read()
    assert reading.register.tables["unit"]["name"].to_list() == ["甲公司"]
    assert [found.source.file for found in findings(reading, "own-output")] == ["名单.xlsx"]
    assert [account.no_ledger for account in reading.sheets] == [None, "own-output"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_rows_behind_a_figure_are_known_by_their_sources(folder: Folder, lang: str) -> None:
    source = og.Source("a.xlsx", "Sheet1", 3).words(lang)
    header = ["单位名称", "组建方式", "来源" if lang == "zh" else "source"]
    reading = folder.xlsx("a.xlsx", LEDGER).csv("b.csv", [header, ["乙公司", "单独组建", source]]).read()
    assert reading.register.tables["unit"]["name"].to_list() == ["甲公司"]
    assert findings(reading, "own-output")


@pytest.mark.parametrize(
    "sheet",
    [
        [["社区", "摸排总数", "已组建"], ["碧波社区", 4, 2], ["红枫社区", 5, 3], ["合计", 9, 5]],
        [["各街道情况"], ["序", "街道", "总数"], [1, "甲乙街道", 4], [2, "丙丁街道", 5], [3, "戊己镇", 6]],
        [["行标签", "计数项:单位名称"], ["物流", 4], ["总计", 4]],
    ],
)
def test_a_table_of_areas_with_figures_is_no_lost_ledger(folder: Folder, sheet: list[list[Any]]) -> None:
    reading = folder.book("a.xlsx", {"汇总": sheet, "明细": LEDGER}).read()
    assert [found.severity for found in findings(reading, "statistics-sheet")] == ["info"]
    assert not findings(reading, "unrecognized-sheet")


def test_areas_under_the_header_of_units_are_no_units_and_it_is_a_warning(folder: Folder) -> None:
    rows = [["单位名称", "从业人员数", "党员数"], ["碧波社区", 40, 2], ["红枫社区", 50, 3], ["合计", 90, 5]]
    reading = folder.book("a.xlsx", {"汇总": rows, "明细": LEDGER}).read()
    assert reading.register.tables["unit"]["name"].to_list() == ["甲公司"]
    assert [found.severity for found in findings(reading, "statistics-as-ledger")] == ["warning"]


def test_a_list_of_names_is_no_sheet_of_notes(folder: Folder) -> None:
    names = [["名册"], ["甲乙公司"], ["丙丁公司"], ["戊己公司"]]
    reading = folder.book("a.xlsx", {"名册": names, "明细": LEDGER}).read()
    assert findings(reading, "unrecognized-sheet")
    assert not findings(reading, "notes-sheet")


def test_notes_are_passed_over(folder: Folder) -> None:
    notes = [["填表说明"], ["1.每家只填一行。"], ["2.名称写全称；有曾用名的另行注明。"]]
    reading = folder.book("a.xlsx", {"说明": notes, "明细": LEDGER}).read()
    assert {account.sheet: account.no_ledger for account in reading.sheets} == {"说明": "notes", "明细": None}
