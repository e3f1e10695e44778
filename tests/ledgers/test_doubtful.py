"""What can be read but cannot be right: kept, and left to the rules, which tell where it stands."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

import orggraph as og
from tests.ledgers.builders import assert_accounted, pick, records, where
from tests.ledgers.small import CODE, FILES, District

DAY = "2020-12-31"
UNITS, AGREEMENTS = FILES["emerging_units"], FILES["agreements"]

DATES: dict[str, tuple[str, int, dict[str, Any], str]] = {
    "an organization older than its superior": ("organizations", 4, {"成立日期": "1990.1"}, "ORG213"),
    "an organization closed before it was founded": ("organizations", 4, {"撤销日期": "2014.6"}, "ORG212"),
    "a span that runs backwards": ("agreements", 0, {"协议期限": "2022.2.28-2019.3.1"}, "ORG212"),
    "a seat that ends before it begins": ("seats", 0, {"聘期": "2018.3.1"}, "ORG212"),
}


@pytest.mark.parametrize(("ledger", "row", "cells", "code"), DATES.values(), ids=DATES)
def test_dates_that_cannot_be_right(
    district: District, ledger: str, row: int, cells: dict[str, Any], code: str
) -> None:
    reading = district.set(ledger, row, **cells).write().read()
    violations = og.check(reading.register.on(DAY), reading.findings, select=[code])
    assert [(one.code, *where(one)[:3]) for one in violations] == [(code, FILES[ledger], "Sheet1", row + 3)]
    assert [finding.code for finding in reading.findings] == ["own-word"]
    assert_accounted(reading, district.numbers())
    assert all(account.reported == 0 for account in reading.sheets)


def test_a_span_in_a_column_of_dates_does_not_lose_its_end(district: District) -> None:
    district.set("agreements", 0, 签订时间="2018.7.16-2019.6.30", 协议期限=None)
    reading = district.write().read()
    ends = [row["end"] for row in records(reading, "agreement") if row["unit"] == "临江中学"]
    told = (AGREEMENTS, "Sheet1", 3, "签订时间") in map(where, reading.findings)
    assert ends == [dt.date(2019, 6, 30)] or told


@pytest.mark.parametrize("code", [CODE[:-1] + "A", "12345", "911100001016237416X"])
def test_a_credit_code_that_cannot_be_right_is_warned_of_and_kept(district: District, code: str) -> None:
    reading = district.set("emerging_units", 0, 统一社会信用代码=code).write().read()
    assert ("甲物流有限公司", code) in pick(records(reading, "unit"), "name", "credit_code")
    told = og.check(reading.register.on(DAY), reading.findings, select=["credit-code"])
    assert [(one.severity, where(one)) for one in told] == [("warning", (UNITS, "Sheet1", 3, "统一社会信用代码"))]


def test_a_right_credit_code_says_nothing(district: District) -> None:
    reading = district.write().read()
    assert not len(og.check(reading.register.on(DAY), reading.findings, select=["ORG2"]))


@pytest.mark.parametrize("word", ["unspecified", "none", "unknown", "null"])
@pytest.mark.parametrize("header", ["行业类别", "单位类型"])
def test_a_word_that_is_one_of_ours_brings_nothing_down(district: District, header: str, word: str) -> None:
    reading = district.set("emerging_units", 0, **{header: word}).write().read()
    assert_accounted(reading, district.numbers())
    assert all(account.reported == 0 for account in reading.sheets)
