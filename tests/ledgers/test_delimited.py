from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.ledgers.delimited import TooLargeError, cells_of

CELL = st.text(st.sampled_from('甲乙,"\n 1'), max_size=6).filter(
    lambda text: not text.startswith((",", "\n")) and all(line.count(",") < 2 for line in text.split("\n")[1:])
)
"""A line of a cell that looks like a row is taken for one, so there is none here."""


@given(st.lists(st.lists(CELL, min_size=2, max_size=4).map(lambda row: ["单位", *row]), min_size=1, max_size=6))
def test_what_a_program_writes_is_read_back(rows: list[list[str]]) -> None:
    out = io.StringIO()
    csv.writer(out).writerows([["表头", "二", "三", "四"], *rows])
    assert cells_of(out.getvalue())[1:] == rows


def test_a_list_in_the_lines_of_a_cell_makes_no_rows() -> None:
    remark = "情况:\n1,无党员,已报告,待复核\n2,已联系"
    out = io.StringIO()
    csv.writer(out).writerows(
        rows := [["单位", "街道", "社区", "数", "备注", "复核"], ["甲", "松树", "枫桥", "1", remark, "无"]]
    )
    assert cells_of(out.getvalue()) == rows


def test_a_lone_quotation_mark_spoils_its_own_line_only() -> None:
    text = '单位,街道,数\n甲,松树,1\n乙,",2\n"丙\n公司",",3\n"丁",松树,4\n'
    assert cells_of(text) == [
        ["单位", "街道", "数"],
        ["甲", "松树", "1"],
        ["乙", '"', "2"],
        ['"丙'],
        ['公司"', '"', "3"],
        ["丁", "松树", "4"],
    ]


def test_a_cell_of_two_lines_beside_a_lone_quotation_mark() -> None:
    text = '单位,街道,数\n"甲\n公司",松树,1\n乙,",2\n丙,",3\n"丁\n公司",松树,4\n'
    assert cells_of(text)[1:] == [
        ["甲\n公司", "松树", "1"],
        ["乙", '"', "2"],
        ["丙", '"', "3"],
        ["丁\n公司", "松树", "4"],
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_end_of_a_line(end: str) -> None:
    assert cells_of(end.join(["单位,数", "甲,1", "乙\u2028\x0b,2", ""])) == [
        ["单位", "数"],
        ["甲", "1"],
        ["乙\u2028\x0b", "2"],
    ]


@pytest.mark.parametrize(
    ("text", "last"),
    [("," * 16_384, "XFE1"), ("\n" * 1_048_577, "A1048577"), (("," * 999 + "\n") * 12_001, "ALL12001")],
)
def test_more_than_a_sheet_can_hold(text: str, last: str) -> None:
    with pytest.raises(TooLargeError, match=last):
        cells_of(text)


@pytest.mark.parametrize(
    ("written", "cell"),
    [('="0012"', "0012"), ('"=""0012"""', "0012"), ("'0012", "0012"), ("'2019-05-01", "2019-05-01"), ("'甲", "'甲")],
)
def test_a_guard_is_no_part_of_a_cell(written: str, cell: str) -> None:
    assert cells_of(f"代码,数\n{written},1\n") == [["代码", "数"], [cell, "1"]]
