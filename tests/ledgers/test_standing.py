"""Which of several ledgers of one thing stands: years, copies, versions, and parts, which stand side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

import orggraph as og
from tests.ledgers.builders import Folder

HEAD = ["单位名称", "统一社会信用代码", "所属街道", "社区", "党员数", "是否建立党组织"]
TOWNS = ("苇湖街道", "霜桥街道")


def unit(number: int, *, town: int = 0, members: int = 2, name: str = "") -> list[Any]:
    name = name or f"岚栖{'甲乙丙丁戊己庚辛壬癸'[number % 10]}{number}号商行"
    return [name, f"9199010100000{number:04}XX", TOWNS[town], f"{TOWNS[town][0]}岸社区", members, "否"]


def rows(title: str, units: Sequence[Sequence[Any]]) -> list[list[Any]]:
    return [[title], HEAD, *map(list, units)]


def units_of(reading: og.Reading) -> int:
    return og.coverage(reading.register.on("2025-12-31")).total.units


def codes(reading: og.Reading) -> list[str]:
    return [one.code for one in reading.findings if one.severity == "warning" and one.code != "organization-not-named"]


TEN = [unit(number) for number in range(10)]
LATER = [unit(1, name="岚栖新名商行"), unit(2, town=1), *TEN[3:], unit(20), unit(21)]


@pytest.mark.parametrize(
    "names",
    [
        ("2021年两新名录.xlsx", "2022年两新名录.xlsx"),
        ("两新名录（2022年6月）.xlsx", "两新名录（2022年12月）.xlsx"),
        ("名录20211231.xlsx", "名录20220630.xlsx"),
        ("a2022-03.xlsx", "甲2021年.xlsx"),
    ],
)
def test_the_later_of_two_years_stands_and_the_earlier_is_told(folder: Folder, names: tuple[str, str]) -> None:
    earlier, later = names if names[0][0] != "a" else names[::-1]
    reading = folder.xlsx(earlier, rows("两新名录", TEN)).xlsx(later, rows("两新名录", LATER)).read()
    assert (units_of(reading), codes(reading), reading.questions) == (11, ["earlier-ledger"], ())
    told = {one.code: (one.expected, one.given) for one in reading.findings if one.code.startswith("records-")}
    assert told["records-gone"][0] == "1"
    assert told["records-new"][0] == "2"
    assert told["records-renamed"] == ("1", f"{TEN[1][0]} → 岚栖新名商行")
    assert told["records-moved"] == ("1", TEN[2][0])
    (account,) = [sheet for sheet in reading.sheets if not sheet.rows]
    assert (account.file, account.read, account.passed) == (earlier, 10, {"replaced": 10})


def test_years_as_sheets_of_one_workbook(folder: Folder) -> None:
    book = {"2021年": rows("名录", TEN), "2022年": rows("名录", LATER)}
    reading = folder.book("名录.xlsx", book).read()
    assert (units_of(reading), codes(reading)) == (11, ["earlier-ledger"])


def test_a_sheet_for_each_street_in_two_years(folder: Folder) -> None:
    others = [unit(number, town=1) for number in range(30, 36)]
    folder.book("2021年名录.xlsx", {TOWNS[0]: rows("名录", TEN), TOWNS[1]: rows("名录", others)})
    folder.book("2022年名录.xlsx", {TOWNS[0]: rows("名录", TEN[1:]), TOWNS[1]: rows("名录", others)})
    reading = folder.read()
    assert (units_of(reading), codes(reading)) == (15, ["earlier-ledger", "earlier-ledger"])


def test_ledgers_of_two_streets_are_parts_whatever_their_days(folder: Folder) -> None:
    others = [unit(number, town=1) for number in range(30, 36)]
    folder.xlsx("苇湖2021年6月.xlsx", rows("名录", TEN)).xlsx("霜桥2022年6月.xlsx", rows("名录", others))
    reading = folder.read()
    assert (units_of(reading), codes(reading)) == (16, [])


def test_a_later_list_of_some_units_replaces_no_list_of_all(folder: Folder) -> None:
    folder.xlsx("全部单位2021年.xlsx", rows("名录", TEN)).xlsx("物业2022年.xlsx", rows("物业", TEN[:2]))
    assert units_of(folder.read()) == 10


def test_new_units_of_each_month_are_parts_that_are_told(folder: Folder) -> None:
    new = [unit(number) for number in range(30, 36)]
    folder.xlsx("新增2022年1月.xlsx", rows("新增", TEN)).xlsx("新增2022年6月.xlsx", rows("新增", new))
    reading = folder.read()
    assert (units_of(reading), codes(reading)) == (16, ["earlier-part"])


@pytest.mark.parametrize("copy", ["名录 - 副本.xlsx", "副本 名录.xlsx", "名录(1).xlsx", "Copy of 名录.xlsx"])
def test_a_copy_never_wins(folder: Folder, copy: str) -> None:
    reading = folder.xlsx("名录.xlsx", rows("名录", TEN)).xlsx(copy, rows("名录", TEN[:9])).read()
    assert (units_of(reading), codes(reading), reading.questions) == (10, ["copied-ledger"], ())


def test_versions_that_differ_are_asked_about_once(folder: Folder) -> None:
    final = [unit(0, members=5), *TEN[2:], unit(20)]
    folder.xlsx("名录.xlsx", rows("名录", TEN)).xlsx("名录（终稿）.xlsx", rows("名录", final))
    reading = folder.read()
    (question,) = reading.questions
    assert (question.kind, question.taken, units_of(reading)) == ("year", "终稿", 10)
    assert [choice.code for choice in question.choices] == ["终稿", "original", "all"]
    assert {row for each in question.touched for row in each.rows} == {3, 4, 12}
    for answer, units in (("original", 10), ("终稿", 10), ("all", 11)):
        given = og.Answers.of([og.Answer("year", question.shape, question.subject, answer)])
        answered = og.read(folder.path, answers=given)
        assert (answered.questions, units_of(answered)) == ((), units)


def test_a_ledger_that_shares_little_with_a_later_one_is_asked_about(folder: Folder) -> None:
    later = [*TEN[:3], *(unit(number) for number in range(30, 36))]
    folder.xlsx("名录2021年.xlsx", rows("名录", TEN)).xlsx("名录2022年.xlsx", rows("名录", later))
    reading = folder.read()
    (question,) = reading.questions
    assert (question.taken, units_of(reading)) == ("later", 9)
    given = og.Answers.of([og.Answer("year", question.shape, question.subject, "both")])
    assert units_of(og.read(folder.path, answers=given)) == 16


def test_a_folder_for_each_year_with_a_folder_for_each_street(folder: Folder) -> None:
    for year, units in (("2021年", TEN), ("2022年", TEN[1:])):
        others = [unit(number, town=1, members=len(units)) for number in range(30, 36)]
        for town, listed in ((TOWNS[0], units), (TOWNS[1], others)):
            path = folder.path / year / town
            path.mkdir(parents=True)
            Folder(path).xlsx("名录.xlsx", rows("名录", listed))
    reading = folder.read()
    assert (units_of(reading), codes(reading)) == (15, ["earlier-ledger", "earlier-ledger"])
    assert str(reading.register.as_of) == "2022-12-31"
