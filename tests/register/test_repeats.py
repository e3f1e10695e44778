"""The same fact told twice: once, with a finding; the later date wins; what a losing row said of its unit goes too."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

import orggraph as og
from orggraph.register.engines import collected

HEADER = ("单位名称", "统一社会信用代码", "所属街道", "社区", "党员数", "组建方式", "党组织名称")


def ledger(path: Path, filled: str, *rows: tuple[object, ...]) -> None:
    """Writes a ledger of units that says when it was filled in."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("单位台账", f"填报时间：{filled}"))
        sheet.write_row(1, 0, HEADER)
        for number, row in enumerate(rows, 2):
            sheet.write_row(number, 0, row)


ROW = ("甲公司", "91990101C09DWXTKWJ", "松街道", "和平社区", 5, "单独组建", "中共甲公司支部委员会")


def codes(reading: og.Reading) -> list[str]:
    return [finding.code for finding in reading.findings if finding.severity != "info"]


def test_a_copied_file_counts_once(tmp_path: Path) -> None:
    ledger(tmp_path / "台账.xlsx", "2025年12月", ROW)
    (tmp_path / "台账 - 副本.xlsx").write_bytes((tmp_path / "台账.xlsx").read_bytes())
    reading = og.read(tmp_path)
    assert [finding.code for finding in reading.findings].count("copied-file") == 1
    total = og.coverage(reading.register.on("2025-12-31")).total
    assert (total.units, total.own) == (1, 1)
    assert all(sheet.rows == sheet.kept + sheet.reported for sheet in reading.sheets)


def test_the_ledger_with_the_later_date_wins_whatever_the_order_of_reading(tmp_path: Path) -> None:
    ledger(tmp_path / "b-2024.xlsx", "2024年12月", ROW)
    ledger(tmp_path / "a-2025.xlsx", "2025年12月", (*ROW[:4], 2, "", ""))
    ledger(tmp_path / "c-2023.xlsx", "2023年12月", (*ROW[:4], 9, "挂靠组建", "中共甲公司支部委员会"))
    reading = og.read(tmp_path)
    unit = collected(reading.register.frame("unit")).row(0, named=True)
    assert unit["members"] == 2
    total = og.coverage(reading.register.on("2025-12-31")).total
    assert (total.units, total.covered) == (1, 0)
    assert codes(reading).count("earlier-ledger") == 2


def test_the_same_name_elsewhere_is_another_unit(tmp_path: Path) -> None:
    elsewhere = ("甲公司", "", "松街道", "春晓社区", 1, "", "")
    ledger(tmp_path / "台账.xlsx", "2025年12月", ("甲公司", "", *ROW[2:]), elsewhere)
    assert og.coverage(og.read(tmp_path).register.on("2025-12-31")).total.units == 2


def test_one_code_under_two_names_is_reported_and_both_are_kept(tmp_path: Path) -> None:
    ledger(tmp_path / "台账.xlsx", "2025年12月", ROW, ("乙公司", *ROW[1:5], "", ""))
    reading = og.read(tmp_path)
    assert "duplicate-identifier" in codes(reading)
    units = collected(reading.register.frame("unit"))
    assert units["id"].n_unique() == units.height == 2
    assert og.coverage(reading.register.on("2025-12-31")).total.own == 1


def test_one_code_under_the_old_name_and_the_new_one_is_one_unit(tmp_path: Path) -> None:
    header = "企业名称,统一社会信用代码,职工数,党员数,建立日期\n"
    rows = ("溪田粮油行,91990101C09DWXTKWJ,{},2,2011-03-05\n", "惠民食品超市,91990101C09DWXTKWJ,{},2,2011-03-05\n")
    for employees, units in ((17, 1), (9, 2)):
        text = header + rows[0].format(17) + rows[1].format(employees)
        (tmp_path / "台账.csv").write_text(text, encoding="utf-8")
        assert og.coverage(og.read(tmp_path).register.on("2025-12-31")).total.units == units


def test_one_code_in_two_communities_is_a_finding_about_the_place(tmp_path: Path) -> None:
    ledger(tmp_path / "台账.xlsx", "2025年12月", ROW, (*ROW[:3], "春晓社区", *ROW[4:]))
    (finding,) = [one for one in og.read(tmp_path).findings if one.code == "differing-area"]
    assert (finding.source.row, finding.source.cell, finding.expected) == (4, "D4", "和平社区")
    assert finding.other is not None
    assert finding.other.row == 3


def test_records_that_put_one_unit_in_two_places_are_refused() -> None:
    areas = [og.Area(name=name, type="community") for name in ("和平社区", "春晓社区")]
    units = [og.Unit(name="甲公司", credit_code=ROW[1], area=area.name) for area in areas]
    with pytest.raises(og.RecordError, match="甲公司"):
        og.Register.from_records([*areas, *units])
