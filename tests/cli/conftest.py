"""What the tests of the command share: the sample as a saved register, which is opened faster than it is read."""

from __future__ import annotations

import pytest

import orggraph as og


@pytest.fixture(autouse=True)
def _shared_readings(shared_readings: None) -> None:
    """Most commands are asked about the sample: what becomes of its reading is tried, not that it is read."""


@pytest.fixture(scope="session")
def saved(tmp_path_factory: pytest.TempPathFactory, sample: og.Reading) -> str:
    """The folder of the saved sample, for tests of what becomes of an answer."""
    return str(og.save(sample, tmp_path_factory.mktemp("saved") / "register"))
