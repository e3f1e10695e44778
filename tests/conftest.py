"""What the tests share: the readings of the sample and of the six ledgers beside the checkout, and an office."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.internal.conjecture import providers

import orggraph as og
from tests.properties import EXPLORING
from tests.readings import ReadOnce

Convert = Callable[[Iterable[Path], str], Path]
LEDGERS = Path(__file__).parents[2] / "shared" / "ledgers"

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("explore", print_blob=True, deadline=None)
settings.load_profile("explore" if EXPLORING else "same")
if not EXPLORING:
    # Hypothesis also draws constants from the modules that happen to be loaded: other examples alone than in company.
    providers._get_local_constants = providers.Constants


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


@pytest.fixture(scope="session")
def read_once() -> ReadOnce:
    """Reads a folder once for all tests of a worker."""
    return ReadOnce(og.read)


@pytest.fixture
def shared_readings(read_once: ReadOnce, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command, or a page of the documentation, finds a folder read that another test has read."""
    monkeypatch.setattr(og, "read", read_once)


@pytest.fixture(scope="session")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Converts workbooks with LibreOffice; skipped where there is none, unless ORGGRAPH_REQUIRE_OFFICE=1."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        if os.environ.get("ORGGRAPH_REQUIRE_OFFICE") == "1":
            pytest.fail("ORGGRAPH_REQUIRE_OFFICE=1, but there is no LibreOffice on the path")
        pytest.skip("there is no LibreOffice on the path")
    profile = tmp_path_factory.mktemp("office").as_uri()

    def run(files: Iterable[Path], suffix: str) -> Path:
        folder = tmp_path_factory.mktemp("converted")
        command = [office, "--headless", f"-env:UserInstallation={profile}", "--convert-to", suffix]
        subprocess.run([*command, "--outdir", folder, *files], check=True, capture_output=True, timeout=300)
        return folder

    return run
