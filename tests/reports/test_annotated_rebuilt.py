"""Workbooks that are built again from cells."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from orggraph.ledgers.workbook import Sheet
from orggraph.reports.annotated_rebuilt import built_again


def test_cells_are_built_again_with_their_types_and_merged_ranges() -> None:
    moment = dt.datetime(2020, 1, 2, 3, 4)
    cells = [["=x", 1, 2.5, True], [None, "", moment.date(), moment], [dt.time(1, 2), "a\x07b"]]
    copied = built_again(Path("a.ods"), [Sheet("a.ods", "甲[1]:*?/\\" + "长" * 40, cells, [((1, 0), (2, 0))])])
    assert copied is not None
    sheet = copied.book.worksheets[0]
    assert sheet.title == ("甲_1______" + "长" * 40)[:31]
    assert [cell.data_type for cell in sheet[1]] == ["s", "n", "n", "b"]
    assert (sheet["C2"].value, sheet["D2"].value) == (moment.date(), moment)
    assert sheet["B3"].value == "a b"
    assert [str(span) for span in sheet.merged_cells.ranges] == ["A2:A3"]


def test_sheets_whose_names_become_the_same_stay_apart() -> None:
    sheets = [Sheet("a.ods", f"{'长' * 40}{number}", [[number]]) for number in range(3)]
    sheets += [Sheet("a.ods", name, [[3 + number]]) for number, name in enumerate(("a?", "A*", "'", ""))]
    copied = built_again(Path("a.ods"), sheets)
    assert copied is not None
    assert [copied.sheets[sheet.name]["A1"].value for sheet in sheets] == list(range(7))
    assert all(len(name) <= 31 for name in copied.book.sheetnames)


def test_more_rows_than_a_workbook_can_hold_are_not_written() -> None:
    assert built_again(Path("a.csv"), [Sheet("a.csv", None, [[1]] * 1_048_577)]) is None
    assert built_again(Path("a.csv"), [Sheet("a.csv", None, [[1] * 16_385])]) is None
