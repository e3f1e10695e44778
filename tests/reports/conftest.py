"""LibreOffice without a window."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

Convert = Callable[[Iterable[Path], str], Path]


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
