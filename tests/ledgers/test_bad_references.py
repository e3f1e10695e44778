"""References to nothing, to several things, in a circle, and identifiers given twice."""

from __future__ import annotations

import pytest

from tests.ledgers.builders import assert_accounted, findings, pick, records, where
from tests.ledgers.small import CODE, FILES, District
from tests.ledgers.test_bad_input import only

UNITS, ORGANIZATIONS, GRIDS = FILES["emerging_units"], FILES["organizations"], FILES["grids"]


@pytest.mark.parametrize(
    ("ledger", "header", "given", "near"),
    [
        ("organizations", "上级党组织", "松树街道枫桥社去党委", "松树街道枫桥社区党委"),
        ("emerging_units", "党组织名称", "甲物硫有限公司党支部", "甲物流有限公司党支部"),
        ("grids", "党组织名称", "枫桥社区第1网格支部", "枫桥社区第一网格党支部"),
    ],
)
def test_an_organization_that_is_not_there(district: District, ledger: str, header: str, given: str, near: str) -> None:
    reading = district.set(ledger, 0, **{header: given}).write().read()
    finding = only(reading, "unknown-reference")
    assert where(finding) == (FILES[ledger], "Sheet1", 3, header)
    assert (finding.given, finding.nearest[0]) == (given, near)
    assert_accounted(reading, district.numbers())
    assert next(a for a in reading.sheets if a.file == FILES[ledger]).reported == 0


@pytest.mark.parametrize(
    ("ledger", "header", "row"),
    [("seats", "所在社区", 3), ("agreements", "社区", 3), ("registrations", "报到社区", 3)],
)
def test_a_community_that_is_not_there(district: District, ledger: str, header: str, row: int) -> None:
    reading = district.set(ledger, 0, **{header: "枫桥社去"}).write().read()
    finding = only(reading, "unknown-area")
    assert where(finding) == (FILES[ledger], None if ledger == "registrations" else "Sheet1", row, header)
    assert (finding.given, finding.nearest[0]) == ("枫桥社去", "枫桥社区")
    assert_accounted(reading, district.numbers())


def test_a_community_that_nobody_leads(district: District) -> None:
    del district.rows["organizations"][3]
    district.add("organizations", 4, 党组织名称="银杏书店党支部", 所属社区="银杏社区")
    reading = district.write().read()
    found = findings(reading, "no-leading-organization")
    assert [where(finding) for finding in found] == [
        (FILES["seats"], "Sheet1", 4, "所在社区"),
        (FILES["agreements"], "Sheet1", 4, "社区"),
    ]
    assert all("银杏社区" in finding.given for finding in found)
    assert_accounted(reading, district.numbers())


def with_a_second_community_of_the_name(district: District) -> District:
    district.add("organizations", 1, 党组织名称="中共临江区银杏街道工作委员会", 所属街道="银杏街道")
    row = {"党组织名称": "银杏街道枫桥社区党委", "上级党组织": "银杏街道党工委", "所属街道": "银杏街道"}
    return district.add("organizations", 2, **row)


def test_a_community_named_in_two_subdistricts_is_not_guessed(district: District) -> None:
    with_a_second_community_of_the_name(district).set("agreements", 0, 所属街道=None)
    reading = district.write().read()
    finding = only(reading, "ambiguous-reference")
    assert where(finding) == (FILES["agreements"], "Sheet1", 3, "社区")
    assert finding.given == "枫桥社区"
    assert finding.expected == "松树街道枫桥社区、银杏街道枫桥社区"
    assert_accounted(reading, district.numbers())
    assert len(records(reading, "agreement")) == 1


def test_a_community_named_in_two_subdistricts_is_the_one_of_its_subdistrict(district: District) -> None:
    with_a_second_community_of_the_name(district).set("agreements", 0, 所属街道="银杏街道")
    reading = district.write().read()
    assert findings(reading, "ambiguous-reference") == []
    assert records(reading, "agreement")[0]["organization"] == "银杏街道枫桥社区党委"


