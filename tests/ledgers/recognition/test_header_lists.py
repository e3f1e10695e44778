"""Header rows of public ledgers are read as what they are, with cells and without."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from orggraph.ledgers.recognition.other_sheets import other_sheets
from tests.ledgers.builders import Folder, findings
from tests.ledgers.recognition.districts import table

LISTS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("public_headers.toml").read_text(encoding="utf-8"))
OTHERS = {kind.name: kind.zh for kind in other_sheets()}
TOLD = {
    "A": {
        "党组织全称": "organization.name",
        "组织类别": "organization.type",
        "单位名称(全称)": "unit.name",
        "在岗职工人数": "unit.employees",
    },
    "C": {"组织名称": "organization.name", "上级组织": "organization.superior", "所属社区": "tier.community"},
    "E": {
        "企业名称": "unit.name",
        "从业人员数量": "unit.employees",
        "是否成立党组织": "extra.established",
        "党组织成立时间": "establishment.start",
        "单独建立": "establishment.mode",
        "网格建立": "establishment.mode",
        "企业出资人不支持": "exemption.reason",
    },
    "F": {
        "社会组织名称": "unit.name",
        "从业人员总数": "unit.employees",
        "党组织名称": "establishment.organization",
        "在理事会中建": "establishment.mode",
        "其他原因": "exemption.reason",
    },
    "H": {
        "组织名称": "unit.name",
        "组织总人数": "unit.employees",
        "党组织名称": "establishment.organization",
        "党组织成立时间": "establishment.start",
        "创办时间": "unit.start",
        "党建指导员姓名": "extra.instructor",
    },
    "I": {"指导员姓名": "extra.instructor", "指导企业": "instructor.unit"},
    "J": {
        "组织名称": "seat.organization",
        "单位名称": "seat.home_unit",
        "任职时间": "seat.start",
        "离任时间": "seat.end",
    },
    "Q": {
        "社会组织名称": "unit.name",
        "未建立原因": "exemption.reason",
        "党组织名称": "establishment.organization",
        "党建指导员": "extra.instructor",
    },
    "T": {"党组织名称": "organization.name", "组织建制": "organization.type", "党员人数": "organization.members"},
    "V": {"组织名称": "seat.organization"},
    "X": {"网格名称": "area.name", "网格党组织类型": "area.form"},
}
UNREAD = {
    "A": {"批准成立的上级党组织"},
    "E": {"党支部", "组织关系不在非公企业的党员总数", "单位"},
    "F": {"上级党组织名称", "登记机构", "负责人是否党员"},
    "Q": {"预备党员人数", "指导员工作单位", "拟建党组织日期"},
}


@pytest.mark.parametrize("height", [0, 5])
@pytest.mark.parametrize("name", LISTS)
def test_a_header_is_read_as_what_it_is(folder: Folder, name: str, height: int) -> None:
    wanted = LISTS[name]
    reading = folder.csv("a.csv", table(wanted["headers"], height)).read()
    (account,) = reading.sheets
    if wanted["kind"] in OTHERS:
        assert account.ledger is None
        (finding,) = findings(reading, "other-sheet")
        assert finding.given == OTHERS[wanted["kind"]]
        return
    assert account.ledger == wanted["kind"]
    assert account.columns.items() >= TOLD[name].items()
    assert not UNREAD.get(name, set()) & set(account.columns)
