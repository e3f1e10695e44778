"""What stands beside its column: instructors in remarks, closings in other columns, the header of another sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

import orggraph as og
from orggraph.ledgers.instructor_cells import assigned_in
from tests.ledgers.builders import Folder

DAY = "2025-12-31"
CODES = ("91110000101623741K", "911101066976941872")


def status(reading: og.Reading) -> dict[str, str]:
    return {unit.label: unit.status for unit in og.coverage(reading.register.on(DAY)).rows_behind()}


def codes(reading: og.Reading) -> set[str]:
    return {finding.code for finding in reading.findings if finding.severity != "info"}


@pytest.mark.parametrize(
    ("remark", "expected"),
    [
        ("组织员：鲍青", "instructor"),
        ("2024年搬来，联络员鲍青兼", "instructor"),
        ("已由街道选派指导员", "instructor"),
        ("组织员：暂缺", "none"),
        ("拟派指导员鲍青", "none"),
        ("业主鲍青", "none"),
    ],
)
def test_a_remark_may_name_the_instructor(tmp_path: Path, remark: str, expected: str) -> None:
    rows = [["单位名称", "组建方式", "党组织名称", "附记"], ["石桥豆腐坊", "没建", None, remark]]
    reading = Folder(tmp_path).xlsx("台账.xlsx", rows).read()
    assert status(reading) == {"石桥豆腐坊": expected}
    assert ("instructor-in-remark" in codes(reading)) == (expected == "instructor")


def test_a_name_alone_is_an_instructor_where_the_header_of_remarks_says_so(tmp_path: Path) -> None:
    header = ["单位名称", "组建方式", "党组织名称", "指导员或其他说明"]
    rows = [header, ["石桥豆腐坊", "没建", None, "鲍青"], ["石桥伞铺", "没建", None, "厂房在河东"]]
    reading = Folder(tmp_path).xlsx("台账.xlsx", rows).read()
    assert status(reading) == {"石桥豆腐坊": "instructor", "石桥伞铺": "none"}


def test_dates_beside_the_name_of_an_instructor() -> None:
    cells = ("鲍青 2024.11.3", "鲍青二〇二四年十一月", "2024年11月起 鲍青", "鲍青（20241103）")
    assert {assigned_in(cell).names for cell in cells} == {("鲍青",)}


def test_what_has_ended_is_told_in_any_column(tmp_path: Path) -> None:
    rows = [
        ["单位名称", "组建方式", "党组织名称", "成立时间", "联络员"],
        ["石桥豆腐坊", "单建", "石桥豆腐坊党支部", "2016.4", None],
        ["石桥伞铺", "联建", "河埠联合党支部", "2018.5，2025年3月因故撤销", None],
        ["石桥灯笼店", "没建", None, None, "企业已注销"],
    ]
    reading = Folder(tmp_path).xlsx("台账.xlsx", rows).read()
    assert status(reading) == {"石桥豆腐坊": "own", "石桥伞铺": "none"}
    assert {"remark-withdrawn", "remark-closed"} <= codes(reading)
    assert reading.questions == ()


def test_a_sheet_is_recognized_by_the_header_of_another(tmp_path: Path) -> None:
    header = ["单位", "怎么建党组织", "支部名称", "来往"]
    odd = [["河东", "没建", None, None], ["河西", "挂靠", "石桥社区党委", None]]
    firms = [[f"石桥{firm}有限公司", "单建", f"石桥{firm}党支部", None] for firm in ("豆腐", "纸伞", "灯笼", "染布")]
    folder = Folder(tmp_path).xlsx("甲.xlsx", [header, *odd])
    assert og.coverage(folder.read().register.on(DAY)).total.units == 0
    reading = folder.xlsx("乙.xlsx", [header, *firms]).read()
    assert status(reading)["河西"] == "attached"
    assert og.coverage(reading.register.on(DAY)).total.units == 6
    assert "header-of-another-sheet" in codes(reading)


def test_ones_and_zeros_as_text_are_ticks(tmp_path: Path) -> None:
    header = ["单位", "独立支部", "联合支部", "挂靠", "配了联络员"]
    rows = [["石桥豆腐坊", 1, 0, 0, 0], ["石桥伞铺", 0, 1, 0, 0], ["石桥茶棚", 0, 0, 1, 1], ["石桥染布作", 0, 0, 0, 1]]
    reading = Folder(tmp_path).csv("石桥社区.csv", [header, *rows]).read()
    assert list(status(reading).values()) == ["own", "joint", "attached", "instructor"]


def test_one_code_under_one_name_in_two_ways_is_one_unit(tmp_path: Path) -> None:
    header = ["单位名称", "统一社会信用代码", "组建方式", "党组织名称"]
    joint = ["联建", "河埠联合党支部"]
    first = [header, ["石桥吊装运输有限公司", CODES[0], *joint], ["石桥第一幼儿园", CODES[1], *joint]]
    second = [header, ["石桥吊装运输公司", CODES[0], *joint], ["石桥第二幼儿园", CODES[1], "没建", None]]
    reading = Folder(tmp_path).book("台账.xlsx", {"企业": first, "园区": second}).read()
    assert og.coverage(reading.register.on(DAY)).total[:3] == (3, 0, 2)
    assert "duplicate-identifier" in {finding.code for finding in reading.findings}
    assert "same-record" in codes(reading)
