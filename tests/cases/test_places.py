"""Cases of areas: one place is one place, whatever columns, titles, files and folders name it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import orggraph as og

MODES = ("own", "joint", "attached", "instructor", "backstop", "none")
BASE = {"subdistrict": 2, "community": 3, "grid": 4}
STREETS = {"subdistrict": 2, "town": 1, "community": 8, "grid": 32}


@pytest.mark.parametrize(
    ("case", "day", "areas", "organizations", "modes"),
    [
        ("43-slash-in-area", "2020-12-31", {"subdistrict": 2, "community": 2, "grid": 2}, 8, (2, 1, 0, 0, 1, 2)),
        ("69-blank-means-above", "2020-12-31", BASE, 9, (2, 1, 0, 0, 3, 0)),
        ("70-community-without-street", "2020-12-31", BASE, 9, (2, 1, 0, 0, 3, 0)),
        ("office-area-full-name-street", "2025-12-31", {"subdistrict": 1, "community": 1}, 3, (0, 0, 0, 0, 2, 0)),
        ("office-title-street", "2025-12-31", {"subdistrict": 1, "community": 1}, 0, (0, 0, 0, 0, 0, 1)),
        ("office-two-shiqiao", "2025-12-31", STREETS, 64, (19, 25, 8, 11, 24, 0)),
        ("office-subfolders", "2025-12-31", STREETS, 64, (19, 25, 8, 11, 24, 0)),
        ("office-caption", "2025-12-31", STREETS, 64, (19, 25, 8, 11, 24, 0)),
    ],
)
def test_areas(
    cases: Path, case: str, day: str, areas: dict[str, int], organizations: int, modes: tuple[int, ...]
) -> None:
    """43 as the files are: two rows name the community, no ledger the other one that the README counts."""
    snapshot = og.read(cases / case).register.on(day)
    found: dict[str, Any] = og.summary(snapshot).areas
    assert {kind: found[kind] for kind in found if kind != "district"} == areas
    assert og.summary(snapshot).organizations == organizations
    total = og.coverage(snapshot).total
    assert tuple(getattr(total, mode) for mode in MODES) == modes


@pytest.mark.parametrize("case", ["office-two-shiqiao", "office-subfolders"])
def test_grids_of_namesakes_are_uncovered_apart(cases: Path, case: str) -> None:
    assert len(og.uncovered(og.read(cases / case).register.on("2025-12-31"), "grids").rows) == 7


@pytest.mark.parametrize(("case", "communities"), [("contact-a-01", 4), ("contact-a-02", 5), ("contact-a-05", 5)])
def test_a_street_that_only_titles_and_files_name(cases: Path, case: str, communities: int) -> None:
    areas = og.summary(og.read(cases / case).register.on("2022-12-31")).areas
    assert (areas["subdistrict"], areas["community"]) == (1, communities)
