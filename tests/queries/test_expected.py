"""Every figure of the true answers: the six ledgers, the sample, and invented districts in many styles."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import orggraph as og
from tests.districts import STYLES, WIDE_WORDS, drawn, generate
from tests.queries.answers import answered, nfkc

SORTED = ("eligible_uncovered", "grids_without_organization", "communities_without_live_agreement")
FIGURES = ("agreements", "agreements_in_force", "concurrent_seats", "concurrent_seats_in_force", "holders_in_force")


def assert_answers(reading: og.Reading, expected: dict[str, Any]) -> None:
    expected = nfkc(expected)
    for name in SORTED:
        expected[name] = sorted(expected[name])
    found = answered(reading.register, expected["as_of"])
    assert found == {name: expected[name] for name in found}
    day = reading.register.on(expected["as_of"])
    figures = og.summary(day).to_json()
    assert {name: figures[name] for name in FIGURES} == {name: expected[name] for name in FIGURES}
    assert grids_without_organization(day) == expected["grids_without_organization"]
    assert all(sheet.rows == sheet.kept + sheet.reported for sheet in reading.sheets)


def grids_without_organization(day: og.Snapshot) -> list[str]:
    """As the linkage of the tiers tells them."""
    return sorted(row.id for row in og.tier_chain(day).broken_grids if row.reason == "no_organization")


def test_the_six_ledgers(district: og.Reading, ledgers: Path) -> None:
    assert_answers(district, json.loads((ledgers / "expected.json").read_text(encoding="utf-8")))
    assert district.count("error") == 0


def test_the_sample(sample: og.Reading) -> None:
    path = Path(__file__).parents[1] / "sources" / "sample_expected.json"
    assert_answers(sample, json.loads(path.read_text(encoding="utf-8")))
    assert sample.count("error") == 0


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("style", [*STYLES, WIDE_WORDS, None], ids=lambda style: style.name if style else "drawn")
def test_invented_districts(tmp_path: Path, seed: int, style: Any) -> None:
    expected = generate(tmp_path, seed, style or drawn(seed))
    assert_answers(og.read(tmp_path), expected)
