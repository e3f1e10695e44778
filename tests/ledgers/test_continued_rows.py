"""One unit over several rows: merged, repeated, blank, or 同上; each unit counts once, with what all its rows say."""

from __future__ import annotations

import pytest

import orggraph as og
from tests.ledgers.builders import Folder, findings, pick, records

HEADER = ["顺序号", "承办机构", "建支形式", "所在支部", "门店", "门店所在社区", "门店辅导员", "备注"]
A, B, C = "渔港众诚养老有限公司", "渔港福寿护理院", "渔港暖阳家政有限公司"
ROWS: list[list[object]] = [
    [1, A, "自建", "众诚养老党支部", "一店", "码头社区", None, None],
    [1, A, "自建", "众诚养老党支部", "二店", "盐场社区", "方宁", None],
    [1, A, "自建", "众诚养老党支部", "三店", "灯塔社区", None, None],
    [2, B, "未建", None, "总院", "盐场社区", "无", None],
    [2, B, "未建", None, "分院", "码头社区", "陆遥", None],
    [3, C, "未建", None, "本部", "灯塔社区", "暂无", None],
]
MERGED = [f"{column}{span}" for column in "ABCD" for span in ("2:{0}4", "5:{0}6")]
RANGES = [span.format(span[0]) for span in MERGED]


def blanked(word: object = None) -> list[list[object]]:
    """The rows with what repeats left out, as in a CSV of merged cells; `word` stands for the name."""
    found: list[list[object]] = []
    for above, row in zip([None, *ROWS], ROWS, strict=False):
        again = above is not None and above[1] == row[1]
        found.append([None, word, None, None, *row[4:]] if again else row)
    return found


def counts(reading: og.Reading) -> tuple[int, ...]:
    total = og.coverage(reading.register.on("2025-06-30")).total
    return total.units, total.own, total.joint, total.attached, total.instructor


def repeated() -> list[list[object]]:
    """The rows with the names repeated, but no number and nothing of the organization."""
    return [[*row[:1], whole[1], *row[2:]] for row, whole in zip(blanked(), ROWS, strict=True)]


@pytest.mark.parametrize("shape", ["merged", "blank", "ditto", "repeated"])
def test_a_unit_over_several_rows_counts_once(folder: Folder, shape: str) -> None:
    rows = {"merged": ROWS, "blank": blanked(), "ditto": blanked("同上"), "repeated": repeated()}[shape]
    reading = folder.xlsx("a.xlsx", [HEADER, *rows], *(RANGES if shape == "merged" else [])).read()
    assert counts(reading) == (3, 1, 0, 0, 1)
    (told,) = findings(reading, "rows-of-one-unit")
    assert (told.severity, told.given, told.expected) == ("warning", "3", "2")
    assert not findings(reading, "same-record")
    assert not findings(reading, "missing-required")
    areas = {name for (name,) in pick(records(reading, "area"), "name")}
    assert areas >= {"码头社区", "盐场社区", "灯塔社区"}


def test_in_such_a_sheet_a_name_that_comes_again_is_the_same_unit(folder: Folder) -> None:
    again = [4, C, "联建", "家政行业联合党支部", "新店", "码头社区", None, None]
    assert counts(folder.xlsx("a.xlsx", [HEADER, *ROWS, again], *RANGES).read()) == (3, 1, 1, 0, 1)


def test_an_end_of_one_branch_is_none_of_the_unit(folder: Folder) -> None:
    rows = [list(row) for row in ROWS]
    rows[2][-1], rows[3][-1] = "本店2025年2月注销", "2025年3月公司注销"
    reading = folder.xlsx("a.xlsx", [HEADER, *rows], *RANGES).read()
    assert counts(reading) == (2, 1, 0, 0, 0)
    assert [told.source.row for told in findings(reading, "remark-open")] == [4]


def test_the_organization_that_a_remark_ends_is_that_of_all_rows(folder: Folder) -> None:
    rows = [list(row) for row in ROWS]
    rows[0][-1] = "支部只剩两名党员，已于2025年1月撤销"
    assert counts(folder.xlsx("a.xlsx", [HEADER, *rows], *RANGES).read()) == (3, 0, 0, 0, 2)


def test_namesakes_with_numbers_of_their_own_stay_two(folder: Folder) -> None:
    rows = [
        [1, "便民理发店", "未建", None, "一号", "码头社区", None, None],
        [2, "便民理发店", "未建", None, "二号", "盐场社区", None, None],
        [3, A, "未建", None, "三号", "盐场社区", None, None],
    ]
    reading = folder.xlsx("a.xlsx", [HEADER, *rows]).read()
    assert counts(reading)[0] == 3
    assert not findings(reading, "rows-of-one-unit")


def test_a_row_without_a_name_but_with_a_number_is_an_error(folder: Folder) -> None:
    lost = [4, None, "未建", None, "四号", "码头社区", None, None]
    reading = folder.xlsx("a.xlsx", [HEADER, *ROWS, lost], *RANGES).read()
    assert [told.source.row for told in findings(reading, "missing-required")] == [8]


def test_members_merged_over_the_rows_of_a_unit_are_its_members(folder: Folder) -> None:
    header = [*HEADER[:4], "党员数", *HEADER[5:]]
    rows = [[*row[:4], members, *row[5:]] for row, members in zip(ROWS, [7, 7, 7, 2, 2, 0], strict=True)]
    reading = folder.xlsx("a.xlsx", [header, *rows], *RANGES, "E2:E4", "E5:E6").read()
    assert dict(pick(records(reading, "unit"), "name", "members")) == {A: 7, B: 2, C: 0}
    assert not findings(reading, "merged-count")
