"""Rules over whole districts: none fails, two engines agree, and plain Python finds the same."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import orggraph as og
from orggraph.text.dates import PartialDate, end_of_term
from tests.districts import drawn, generate
from tests.engines import on_duckdb
from tests.ledgers.builders import records

EVERY = list(og.catalogue())
DAYS = ("2018-12-31", "2020-12-31", "2021-06-30")


@pytest.fixture(scope="module")
def six(ledgers: Path) -> og.Reading:
    """The reading of the six ledgers."""
    return og.read(ledgers)


def every_rule(register: og.Register, day: str, findings: Any = ()) -> list[dict[str, Any]]:
    """What all rules find, also those that are off."""
    violations: list[dict[str, Any]] = og.check(register.on(day), findings, select=EVERY).to_json()["violations"]
    return violations


def test_every_rule_on_two_engines_over_the_six_ledgers(six: og.Reading) -> None:
    polars = every_rule(six.register, "2020-12-31", six.findings)
    assert polars
    assert every_rule(on_duckdb(six.register), "2020-12-31", six.findings) == polars


@pytest.mark.parametrize("seed", range(3))
def test_every_rule_on_two_engines_over_invented_districts(tmp_path: Path, seed: int) -> None:
    expected = generate(tmp_path, seed, drawn(seed))
    reading = og.read(tmp_path)
    polars = every_rule(reading.register, expected["as_of"], reading.findings)
    assert polars
    assert all(violation["row"] for violation in polars)
    assert every_rule(on_duckdb(reading.register), expected["as_of"], reading.findings) == polars


def found(reading: og.Reading, rule: str, day: str, **settings: int) -> list[int | None]:
    """The rows in which a rule is broken."""
    checks = {rule: settings} if settings else {}
    register = replace(reading.register, profile=replace(reading.register.profile, checks=checks))
    return sorted((one.source.row for one in og.check(register.on(day), select=[rule])), key=lambda row: row or 0)


def live(rows: list[dict[str, Any]], day: str) -> list[dict[str, Any]]:
    """Rows that have begun and not ended."""
    on = dt.date.fromisoformat(day)
    return [row for row in rows if (row["start"] or on) <= on <= (row["end"] or on)]


def listed(reading: og.Reading, day: str) -> dict[str, list[dict[str, Any]]]:
    """The live records by kind; what refers to a closed organization is not live."""
    kinds = {kind: records(reading, kind) for kind in ("organization", "unit", "seat", "establishment")}
    found = {kind: live(rows, day) for kind, rows in kinds.items()}
    names = {row["name"] for row in found["organization"]}
    for kind in ("seat", "establishment"):
        found[kind] = [row for row in found[kind] if row["organization"] in names]
    return found


@pytest.mark.parametrize("day", DAYS)
def test_units_without_organization(six: og.Reading, day: str) -> None:
    now = listed(six, day)
    covered = {row["unit"] for row in now["establishment"]}
    rows = [
        unit["row"]
        for unit in now["unit"]
        if unit["surveyed"] and (unit["members"] or 0) >= 3 and unit["name"] not in covered
    ]
    assert rows
    assert found(six, "ORG101", day) == sorted(rows)


@pytest.mark.parametrize("day", DAYS)
def test_branches_that_are_too_large(six: og.Reading, day: str) -> None:
    branches = [row for row in listed(six, day)["organization"] if row["type"] in ("branch", "joint_branch")]
    for most in (40, 50):
        rows = sorted(row["row"] for row in branches if (row["full_members"] or 0) > most)
        assert bool(rows) is (most == 40)
        assert found(six, "ORG102", day, members=most) == rows


@pytest.mark.parametrize("day", DAYS)
def test_units_of_joint_branches(six: og.Reading, day: str) -> None:
    now = listed(six, day)
    units: dict[str, set[str]] = defaultdict(set)
    for row in now["establishment"]:
        units[row["organization"]].add(row["unit"])
    joint = [row for row in now["organization"] if row["type"] == "joint_branch" and units[row["name"]]]
    for least, most in ((2, 5), (3, 3)):
        rows = sorted(row["row"] for row in joint if not least <= len(units[row["name"]]) <= most)
        assert bool(rows) is (most == 3)
        assert found(six, "ORG104", day, least=least, most=most) == rows


@pytest.mark.parametrize("day", DAYS)
def test_seats_of_subdistricts(six: og.Reading, day: str) -> None:
    now = listed(six, day)
    seats = Counter(row["organization"] for row in now["seat"])
    heads = [row for row in now["organization"] if row["name"].endswith(("街道工作委员会", "镇委员会"))]
    rows = [row["row"] for row in heads if row["name"] in seats and not 3 <= seats[row["name"]] <= 5]
    assert rows
    assert found(six, "ORG117", day, community_least=0, community_most=99) == sorted(rows)


@pytest.mark.parametrize("day", ["2025-12-31", "2027-12-31", "2031-03-31"])
@pytest.mark.parametrize("given", [True, False], ids=["given", "derived"])
def test_overdue_elections_of_the_sample(sample: og.Reading, day: str, given: bool) -> None:
    """By the ends that the sample gives, and by those that follow from the elections where it gives none."""
    on, late, long = dt.date.fromisoformat(day), [], []
    table = sample.register.frame("organization").collect("polars").to_native()
    plain = {row["organization"] for row in records(sample, "establishment") if row["mode"] != "attached"}
    for row in live(records(sample, "organization"), day):
        elected, end = row["elected"], row["term_end"]
        if elected is None or row["type"] in ("working_committee", "group", "temporary_branch"):
            continue
        if not given:
            if elected < dt.date(2018, 7, 12):
                continue
            years = 5 if row["type"] in ("committee", "general_branch") or row["name"] not in plain else 3
            end = end_of_term(PartialDate(elected.year, elected.month, elected.day), 12 * years)
        if end is not None and end < on:
            one_more = end_of_term(PartialDate(end.year, end.month, end.day), 12) + dt.timedelta(1)
            (long if one_more < on else late).append(row["row"])
    if not given:
        blank = {"term_end": table["term_end"].clear().extend_constant(None, table.height)}
        tables = {**sample.register.tables, "organization": table.with_columns(**blank)}
        sample = replace(sample, register=replace(sample.register, tables=tables))
    assert found(sample, "ORG111", day) == sorted(late)
    assert found(sample, "ORG112", day) == sorted(long)
    assert late + long
