"""Sheets and rows that names alone tell: lists of organizations, parts of one unit, a host after a withdrawal."""

from __future__ import annotations

import pytest

import orggraph as og
from tests.ledgers.builders import Folder, findings, records

HEADER = ["单位名称", "统一社会信用代码", "所属街道", "组建方式", "党组织名称", "备注"]
DAY = "2025-12-31"
CODE = "91990101MA0000001A"


def total(reading: og.Reading) -> tuple[int, int, int, int]:
    counted = og.coverage(reading.register.on(DAY)).total
    return counted.units, counted.own, counted.attached, counted.none


def unit(name: str, code: str = "", remark: str = "") -> list[str]:
    return [f"{name}有限公司", code, "桐叶街道", "单独组建", f"{name}党支部", remark]


UNITS = [unit(f"月{letter}五金") for letter in "东南西"]


def test_a_list_of_names_of_organizations_is_one_of_organizations(folder: Folder) -> None:
    book = [
        ["号", "叫啥", "咋样"],
        *([n, cells[4], "2024年3月撤" if n == 2 else "好"] for n, cells in enumerate(UNITS)),
    ]
    reading = folder.book("a.xlsx", {"单位": [HEADER, *UNITS], "册子": book}).read()
    assert findings(reading, "sheet-as-organizations")
    assert {each["name"] for each in records(reading, "organization")} >= {cells[4] for cells in UNITS}


@pytest.mark.parametrize("part", ["（东门门市）", "(二车间)"])
def test_a_part_of_a_unit_with_its_code_is_that_unit(folder: Folder, part: str) -> None:
    other = [f"星河酱园有限公司{part}", CODE, "桐叶街道", "单独组建", "星河酱园党支部", ""]
    reading = folder.csv("a.csv", [HEADER, *UNITS, unit("星河酱园", CODE), other]).read()
    assert total(reading) == (4, 4, 0, 0)


@pytest.mark.parametrize("remark", ["原支部已撤销，改随桐叶社区党委", "支部去年撤了：党支部撤销后编入商会党总支"])
def test_with_another_since_its_own_was_withdrawn(folder: Folder, remark: str) -> None:
    reading = folder.csv("a.csv", [HEADER, *UNITS, unit("星河酱园", "", remark)]).read()
    assert total(reading) == (4, 3, 1, 0)


@pytest.mark.parametrize("remark", ["支部已撤销，党员转入社区党委", "支部撤销"])
def test_members_that_moved_are_no_host(folder: Folder, remark: str) -> None:
    reading = folder.csv("a.csv", [HEADER, *UNITS, unit("星河酱园", "", remark)]).read()
    assert total(reading) == (4, 3, 0, 1)
