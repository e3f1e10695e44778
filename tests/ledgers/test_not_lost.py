"""Rows that were lost once: swallowed by a quotation mark, taken for a footer, merged into another."""

from __future__ import annotations

from pathlib import Path

import orggraph as og
from tests.ledgers.builders import Folder, assert_accounted, records

UNITS = ["单位名称", "所属街道", "所属社区", "党员数", "组建方式", "党组织名称"]


def test_a_lone_quotation_mark_in_a_csv_takes_no_rows(folder: Folder) -> None:
    text = "报到单位,报到社区,报到时间,报到党员数\n甲校,一社区,2020-01-01,3\n"
    text += '乙校,",2020-01-01,4\n丙校,一社区,2020-01-02,5\n'
    reading = folder.bytes("a.csv", text.encode()).read()
    assert [row["members"] for row in records(reading, "registration")] == [3, 4, 5]
    assert_accounted(reading, {"a.csv": [2, 3, 4]})


def test_list_cells_do_not_decide_the_delimiter(folder: Folder) -> None:
    text = "共建单位,社区,签订时间,共建内容\n甲校,一社区,2020-01-01,巡逻;清扫;宣讲;慰问;结对;帮扶\n"
    text += "中共一社区委员会,一社区,2020-01-01,讲课;走访;体检;义诊;读书;植树\n"
    assert folder.bytes("a.csv", text.encode()).read().sheets[0].ledger == "agreements"


def test_a_row_whose_first_cell_is_a_word_of_footers_is_data(folder: Folder) -> None:
    rows = [
        ["备注", *UNITS],
        ["备注：新", "甲公司", "松街道", "一社区", 3, "", ""],
        ["注", "乙公司", "松街道", "一社区", 1, "", ""],
    ]
    reading = folder.xlsx("a.xlsx", rows).read()
    assert [row["name"] for row in records(reading, "unit")] == ["甲公司", "乙公司"]


def test_namesakes_with_codes_of_their_own_are_two_organizations(folder: Folder) -> None:
    rows = [
        ["党组织名称", "党组织代码", "党组织类别", "上级党组织"],
        ["一厂党委", "1", "党委", ""],
        ["二厂党委", "2", "党委", ""],
    ]
    rows += [["第一党支部", "3", "党支部", "一厂党委"], ["第一党支部", "4", "党支部", "二厂党委"]]
    assert len(records(folder.xlsx("a.xlsx", rows).read(), "organization")) == 4


def test_namesakes_without_areas_are_told_apart_by_their_superiors(folder: Folder) -> None:
    rows = [["党组织名称", "党组织类别", "上级党组织"], ["一厂党委", "党委", ""], ["二厂党委", "党委", ""]]
    rows += [["第一党支部", "党支部", "一厂党委"], ["第一党支部", "党支部", "二厂党委"]]
    assert len(records(folder.xlsx("a.xlsx", rows).read(), "organization")) == 4


def test_a_unit_told_twice_keeps_both_its_establishments(folder: Folder) -> None:
    unit = ["甲公司", "松街道", "一社区", 5]
    rows = [UNITS, [*unit, "单独组建", "旧支部"], [*unit, "单独组建", "新支部"]]
    closed = [["党组织名称", "党组织类别", "撤销日期"], ["旧支部", "党支部", "2019-01-01"], ["新支部", "党支部", ""]]
    reading = folder.xlsx("a.xlsx", rows).xlsx("b.xlsx", closed).read()
    total = og.coverage(reading.register.on("2020-12-31")).total
    assert (total.units, total.own) == (1, 1)


def test_the_holder_of_a_seat_without_a_unit_is_the_leader_of_the_home_organization(folder: Folder) -> None:
    rows = [
        ["所在街道", "兼任职务", "所属党组织", "聘任时间"],
        *[["松街道", "兼职委员", "甲校党支部", f"201{n}-01-01"] for n in (8, 9)],
    ]
    names = [
        ["党组织名称", "党组织类别", "所属街道"],
        ["中共松街道工作委员会", "党工委", "松街道"],
        ["甲校党支部", "党支部", "松街道"],
    ]
    figures = og.summary(folder.xlsx("a.xlsx", rows).xlsx("b.xlsx", names).read().register.on("2020-12-31"))
    assert (figures.concurrent_seats_in_force, figures.holders_in_force) == (2, 1)


