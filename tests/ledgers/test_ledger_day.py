"""The day that a ledger bears, and the day of a register: what is stated, a title, a name of sheet, file or folder."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

import orggraph as og
from orggraph.ledgers.body import read_body
from orggraph.ledgers.header import find_blocks
from orggraph.ledgers.header_words import Claims
from orggraph.ledgers.ledger_day import ledger_day
from orggraph.ledgers.sheet import Sheet
from orggraph.model.kinds import schemas
from orggraph.profile import default_profile
from tests.ledgers.builders import Folder

HEAD = ["单位名称", "所属街道", "党员数", "是否建立党组织"]
ROW = ["岚栖甲物流有限公司", "拂云街道", 3, "否"]
TODAY = dt.date(2033, 5, 20)


def day_of(
    *above: Any, below: tuple[Any, ...] = (), sheet: str = "表", file: str = "台账.xlsx", folder: str = ""
) -> str:
    rows = [[cell, "", "", ""] if not isinstance(cell, list) else cell for cell in above]
    end = [[cell, "", "", ""] if not isinstance(cell, list) else cell for cell in below]
    cells = Sheet(file, sheet, [*rows, HEAD, ROW, *end])
    (block,) = find_blocks(cells, Claims(schemas(), default_profile(), names=False))
    return str(ledger_day(cells, block, read_body(cells, block).around, folder, TODAY))


STATED = {
    "填报时间：2020年12月31日": "2020-12-31",
    "填表日期:2020.12.31": "2020-12-31",
    "（数据截至2020年12月31日）": "2020-12-31",
    "统计时间：２０２０年１２月": "2020-12",
    "制表日期： 2020-6-30": "2020-06-30",
    "填报单位：松树街道    填报时间：2020/6/30": "2020-06-30",
    "某单位（章）   统计截止时间：2020年6月30日   电话：13900000001": "2020-06-30",
    "截止日期：20200630": "2020-06-30",
    "摸底日期：20.6.30": "2020-06-30",
}


@pytest.mark.parametrize(("said", "day"), STATED.items())
@pytest.mark.parametrize("below", [False, True])
def test_what_stands_beside_the_table(said: str, day: str, below: bool) -> None:
    assert (day_of(below=(said,)) if below else day_of(said)) == day


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ({"above": ["某街道名册（2022年度）"]}, "2022"),
        ({"above": ["名册"], "sheet": "2022年"}, "2022"),
        ({"above": ["名册"], "file": "名册_20220630.xlsx"}, "2022-06-30"),
        ({"above": ["名册"], "file": "名册（6月底）.xlsx", "folder": "2022年"}, "2022-06"),
        ({"above": ["名册（2021年12月）"], "file": "2022年名册.xlsx"}, "2021-12"),
        ({"above": ["名册"], "file": "2022年/某街道/名册.xlsx"}, "2022"),
        ({"above": ["名册（6月）"], "file": "某街道/名册.xlsx", "folder": "2022年"}, "2022-06"),
        ({"above": ["名册"], "folder": "test_2022_0"}, "None"),
        ({"above": ["2019年以来新成立的单位"]}, "None"),
        ({"above": ["名册", "2022.6.30"]}, "2022-06-30"),
        ({"above": [["填报时间：", dt.date(2022, 6, 30), "", ""]]}, "2022-06-30"),
        ({"above": [["", "", "", dt.date(2022, 6, 30)]]}, "2022-06-30"),
        ({"above": ["2022年度名册"], "below": ("填表日期：2023年1月10日",)}, "2022"),
        ({"above": ["2022年度名册"], "below": ("填表日期：2022年11月10日",)}, "2022-11-10"),
        ({"above": ["2019年换届名册"], "below": ("填表日期：2022年11月10日",)}, "2022-11-10"),
        ({"above": ["2022年度名册", "统计截至2022年9月30日", "填表日期：2022年11月10日"]}, "2022-09-30"),
        ({"above": ["2033年名册"]}, "2033-05-20"),
        ({"above": ["2033年6月名册"]}, "2033-06"),
    ],
)
def test_statements_before_titles_before_names(given: dict[str, Any], day: str) -> None:
    assert day_of(*given.pop("above"), **given) == day


def test_the_register_asks_for_the_latest_day_that_is_not_ahead(folder: Folder) -> None:
    def rows(title: str, name: str) -> list[list[Any]]:
        return [[title], HEAD, [name, *ROW[1:]]]

    folder.xlsx("甲.xlsx", rows("名册（2021年）", "岚栖甲公司")).xlsx("乙.xlsx", rows("截至2022年6月", "岚栖乙公司"))
    folder.xlsx("丙.xlsx", rows("名册（2091年）", "岚栖丙公司")).xlsx("丁.xlsx", rows("名册", "岚栖丁公司"))
    register = folder.read().register
    assert (register.as_of, register.on().day) == (dt.date(2022, 6, 30), dt.date(2022, 6, 30))
    saved = og.read(og.save(register, folder.path / "saved")).register
    assert (saved.as_of, saved.on().day) == (dt.date(2022, 6, 30), dt.date(2022, 6, 30))


def test_ledgers_without_a_day_mean_today(tmp_path: Path) -> None:
    register = Folder(tmp_path).xlsx("甲.xlsx", [HEAD, ROW]).read().register
    assert (register.as_of, register.on().day) == (None, dt.date.today())


def test_the_day_and_who_states_it_are_no_unit(folder: Folder) -> None:
    rows = [HEAD, ROW, ["统计时点：2021年3月8日", "", "", "拂云街道经发办"]]
    reading = folder.csv("点位.csv", rows).read()
    assert og.coverage(reading.register.on()).total.units == 1
    assert str(reading.register.as_of) == "2021-03-08"
