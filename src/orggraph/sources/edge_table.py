"""The sheets of a file of nodes or edges, as columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.workbook import read_sheets
from orggraph.model.columns import KindSchema
from orggraph.model.finding import Finding
from orggraph.profile import Profile
from orggraph.sources.outside_cells import parse_name
from orggraph.sources.simple_table import Form, find_header, refuse_unknown_columns
from orggraph.sources.table_columns import read_columns
from orggraph.text.cleaning import text_of


def read_tables(
    path: Path,
    form: Form,
    schemas: Mapping[str, KindSchema],
    profile: Profile,
    findings: list[Finding],
    encoding: str | None = None,
) -> Iterator[SheetColumns]:
    """Yields the sheets of a file that are of a form, with the findings about their columns.

    Raises:
        RecordError: No sheet is.
    """
    sheets, found = read_sheets(path, encoding)
    findings.extend(found)
    filled = [sheet for sheet in sheets if any(text_of(cell) for row in sheet.cells for cell in row)]
    if sheets and not filled:
        findings.append(Finding("empty-workbook", sheets[0].source()))
    headers = [find_header(sheet, form) for sheet in filled]
    if filled and not any(headers):
        refuse_unknown_columns(filled, form, path.name)
    for sheet, header in zip(filled, headers, strict=True):
        if header is None:
            findings.append(Finding("no-edges", sheet.source()))
            continue
        yield read_columns(sheet, header, schemas, profile)


def texts(columns: SheetColumns, *names: str) -> list[list[str | None]]:
    """Returns some columns of names and words."""
    return [list(columns.understood(f"extra.{name}", parse_name)) for name in names]
