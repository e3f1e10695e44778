"""Cases of rows: a row is a record only if it names one, and every other is accounted for."""

from __future__ import annotations

from pathlib import Path

import pytest

import orggraph as og

BASE = (6, 2, 1, 3)
UNITS = "emerging_units"


def read(cases: Path, case: str) -> og.Reading:
    return og.read(cases / case)


def units_of(reading: og.Reading) -> og.SheetAccount:
    """The account of the sheet of units."""
    return next(account for account in reading.sheets if account.ledger == UNITS)


@pytest.mark.parametrize(
    ("case", "passed"),
    [
        ("00-plain", {}),
        ("02-subtotal-command", {"total": 3}),
        ("17-hint-rows", {"hint": 2, "example": 1}),
        ("18-prefilled-numbers", {"number": 14}),
        ("27-ctrl-z", {}),
        ("36-table-totals-row", {"total": 1}),
        ("45-note-outside", {"note": 2}),
        ("67-words-of-totals", {"total": 8}),
        ("68-group-captions", {"caption": 4}),
    ],
)
def test_what_is_no_record_is_passed_over_and_the_figures_are_those_of_the_base(
    cases: Path, case: str, passed: dict[str, int]
) -> None:
    reading = read(cases, case)
    total = og.coverage(reading.register.on("2020-12-31")).total
    assert (total.units, total.own, total.joint, total.backstop) == BASE
    account = units_of(reading)
    assert account.passed == passed
    assert account.read == account.kept + sum(passed.values()) == 6 + sum(passed.values())
    assert not reading.count("error")
    assert not [finding for finding in reading.findings if finding.severity == "warning"]


def test_a_figure_under_yes_and_no_makes_no_unit_of_a_total(cases: Path) -> None:
    reading = read(cases, "office-total-row")
    assert reading.register.tables["unit"]["name"].to_list() == ["甲物流有限公司", "乙物流有限公司", "丙快递有限公司"]
    assert reading.sheets[0].passed_rows == {"total": (5,)}


def test_every_row_is_kept_reported_or_passed_over(cases: Path) -> None:
    for case in ("contact-a-01", "office-caption"):
        for account in read(cases, case).sheets:
            assert account.read == account.kept + account.reported + sum(account.passed.values())
            assert account.reported == 0


@pytest.mark.parametrize(
    ("case", "own"),
    [
        ("office-total-row", [(5, 3, 3)]),
        ("contact-a-01", [(30, 26, 26)]),
        ("68-group-captions", [(3, 1, 1)]),
        ("office-caption", [(14, 9, 9), (29, 14, 14), (41, 11, 11)]),
    ],
)
def test_the_number_that_a_sheet_gives_itself_stands_beside_the_one_read(
    cases: Path, case: str, own: list[tuple[int, int, int]]
) -> None:
    reading = read(cases, case)
    assert [(total.row, total.given, total.counted) for total in units_of(reading).own_totals] == own
    told = [finding for finding in reading.findings if finding.code in ("own-total", "own-total-differs")]
    assert {finding.severity for finding in told} == {"info"}


@pytest.mark.parametrize(
    ("case", "sheets"),
    [
        ("46-ods-external-cache", ["copy"]),
        ("office-own-output", ["own-output"] * 6),
        ("office-caption", ["statistics", "statistics"]),
        ("contact-a-05", ["statistics", "notes"]),
    ],
)
def test_sheets_that_are_no_ledgers_are_passed_over_and_said(cases: Path, case: str, sheets: list[str]) -> None:
    reading = read(cases, case)
    assert [account.no_ledger for account in reading.sheets if account.no_ledger] == sheets
    codes = {"copy", "own-output", "statistics-sheet", "notes-sheet"}
    assert len([finding for finding in reading.findings if finding.code in codes]) == len(sheets)
    assert not [finding for finding in reading.findings if finding.code in ("hidden-sheet", "unrecognized-sheet")]


def test_our_own_output_adds_no_agreement(cases: Path) -> None:
    assert read(cases, "office-own-output").register.tables["agreement"].height == 31


def test_an_external_copy_adds_no_unit(cases: Path) -> None:
    assert read(cases, "46-ods-external-cache").register.tables["unit"].height == 6