def test_a_unit_with_members_but_no_full_member_is_in_the_base_with_members() -> None:
    units = [og.Unit(name="甲", members=2, full_members=0), og.Unit(name="乙"), og.Unit(name="丙", members=0)]
    answer = og.coverage(og.Register.from_records(units).on("2020-12-31"), base="with-members")
    assert (answer.total.units, answer.counted_on["unstated"]) == (1, 1)
    assert "1 个单位没有填党员数" in str(answer)


def test_a_number_of_a_person_in_a_file_name_goes_nowhere(folder: Folder, tmp_path: Path) -> None:
    reading = folder.xlsx("张三13900000001.xlsx", [UNITS, ["甲公司", "松街道", "一社区", 5, "", ""]]).read()
    behind = og.coverage(reading.register.on("2020-12-31")).rows_behind().to_json()
    assert "139" not in f"{behind}{reading.sheets}{reading.findings}"


def test_a_sheet_per_subdistrict_tells_communities_of_one_name_apart(folder: Folder) -> None:
    header = ["单位名称", "所属社区", "党员数", "组建方式"]
    sheets = {name: [header, ["甲公司", "林社区", 1, ""]] for name in ("东湾街道", "西湾街道")}
    day = folder.book("a.xlsx", sheets).read().register.on("2020-12-31")
    labels = [row["subdistrict_label"] for row in og.coverage(day, by="subdistrict").to_json()["rows"]]
    assert labels == ["东湾街道", "西湾街道"]
    assert og.coverage(day).total.units == 2


def test_a_quoted_cell_of_several_lines_in_a_csv_is_one_cell(folder: Folder) -> None:
    text = '共建单位,社区,签订时间,共建内容\n甲校,一社区,2020-01-01,"组织共建,\n资源共享"\n'
    text += '"乙,校",一社区,2020-01-02,组织共建\n'
    text += "中校,一社区,2020-01-03,组织共建\n"
    named = [["党组织名称", "党组织类别", "所属社区"], ["中共一社区委员会", "党委", "一社区"]]
    rows = records(folder.bytes("a.csv", text.encode()).xlsx("b.xlsx", named).read(), "agreement")
    assert [row["unit"] for row in rows] == ["甲校", "乙,校", "中校"]
    assert rows[0]["contents"] == ["organization", "resources"]


def test_lone_quotation_marks_in_two_rows_take_no_rows(folder: Folder) -> None:
    text = '报到单位,报到社区,报到时间,报到党员数\n甲校,一社区,2020-01-01,3\n乙校,",2020-01-01,4\n丙校,",2020-01-02,5\n'
    rows = records(folder.bytes("a.csv", text.encode()).read(), "registration")
    assert [(row["members"], row["area"]) for row in rows] == [(3, "一社区"), (4, "一社区"), (5, "一社区")]


def test_a_unit_told_twice_leaves_namesakes_their_own_establishments(folder: Folder) -> None:
    codes = ("91990101C09DWXTKWJ", "91990101WM2CNKX4UD")
    header = ["单位名称", "统一社会信用代码", "所属街道", "所属社区", "组建方式", "党组织名称"]
    chain = [["便利店", code, "松街道", "一社区", "单独组建", f"{n}店支部"] for n, code in enumerate(codes)]
    twice = [["甲公司", "", "松街道", "一社区", "单独组建", "甲支部"]] * 2
    named = [["党组织名称", "党组织类别"], *[[name, "党支部"] for name in ("0店支部", "1店支部", "甲支部")]]
    reading = folder.xlsx("a.xlsx", [header, *chain, *twice]).xlsx("b.xlsx", named).read()
    assert og.coverage(reading.register.on("2020-12-31")).total.own == 3


def test_a_community_without_a_superior_is_no_district(folder: Folder) -> None:
    rows = [["党组织名称", "党组织类别", "所属社区"], ["中共一社区委员会", "党委", "一社区"]]
    reading = folder.xlsx("a.xlsx", rows).read()
    assert [(row["name"], row["type"]) for row in records(reading, "area")] == [("一社区", "community")]
