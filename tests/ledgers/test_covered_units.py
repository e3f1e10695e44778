"""Coverage that a ledger of organizations tells: 覆盖单位 and 挂靠单位, joined with the list of units by name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

import orggraph as og
from orggraph.ledgers.unit_lists import units_in
from tests.ledgers.builders import Folder

DAY = "2025-12-31"
HEADER = ["支部名称", "怎么组建的形式", "联建企业名单", "依托的企业", "何时成立", "附记"]
OWN = ["槐荫纸坊有限公司党支部", "单建", "槐荫纸坊有限公司", None, "2015.3", None]
JOINT = ["槐荫老街联合党支部", "联建", "槐荫茶庄；回春医馆\n槐荫剪纸社", "糖画摊", "2019.6", None]
ENDED = ["河滩临时联合党支部", "联建", "烤鱼摊、冷面馆", None, "2023.4，2025年8月闭市撤销", None]
UNITS = ("槐荫纸坊有限公司", "槐荫茶庄", "回春医馆", "槐荫剪纸社", "糖画摊", "烤鱼摊", "冷面馆", "书画院")


def folder(tmp_path: Path, organizations: Sequence[Sequence[object]], units: Sequence[str] = UNITS) -> og.Reading:
    rows = [["名称", "员工数", "联络员"], *([unit, 5, "鲍青" if unit == "烤鱼摊" else None] for unit in units)]
    sheets = {"支部": [HEADER, *organizations], "名册": rows if units else [["空"]]}
    return Folder(tmp_path).book("月报.xlsx", sheets).read()


def status(reading: og.Reading) -> dict[str, str]:
    return {unit.label: unit.status for unit in og.coverage(reading.register.on(DAY)).rows_behind()}


def told(reading: og.Reading, code: str) -> list[str]:
    return [finding.given for finding in reading.findings if finding.code == code]


def test_units_of_another_sheet_are_covered_as_the_organizations_say(tmp_path: Path) -> None:
    reading = folder(tmp_path, [OWN, JOINT, ENDED])
    modes = ["own", "joint", "joint", "joint", "attached", "instructor", "none", "none"]
    assert status(reading) == dict(zip(UNITS, modes, strict=True))
    assert told(reading, "remark-ended") == ["撤销"]
    assert reading.questions == ()


def test_a_short_name_is_that_of_the_only_unit_that_it_may_mean(tmp_path: Path) -> None:
    short = [[*OWN[:2], "纸坊", *OWN[3:]], [*JOINT[:2], "茶庄、医馆、槐荫剪纸", *JOINT[3:]]]
    reading = folder(tmp_path, short)
    assert [status(reading)[unit] for unit in UNITS[:4]] == ["own", "joint", "joint", "joint"]
    assert sorted(told(reading, "short-unit-name")) == sorted(["纸坊", "茶庄", "医馆", "槐荫剪纸"])


def test_what_may_mean_two_units_or_none_counts_with_a_warning(tmp_path: Path) -> None:
    reading = folder(tmp_path, [OWN, [*JOINT[:2], "槐荫、染布作", *JOINT[3:]]])
    assert told(reading, "unit-by-coverage") == ["槐荫", "染布作"]
    assert og.coverage(reading.register.on(DAY)).total.units == len(UNITS) + 2
    assert status(reading)["染布作"] == "joint"


def test_without_a_list_of_units_those_that_are_covered_are_all(tmp_path: Path) -> None:
    reading = Folder(tmp_path).xlsx("支部.xlsx", [HEADER, OWN, JOINT]).read()
    assert og.coverage(reading.register.on(DAY)).total[:4] == (5, 1, 3, 1)
    assert told(reading, "unit-by-coverage") == []


def test_a_unit_that_is_gone_is_not_covered(tmp_path: Path) -> None:
    units = [["名称", "员工数", "联络员", "附记"], ["槐荫茶庄", 3, None, "已注销"], ["回春医馆", 3, None, None]]
    reading = Folder(tmp_path).book("月报.xlsx", {"支部": [HEADER, OWN, JOINT], "名册": units}).read()
    assert "槐荫茶庄" not in status(reading)
    assert told(reading, "covers-gone-unit") == ["槐荫茶庄"]


@pytest.mark.parametrize(
    ("name", "units", "mode"),
    [
        ("槐荫纸坊党支部", "槐荫纸坊有限公司", "own"),
        ("槐荫社区党委", "槐荫纸坊有限公司", "attached"),
        ("老街党支部", "槐荫纸坊有限公司、槐荫茶庄", "joint"),
        ("老街联合党支部", "槐荫纸坊有限公司", "joint"),
    ],
)
def test_without_a_mode_the_names_show_it(tmp_path: Path, name: str, units: str, mode: str) -> None:
    rows = [["党支部名称", "覆盖企业", "党员数"], [name, units, 5], ["别处党支部", "书画院", 3]]
    units_sheet = [["名称", "员工数", "联络员"], *([unit, 5, None] for unit in UNITS)]
    reading = Folder(tmp_path).book("月报.xlsx", {"支部": rows, "名册": units_sheet}).read()
    assert status(reading)["槐荫纸坊有限公司"] == mode
    assert told(reading, "mode-inferred")


def test_the_stated_mode_stands_before_one_inferred_from_the_row_of_the_unit(tmp_path: Path) -> None:
    units = [
        ["名称", "员工数", "联络员", "所在支部"],
        ["槐荫茶庄", 3, None, "老街党支部"],
        ["回春医馆", 3, None, "镇医院党支部"],
    ]
    rows = [HEADER, OWN, ["老街党支部", "单建", "槐荫茶庄", None, None, None]]
    reading = Folder(tmp_path).book("月报.xlsx", {"支部": rows, "名册": units}).read()
    assert {unit: status(reading)[unit] for unit in ("槐荫茶庄", "回春医馆")} == {
        "槐荫茶庄": "own",
        "回春医馆": "attached",
    }
    assert told(reading, "organization-by-mention") == ["镇医院党支部"]


def test_cells_that_list_units() -> None:
    assert units_in("共3家：1.槐荫茶庄 2.回春医馆 3.书画院（含分院、画廊）").names[0] == "槐荫茶庄"
    assert units_in("书画院（分院、画廊），无，糖画摊") == (("书画院(分院、画廊)", "糖画摊"), False)
    assert units_in("槐荫茶庄等5家") == (("槐荫茶庄",), True)
    assert (units_in(None), units_in(12), units_in("无")) == (((), False),) * 3


def test_a_near_name_is_the_unit_that_names_the_same_organization(tmp_path: Path) -> None:
    units = [
        ["名称", "所在支部", "联络员"],
        ["回春堂中医馆有限公司", "老街联合党支部", None],
        ["回春药房", None, "鲍青"],
    ]
    rows = [HEADER, OWN, ["老街联合党支部", "联建", "回春堂诊所", None, None, None]]
    reading = Folder(tmp_path).book("月报.xlsx", {"支部": rows, "名册": units}).read()
    assert status(reading)["回春堂中医馆有限公司"] == "joint"
    assert told(reading, "short-unit-name") == ["回春堂诊所"]


def test_a_further_column_of_units_is_told(tmp_path: Path) -> None:
    header = ["支部名称", "覆盖企业", "搭伙过日子的铺子", "结对企业"]
    rows = [header, ["老街联合党支部", "槐荫茶庄、回春医馆", "槐荫书店", "电力公司"]]
    reading = Folder(tmp_path).xlsx("支部.xlsx", rows).read()
    assert told(reading, "unread-units") == ["搭伙过日子的铺子"]


def test_a_column_of_any_name_may_tell_that_a_unit_is_gone(tmp_path: Path) -> None:
    header = ["名称", "组建方式", "党组织名称", "眼下怎样"]
    rows = [
        ["槐荫茶庄", "没建", None, "照常"],
        ["回春医馆", "没建", None, "执照已吊销"],
        ["书画院", "没建", None, "打算注销，仍在营业"],
    ]
    reading = Folder(tmp_path).xlsx("名册.xlsx", [header, *rows]).read()
    assert status(reading) == {"槐荫茶庄": "none", "书画院": "none"}
    assert reading.questions == ()
