"""A sheet into a CSV."""

from __future__ import annotations

import csv
from pathlib import Path

from tests.districts.sheet import Sheet


def write_csv(path: Path, sheet: Sheet, encoding: str) -> None:
    """Write the cells as text; merged ranges have no place here."""
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows(["" if cell is None else cell for cell in row] for row in sheet.rows)
