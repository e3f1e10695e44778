"""What the tests share: the readings of the sample and of the six ledgers beside the checkout."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import orggraph as og

LEDGERS = Path(__file__).parents[2] / "shared" / "ledgers"


@pytest.fixture(scope="session")
def ledgers() -> Path:
    """The folder of the six ledgers with their true answers; CI must have it."""
    if not LEDGERS.is_dir():
        if os.environ.get("ORGGRAPH_REQUIRE_LEDGERS") == "1":
            pytest.fail(f"{LEDGERS} is not there, and CI must not skip these tests")
        pytest.skip("the ledgers lie beside the checkout only where the project is developed")
    return LEDGERS


@pytest.fixture(scope="session")
def district(ledgers: Path) -> og.Reading:
    """The reading of the six ledgers."""
    return og.read(ledgers)


@pytest.fixture(scope="session")
def sample() -> og.Reading:
    """The reading of the sample that ships."""
    return og.read(og.sample_ledgers())