def test_an_organization_of_a_name_that_two_bear_is_not_guessed(district: District) -> None:
    for community in ("枫桥社区", "银杏社区"):
        district.add("organizations", 4, 党组织名称="第一党支部", 上级党组织=f"松树街道{community}", 所属社区=community)
    district.set("emerging_units", 0, 党组织名称="第一党支部", 所属街道=None, 所属社区=None)
    reading = district.write().read()
    finding = next(f for f in findings(reading, "ambiguous-reference") if f.source.file == UNITS)
    assert where(finding) == (UNITS, "Sheet1", 3, "党组织名称")
    assert "枫桥社区" in finding.expected
    assert "银杏社区" in finding.expected
    assert records(reading, "establishment") == []


@pytest.mark.parametrize(
    ("superiors", "row", "circle"),
    [
        (
            ["枫桥社区第一网格党支部", "甲物流有限公司党支部"],
            8,
            "甲物流有限公司党支部 → 枫桥社区第一网格党支部 → 甲物流有限公司党支部",
        ),
        (["甲物流有限公司党支部", None], 7, "甲物流有限公司党支部 → 甲物流有限公司党支部"),
    ],
)
def test_superiors_in_a_circle(district: District, superiors: list[str | None], row: int, circle: str) -> None:
    for number, superior in enumerate(superiors, 4):
        district.set("organizations", number, 上级党组织=superior)
    reading = district.write().read()
    finding = only(reading, "cycle")
    assert where(finding) == (ORGANIZATIONS, "Sheet1", row, "上级党组织")
    assert finding.given == circle
    assert records(reading, "organization")[row - 3]["superior"] is None
    assert_accounted(reading, district.numbers())
    assert next(a for a in reading.sheets if a.file == ORGANIZATIONS).reported == 0


def test_two_units_of_one_credit_code(district: District) -> None:
    reading = district.set("emerging_units", 1, 统一社会信用代码=CODE).write().read()
    finding = only(reading, "duplicate-identifier")
    assert where(finding) == (UNITS, "Sheet1", 4, "统一社会信用代码")
    assert finding.given == CODE
    assert f"{UNITS}，Sheet1 表，第 3 行" in finding.message()
    codes = pick([row for row in records(reading, "unit") if row["surveyed"]], "name", "credit_code")
    assert codes == [("甲物流有限公司", CODE), ("乙律师事务所", None), ("丙餐饮店", None)]
    assert_accounted(reading, district.numbers())


@pytest.mark.parametrize("other", [CODE.lower(), "９１１１０００010162374１K", f" {CODE}"])
def test_a_credit_code_is_the_same_in_any_width_and_case(district: District, other: str) -> None:
    reading = district.set("emerging_units", 1, 统一社会信用代码=other).write().read()
    assert only(reading, "duplicate-identifier").source.row == 4


def test_two_grids_of_one_code(district: District) -> None:
    reading = district.set("grids", 1, 网格编码="990101001001").write().read()
    finding = only(reading, "duplicate-identifier")
    assert where(finding) == (GRIDS, "Sheet1", 4, "网格编码")
    grids = [row for row in records(reading, "area") if row["type"] == "grid"]
    assert pick(grids, "name", "code") == [("第一网格", "990101001001"), ("第二网格", None)]
    assert_accounted(reading, district.numbers())


def test_two_organizations_of_one_code(district: District) -> None:
    district.column("organizations", "党组织代码", "1", "2", "3", "4", "5", "5")
    reading = district.write().read()
    assert where(only(reading, "duplicate-identifier")) == (ORGANIZATIONS, "Sheet1", 8, "党组织代码")
    assert [row["code"] for row in records(reading, "organization")] == ["1", "2", "3", "4", "5", None]
    assert_accounted(reading, district.numbers())
