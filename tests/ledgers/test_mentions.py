from __future__ import annotations

import pytest

import orggraph as og
from orggraph.ledgers.mentions import top_area
from tests.ledgers.builders import Folder, findings, pick, records, where
from tests.ledgers.small import District


def areas(reading: og.Reading) -> list[tuple[str, str, str | None]]:
    return sorted(pick(records(reading, "area"), "name", "type", "parent"))


def test_areas_exist_because_ledgers_list_them(district: District) -> None:
    assert areas(district.write().read()) == sorted(
        [
            ("临江区", "district", None),
            ("松树街道", "subdistrict", "临江区"),
            ("枫桥社区", "community", "松树街道"),
            ("银杏社区", "community", "松树街道"),
            ("第一网格", "grid", "枫桥社区"),
            ("第二网格", "grid", "枫桥社区"),
        ]
    )


@pytest.mark.parametrize(
    ("written", "name", "kind"),
    [
        ("禾丰镇", "禾丰镇", "town"),
        ("禾丰乡", "禾丰乡", "town"),
        ("禾丰街道", "禾丰街道", "subdistrict"),
        ("禾丰街道办事处", "禾丰街道", "subdistrict"),
    ],
)
def test_the_ending_of_a_name_says_its_kind(folder: Folder, written: str, name: str, kind: str) -> None:
    folder.xlsx("a.xlsx", [["单位名称", "所属街道", "组建方式"], ["甲公司", written, "单独组建"]])
    assert (name, kind, None) in areas(folder.read())


def test_a_ledger_that_only_refers_to_an_area_makes_none(district: District) -> None:
    district.set("agreements", 0, 社区="枫乔社区").set("registrations", 0, 报到社区="枫林社区")
    reading = district.write().read()
    assert "枫乔社区" not in [name for name, _, _ in areas(reading)]
    assert pick([finding.to_json() for finding in findings(reading, "unknown-area")], "file", "row", "given") == [
        ("03-共建协议台账.xlsx", 3, "枫乔社区"),
        ("06-双报到台账.csv", 3, "枫林社区"),
    ]


@pytest.mark.parametrize("ledger", ["seats", "agreements", "registrations"])
def test_where_no_ledger_lists_areas_those_that_are_named_exist(district: District, ledger: str) -> None:
    reading = district.write(ledger).read()
    assert findings(reading, "unknown-area") == []
    assert ("枫桥社区", "community", "松树街道") in areas(reading)


def test_a_community_that_only_the_ledger_of_units_names_is_told(district: District) -> None:
    district.set("emerging_units", 0, 所属社区="茶亭社区")
    reading = district.write().read()
    (finding,) = findings(reading, "area-by-units-only")
    assert where(finding)[:3] == ("04-非公企业台账.xlsx", "Sheet1", 3)
    assert finding.given == "松树街道茶亭社区"
    assert ("茶亭社区", "community", "松树街道") in areas(reading)


def test_a_community_of_units_that_may_be_a_listed_one_is_proposed(district: District) -> None:
    district.set("emerging_units", 0, 所属社区="枫桥社曲")
    reading = district.write().read()
    assert "枫桥社曲" not in [name for name, _, _ in areas(reading)]
    (finding,) = findings(reading, "unknown-area")
    assert (finding.given, finding.nearest[0]) == ("枫桥社曲", "枫桥社区")
    (proposal,) = og.proposals(reading)
    assert (proposal.kind, proposal.given, proposal.target_name) == ("area", "枫桥社曲", "枫桥社区")


def test_grids_are_those_of_the_ledger_of_grids(district: District) -> None:
    district.column("emerging_units", "网格", "第一网格", "第九网格", None)
    reading = district.write().read()
    units = {row["name"]: row["area"] for row in records(reading, "unit")}
    assert (units["甲物流有限公司"], units["乙律师事务所"]) == ("第一网格", "银杏社区")
    (finding,) = findings(reading, "unknown-area")
    assert (finding.source.row, finding.given) == (4, "第九网格")


def test_without_a_ledger_of_grids_those_that_units_name_exist(district: District) -> None:
    district.column("emerging_units", "网格", "第一网格", None, None)
    assert ("第一网格", "grid", "枫桥社区") in areas(district.write("organizations", "emerging_units").read())


def test_a_community_of_two_subdistricts_is_two(district: District) -> None:
    district.add("organizations", 3, 党组织名称="银杏街道银杏社区党委", 所属街道="银杏街道")
    names = [(name, parent) for name, _, parent in areas(district.write("organizations").read())]
    assert names.count(("银杏社区", "松树街道")) == names.count(("银杏社区", "银杏街道")) == 1


def test_a_column_may_name_the_district(folder: Folder) -> None:
    folder.xlsx("a.xlsx", [["单位名称", "所属区", "街道", "组建方式"], ["甲公司", "临江区", "松树街道", "单独组建"]])
    assert areas(folder.read()) == [("临江区", "district", None), ("松树街道", "subdistrict", "临江区")]


@pytest.mark.parametrize(
    ("organizations", "top"),
    [
        ([("中共临江区委员会", None), ("松树街道党工委", "临江区委")], (0, "临江区")),
        ([("松树街道党工委", "临江区委"), ("中共临江区委", None)], (1, "临江区")),
        ([("中共临江区松树街道工作委员会", "区委"), ("中共临江区银杏街道工作委员会", "区委")], (0, "临江区")),
        ([("中共临江区委员会", None), ("中共临海区委员会", None)], None),
        ([("甲公司党支部", None)], None),
        ([], None),
    ],
)
def test_the_district_that_organizations_show(
    organizations: list[tuple[str, str | None]], top: tuple[int, str] | None
) -> None:
    assert top_area(organizations, ["松树街道", "银杏街道"]) == top
