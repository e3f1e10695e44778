from __future__ import annotations

from pathlib import Path

import pytest

from tests.ledgers.builders import Folder
from tests.ledgers.small import District


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """An empty folder for ledgers."""
    path = tmp_path / "台账"
    path.mkdir()
    return Folder(path)


@pytest.fixture
def district(folder: Folder) -> District:
    """The small district, not yet written."""
    return District(folder)
