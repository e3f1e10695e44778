"""Lists of changes beside a ledger: what they say of its units counts, and what is not understood is told."""

from __future__ import annotations

import pytest

import orggraph as og
from orggraph.text.former_names import later_name_in
from tests.ledgers.builders import Folder, findings

DAY = "2025-12-31"
HEADER = ["单位名称", "所属街道", "党员数", "组建方式", "党组织名称"]
UNITS = [
    *([f"月{letter}五金有限公司", "桐叶街道", 4, "单独组建", f"月{letter}五金党支部"] for letter in "东南西"),
    ["星一茶庄有限公司", "桐叶街道", 1, "未建", ""],
    ["星二茶庄有限公司", "桐叶街道", 1, "未建", ""],
]
TOP = ["编", "哪天", "谁家", "咋了"]


def read(folder: Folder, *rows: list[object], sheet: str = "本月变动") -> og.Reading:
    return folder.book("台账.xlsx", {"在册": [HEADER, *UNITS], sheet: [TOP, *rows]}).read()


def counts(reading: og.Reading) -> tuple[int, int, int]:
    total = og.coverage(reading.register.on(DAY)).total
    return total.units, total.own, total.none


@pytest.mark.parametrize(
    ("name", "text", "expected", "code"),
    [
        ("月东五金有限公司", "9月底已办注销", (4, 2, 2), "left-unit"),
        ("星一茶庄有限公司", "批复单独成立星一茶庄党支部", (5, 4, 1), "founded-since"),
        ("星一茶庄有限公司", "更名为星二茶庄有限公司，旧条没删", (4, 3, 1), "left-unit"),
        ("星一茶庄有限公司", "筹建党支部，等批", (5, 3, 2), "changes-of-units"),
        ("星一茶庄有限公司", "换了门头", (5, 3, 2), "change-not-understood"),
        ("月东五金有限公司", "换了老板，支部撤销", (5, 3, 2), "change-not-understood"),
        ("月东五金有限公司", "支部撤销，计划来年重建党支部", (5, 3, 2), "change-not-understood"),
        ("星一茶庄有限公司", "换了老板，正常营业", (5, 3, 2), "changes-of-units"),
        ("星一茶庄有限公司", "已将三名党员关系转走", (5, 3, 2), "change-not-understood"),
        ("月东五金、月南五金", "都注销了", (3, 1, 2), "left-unit"),
        ("月东五金有限公司", "支部撤了，党员编入五金街第二党支部", (5, 2, 2), "founded-since"),
        ("银河帆布有限公司", "新开业", (5, 3, 2), "change-of-unknown-unit"),
    ],
)
def test_what_became_of_a_unit(folder: Folder, name: str, text: str, expected: tuple[int, int, int], code: str) -> None:
    reading = read(folder, [1, "10月9日", name, text], [2, "10月9日", "月西五金有限公司", "筹建工会，计划再建党支部"])
    assert counts(reading) == expected
    assert {"changes-of-units", code} <= {finding.code for finding in reading.findings}
    assert [account.no_ledger for account in reading.sheets] == [None, "changes"]


@pytest.mark.parametrize(
    ("names", "text", "low", "high"),
    [
        ("星一茶庄有限公司", "换了门头", (4, 3), (5, 4)),
        ("月东五金、月南五金", "前者组织撤了；后者党员编入五金街第二党支部", (3, 1), (5, 3)),
        ("银河帆布有限公司", "新开业", (5, 3), (6, 4)),
    ],
)
def test_what_is_not_understood_leaves_a_range(
    folder: Folder, names: str, text: str, low: tuple[int, int], high: tuple[int, int]
) -> None:
    reading = read(folder, [1, "10月9日", names, text], [2, "10月9日", "月西五金有限公司", "筹建工会，计划再建党支部"])
    total = og.coverage(reading.register.on(DAY)).to_json()["total"]
    assert [(total[f"{name}_range"]["low"], total[f"{name}_range"]["high"]) for name in ("units", "own")] == list(
        zip(low, high, strict=True)
    )
    (question,) = reading.questions
    answered = og.Answers.of([og.Answer(question.kind, question.shape, question.subject, "held")])
    total = og.coverage(og.read(folder.path, answers=answered).register.on(DAY)).total
    assert (total.units, total.own) == (5, 3)


def test_the_day_of_a_list_of_changes_is_a_day_of_the_ledgers(folder: Folder) -> None:
    rows = [["截止：2025年11月30日"], TOP, [1, "10月9日", "月东五金有限公司", "已办注销"]]
    reading = folder.book("台账.xlsx", {"在册": [["2025年6月30日"], HEADER, *UNITS], "变动": rows}).read()
    assert str(reading.register.on().day) == "2025-11-30"
    assert [(account.rows, account.kept) for account in reading.sheets] == [(5, 5), (0, 0)]


@pytest.mark.parametrize(("title", "before"), [("2025年9月变动", 5), ("本月变动", 4)])
def test_a_day_without_a_year_is_of_the_year_in_the_title(folder: Folder, title: str, before: int) -> None:
    reading = read(folder, [1, "9月8日", "月东五金有限公司", "已办注销"], sheet=title)
    assert [og.coverage(reading.register.on(day)).total.units for day in ("2025-09-01", DAY)] == [before, 4]


def test_a_sheet_that_says_nothing_of_changes_is_none(folder: Folder) -> None:
    reading = read(folder, [1, "10月9日", "月东五金有限公司", "已办注销"], sheet="来往")
    assert counts(reading)[0] == 5
    assert not findings(reading, "changes-of-units")


def test_a_remark_names_the_row_that_has_the_new_name(folder: Folder) -> None:
    header = [*HEADER, "备注"]
    rows = [*UNITS, ["老星茶庄有限公司", "桐叶街道", 1, "未建", "", "去年更名星二茶庄有限公司"]]
    reading = folder.csv("a.csv", [header, *rows]).read()
    assert counts(reading) == (5, 3, 2)
    assert findings(reading, "renamed-since")


def test_names_since() -> None:
    assert later_name_in("2024年改名为“月东百货公司”") == "月东百货公司"
    assert later_name_in("由月西商行更名而来") is None
