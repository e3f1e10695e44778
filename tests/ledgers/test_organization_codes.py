"""Codes of organizations in a ledger of units, known by the ledger that lists the organizations."""

from __future__ import annotations

from pathlib import Path

import orggraph as og
from tests.ledgers.builders import Folder, findings

DAY = "2024-12-31"
UNITS = [
    ["单位名称", "组建方式", "归口号", "是否选派指导员"],
    ["柏坪木器厂", "单独", "QX07", "否"],
    ["柏坪漆器社", "联合", "QX08", "否"],
    ["柏坪竹艺馆", "联合", "QX08", "否"],
    ["柏坪藤编厂", "单独", "QX09", "是"],
    ["柏坪纸伞铺", "", "", "否"],
]
BRANCHES = [
    ["党组织编号", "党组织名称", "党组织类别", "撤销日期"],
    ["QX07", "柏坪木器厂党支部", "党支部", ""],
    ["QX08", "柏坪手艺联合党支部", "联合党支部", ""],
    ["QX09", "柏坪藤编厂党支部", "党支部", "2023-05-01"],
]


def statuses(reading: og.Reading) -> list[str]:
    return [unit.status for unit in og.coverage(reading.register.on(DAY)).rows_behind()]


def test_a_column_of_codes_that_another_ledger_lists_names_the_organizations(tmp_path: Path) -> None:
    reading = Folder(tmp_path).csv("单位.csv", UNITS).csv("支部.csv", BRANCHES).read()
    assert statuses(reading) == ["own", "joint", "joint", "instructor", "none"]
    assert [found.given for found in findings(reading, "column-by-cells")] == ["归口号"]


def test_other_codes_are_left_alone(tmp_path: Path) -> None:
    others = [UNITS[0], *([*row[:2], row[2].replace("QX", "ZZ"), row[3]] for row in UNITS[1:])]
    reading = Folder(tmp_path).csv("单位.csv", others).csv("支部.csv", BRANCHES).read()
    assert not findings(reading, "column-by-cells")
    assert statuses(reading) == ["own", "joint", "joint", "own", "none"]
