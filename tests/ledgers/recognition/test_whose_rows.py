"""Whose rows a sheet has: what names each row for itself is what the rows are about, whatever the header says."""

from __future__ import annotations

import orggraph as og
from tests.ledgers.builders import Folder, findings, pick, records

SCHOOLS = [f"{name}幼儿园" for name in ("石榴", "蒲公英", "小松鼠", "彩虹桥", "向日葵", "七色花", "小海豚", "麦穗")]
JOINT, FIRST = "民办教育联合党支部", "石榴幼儿园党支部"


def roll(folder: Folder) -> Folder:
    ways = ["自设", "合设", "合设", "合设", "靠挂", "靠挂", "空白", "空白"]
    named = [FIRST, JOINT, JOINT, JOINT, FIRST, FIRST, None, None]
    rows = [
        [n, school, kind, way, branch, None]
        for n, (school, kind, way, branch) in enumerate(
            zip(SCHOOLS, ["一级园", "二级园"] * 4, ways, named, strict=True), 1
        )
    ]
    header = ["编号", "园所", "组织形式", "党建口径", "党组织", "园长"]
    return folder.xlsx("花名册.xlsx", [["民办教育党组织花名册", *[None] * 5], header, *rows], "A1:F1")


def test_rows_that_units_name_better_than_organizations_are_units(folder: Folder) -> None:
    reading = roll(folder).read()
    assert [account.ledger for account in reading.sheets] == ["emerging_units"]
    modes = sorted(mode for _, mode in pick(records(reading, "establishment"), "unit", "mode"))
    assert modes == ["attached"] * 2 + ["joint"] * 3 + ["own"]


def test_organizations_that_name_each_row_stay_organizations(folder: Folder) -> None:
    rows = [[n, f"{school}党支部", "党支部", "城东教育党委", school] for n, school in enumerate(SCHOOLS, 1)]
    header = ["编号", "党组织", "组织形式", "上级党组织", "依托园所"]
    reading = folder.xlsx("名录.xlsx", [header, *rows]).read()
    assert [account.ledger for account in reading.sheets] == ["organizations"]
    assert len(records(reading, "organization")) >= len(SCHOOLS)


def test_a_column_of_units_beside_instructors_is_where_these_are_sent(folder: Folder) -> None:
    roll(folder)
    header = ["联络员", "来自单位", "驻园", "下派时间"]
    sent = [f"{SCHOOLS[4]}、{SCHOOLS[6]}", SCHOOLS[7], f"从前叫玉米{SCHOOLS[5]}、{SCHOOLS[5]}"]
    rows = [
        [name, "城东教育局", schools, "2024年4月"] for name, schools in zip(["方宁", "陆遥", "沈一"], sent, strict=True)
    ]
    reading = folder.csv("联络员下派.csv", [header, *rows], encoding="gb18030").read()
    assert {account.ledger for account in reading.sheets} == {"emerging_units", "instructors"}
    total = og.coverage(reading.register.on("2025-12-31")).total
    assert (total.units, total.own, total.joint, total.attached, total.instructor) == (8, 1, 3, 2, 2)
    assert SCHOOLS[5] in {unit for (unit,) in pick(records(reading, "instructor"), "unit")}
    assert findings(reading, "column-by-cells")


def test_names_of_organizations_with_others_above_them_are_a_list_of_organizations(folder: Folder) -> None:
    above = ["城东教育党委"] * 5 + ["城西教育党委"] * 3
    rows = [[n, f"{school}党支部", body, 5 + n] for n, (school, body) in enumerate(zip(SCHOOLS, above, strict=True), 1)]
    reading = folder.xlsx("清册.xlsx", [["号", "组织全称", "归谁管", "人数"], *rows]).read()
    assert [account.ledger for account in reading.sheets] == ["organizations"]
    claims = {column.header: column.claim for column in reading.sheets[0].headers}
    assert claims["归谁管"] == "organization.superior"
