"""A small fictional district as ledgers: every place and name in it is invented."""

from __future__ import annotations

import shutil
from pathlib import Path

from orggraph.text.files import unwritable


def sample_ledgers() -> Path:
    """Returns the folder of the sample district's ledgers, as of 2025-12-31."""
    return Path(__file__).parent / "ledgers"


def copy_sample(folder: str | Path) -> Path:
    """Copies the sample district's ledgers to a folder, and returns it.

    Raises:
        OutputError: The folder cannot be written.
    """
    target = Path(folder)
    try:
        target.mkdir(parents=True, exist_ok=True)
        for ledger in sorted(sample_ledgers().iterdir()):
            shutil.copyfile(ledger, target / ledger.name)
    except OSError as error:
        raise unwritable(target, error) from error
    return target
