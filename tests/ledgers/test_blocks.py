"""Sheets whose ledger spans several header blocks."""

from __future__ import annotations

from typing import Any

from tests.ledgers.builders import Folder, findings, pick, records

FIRST = ["序号", "党组织名称", "党组织类别", "上级党组织", "党员数"]
OTHER = ["序号", "党组织名称", "上级党组织", "党组织类别", "党员数", "成立日期"]
ROOT = [1, "中共岚栖区委员会", "党委", None, 3]
BRANCH = [2, "岚栖甲公司党支部", "党支部", "中共岚栖区委员会", 7]
MOVED = [1, "岚栖乙公司党支部", "中共岚栖区委员会", "党支部", 9, "2019-05-01"]


def organizations(folder: Folder, rows: list[list[Any]]) -> list[tuple[Any, ...]]:
    reading = folder.xlsx("01.xlsx", rows).read()
    assert not findings(reading, "missing-required", "no-count", "unknown-reference")
    return pick(records(reading, "organization"), "name", "type", "superior", "members", "row")


def test_blocks_with_other_columns_are_read_by_their_own_header(folder: Folder) -> None:
    rows = [["一、区级"], FIRST, ROOT, BRANCH, ["合计", None, None, None, 10], [], ["二、两新组织"], OTHER, MOVED]
    assert organizations(folder, rows) == [
        ("中共岚栖区委员会", "committee", None, 3, 3),
        ("岚栖甲公司党支部", "branch", "中共岚栖区委员会", 7, 4),
        ("岚栖乙公司党支部", "branch", "中共岚栖区委员会", 9, 9),
    ]


def test_each_block_has_its_own_account_and_total(folder: Folder) -> None:
    rows = [FIRST, ROOT, BRANCH, ["合计", None, None, None, 10], OTHER, MOVED, ["合计", None, None, None, 8, None]]
    reading = folder.xlsx("01.xlsx", rows).read()
    assert [(account.rows, account.kept) for account in reading.sheets] == [(2, 2), (1, 1)]
    (wrong,) = findings(reading, "total-differs")
    assert (wrong.source.row, wrong.given, wrong.expected) == (7, "8", "9")


def test_blocks_of_different_ledgers_in_one_sheet(folder: Folder) -> None:
    units = ["单位名称", "党员数", "是否建立党组织", "组建方式", "党组织名称"]
    rows = [FIRST, ROOT, BRANCH, ["附：非公企业"], units, ["岚栖甲公司", 7, "是", "单独组建", "岚栖甲公司党支部"]]
    reading = folder.xlsx("01.xlsx", rows).read()
    assert [account.ledger for account in reading.sheets] == ["organizations", "emerging_units"]
    assert pick(records(reading, "establishment"), "organization", "unit") == [("岚栖甲公司党支部", "岚栖甲公司")]


def test_a_header_printed_again_on_every_page_begins_no_block(folder: Folder) -> None:
    reading = folder.xlsx("01.xlsx", [FIRST, ROOT, FIRST, BRANCH, FIRST]).read()
    assert [(account.rows, account.kept) for account in reading.sheets] == [(2, 2)]


def test_a_block_far_below_is_found(folder: Folder) -> None:
    many = [[n, f"岚栖{n}号公司党支部", "党支部", "中共岚栖区委员会", 3] for n in range(2, 200)]
    rows = [FIRST, ROOT, *many, [], ["二、新成立"], ["单 位", None], OTHER, MOVED]
    assert len(organizations(folder, rows[:-3] + rows[-2:])) == 200


def test_a_row_that_names_only_a_record_is_no_title(folder: Folder) -> None:
    rows = [FIRST, ROOT, [None, "岚栖丙公司党支部", None, None, None], OTHER, MOVED]
    assert [row[0] for row in organizations(folder, rows)] == [
        "中共岚栖区委员会",
        "岚栖丙公司党支部",
        "岚栖乙公司党支部",
    ]


def test_the_date_of_each_block_is_its_own(folder: Folder) -> None:
    rows = [
        ["填报时间：2020年6月"],
        FIRST,
        ROOT,
        BRANCH,
        ["填报时间：2020年12月"],
        OTHER,
        [*BRANCH[:2], "中共岚栖区委员会", "党支部", 8],
    ]
    reading = folder.xlsx("01.xlsx", rows).read()
    assert pick(records(reading, "organization"), "name", "members")[-1] == ("岚栖甲公司党支部", 8)
