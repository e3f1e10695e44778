"""Ticks, groups of headers, tables side by side, and measures in headers."""

from __future__ import annotations

from typing import Any

import pytest

import orggraph as og
from orggraph.ledgers.recognition.side_by_side import tables_of
from orggraph.ledgers.sheet import Sheet
from tests.ledgers.builders import Folder, findings, pick, records
from tests.ledgers.recognition.districts import FIRMS

WAYS = ["独立建立", "区域联建", "挂靠建立"]


def ticked(marks: list[str], folder: Folder) -> og.Reading:
    upper = ["编号", "企业字号", "建党组织情况（打勾）", None, None, "所建支部名称"]
    lower: list[Any] = [None, None, *WAYS, None]
    rows = [
        [n, firm, *[marks[n] if way == n else None for way in range(3)], f"{firm}党支部"]
        for n, firm in enumerate(FIRMS[:3])
    ]
    return folder.xlsx("a.xlsx", [["某办摸底表"], upper, lower, *rows], "A2:A3", "B2:B3", "C2:E2", "F2:F3").read()


@pytest.mark.parametrize("marks", [["√"] * 3, ["✔", "√", "是"], ["1"] * 3, ["×"] * 3, ["○"] * 3, ["√（2019.4）"] * 3])
def test_ticks_under_several_columns_are_one_field(folder: Folder, marks: list[str]) -> None:
    reading = ticked(marks, folder)
    found = pick(records(reading, "establishment"), "unit", "mode")
    assert sorted(found) == sorted(zip(FIRMS[:3], ["own", "joint", "attached"], strict=True))


def test_a_date_beside_a_tick_is_kept(folder: Folder) -> None:
    reading = ticked(["√（2019.4）", "√", "√"], folder)
    starts = dict(pick(records(reading, "establishment"), "unit", "start"))
    assert str(starts[FIRMS[0]]).startswith("2019-04")


def test_two_ticks_in_a_row_are_told(folder: Folder) -> None:
    header = ["企业字号", *WAYS, "支部名称"]
    rows = [
        header,
        [FIRMS[0], "√", "√", None, "甲支部"],
        [FIRMS[1], "√", None, None, "乙支部"],
        [FIRMS[2], "待核", "√", None, "丙支部"],
        [FIRMS[3], None, None, "√", "丁支部"],
    ]
    reading = folder.xlsx("a.xlsx", rows).read()
    (several,) = findings(reading, "several-ticks")
    assert (several.source.row, several.severity) == (2, "warning")
    (unclear,) = findings(reading, "unclear-tick")
    assert unclear.source.row == 4


def test_groups_over_two_rows_say_whose_a_general_word_is(folder: Folder) -> None:
    upper = ["商户", None, "党组织", None, "指导员", None]
    lower = ["名称", "员工人数", "名称", "组建方式", "姓名", "单位职务"]
    rows = [upper, lower, [FIRMS[0], 8, "甲支部", "单独组建", "方宁", "主任"]]
    account = folder.xlsx("a.xlsx", rows, "A1:B1", "C1:D1", "E1:F1").read().sheets[0]
    claims = [column.claim for column in account.headers]
    assert claims == [
        "unit.name",
        "unit.employees",
        "establishment.organization",
        "establishment.mode",
        "extra.instructor",
        None,
    ]


def test_the_halves_of_one_table_side_by_side_are_one(folder: Folder) -> None:
    header = ["序", "企业名称", "职工数", "组建方式"]
    rows = [
        ["台账"],
        [*header, None, *header],
        [1, FIRMS[0], 3, "单独组建", None, 3, FIRMS[2], 5, None],
        [2, FIRMS[1], 4, "联合组建", None, 4, FIRMS[3], 6, None],
        [None, None, None, None, None, 5, FIRMS[4], 7, None],
    ]
    reading = folder.xlsx("a.xlsx", rows).read()
    assert sorted(pick(records(reading, "unit"), "name", "employees")) == sorted(
        zip(FIRMS, (3, 4, 5, 6, 7), strict=True)
    )


@pytest.mark.parametrize("marks", ["①②③", "123", "甲乙丙", ["", "", ""]], ids=["circled", "digits", "stems", "none"])
def test_several_units_in_a_row_are_records_of_one_table(folder: Folder, marks: str | list[str]) -> None:
    header = ["几层", *(text for mark in marks for text in (f"商户{mark}", "组建方式")), "楼管"]
    rows = [
        ["7", FIRMS[0], "单独组建", FIRMS[1], "联合组建", FIRMS[2], "未建", "方宁"],
        ["6", FIRMS[3], "联合组建", "栖谷竹茶馆", "未建", "", "", "陆某"],
        ["5", "", "", "栖谷灯饰店", "未建", "", "", "陆某"],
    ]
    reading = folder.xlsx("a.xlsx", [["某楼各层"], header, *rows]).read()
    total = og.coverage(reading.register.on("2024-12-31")).total
    assert (total.units, total.own, total.joint, total.none) == (6, 1, 2, 3)
    assert not reading.questions


def test_names_and_telephones_below_captions_are_no_units_in_rows(folder: Folder) -> None:
    rows = [
        ["编号", "企业字号", "书记", "", "指导员", ""],
        ["", "", "姓名", "电话", "姓名", "电话"],
        *([n, firm, "方宁", "13900000001", "陆某", "13900000002"] for n, firm in enumerate(FIRMS)),
    ]
    sheet = Sheet("a.xlsx", "甲", rows)
    assert tables_of(sheet, lambda _: False) == [sheet]


def test_marks_around_a_header_are_of_no_matter(folder: Folder) -> None:
    rows = [["★企业名称（必填）", "1.职工人数（人）", "②组建方式*"], [FIRMS[0], 4, "单独组建"]]
    account = folder.csv("a.csv", rows).read().sheets[0]
    assert list(account.columns.values()) == ["unit.name", "unit.employees", "establishment.mode"]


@pytest.mark.parametrize(("title", "year"), [("情况表", 2023), ("2022年情况表", 2022)])
@pytest.mark.parametrize("rows", [1, 2])
def test_of_several_years_the_later_stands_or_that_of_the_title(
    folder: Folder, title: str, year: int, rows: int
) -> None:
    if rows == 2:
        header = [
            ["企业名称", "组建方式", 2022, None, 2023, None],
            [None, None, "职工人数", "党员数", "职工人数", "党员数"],
        ]
    else:
        header = [["企业名称", "组建方式", "2022年职工人数", "2022年党员数", "2023年职工人数", "2023年党员数"]]
    data = [[firm, "单独组建", 22, 2, 23, 3] for firm in FIRMS]
    merged = ("A2:A3", "B2:B3", "C2:D2", "E2:F2") if rows == 2 else ()
    reading = folder.xlsx("a.xlsx", [[title], *header, *data], *merged).read()
    employees, members = pick(records(reading, "unit"), "employees", "members")[0]
    assert (employees, members) == (year - 2000, year - 2020)
    assert len(findings(reading, "column-lost")) == 2


def test_blank_columns_behind_a_table_or_in_a_row_are_not_tried_one_by_one() -> None:
    tried: list[Sheet] = []
    rows = [["序", "企业名称", "职工数", *[None] * 40, "经办", "电话", "备考", *[None] * 900, " "]]
    sheet = Sheet("a.xlsx", "某表", rows)
    assert tables_of(sheet, lambda part: bool(tried.append(part))) == [sheet]
    assert len(tried) == 1
