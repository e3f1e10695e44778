from __future__ import annotations

from typing import Any

import pytest

from tests.ledgers.builders import Folder, findings, where
from tests.ledgers.small import District

HEADER = ["单位名称", "从业人员数", "党员数", "组建方式"]


def told(folder: Folder, *rows: list[Any]) -> list[tuple[str, int | None, str | None, str, str]]:
    reading = folder.xlsx("a.xlsx", [HEADER, *rows]).read()
    found = findings(reading, "total-differs", "total-without-text")
    assert reading.sheets[0].rows == sum(not str(row[0]).endswith(("合计", "小计")) for row in rows)
    return [(f.code, f.source.row, f.source.column, f.given, f.expected) for f in found]


def test_a_total_that_adds_up_says_nothing(folder: Folder) -> None:
    assert told(folder, ["甲", 3, 1, ""], ["乙", "４人", None, ""], ["合计", 7, "1人", ""]) == []


def test_a_total_that_differs_is_told_with_both_figures(folder: Folder) -> None:
    rows = [["甲", 3, 1, ""], ["乙", 4, 2, ""], ["合计", 8, 3, ""]]
    assert told(folder, *rows) == [("total-differs", 4, "从业人员数", "8", "7")]


def test_a_total_that_leaves_out_counts_written_as_text_is_told_as_such(folder: Folder) -> None:
    rows = [["甲", 3, 1, ""], ["乙", "4人", 2, ""], ["合计", 3, 3, ""]]
    assert told(folder, *rows) == [("total-without-text", 4, "从业人员数", "3", "7")]


def test_a_blank_total_is_no_claim(folder: Folder) -> None:
    assert told(folder, ["甲", 3, 1, ""], ["合计", None, "—", ""]) == []


def test_a_total_of_zero_is_a_claim(folder: Folder) -> None:
    assert told(folder, ["甲", 3, 0, ""], ["合计", 0, 0, ""]) == [("total-differs", 3, "从业人员数", "0", "3")]


@pytest.mark.parametrize("cell", ["约30", "很多", "12.5"])
def test_a_column_without_exact_counts_has_no_sum_to_check(folder: Folder, cell: str) -> None:
    assert told(folder, ["甲", cell, 1, ""], ["乙", 4, 1, ""], ["合计", 99, 2, ""]) == []


def test_subtotals_count_from_the_one_before_and_the_total_counts_all(folder: Folder) -> None:
    rows = [
        ["甲", 3, 1, ""],
        ["小计", 3, 1, ""],
        ["乙", 4, 2, ""],
        ["丙", 5, 2, ""],
        ["小计", 9, 5, ""],
        ["合计", 12, 5, ""],
    ]
    assert told(folder, *rows) == [("total-differs", 6, "党员数", "5", "4")]


@pytest.mark.parametrize("last", ["全区合计", "小计", "街道小计"])
def test_a_subtotal_right_below_another_adds_up_several(folder: Folder, last: str) -> None:
    rows = [["甲", 3, 1, ""], ["小计", 3, 1, ""], ["乙", 4, 2, ""], ["小计", 4, 2, ""], ["某社区小计", 0, 0, ""]]
    assert told(folder, *rows, [last, 7, 3, ""]) == []
    assert told(folder, *rows, [last, 8, 3, ""]) == [("total-differs", 7, "从业人员数", "8", "7")]


def test_subtotals_of_subtotals(folder: Folder) -> None:
    streets = [["甲", 3, 1, ""], ["小计", 3, 1, ""], ["乙", 4, 2, ""], ["小计", 4, 2, ""], ["松树街道合计", 7, 3, ""]]
    others = [["丙", 5, 1, ""], ["小计", 5, 1, ""], ["丁", 6, 2, ""], ["小计", 6, 2, ""], ["枫桥街道合计", 11, 3, ""]]
    assert told(folder, *streets, *others, ["全区合计", 18, 6, ""]) == []
    assert [row for _, row, *_ in told(folder, *streets, *others, ["全区合计", 18, 7, ""])] == [12]


def test_a_total_above_all_rows(folder: Folder) -> None:
    rows = [["甲", 3, 1, ""], ["乙", 4, 2, ""]]
    assert told(folder, ["合计", 7, 3, ""], *rows) == []
    assert told(folder, ["合计", 8, 3, ""], *rows) == [("total-differs", 2, "从业人员数", "8", "7")]


def test_the_grand_total_of_the_small_district(district: District) -> None:
    row = ["合计", None, None, None, 750, 10, None, None]
    district.rows["grids"].append(row)
    reading = district.write().read()
    (finding,) = findings(reading, "total-differs")
    assert where(finding) == ("05-网格台账.xlsx", "Sheet1", 5, "党员数")
    assert finding.message() == "05-网格台账.xlsx，Sheet1 表，第 5 行，“党员数”列：合计写的是 10，各行相加是 9。"
    grids = next(account for account in reading.sheets if account.ledger == "grids")
    assert (grids.rows, grids.kept) == (2, 2)
