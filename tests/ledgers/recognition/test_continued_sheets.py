"""Sheets that go on from another one without a header of their own, and headers that are printed again."""

from __future__ import annotations

import pytest

import orggraph as og
from tests.ledgers.builders import Folder, findings

TOP = ["片区", "号", "单位名称", "统一社会信用代码", "党员", "办支部的情况", "", "", "支部叫什么"]
LOW = ["", "", "", "", "", "单独", "联合", "挂靠", ""]
MERGED = ("A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:H1", "I1:I2")
DAY = "2025-12-31"


def rows(*letters: str, first: int = 1) -> list[list[object]]:
    cells = []
    for number, letter in enumerate(letters, first):
        own = number % 2 == 1
        branch = f"月{letter}五金党支部" if own else "月亮湾联合党支部"
        code = f"91990101MA00000{number:02}X"
        cells.append(
            ["", number, f"月{letter}五金有限公司", code, 3, *(["√", "", ""] if own else ["", "√", ""]), branch]
        )
    return cells


FIRST, SECOND = rows(*"东南西北"), rows(*"甲乙丙", first=5)


def counts(reading: og.Reading) -> tuple[int, int, int]:
    total = og.coverage(reading.register.on(DAY)).total
    return total.units, total.own, total.joint


def test_a_second_page_without_a_header_is_read_on(folder: Folder) -> None:
    reading = folder.book("a.xlsx", {"一": [TOP, LOW, *FIRST], "续": SECOND}, {"一": MERGED}).read()
    assert counts(reading) == (7, 4, 3)
    (told,) = findings(reading, "goes-on-from-another-sheet")
    assert (told.severity, told.source.sheet) == ("warning", "续")
    assert not reading.questions


@pytest.mark.parametrize(
    "other",
    [
        [["3月", "开会", "讲了防火", "", 12], ["4月", "检查", "查了电线", "", 9], ["5月", "走访", "送了书", "", 4]],
        [[cells[2], cells[1], cells[0], cells[4], cells[3]] for cells in SECOND],  # in another order
        [["A", 1, "非公企业"], ["B", 2, "社会组织"], ["C", 3, "个体户"]],
    ],
    ids=["notes", "another order", "codes"],
)
def test_what_holds_something_else_is_not(folder: Folder, other: list[list[object]]) -> None:
    reading = folder.book("a.xlsx", {"一": [TOP, LOW, *FIRST], "续": other}, {"一": MERGED}).read()
    assert not findings(reading, "goes-on-from-another-sheet")
    assert counts(reading) == (4, 2, 2)


def test_a_header_of_two_rows_that_is_printed_again_is_no_record(folder: Folder) -> None:
    again = [f"{place[0]}{int(place[1]) + 6}:{place[3]}{int(place[4]) + 6}" for place in MERGED]
    sheet = [TOP, LOW, *FIRST, TOP, LOW, *SECOND]
    reading = folder.book("a.xlsx", {"一": sheet}, {"一": (*MERGED, *again)}).read()
    assert counts(reading) == (7, 4, 3)
    assert dict(reading.sheets[0].passed) == {"header": 2}
