"""The command answers every figure of the six ledgers' true answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from orggraph_cli.program import program


@pytest.fixture(scope="module")
def expected(ledgers: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((ledgers / "expected.json").read_text(encoding="utf-8"))
    return data


def asked(ledgers: Path, command: str, *options: str) -> dict[str, Any]:
    arguments = [command, str(ledgers), *options, "--on", "2020-12-31", "--format", "json"]
    result = CliRunner(env={"LC_ALL": "C"}).invoke(program, arguments)
    assert result.exit_code == 0, result.output
    data: dict[str, Any] = json.loads(result.stdout)
    return data


def test_coverage_by_sector(ledgers: Path, expected: dict[str, Any]) -> None:
    data = asked(ledgers, "coverage", "--by", "sector")
    assert {row["sector_label"]: {k: row[k] for k in ("units", "own", "joint", "attached", "instructor", "backstop")}
            for row in data["rows"]} == expected["by_sector"]  # fmt: skip
    assert {status: data["total"][status] for status in expected["status"]} == expected["status"]
    assert data["unknown"] == expected["units_by_mention"]


def test_rates_and_their_bases(ledgers: Path, expected: dict[str, Any]) -> None:
    for base in ("all", "eligible"):
        total = asked(ledgers, "coverage", "--base", base)["total"]
        covered, units = expected[f"organization_coverage_base_{base}"]
        assert (total["units"], total["organization_coverage"]) == (units, covered / units)
    covered, units = expected["work_coverage_base_all"]
    assert asked(ledgers, "coverage")["total"]["work_coverage"] == covered / units


def test_sector_by_subdistrict(ledgers: Path, expected: dict[str, Any]) -> None:
    rows = asked(ledgers, "coverage", "--by", "subdistrict", "--by", "sector")["rows"]
    uncovered = {
        f"{row['subdistrict_label']}|{row['sector_label']}": row["instructor"] + row["backstop"] + row["none"]
        for row in rows
    }
    assert uncovered == expected["subdistrict_x_sector_uncovered_units"]


def test_what_is_uncovered(ledgers: Path, expected: dict[str, Any]) -> None:
    units = asked(ledgers, "uncovered", "units")["rows"]
    assert sorted(row["label"] for row in units if row["eligible"]) == sorted(expected["eligible_uncovered"])
    assert all(row["source"]["file"].startswith("04") and row["source"]["row"] for row in units)
    grids = asked(ledgers, "uncovered", "grids")["rows"]
    assert [row["id"] for row in grids] == expected["grids_without_organization"]


def test_info(ledgers: Path, expected: dict[str, Any]) -> None:
    data = asked(ledgers, "info")
    same = ("organizations", "units_by_mention", "concurrent_seats", "concurrent_seats_in_force", "holders_in_force")
    same += ("agreements", "agreements_in_force", "registrations")
    assert {name: data[name] for name in same} == {name: expected[name] for name in same}
    assert data["units"] == expected["ledger_units"]
    assert data["areas"] == {"district": 1, "subdistrict": 3, "town": 1, "community": 24, "grid": 124}
    assert data["findings"]["error"] == 0
    codes = {"党委": "committee", "党工委": "working_committee", "党总支": "general_branch", "党支部": "branch"}
    codes |= {"党小组": "group", "联合党支部": "joint_branch", "临时党支部": "temporary_branch"}
    types = {codes[name]: number for name, number in expected["organizations_by_type"].items()}
    assert data["organizations_by_type"] == types


def test_seats(ledgers: Path, expected: dict[str, Any]) -> None:
    data = asked(ledgers, "seats")
    assert list(data)[:5] == ["as_of", "seats", "holders", "bodies", "rows"]
    assert data["recorded"] == expected["concurrent_seats"]
    assert data["seats"] == len(data["rows"]) == expected["concurrent_seats_in_force"]
    assert data["holders"] == len({row["holder"] for row in data["rows"]}) == expected["holders_in_force"]
    assert data["bodies"] == len(data["by_body"]) == len({row["body"] for row in data["rows"]})
    communities = next(one for one in data["tiers"] if one["tier"] == "community")
    assert communities["with_seats"] == expected["communities_with_concurrent_members"]
    assert communities["areas"] == expected["communities"]


def test_agreements(ledgers: Path, expected: dict[str, Any]) -> None:
    data = asked(ledgers, "agreements", "--rows")
    assert list(data)[:4] == ["as_of", "in_force", "expiring", "communities_without"]
    assert data["recorded"] == expected["agreements"]
    assert data["in_force"] == len(data["rows"]) == expected["agreements_in_force"]
    assert len(data["expiring"]) == expected["agreements_expiring_90_days"]
    without = [area["subdistrict_label"] + area["label"] for area in data["communities_without"]]
    assert sorted(without) == sorted(expected["communities_without_live_agreement"])
    assert len(asked(ledgers, "agreements", "--within", "0")["expiring"]) < len(data["expiring"])


def test_chain(ledgers: Path, expected: dict[str, Any]) -> None:
    data = asked(ledgers, "chain")
    assert list(data)[:4] == ["as_of", "grids", "linked", "broken"]
    assert data["grids"] == expected["grids"] == data["linked"] + len(data["broken"])
    without = [row["id"] for row in data["broken"] if row["reason"] == "no_organization"]
    assert without == expected["grids_without_organization"]
    covered, units = expected["organization_coverage_base_all"]
    assert (data["units"]["units"], data["units"]["with_organization"]) == (units, covered)
    assert len(data["units"]["broken"]) == units - data["units"]["linked"]
