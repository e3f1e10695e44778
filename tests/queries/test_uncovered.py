"""What has no organization."""

from __future__ import annotations

import pytest

import orggraph as og
from orggraph.queries.gaps import SectorGap

DAY = "2025-12-31"


def test_units_are_those_without_organization_coverage_eligible_first(sample: og.Reading) -> None:
    day = sample.register.on(DAY)
    rows = og.uncovered(day, "units").rows
    total = og.coverage(day).total
    assert len(rows) == total.units - total.covered
    assert {row.status for row in rows} <= {"instructor", "backstop", "none"}
    assert "instructor" in {row.status for row in rows}
    assert [row.eligible for row in rows] == sorted((row.eligible for row in rows), reverse=True)
    assert all(row.source.file and row.source.row for row in rows)


def test_sectors_most_uncovered_first(sample: og.Reading) -> None:
    gaps = og.uncovered(sample.register.on(DAY), "sectors").rows
    uncovered = [gap.uncovered for gap in gaps if isinstance(gap, SectorGap)]
    assert uncovered == sorted(uncovered, reverse=True)
    assert all(0 < gap.uncovered <= gap.units for gap in gaps)
    assert all(gap.eligible_uncovered <= gap.uncovered for gap in gaps)


def test_only_empty_sectors() -> None:
    covered = [
        og.Organization(name="中共甲公司支部委员会", type="branch"),
        og.Unit(name="甲公司", sectors=("law",)),
        og.Establishment(organization="中共甲公司支部委员会", unit="甲公司", mode="own"),
        og.Unit(name="乙公司", sectors=("law",)),
        og.Unit(name="丙公司", sectors=("express",)),
    ]
    day = og.Register.from_records(covered).on(DAY)
    assert [gap.id for gap in og.uncovered(day, "sectors")] == ["law", "express"]
    assert [gap.id for gap in og.uncovered(day, "sectors", only_empty=True)] == ["express"]


def test_a_grid_is_known_by_its_code(sample: og.Reading) -> None:
    gaps = og.uncovered(sample.register.on(DAY), "grids").to_json()["rows"]
    assert gaps
    assert all(gap["id"].startswith("990101") and gap["source"]["row"] for gap in gaps)


def test_a_community_whose_organization_has_closed_is_uncovered() -> None:
    records = [
        og.Area(name="松街道", type="subdistrict"),
        og.Area(name="甲社区", type="community", parent="松街道"),
        og.Organization(name="中共甲社区支部委员会", type="branch", area="松街道/甲社区", end="2025-06-30"),
    ]
    register = og.Register.from_records(records)
    assert len(og.uncovered(register.on("2025-06-30"), "communities")) == 0
    assert [gap.label for gap in og.uncovered(register.on("2025-07-01"), "communities")] == ["甲社区"]


def test_an_unknown_kind_of_gap_is_misuse(sample: og.Reading) -> None:
    known = r"units \(unit\), sectors \(sector\), grids \(grid\), communities \(community\)"
    with pytest.raises(og.QuestionError, match=known):
        og.uncovered(sample.register.on(DAY), "planets")  # type: ignore[arg-type]
