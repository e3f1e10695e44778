"""Builders of tables from elsewhere, and what stands in the register of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import polars as pl
import xlsxwriter

import orggraph as og

Rows = Sequence[Sequence[Any]]
BOARDS: Rows = (
    ("Director", "Company", "Role", "From", "To"),
    ("A. Lee", "Acme", "Chair", "2008-05-04", "2012"),
    ("A. Lee", "Bolt", "secretary", "2010", ""),
    ("B. Ng", "Acme", "", "", ""),
)


def text_of(rows: Rows, delimiter: str = ",") -> str:
    return "".join(delimiter.join(map(str, row)) + "\n" for row in rows)


def write(path: Path, rows: Rows, delimiter: str = ",", encoding: str = "utf-8") -> Path:
    path.write_bytes(text_of(rows, delimiter).encode(encoding))
    return path


def write_workbook(path: Path, *sheets: Rows) -> Path:
    with xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd"}) as book:
        for rows in sheets:
            sheet = book.add_worksheet()
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    sheet.write(number, column, cell)
    return path


def seats(register: og.Register) -> list[tuple[str, str, str, str | None, str | None]]:
    """Holder, organization, role, start and end of every seat, by name where there is one."""
    tables = {kind: pl.DataFrame(register.tables[kind]) for kind in ("seat", "person", "organization")}
    persons = dict(tables["person"].select("key", pl.coalesce("name", "id")).iter_rows())
    bodies = dict(tables["organization"].select("key", "name").iter_rows())
    columns = ("person", "organization", "role", "start", "start_precision", "end", "end_precision")
    return [
        (persons[row[0]], bodies[row[1]], row[2], _date(*row[3:5]), _date(*row[5:]))
        for row in tables["seat"].select(columns).iter_rows()
    ]


def _date(day: Any, precision: str | None) -> str | None:
    return None if day is None else day.isoformat()[: {"year": 4, "month": 7}.get(precision or "", 10)]


def codes(reading: og.Reading) -> list[str]:
    return [finding.code for finding in reading.findings]


def bytes_of(folder: Path) -> Iterator[str]:
    """All that stands in the files of a folder, Parquet unpacked."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.read_bytes().decode("utf-8", errors="replace")
            if path.suffix == ".parquet":
                yield repr(pl.read_parquet(path).to_dicts())
