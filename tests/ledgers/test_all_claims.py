"""Sentences around a table that speak of all: their number against what the ledgers hold."""

from __future__ import annotations

import pytest

from tests.ledgers.builders import Folder, assert_accounted, findings, where
from tests.ledgers.small import FILES, HEADERS, ROWS, District


def said(district: District, title: str, ledger: str = "grids", *ledgers: str) -> list[str]:
    """What is found about a title above a ledger, read with others; the district has 2 communities and 2 grids."""
    for name in {ledger, *ledgers}:
        above = title if name == ledger else "台账"
        district.folder.xlsx(f"{name}.xlsx", [[above], district.headers[name], *district.rows[name]])
    return [f"{one.given}≠{one.expected}" for one in findings(district.folder.read(), "all-claim")]


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("全区2个社区均已建立党组织", []),
        ("全区3个社区均已建立党组织", ["3个社区≠2"]),
        ("全部３个社区签订共建协议", ["3个社区≠2"]),
        ("所有的三个社区都已完成换届", ["三个社区≠2"]),
        ("3个社区实现党组织全覆盖", ["3个社区≠2"]),
        ("3个社区100%建立党组织", ["3个社区≠2"]),
        ("全区2个社区、5个网格均已建立党组织", ["5个网格≠2"]),
        ("全区2个街道均已建立党工委。全部9个网格配齐网格长", ["2个街道≠1", "9个网格≠2"]),
        ("松树街道3个社区均已建立党组织", ["3个社区≠2"]),
        ("临江区松树街道2个社区均已建立党组织", []),
    ],
)
def test_a_count_of_all(district: District, title: str, found: list[str]) -> None:
    district.set("grids", 1, 所属社区="银杏社区", 网格名称="第一网格")
    assert said(district, title) == found


@pytest.mark.parametrize(
    "title",
    [
        "全区3个社区",
        "有3个社区建立了党组织",
        "全区2个社区中，1个社区均已建立大党委",
        "其中1个社区均已建立大党委",
        "3个社区党组织均已换届",
        "全街道13个社区均已建立党组织",
        "3家共建单位均已签约",
        "全部3家单位签订协议",
        "3月底前全部完成",
    ],
)
def test_what_speaks_of_a_part_or_of_something_else(district: District, title: str) -> None:
    assert said(district, title) == []


def test_a_subdistrict_of_several_is_counted_alone(district: District) -> None:
    district.add("grids", 1, 所属街道="柳溪街道", 所属社区="竹园社区")
    assert said(district, "松树街道2个社区均已建立党组织") == ["2个社区≠1"]
    assert said(district, "全区2个社区均已建立党组织") == []
    assert said(district, "松树街道、柳溪街道9个社区均已建立党组织") == []


def test_the_title_says_which_subdistrict_a_note_is_about(district: District) -> None:
    district.add("grids", 1, 所属街道="柳溪街道", 所属社区="竹园社区")
    rows = [["松树街道网格台账"], district.headers["grids"], *district.rows["grids"], ["注：2个社区均已建立党组织"]]
    reading = district.folder.xlsx(FILES["grids"], rows).read()
    (finding,) = findings(reading, "all-claim")
    assert (where(finding)[:3], finding.source.cell) == ((FILES["grids"], "Sheet1", 6), "A6")
    assert_accounted(reading, {FILES["grids"]: range(3, 6)})


@pytest.mark.parametrize("ledger", ["agreements", "emerging_units"])
def test_a_ledger_that_need_not_name_every_community_says_nothing_about_all(district: District, ledger: str) -> None:
    assert said(district, "全区9个社区均已覆盖", ledger) == []


def test_with_a_ledger_of_organizations_it_does(district: District) -> None:
    assert said(district, "全区9个社区均已覆盖", "agreements", "organizations") == ["9个社区≠2"]


@pytest.mark.parametrize(
    ("ledger", "title", "found"),
    [
        ("organizations", "全部6个党组织均已换届", []),
        ("organizations", "全部8个党组织均已换届", ["8个党组织≠6"]),
        ("emerging_units", "全部3家单位均已摸底", []),
        ("emerging_units", "全部4家单位均已摸底", ["4家单位≠3"]),
    ],
)
def test_the_rows_of_the_ledger_itself(district: District, ledger: str, title: str, found: list[str]) -> None:
    assert said(district, title, ledger) == found


def test_cells_of_data_are_no_claims(folder: Folder) -> None:
    row = [*ROWS["grids"][0][:7], "全区9个社区均已建立党组织"]
    folder.xlsx("a.xlsx", [HEADERS["grids"].split(), row])
    assert not findings(folder.read(), "all-claim")


def test_no_personal_number_is_repeated(district: District) -> None:
    assert said(district, "13912345678个社区均已建立党组织") == ["■个社区≠1"]
