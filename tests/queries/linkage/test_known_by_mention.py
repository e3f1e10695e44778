"""Units that stand in no ledger of coverage are in no list of units: what is built in them is not known."""

from __future__ import annotations

import pytest

import orggraph as og

PLACE = "岚区/松街道/甲社区"
RECORDS = (
    og.Area(id="a0", name="岚区", type="district"),
    og.Area(id="a1", name="松街道", type="subdistrict", parent="岚区"),
    og.Area(id="a2", name="甲社区", type="community", parent="岚区/松街道"),
    og.Organization(id="o0", name="岚区委"),
    og.Organization(id="o1", name="甲社区党委", area=PLACE),
    og.Organization(id="o2", name="物流行业党委", superior="o0"),
    *(
        record
        for number, surveyed in enumerate((True, True, False))
        for record in (
            og.Unit(id=f"line{number}", name=f"条{number}公司", surveyed=surveyed),
            og.Unit(id=f"tied{number}", name=f"块{number}公司", surveyed=surveyed),
            og.Unit(id=f"alone{number}", name=f"孤{number}公司", surveyed=surveyed),
            og.Establishment(organization="o2", unit=f"line{number}", mode="joint"),
            og.Agreement(organization="o1", unit=f"tied{number}"),
        )
    ),
    og.Agreement(organization="o1", unit="line0"),
)


@pytest.fixture(scope="module")
def network() -> og.Network:
    return og.network(og.Register.from_records(RECORDS).on("2024-06-30"))


def test_lists_of_units_have_a_base(network: og.Network) -> None:
    missing = network.missing_links()
    assert [row.node.id for row in missing.units_of_line_only] == ["line1"]
    assert sorted(row.node.id for row in missing.units_of_area_only) == ["tied0", "tied1"]
    data = missing.to_json()
    assert [data[name] for name in ("units_of_line", "units_of_area", "units_by_mention")] == [2, 3, 3]
    line, area = (table.notes for table in missing.tables("en")[2:4])
    assert line[0] == "1 of 2 units of a line in the ledgers of coverage"
    assert area[0] == "2 of 3 units linked to the territory in the ledgers of coverage"
    assert "3 further units are known only by mention" in line[1]
    zh = missing.tables("zh")[2]
    assert zh.notes == ("1 / 2，基数：台账中属于条线的单位", "另有 3 个单位仅被提及，有无条线未知，不计入")


def test_communities_know_nothing_of_mention(network: og.Network) -> None:
    assert network.missing_links().tables("en")[0].notes == ("0 of 1 communities",)


def test_units_without_a_link_are_those_of_the_ledgers(network: og.Network) -> None:
    alone = network.isolated("unit")
    assert sorted(row.node.id for row in alone) == ["alone0", "alone1", "line1"]
    assert (alone.base, alone.by_mention) == (6, 2)
    assert alone.tables("zh")[0].notes == (
        "3 / 6，基数：当日存在的台账中的单位",
        "另有 2 个没有横向联系的单位仅被提及，不计入",
    )
    assert network.isolated("organization").by_mention == 0
    assert network.isolated("organization").base == 3
