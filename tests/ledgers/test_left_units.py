"""Lists of units that have left: not read as units, and taken out of the other sheets."""

from __future__ import annotations

import pytest

import orggraph as og
from orggraph.text.remarks import is_list_of_left
from tests.ledgers.builders import Folder

HEADER = ["单位名称", "所属街道", "党员数", "组建方式", "党组织名称"]
UNITS = [[f"云{letter}机械有限公司", "桐叶街道", 4, "单独组建", f"云{letter}机械党支部"] for letter in "天地玄黄"]
GONE = [["企业", "缘由", "日子"], ["云天机械有限公司", "不做了", "2025-03-01"], ["沧海五金行", "去了邻县", "2025.4.7"]]
DAY = "2025-12-31"


def units(reading: og.Reading, day: str = DAY) -> int:
    return og.coverage(reading.register.on(day)).total.units


@pytest.mark.parametrize("sheet", ["去年注销的", "迁出名单", "本年减少", "已关停"])
def test_what_such_a_list_names_counts_no_longer(folder: Folder, sheet: str) -> None:
    reading = folder.book("台账.xlsx", {"在册": [HEADER, *UNITS], sheet: GONE}).read()
    assert units(reading) == len(UNITS) - 1
    assert units(reading, "2025-02-01") == len(UNITS)
    assert {"left-units", "left-unit-on"} <= {finding.code for finding in reading.findings}
    assert [account.no_ledger for account in reading.sheets] == [None, "left-units"]


def test_its_rows_are_no_units_though_its_header_is_theirs(folder: Folder) -> None:
    more = [[f"沧{letter}五金行", "桐叶街道", 1, "", ""] for letter in "海河湖"]
    reading = folder.book("台账.xlsx", {"在册": [HEADER, *UNITS], "已注销": [HEADER, *more]}).read()
    assert units(reading) == len(UNITS)


def test_without_a_day_the_row_counts_on_none(folder: Folder) -> None:
    listed = [["序号", "名称", "电话"], [1, UNITS[0][0], "已停机"], [2, UNITS[1][0], "已停机"]]
    reading = folder.book("台账.xlsx", {"在册": [HEADER, *UNITS], "清退名单": listed}).read()
    assert units(reading) == units(reading, "2025-01-01") == len(UNITS) - 2
    assert "left-unit" in {finding.code for finding in reading.findings}


def test_a_new_name_is_no_end(folder: Folder) -> None:
    listed = [*GONE, ["云地机械有限公司", "更名", "2025-05-01"]]
    reading = folder.book("台账.xlsx", {"在册": [HEADER, *UNITS], "注销": listed}).read()
    assert units(reading) == len(UNITS) - 1


@pytest.mark.parametrize("title", ["计划注销企业", "新增和退出", "党组织撤销情况", "疑似迁出", "注销企业整治专项行动"])
def test_titles_that_say_something_else(title: str) -> None:
    assert not is_list_of_left(title)
