"""What a reviewer found in the reader: records made of titles, rows lost, numbers and names let through."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

import orggraph as og
from tests.ledgers.builders import Folder, findings, pick, records

HEAD = ["党组织名称", "组织类别", "上级党组织", "党员数"]
SEATS = ["所在街道", "工作单位", "兼任职务", "聘任时间"]
ROOT = ["岚栖甲党委", "党委", None, 3]
SEAT = ["松树街道", "岚栖中学", "兼职委员", "2019.3.1"]
STREET = ["松树街道党工委", "党工委", "岚栖甲党委", 2]


def test_a_table_below_an_empty_one_is_read_by_its_own_header(folder: Folder) -> None:
    head = [*HEAD, "所属街道", "成立日期"]
    folder.xlsx("00.xlsx", [[*HEAD, "所属街道"], [*ROOT, None], [*STREET, "松树街道"]])
    reading = folder.xlsx("01.xlsx", [head, [], SEATS, SEAT]).read()
    assert pick(records(reading, "organization"), "name") == [("岚栖甲党委",), ("松树街道党工委",)]
    assert pick(records(reading, "seat"), "home_unit") == [("岚栖中学",)]
    assert len(findings(reading, "no-rows")) == 1


def test_numbers_above_a_second_header_are_no_titles(folder: Folder) -> None:
    rows = [["序号", *HEAD], [1, *ROOT], [2, None, None, None, None], [None, None, None, None, 7], SEATS, SEAT]
    reading = folder.xlsx("01.xlsx", rows).read()
    assert [finding.source.row for finding in findings(reading, "missing-required")] == [4]
    assert (reading.sheets[0].rows, reading.sheets[0].reported) == (2, 1)
    assert reading.sheets[0].passed_rows == {"number": (3,)}


@pytest.mark.parametrize("title", ["二、兼职委员名册", "（二）兼职委员", "附件2", "表2 兼职委员"])
def test_a_numbered_title_is_no_organization(folder: Folder, title: str) -> None:
    reading = folder.xlsx("01.xlsx", [HEAD, ROOT, [title], SEATS, SEAT]).read()
    assert pick(records(reading, "organization"), "name") == [("岚栖甲党委",)]


def test_the_date_of_a_block_is_in_no_data_and_in_no_other_block(folder: Folder) -> None:
    rows: list[list[Any]] = [
        [*HEAD, "备注"],
        [*ROOT, "数据截至2019年3月未换届"],
        ["合计", None, None, 3],
        SEATS,
        SEAT,
        ["填报时间：2024-06-30"],
    ]
    table = folder.xlsx("01.xlsx", rows).read().register.frame("source").collect("polars").to_native()
    assert [str(day) for day in table["as_of"]] == ["None", "2024-06-30"]


def test_a_quoted_cell_that_swallows_rows_is_taken_apart(folder: Folder) -> None:
    lines = [
        "单位名称,所属街道,所属社区,党员数,组建方式,党组织名称",
        '甲公司,松树街道,枫桥社区,3,单独组建,"甲公司党支部',
        "乙公司,松树街道,枫桥社区,3,,",
        '丙公司,松树街道,枫桥社区,3,,"',
        "丁公司,松树街道,枫桥社区,3,,",
    ]
    reading = folder.bytes("04.csv", "\n".join(lines).encode()).read()
    names = [name for (name,) in pick(records(reading, "unit"), "name")]
    assert {"乙公司", "丙公司", "丁公司"} <= set(names)


def test_full_width_numbers_in_the_name_of_a_sheet_are_cut_out(folder: Folder) -> None:
    reading = folder.xlsx(
        "01.xlsx", [HEAD, ["岚栖甲党委", "党委", "某党委", 3]], sheet="张 １３９７７７７０００１"
    ).read()
    assert "７７７" not in repr(reading.findings) + repr(reading.sheets)


def test_who_filled_in_the_sheet_is_no_header(folder: Folder) -> None:
    reading = folder.xlsx("01.xlsx", [[*HEAD, "填表人：张三丰"], [*ROOT, None]]).read()
    assert "张三丰" not in repr(reading.findings) + repr(reading.sheets)


def test_a_number_is_cut_out_before_a_long_cell_is_shortened(folder: Folder) -> None:
    said = f"{'长' * 70}990101197707070014"
    rows = [["社区", "共建单位", "签订时间", "协议期限"], ["枫桥社区", "岚栖中学", "2019.3.1", said]]
    assert "990101" not in repr(folder.xlsx("03.xlsx", rows).read().findings)


def test_headers_with_quotation_marks_are_proposed_as_toml(folder: Folder) -> None:
    rows = [["单位名称", "党员数", "是否建立党组织", '组建"法式'], ["甲公司", 1, "否", None]]
    lines = og.headers(folder.xlsx("04.xlsx", rows).read()).to_toml()
    assert tomllib.loads(lines.replace("# ", "", 1))["headers"] == {"establishment.mode": ['组建"法式']}


def test_no_code_of_the_current_folder_is_run(tmp_path: Path) -> None:
    (tmp_path / "pickle.py").write_text("from pathlib import Path\nPath('executed').touch()\n")
    book = Path(__file__).parent / "dirt" / "opendocument.ods"
    code = f"import orggraph as og; print(len(og.read({str(book)!r}).sheets))"
    done = subprocess.run([sys.executable, "-P", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "1"
    assert not (tmp_path / "executed").exists()
