"""What became of every sheet, beside the tables of a saved register."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from orggraph.register.reading import ColumnAccount, OwnTotal, SheetAccount

ACCOUNTS = "sheets.json"


def write_accounts(sheets: Sequence[SheetAccount], folder: Path) -> None:
    """Writes the accounts of the sheets into the folder of the tables."""
    (folder / ACCOUNTS).write_text(
        json.dumps([asdict(sheet) for sheet in sheets], ensure_ascii=False), encoding="utf-8"
    )


def read_accounts(folder: Path) -> Iterator[SheetAccount]:
    """Yields the accounts of a saved register; one saved before they were kept has none."""
    file = folder / ACCOUNTS
    for record in json.loads(file.read_text(encoding="utf-8")) if file.is_file() else ():
        headers = tuple(ColumnAccount(**column) for column in record.pop("headers"))
        totals = tuple(OwnTotal(**total) for total in record.pop("own_totals"))
        passed = {reason: tuple(rows) for reason, rows in record.pop("passed_rows").items()}
        yield SheetAccount(**record, headers=headers, own_totals=totals, passed_rows=passed)
