from __future__ import annotations

from typing import Any

import pytest

from orggraph.ledgers.header import Header, find_blocks
from orggraph.ledgers.header_words import Claims, plain
from orggraph.ledgers.likely_headers import likely_headers
from orggraph.ledgers.sheet import Sheet
from orggraph.model.kinds import schemas
from orggraph.profile import default_profile
from tests.ledgers.builders import Folder, findings, pick, records
from tests.ledgers.headers import CLAIMED, PERSONAL, UNREAD, header

FILLED = ("书记", "联络员", "网格长")

CLAIMS = Claims(schemas(), default_profile(), names=False)
WORDS = [
    pytest.param(ledger, claim, word, id=f"{ledger}-{claim}-{word}")
    for ledger, claims in CLAIMED.items()
    for claim, words in claims.items()
    for word in words.split()
]
LEDGERS = pytest.mark.parametrize("ledger", CLAIMED)


def found(*rows: list[Any], names: bool = False) -> Header:
    (block,) = find_blocks(Sheet("a.csv", None, list(rows)), Claims(schemas(), default_profile(), names=names))
    assert (block.begin, block.end) == (0, len(rows))
    return block.header


@pytest.mark.parametrize(("ledger", "claim", "word"), WORDS)
def test_every_header_of_the_domain_is_recognized(ledger: str, claim: str, word: str) -> None:
    result = found(header(ledger, claim, word))
    assert result.ledger.name == ledger
    assert dict(result.columns) == {each: index for index, each in enumerate(CLAIMED[ledger])}


@pytest.mark.parametrize(
    ("ledger", "word", "code"),
    [
        *((ledger, word, "unread-column") for ledger, words in UNREAD.items() for word in words.split()),
        *((ledger, word, "personal-column") for ledger, words in PERSONAL.items() for word in words.split()),
    ],
)
def test_a_column_that_no_field_claims_stays_unread(folder: Folder, ledger: str, word: str, code: str) -> None:
    plain_header = [each for each in header(ledger) if each not in FILLED]
    reading = folder.csv("a.csv", [["台账"], [*plain_header, word]]).read()
    (account,) = reading.sheets
    assert (account.ledger, account.unread) == (ledger, (word,))
    (finding,) = findings(reading, "unread-column", "personal-column")
    assert (finding.code, finding.source.row, finding.source.column, finding.given) == (code, 2, word, word)


@pytest.mark.parametrize(("ledger", "word"), [("organizations", "书记"), ("agreements", "联络员"), ("grids", "网格长")])
def test_of_a_role_only_whether_it_is_filled_is_read(folder: Folder, ledger: str, word: str) -> None:
    rows = [["台账"], header(ledger), ["松树" for _ in header(ledger)]]
    reading = folder.csv("a.csv", rows).read()
    assert word in reading.sheets[0].unread
    (finding,) = findings(reading, "role-column")
    assert (finding.given, finding.source.row) == (word, 2)


@LEDGERS
def test_the_name_of_a_holder_is_claimed_only_where_asked_for(ledger: str) -> None:
    row = [*header(ledger), "姓名"]
    assert "person.name" not in found(row).columns
    assert ("person.name" in found(row, names=True).columns) == (ledger == "seats")


@LEDGERS
@pytest.mark.parametrize("above", [0, 1, 3, 20])
def test_title_rows_above_the_header(ledger: str, above: int) -> None:
    titles = [["2020年度台账"], ["填报单位：区委组织部", "填报时间：2020年12月31日"], [], *[[None]] * 20][:above]
    result = found(*titles, header(ledger), ["甲"])
    assert (result.ledger.name, result.row) == (ledger, above)


@LEDGERS
@pytest.mark.parametrize(
    "dirt", ["{0}\n{1}", " {0}{1} ", "{0}\u3000{1}", "{0}  {1}", "*{0}{1}", "{0}{1}：", "\ufeff{0}{1}"]
)
def test_dirt_in_headers(ledger: str, dirt: str) -> None:
    dirty = [dirt.format(word[:2], word[2:]) for word in header(ledger)]
    assert len(found(dirty).columns) == len(CLAIMED[ledger])


