"""Cells that are not what they should be: one finding with their place, taken as blank, the row kept."""

from __future__ import annotations

import re

import pytest

from tests.ledgers.builders import Folder, assert_accounted, records, where
from tests.ledgers.damaged import patch
from tests.ledgers.small import FILES, District
from tests.ledgers.test_bad_input import only

GRIDS = FILES["grids"]


@pytest.mark.parametrize(
    ("ledger", "header", "cell", "code"),
    [
        ("organizations", "成立日期", "看情况", "no-date"),
        ("emerging_units", "成立时间", "2020.13", "no-date"),
        ("registrations", "报到时间", "昨天", "no-date"),
        ("seats", "聘任时间", 2019.1, "ambiguous-month"),
        ("agreements", "签订时间", 2020.1, "ambiguous-month"),
        ("seats", "聘期", "看情况", "no-term"),
        ("grids", "户数", "很多", "no-count"),
        ("emerging_units", "组建方式", "其他", "unknown-word"),
        ("emerging_units", "是否建立党组织", "也许", "no-flag"),
    ],
)
def test_a_cell_that_is_not_what_it_should_be(
    district: District, ledger: str, header: str, cell: object, code: str
) -> None:
    reading = district.set(ledger, 1, **{header: cell}).write().read()
    finding = only(reading, code)
    assert where(finding) == (FILES[ledger], None if ledger == "registrations" else "Sheet1", 4, header)
    assert finding.given == str(cell)
    assert_accounted(reading, district.numbers())
    assert all(account.reported == 0 for account in reading.sheets)


@pytest.mark.parametrize("ledger", ["registrations", "emerging_units"])
def test_in_a_csv_2020_1_may_be_october(folder: Folder, district: District, ledger: str) -> None:
    header = {"registrations": "报到时间", "emerging_units": "成立时间"}[ledger]
    district.set(ledger, 0, **{header: "2020.1"})
    reading = folder.csv("a.csv", [district.headers[ledger], *district.rows[ledger]]).read()
    assert where(only(reading, "ambiguous-month")) == ("a.csv", None, 2, header)


@pytest.mark.parametrize(
    "cell",
    ['<c r="E3"><f>1+2</f></c>', '<c r="E3"><f>1+2</f><v></v></c>', '<c r="E3" t="e"><v>#REF!</v></c>'],
    ids=["a formula without a value", "a formula with an empty value", "an error of Excel"],
)
def test_a_cell_without_a_value_is_told_and_is_not_zero(district: District, cell: str) -> None:
    folder = district.write()
    patch(folder.path / GRIDS, lambda xml: re.sub(r'<c r="E3".*?</c>', cell, xml))
    reading = folder.read()
    assert [row["households"] for row in records(reading, "area") if row["type"] == "grid"] == [None, 350]
    assert (GRIDS, "Sheet1", 3, "户数") in map(where, reading.findings)
