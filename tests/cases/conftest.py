"""The cases: ledgers that nobody here invented the dirt of, which lie beside the checkout."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

CASES = Path(os.environ.get("ORGGRAPH_SHARED") or Path(__file__).parents[3] / "shared") / "cases"


@pytest.fixture(scope="session")
def cases() -> Path:
    """The folder of the cases; CI must have it."""
    if not CASES.is_dir():
        if os.environ.get("ORGGRAPH_REQUIRE_LEDGERS") == "1":
            pytest.fail(f"{CASES} is not there, and CI must not skip these tests")
        pytest.skip("the cases lie beside the checkout only where the project is developed")
    return CASES
