"""What each column of a ledger of units is taken for, by headers in words of offices and cells that fit."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import orggraph as og
from orggraph.ledgers.reader import read_sheets_of
from orggraph.ledgers.sheet import Sheet
from orggraph.profile import default_profile
from tests.ledgers.builders import Folder, findings
from tests.ledgers.recognition.districts import BRANCHES, COUNTS, DAYS, FIRMS, PERSONS
from tests.properties import examples

MODES = ("单独建", "几家联建", "单独建", "挂靠", "未建")
STATES = ("已建", "已建", "已建", "已建", "未建")
NAME, MODE, ORGANIZATION, STAFF, MEMBERS, GUIDE = (
    "unit.name",
    "establishment.mode",
    "establishment.organization",
    "unit.employees",
    "unit.members",
    "extra.instructor",
)
CELLS: dict[str, Any] = {
    NAME: FIRMS,
    MODE: MODES,
    ORGANIZATION: (*BRANCHES[:4], ""),
    STAFF: (40, 52, 63, 71, 88),
    MEMBERS: COUNTS,
    GUIDE: ("", "", "", "", PERSONS[0]),
    "extra.established": STATES,
    "establishment.start": (*DAYS[:4], ""),
    "exemption.reason": ("", "", "", "", "党员人数太少"),
}
OFFICES = {
    "market regulation": {
        "经营主体全称": NAME,
        "用工数": STAFF,
        "党员总人数": MEMBERS,
        "建支途径": MODE,
        "支部全称": ORGANIZATION,
    },
    "civil affairs": {
        "社团名称": NAME,
        "专职工作人员数": "",
        "党组织设置方式": MODE,
        "党组织名": ORGANIZATION,
        "是否建有党组织": "extra.established",
    },
    "industry": {
        "规上企业名称": NAME,
        "在岗职工总数": STAFF,
        "党员数量": MEMBERS,
        "党组织覆盖方式": MODE,
        "所在党支部": ORGANIZATION,
    },
    "park": {
        "入园企业名称": NAME,
        "员工总数": STAFF,
        "组建类别": MODE,
        "归属党组织": ORGANIZATION,
        "党建指导人员": GUIDE,
    },
    "subdistrict": {
        "两新组织全称": NAME,
        "从业人员总数": STAFF,
        "覆盖形式": MODE,
        "所属党支部名称": ORGANIZATION,
        "未建支原因": "exemption.reason",
    },
    "bar association": {
        "律所名称": NAME,
        "律师人数": STAFF,
        "党员律师数": MEMBERS,
        "建党组织方式": MODE,
        "党支部名称": ORGANIZATION,
    },
    "property": {
        "物业公司名称": NAME,
        "职工总人数": STAFF,
        "党建覆盖类型": MODE,
        "依托党组织": ORGANIZATION,
        "选派指导员姓名": GUIDE,
    },
    "business circle": {
        "商户名称": NAME,
        "店员人数": "",
        "党组织组建模式": MODE,
        "纳入党组织": ORGANIZATION,
        "组建时间": "establishment.start",
    },
    "internet": {
        "平台企业名称": NAME,
        "员工数量": STAFF,
        "党员人数": MEMBERS,
        "支部组建形式": MODE,
        "对应党支部": ORGANIZATION,
    },
}


def sheet(columns: dict[str, str], *, title: bool = False) -> list[list[object]]:
    cells = {header: CELLS.get(claim, ("甲", "乙", "丙", "丁", "戊")) for header, claim in columns.items()}
    rows: list[list[object]] = [list(cells), *map(list, zip(*cells.values(), strict=True))]
    return [["某某情况表（2023年6月）"], ["报送：某科"], *rows] if title else rows


def taken(columns: dict[str, str], **how: bool) -> dict[str, str]:
    reading = read_sheets_of([Sheet("a.csv", None, sheet(columns, **how))], default_profile())
    (account,) = reading.sheets
    assert account.ledger == "emerging_units", columns
    return dict(account.columns)


@pytest.mark.parametrize("title", [False, True])
@pytest.mark.parametrize("office", OFFICES)
def test_headers_of_offices_are_read_by_parts_and_cells(office: str, title: bool) -> None:
    columns = OFFICES[office]
    assert taken(columns, title=title) == {header: claim for header, claim in columns.items() if claim}


@examples(30)
@given(st.sampled_from(sorted(OFFICES)), st.randoms(use_true_random=False))
def test_the_order_of_columns_is_of_no_matter(office: str, chance: random.Random) -> None:
    items = list(OFFICES[office].items())
    chance.shuffle(items)
    assert taken(dict(items)) == {header: claim for header, claim in items if claim}


@pytest.mark.parametrize("claim", [NAME, MODE, ORGANIZATION, STAFF, MEMBERS, GUIDE])
def test_a_header_that_nobody_knows_is_read_right_or_not(folder: Folder, claim: str) -> None:
    known = {
        "单位名称": NAME,
        "组建方式": MODE,
        "党组织名称": ORGANIZATION,
        "职工人数": STAFF,
        "党员数": MEMBERS,
        "指导员": GUIDE,
    }
    columns = {("甲栏" if one == claim else header): one for header, one in known.items()}
    reading = folder.csv("a.csv", sheet(columns)).read()
    (account,) = reading.sheets
    assert account.columns.get("甲栏", claim) == claim
    assert {k: v for k, v in account.columns.items() if k != "甲栏"}.items() <= columns.items()
    assert findings(reading, "column-by-cells", "unread-column", "lost-sheet")


def test_cells_that_contradict_the_header_are_not_read(folder: Folder) -> None:
    rows = sheet({"单位名称": NAME, "组建方式": MODE, "职工人数": STAFF, "党组织名称": "establishment.start"})
    reading = folder.csv("a.csv", rows).read()
    (finding,) = findings(reading, "column-contradicted")
    assert (finding.given, finding.severity) == ("党组织名称", "warning")
    assert "党组织名称" not in reading.sheets[0].columns


def test_the_better_of_two_headers_wins_and_the_other_is_called_so(folder: Folder) -> None:
    header = ["单位名称", "职工人数", "职工总数", "组建方式"]
    rows = [header, *([firm, n, n, mode] for firm, n, mode in zip(FIRMS, COUNTS, MODES, strict=True))]
    reading = folder.csv("a.csv", rows).read()
    (finding,) = findings(reading, "column-lost")
    assert (finding.given, finding.expected) == ("职工总数", "B 职工人数")
    why = {column.column.header: column.to_json()["why"] for column in og.headers(reading)}
    assert why["职工总数"].endswith("不如 B 列")
    assert why["单位名称"] == "表头相符，内容相符"


def test_what_stands_beside_a_person_is_about_the_person(folder: Folder) -> None:
    header = ["企业名称", "组建方式", "指导员姓名", "所在单位", "职务"]
    rows = [header, *([firm, mode, PERSONS[0], FIRMS[0], "科员"] for firm, mode in zip(FIRMS, MODES, strict=True))]
    account = folder.csv("a.csv", rows).read().sheets[0]
    assert dict(account.columns) == {"企业名称": NAME, "组建方式": MODE, "指导员姓名": GUIDE}


def test_a_sheet_whose_name_column_is_missing_is_an_error_that_names_it(folder: Folder) -> None:
    header = ["备查", "组建方式", "党组织名称", "党员数", "职工人数"]
    rows = [header, *(["—", mode, branch, n, n] for mode, branch, n in zip(MODES, BRANCHES, COUNTS, strict=True))]
    reading = folder.csv("a.csv", rows).read()
    (finding,) = findings(reading, "lost-sheet")
    assert (finding.severity, finding.expected) == ("error", "单位名称")


def test_names_that_start_with_a_number_are_no_counts(tmp_path: Path) -> None:
    rows = [["党组织名称", "党组织类别", "党员数"], *([f"{number}支部", "党支部", 5] for number in range(2, 9))]
    Folder(tmp_path).book("01.xlsx", {"甲": rows})
    assert [(sheet.ledger, sheet.kept) for sheet in og.read(tmp_path).sheets] == [("organizations", 7)]
