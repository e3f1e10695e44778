from __future__ import annotations

from typing import Any

import pytest

from orggraph.ledgers.body import read_body
from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.header import find_blocks
from orggraph.ledgers.header_words import Claims
from orggraph.ledgers.term_cells import Words
from orggraph.ledgers.workbook import Sheet
from orggraph.model.kinds import schemas
from orggraph.profile import default_profile

SCHEMAS, PROFILE = schemas(), default_profile()
HEADERS = ["单位名称", "单位类型", "行业类别", "党员数", "是否建立党组织", "组建方式", "成立时间", "所属社区"]
NAMES = ["unit.name", "unit.category", "unit.sectors", "unit.members", "extra.established", "establishment.mode"]
CLAIMS = dict(zip(HEADERS, [*NAMES, "establishment.start", "tier.community"], strict=True))


def column(header: str, *cells: Any, words: Words | None = None) -> tuple[list[Any], list[tuple[str, int, str]]]:
    """The values of a column of the sheet, and its findings as code, row and what is shown."""
    index = HEADERS.index(header)
    rows: list[list[Any]] = [[f"甲{number}", *[""] * 7] for number in range(len(cells))]
    for row, cell in zip(rows, cells, strict=True):
        row[index] = cell
    sheet = Sheet("a.xlsx", "Sheet1", [HEADERS, *rows])
    (block,) = find_blocks(sheet, Claims(SCHEMAS, PROFILE, names=False))
    found = block.header
    columns = SheetColumns(sheet, found, read_body(sheet, block), SCHEMAS, PROFILE, words or Words())
    claim = CLAIMS[header]
    kind, name = claim.split(".")
    if kind in SCHEMAS:
        values = columns.values(claim, SCHEMAS[kind].column(name))
    else:
        flags = {"established": found.ledger.extras[0]}
        values = columns.values(claim, flags[name]) if name in flags else columns.texts(claim)
    assert all(finding.source.column == header for finding in columns.findings)
    return list(values), [(f.code, f.source.row or 0, f.given) for f in columns.findings]


def test_every_wrong_cell_is_told_where_it_stands() -> None:
    assert column("党员数", 3, "很多", None, "12人", "很多") == (
        [3, None, None, 12, None],
        [("no-count", 3, "很多"), ("no-count", 6, "很多")],
    )


def test_dates_and_flags_by_their_types() -> None:
    values, found = column("成立时间", "2020.3", 2020.1, "昨天")
    assert [None if value is None else str(value) for value in values] == ["2020-03", None, None]
    assert found == [("ambiguous-month", 3, "2020.1"), ("no-date", 4, "昨天")]
    assert column("是否建立党组织", "是", "否", "", "也许") == ([True, False, None, None], [("no-flag", 5, "也许")])


@pytest.mark.parametrize("word", ["非公企业", "民营企业", " 非公 企业 ", "non_public", "非公有制企业"])
def test_a_word_becomes_its_code(word: str) -> None:
    assert column("单位类型", word) == (["non_public"], [])


def test_a_word_of_a_closed_vocabulary_that_is_not_known_is_told_and_blank() -> None:
    assert column("组建方式", "单独组建", "其他") == (["own", None], [("unknown-word", 3, "其他")])


def test_a_word_of_an_open_vocabulary_stays_and_is_told_once() -> None:
    assert column("单位类型", "合作社", "机关", "合作社") == (
        ["合作社", "organ", "合作社"],
        [("own-word", 2, "合作社")],
    )


def test_a_word_told_by_one_sheet_is_not_told_by_the_next() -> None:
    words = Words()
    assert column("单位类型", "合作社", words=words)[1] != []
    assert column("单位类型", "合作社", words=words)[1] == []


@pytest.mark.parametrize(
    "cell", ["律师、物流", "律师；物流", "律师\n物流", "律师行业,物流业", "律师/物流", "律师、 物流、"]
)
def test_a_list_cell_holds_several_codes(cell: str) -> None:
    assert column("行业类别", cell) == ([["law", "logistics"]], [])


@pytest.mark.parametrize("cell", ["", "无", "—", None])
def test_an_empty_list_cell(cell: str | None) -> None:
    assert column("行业类别", cell) == ([[]], [])


def test_equal_words_of_a_list_are_one() -> None:
    assert column("行业类别", "律师、法律服务、律师行业") == ([["law"]], [])


def test_every_own_word_of_a_list_is_told() -> None:
    values, found = column("行业类别", "制造、物流、餐饮")
    assert values == [["制造", "logistics", "餐饮"]]
    assert found == [("own-word", 2, "制造"), ("own-word", 2, "餐饮")]


def test_only_list_columns_are_split() -> None:
    assert column("单位名称", "甲公司、乙公司；丙")[0] == ["甲公司、乙公司;丙"]


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize(
    "number", ["13900000001", "110101199001011237", "１３９０００００００１", 13900000001, 13900000001.0]
)
def test_a_personal_number_is_left_out_and_told_without_showing_it(header: str, number: object) -> None:
    values, found = column(header, number)
    assert values in ([None], [[]])
    ((code, row, shown),) = found
    assert code in ("personal-number", "no-date", "no-flag", "unknown-word")
    assert row == 2
    assert not any(char.isdigit() for char in shown)


@pytest.mark.parametrize("header", ["单位名称", "单位类型", "所属社区"])
def test_the_rest_of_a_cell_with_a_personal_number_stays(header: str) -> None:
    assert column(header, "甲公司（13900000001）") == (["甲公司"], [("personal-number", 2, "")])


def test_the_rest_of_a_list_with_a_personal_number_stays() -> None:
    values, found = column("行业类别", "物流、13900000001")
    assert values == [["logistics"]]
    assert found == [("personal-number", 2, "")]
