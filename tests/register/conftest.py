from __future__ import annotations

from pathlib import Path

import pytest

from tests.ledgers.builders import Folder
from tests.ledgers.small import District


@pytest.fixture
def small(tmp_path: Path) -> District:
    """The ledgers of a small district, in a folder of their own."""
    folder = tmp_path / "ledgers"
    folder.mkdir()
    return District(Folder(folder))
