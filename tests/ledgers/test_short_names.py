"""Units that ledgers of organizations and of instructors call by abbreviations, several in a cell."""

from __future__ import annotations

from pathlib import Path

import orggraph as og
from tests.ledgers.builders import Folder, findings

DAY = "2024-12-31"
UNITS = (
    "云岫栖禾园林景观工程有限公司",
    "云岫半亩粮油贸易有限公司",
    "云岫青芒少儿美术培训中心",
    "云岫驰原汽车检测有限公司",
    "云岫驰原汽车租赁有限公司",
    "云岫石上印刷有限公司",
)
LISTED = [["公司名称", "职工人数", "党员人数"], *([unit, 12, 2] for unit in UNITS)]
BRANCHES = [
    ["支部全称", "覆盖企业", "另挂企业", "建于"],
    ["云岫商街支部委员会", "栖禾园林", "半亩粮贸", "2018.2"],
    ["东片联合党支部", "青芒美术、石上印刷", "", "2019.4"],
]
SENT = [["联络员", "服务单位"], ["夏侯杰", "栖禾景观、半亩粮油；无名小铺"], ["（待选聘）", "驰原检测"]]


def read(tmp_path: Path, sent: list[list[str]] = SENT, branches: list[list[str]] = BRANCHES) -> og.Reading:
    sheets = {"企业": LISTED, "支部": branches, "联络": sent}
    return Folder(tmp_path).book("总表.xlsx", sheets).read()


def statuses(reading: og.Reading) -> list[str]:
    return [unit.status for unit in og.coverage(reading.register.on(DAY)).rows_behind()]


def test_characters_in_their_order_mean_the_only_unit_that_has_them(tmp_path: Path) -> None:
    reading = read(tmp_path)
    assert statuses(reading) == ["own", "attached", "joint", "none", "none", "joint"]
    assert {"半亩粮贸", "青芒美术"} <= {found.given for found in findings(reading, "short-unit-name")}


def test_what_may_mean_two_units_is_none_of_them(tmp_path: Path) -> None:
    reading = read(tmp_path, branches=[*BRANCHES, ["西片联合党支部", "驰原汽车", "", "2020.1"]])
    assert [found.given for found in findings(reading, "unit-by-coverage")] == ["驰原汽车"]


def test_an_instructor_of_several_units_by_short_names(tmp_path: Path) -> None:
    sent = [["联络员", "服务单位"], ["夏侯杰", "驰原租赁、青芒美术；无名小铺"], ["（待选聘）", "驰原检测"]]
    reading = read(tmp_path, sent)
    assert statuses(reading) == ["own", "attached", "joint", "none", "instructor", "joint"]
    assert [found.given for found in findings(reading, "instructs-unlisted-unit")] == ["无名小铺"]
    assert reading.questions == ()
