"""Codes that a sheet explains itself are read as the words that it gives for them."""

from __future__ import annotations

from pathlib import Path

import pytest

import orggraph as og
from tests.ledgers.builders import Folder, findings

UNITS = ("石渡竹编厂", "石渡茶厂", "松坞灯具店", "松坞修表店", "松坞托育园", "松坞茶楼有限公司")
CODES = (1, 2, 2, 3, 4, 4)
STATUSES = ["own", "joint", "joint", "attached", "instructor", "none"]
SENT = (2, 2, 2, 2, 1, 2)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def statuses(reading: og.Reading) -> list[str]:
    return [unit.status for unit in og.coverage(reading.register.on("2024-12-31")).rows_behind()]


def table(mode: str, sent: str, codes: tuple[object, ...] = CODES) -> list[list[object]]:
    rows = [list(row) for row in zip(UNITS, ["石渡村"] * 6, codes, SENT, strict=True)]
    return [["户名", "村", mode, sent], *rows]


def test_a_legend_below_the_table(folder: Folder) -> None:
    legend = ["填表说明：怎么建的 1自己建 2几家合建 3挂在别处 4没建；指导员 1有2没有", "", "", ""]
    reading = folder.xlsx("a.xlsx", [*table("怎么建的", "指导员"), legend]).read()
    assert statuses(reading) == STATUSES
    assert [found.given for found in findings(reading, "codes-by-legend")] == ["怎么建的", "指导员"]
    assert not reading.questions


def test_a_legend_of_letters_above_the_table(folder: Folder) -> None:
    legend = ["注：组建方式 A＝自建；B＝合建；C＝挂靠；D＝未建", "", "", ""]
    rows = table("组建方式", "指导员（1－有，2－无）", tuple("_ABCD"[code] for code in CODES))
    assert statuses(folder.xlsx("a.xlsx", [legend, *rows]).read()) == STATUSES


def test_a_legend_in_the_header(folder: Folder) -> None:
    rows = table("组建方式（1.独自建 2.合伙建 3.挂靠 4.未建）", "指导员（1有；2无）")
    assert statuses(folder.xlsx("a.xlsx", rows).read()) == STATUSES


@pytest.mark.parametrize(
    "note", ["说明：户名 3人 5个", "注：1.村里填写 2.按月上报 3.不要留空", "怎么建的 见附表", "村：1号楼2单元"]
)
def test_a_note_with_numbers_is_no_legend(folder: Folder, note: str) -> None:
    reading = folder.xlsx("a.xlsx", [*table("怎么建的", "指导员"), [note, "", "", ""]]).read()
    assert not findings(reading, "codes-by-legend")


def test_a_total_below_coded_columns_stays_a_number(folder: Folder) -> None:
    rows = [*table("组建方式（1自建2合建3挂靠4未建）", "指导员（1有2无）"), ["合计", "", 4, 1]]
    reading = folder.xlsx("a.xlsx", rows).read()
    assert statuses(reading) == STATUSES


def test_yes_and_no_may_be_ticked_in_two_columns(folder: Folder) -> None:
    headers = [
        ["户名", "村", "有没有党支部", "", "支部名称", "派指导员情况", ""],
        ["", "", "有", "没有", "", "派了", "没派"],
    ]
    rows = [
        (UNITS[0], "石渡村", "√", "", "石渡竹编厂支部", "", "√"),
        (UNITS[1], "石渡村", "", "√", "", "√", ""),
        (UNITS[2], "石渡村", "", "√", "", "", "√"),
    ]
    merged = ("A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:G1")
    reading = folder.xlsx("a.xlsx", [*headers, *rows], *merged).read()
    assert statuses(reading) == ["own", "instructor", "none"]
    assert not reading.questions
