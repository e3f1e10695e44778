from __future__ import annotations

import datetime as dt
from zipfile import ZipFile

import pytest

import orggraph as og
from tests.ledgers.builders import Folder, assert_accounted, findings, pick, records, where
from tests.ledgers.small import FILES, HEADERS, ROWS, District


def test_every_row_of_every_sheet_is_accounted_for(district: District) -> None:
    reading = district.write().read()
    assert_accounted(reading, district.numbers())
    assert {account.ledger for account in reading.sheets} == set(FILES)
    assert all(account.reported == 0 for account in reading.sheets)
    assert [finding.code for finding in reading.findings] == ["own-word"]


def test_an_account_says_what_each_column_was_taken_for(district: District) -> None:
    (account,) = district.column("agreements", "需求清单", "甲", "乙").write("agreements").read().sheets
    assert account.columns["共建单位"] == "agreement.unit"
    assert account.columns["协议期限"] == "extra.span"
    assert account.unread == ("需求清单",)


def test_a_sheet_is_recognized_by_its_headers_not_by_its_file(folder: Folder) -> None:
    names = [*FILES]
    for name, other in zip(names, names[1:] + names[:1], strict=True):
        folder.xlsx(FILES[other].replace("csv", "xlsx"), [["台账"], HEADERS[name].split(), *ROWS[name]], sheet="表")
    ledgers = {account.file: account.ledger for account in folder.read().sheets}
    shifted = zip(names, names[1:] + names[:1], strict=True)
    assert ledgers == {FILES[other].replace("csv", "xlsx"): name for name, other in shifted}


def test_a_workbook_with_a_sheet_per_ledger(folder: Folder) -> None:
    folder.book("全区.xlsx", {name: [["台账"], HEADERS[name].split(), *ROWS[name]] for name in FILES})
    reading = folder.read()
    assert [account.sheet for account in reading.sheets] == list(FILES)
    assert all(account.rows == account.kept for account in reading.sheets)
    assert og.coverage(reading.register.on("2020-12-31")).total.units == 3


def test_a_ledger_in_two_sheets_is_one(folder: Folder) -> None:
    tables = {f"{row[0]}表": [HEADERS["grids"].split(), row] for row in ROWS["grids"]}
    reading = folder.book("网格.xlsx", tables).read()
    assert [row["name"] for row in records(reading, "area") if row["type"] == "grid"] == ["第一网格", "第二网格"]
    assert [(account.rows, account.kept) for account in reading.sheets] == [(1, 1), (1, 1)]