@pytest.mark.parametrize(
    "word", ["党员数（人）", "党员数(人)", "党员数（名）", "党员数[人]", "党员数【含预备】", "党员数*（必填）"]
)
def test_remarks_in_brackets(word: str) -> None:
    assert found(header("emerging_units", "unit.members", word)).columns["unit.members"] == 8


def test_a_look_alike_in_a_header() -> None:
    row = header("organizations", "organization.superior", "所属党（⼯）委")
    assert found(row).columns["organization.superior"] == 2


def test_two_header_rows_are_one() -> None:
    upper = ["序号", "党组织情况", None, None, "所属街道", "人数", None]
    lower = [None, "党组织名称", "组织类别", "上级党组织", None, "党员数", "正式党员数"]
    result = found(["台账"], upper, lower, [1, "甲党支部"])
    assert result.row == 2
    names = ("name", "type", "superior", "members", "full_members")
    expected = {f"organization.{name}": index for name, index in zip(names, (1, 2, 3, 5, 6), strict=True)}
    assert dict(result.columns) == {**expected, "tier.subdistrict": 4}


def test_two_header_rows_that_only_together_say_what_a_column_is() -> None:
    result = found(["单位", None, "党员", None, "组建方式"], ["名称", "类型", "人数", "备注", None])
    assert dict(result.columns) == {"unit.name": 0, "unit.category": 1, "unit.members": 2, "establishment.mode": 4}


def test_a_header_repeated_by_name_is_read_by_position() -> None:
    result = found(["单位名称", "党员数", "组建方式", "党员数", "单位名称"])
    assert dict(result.columns) == {"unit.name": 0, "unit.members": 1, "establishment.mode": 2}


def test_the_approver_is_not_the_superior() -> None:
    assert "organization.superior" not in found(["党组织名称", "组织类别", "批准成立的上级党组织"]).columns


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [[]],
        [["通知"], ["各街道："]],
        [["单位名称", "备注"], ["甲公司", None]],
        [["序号", "姓名", "电话"], [1, "张某", "1"]],
        [[1, 2, 3]],
    ],
)
def test_what_is_no_ledger(rows: list[list[Any]]) -> None:
    assert not find_blocks(Sheet("a.csv", None, rows), CLAIMS)


def test_a_row_of_data_that_names_headers_is_no_header() -> None:
    result = found(header("grids"), ["01", "网格", "社区", "户数", "党员数", "党支部", "支部名称", None])
    assert result.row == 0


@pytest.mark.parametrize(
    ("text", "word"), [(" *所属\n街道 ：", "所属街道"), ("党员数（人）", "党员数(人)"), ("、", "")]
)
def test_a_plain_header(text: str, word: str) -> None:
    assert plain(text) == word


def test_likely_headers_are_the_words_of_a_header() -> None:
    assert likely_headers([["花名册"], ["姓名", "电话"], ["张某", "1"]]) == {0: "姓名", 1: "电话"}


@pytest.mark.parametrize(
    ("below", "members"),
    [(["女", "少数民族", "合计"], 19), (["总数", "女", "少数民族"], 1), (["正式", "预备", "女"], None)],
)
def test_of_columns_below_a_header_of_members_the_whole_is_read(
    folder: Folder, below: list[str], members: int | None
) -> None:
    rows = [
        ["序号", "党组织名称", "党组织类别", "党员数", None, None, "上级党组织"],
        [None, None, None, *below, None],
        [1, "岚栖甲党委", "党委", 1, 2, 19, None],
    ]
    reading = folder.xlsx("a.xlsx", rows, "A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2").read()
    assert pick(records(reading, "organization"), "name", "members") == [("岚栖甲党委", members)]
