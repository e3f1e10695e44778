"""The violations in a district's ledgers: few, stable, and each explained in the tutorial."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import orggraph as og

EXPECTED = {
    ("ORG101", "error"): 15,
    ("ORG208", "warning"): 2,
    ("ORG213", "info"): 16,
    ("ORG218", "warning"): 1,
}
PERSONAL = {
    "01-党组织台账.xlsx": {"联系电话"},
    "02-兼职委员名册.xlsx": {"姓名", "联系电话"},
    "03-共建协议台账.xlsx": {"联络员"},
    "05-网格台账.xlsx": {"网格长"},
}


@pytest.fixture(scope="module")
def reading(ledgers: Path) -> og.Reading:
    return og.read(ledgers)


def test_the_violations_are_those_that_the_tutorial_explains(reading: og.Reading) -> None:
    found = og.check(reading.register.on("2020-12-31"), reading.findings)
    assert Counter((one.code, one.severity) for one in found) == EXPECTED
    page = (Path(__file__).parents[2] / "docs/tutorial.md").read_text(encoding="utf-8")
    for (code, _), times in EXPECTED.items():
        assert f"| {code} | {times} |" in page


def test_reading_makes_no_error_and_leaves_every_personal_column_unread(reading: og.Reading) -> None:
    assert reading.count("error") == 0
    for account in reading.sheets:
        assert PERSONAL.get(account.file, set()) <= set(account.unread)
