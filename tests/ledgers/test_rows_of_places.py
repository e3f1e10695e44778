"""Ledgers of places and of instructors, and the places that units stand in."""

from __future__ import annotations

from pathlib import Path

import orggraph as og

UNITS = """社区,单位名称,党员数,是否建立党组织,组建方式,党组织名称,所在楼宇/园区/商圈
溪口社区,云岫纸业有限公司,4,是,单独组建,云岫纸业有限公司党支部,云岫大厦
溪口社区,北岭木业有限公司,4,否,,,云岫大厦
北岭社区,南坡茶社,2,否,,,北岭茶叶市场
北岭社区,南坡酒厂,2,否,,,无
溪口社区,南坡糖厂,2,否,,,北岭茶叶市场
"""
PLACES = """所属社区,楼宇名称,入驻企业数,党组织名称
溪口社区,云岫大厦,30,云岫大厦联合党支部
溪口社区,溪口夜市商圈,12,
"""
INSTRUCTORS = """指导员姓名,专职/兼职,所属企业,指导企业
王小明,专职,镇政府,"北岭木业有限公司
南坡茶社"
李某,兼职,镇政府,南坡酒厂、南坡糖厂
待定,兼职,镇政府,云岫纸业有限公司
"""


def read(folder: Path, **sheets: str) -> og.Reading:
    for name, text in sheets.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return og.read(folder)


def test_a_place_lies_in_an_area_and_its_units_lie_in_theirs(tmp_path: Path) -> None:
    reading = read(tmp_path, units=UNITS, places=PLACES)
    areas = reading.register.tables["area"]
    names = dict(areas.select("key", "name").iter_rows())
    places = areas.filter(~areas["type"].is_in(["community"]))
    found = {name: (kind, names.get(parent)) for name, kind, parent in places.select("name", "type", "parent").rows()}
    assert found == {
        "云岫大厦": ("building", "溪口社区"),
        "溪口夜市商圈": ("business_circle", "溪口社区"),
        "北岭茶叶市场": ("market", None),  # of two communities
    }
    assert [sheet.kept for sheet in reading.sheets] == [2, 5]


def test_coverage_by_place(tmp_path: Path) -> None:
    day = read(tmp_path, units=UNITS, places=PLACES).register.on("2024-12-31")
    answer = og.coverage(day, by="place")
    figures = {row["place_label"]: (row["units"], row["own"]) for row in answer.to_json()["rows"]}
    assert figures == {"云岫大厦": (2, 1), "北岭茶叶市场": (2, 0), "未填": (1, 0)}
    assert [unit.label for unit in answer.rows_behind("own", place="云岫大厦")] == ["云岫纸业有限公司"]
    assert len(og.coverage(day, by="community").rows) == 2


def test_each_unit_of_an_instructor_has_one(tmp_path: Path) -> None:
    reading = read(tmp_path, units=UNITS, instructors=INSTRUCTORS)
    total = og.coverage(reading.register.on("2024-12-31")).total
    assert (total.units, total.own, total.instructor) == (5, 1, 4)
    assert reading.register.tables["instructor"]["person"].n_unique() == 2
    assert [sheet.reported for sheet in reading.sheets if sheet.ledger == "instructors"] == [1]
    assert all("王小明" not in finding.message() for finding in reading.findings)


def test_an_instructor_of_both_ledgers_is_told_once(tmp_path: Path) -> None:
    units = UNITS.replace("所在楼宇/园区/商圈", "党建指导员").replace("北岭茶叶市场", "王小明", 1)
    reading = read(tmp_path, units=units, instructors=INSTRUCTORS)
    assert not [finding for finding in reading.findings if finding.code in ("same-record", "differing-record")]