def test_one_file_is_a_source(district: District) -> None:
    folder = district.write()
    assert [account.ledger for account in og.read(folder.path / FILES["grids"]).sheets] == ["grids"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_same_ledger_in_every_encoding(folder: Folder, encoding: str) -> None:
    table = [["双报到台账"], HEADERS["registrations"].split(), *ROWS["registrations"]]
    reading = folder.csv("a.csv", table, encoding).read()
    found = pick(records(reading, "registration"), "unit", "members", "start")
    assert found == [("临江区档案局", 12, dt.date(2020, 1, 6)), ("临江中学", 20, dt.date(2020, 2, 1))]


def test_merged_ranges_are_filled_and_ordinary_blanks_are_not(folder: Folder) -> None:
    header = ["所属街道", "所属社区", "单位名称", "组建方式"]
    rows = [
        ["松树街道", "枫桥社区", "甲"],
        ["", "", "乙"],
        ["", "银杏社区", "丙"],
        ["银杏街道", "", "丁"],
        ["", "", "戊"],
    ]
    reading = folder.xlsx("a.xlsx", [["台账"], header, *rows], "A1:D1", "A3:A5", "B3:B4").read()
    assert pick(records(reading, "unit"), "name", "area") == [
        *(("甲", "枫桥社区"), ("乙", "枫桥社区"), ("丙", "银杏社区"), ("丁", "银杏街道"), ("戊", None)),
    ]


def test_a_ditto_is_noted_as_such(district: District) -> None:
    district.set("seats", 1, 所在社区="同上")
    reading = district.write().read()
    assert [row["area"] for row in records(reading, "seat")] == ["枫桥社区", "枫桥社区"]
    noted = [finding for finding in reading.findings if finding.source.file == FILES["seats"]]
    assert [(finding.severity, finding.source.row, finding.source.column) for finding in noted] == [
        ("info", 4, "所在社区")
    ]


def test_a_ditto_below_nothing_is_told_and_blank(folder: Folder) -> None:
    rows = [["单位名称", "所属社区", "组建方式"], ["甲公司", "同上", "单独组建"], ["乙公司", "枫桥社区", "单独组建"]]
    reading = folder.xlsx("a.xlsx", rows).read()
    assert [row["area"] for row in records(reading, "unit")] == [None, "枫桥社区"]
    assert "所属社区" in [finding.source.column for finding in reading.findings if finding.source.row == 2]


def test_lock_files_are_passed_over(district: District) -> None:
    folder = district.write().bytes("~$01-党组织台账.xlsx", b"\x06admin").bytes(".~06.csv", b"x")
    reading = folder.read()
    assert [finding.source.file for finding in findings(reading, "lock-file")] == [".~06.csv", "~$01-党组织台账.xlsx"]
    assert reading.count("error") == 0


def test_a_copied_file_counts_once(district: District) -> None:
    folder = district.write()
    folder.bytes("99-副本.xlsx", (folder.path / FILES["agreements"]).read_bytes())
    reading = folder.read()
    assert len(records(reading, "agreement")) == 2
    assert [(where(f)[0], f.given) for f in findings(reading, "copied-file")] == [("99-副本.xlsx", FILES["agreements"])]


def test_a_copied_file_that_was_saved_again_counts_once(district: District) -> None:
    folder = district.write()
    folder.bytes("99-副本.xlsx", (folder.path / FILES["agreements"]).read_bytes())
    with ZipFile(folder.path / "99-副本.xlsx", "a") as archive:
        archive.comment = b"saved again"
    reading = folder.read()
    assert len(records(reading, "agreement")) == 2
    found = findings(reading, "same-record")
    assert [(where(f)[0], f.source.row, f.given) for f in found] == [
        ("99-副本.xlsx", 3, "临江中学"),
        ("99-副本.xlsx", 4, "临江医院"),
    ]
    assert_accounted(reading, {**district.numbers(), "99-副本.xlsx": range(3, 5)})


@pytest.mark.parametrize(
    ("first", "second", "members"), [("2020.12.1", "2020.12.31", 9), ("2020.12.31", "2020.12.1", 4)]
)
def test_of_two_that_differ_the_later_day_wins(folder: Folder, first: str, second: str, members: int) -> None:
    for file, day, count in (("a.xlsx", first, 4), ("b.xlsx", second, 9)):
        row = ["甲公司", "枫桥社区", count, "单独组建", "甲公司党支部"]
        header = ["单位名称", "所属社区", "党员数", "组建方式", "党组织名称"]
        folder.xlsx(file, [[f"填报时间：{day}"], header, row])
    reading = folder.read()
    assert pick(records(reading, "unit"), "name", "members") == [("甲公司", members)]
    assert len(records(reading, "establishment")) == 1
    assert len(findings(reading, "differing-record")) == 1
    assert_accounted(reading, {"a.xlsx": [3], "b.xlsx": [3]})


def test_progress_is_told_before_each_file(district: District) -> None:
    told: list[tuple[int, int, str]] = []
    district.write().read(progress=lambda *step: told.append(step))
    assert told == [(number, 6, file) for number, file in enumerate(FILES.values())]


def test_identifiers_are_stable_from_reading_to_reading(district: District) -> None:
    folder = district.write()
    ids = [[row["id"] for row in records(folder.read(), kind)] for kind in ("area", "organization", "unit", "person")]
    district.rows["organizations"].reverse()
    district.rows["emerging_units"].reverse()
    again = [[row["id"] for row in records(district.write().read(), kind)] for kind in ("area", "organization", "unit")]
    assert [sorted(each) for each in ids[:3]] == [sorted(each) for each in again]
    assert "990101001001" in ids[0]
