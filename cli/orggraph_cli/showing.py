"""Showing an answer: a table on the terminal, JSON, CSV, Markdown or Excel."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from orggraph.text.files import write_whole

if TYPE_CHECKING:
    from orggraph.tables.table import Table


def show(
    format_: str, output: str | None, tables: Callable[[], Sequence[Table]], data: Callable[[], dict[str, Any]]
) -> None:
    """Shows an answer in the chosen form; tables and data are made only if needed."""
    if format_ == "xlsx" and output is not None:
        _write_workbook(output, tables())
        return
    if format_ == "json":
        text = _json(data())
    elif format_ == "table":
        text = "\n".join(table.to_text() for table in tables())
    else:
        from orggraph.reports.tables import to_csv, to_markdown

        text = to_csv(tables()) if format_ == "csv" else to_markdown(tables())
    if output is None:
        click.echo(text, nl=False)
    else:
        encoding = "utf-8-sig" if format_ == "csv" else "utf-8"
        write_whole(Path(output), text.encode(encoding))


def _json(data: dict[str, Any]) -> str:
    """JSON with a line per row: people can read it, and it is written in one pass of the C encoder."""
    encoded = json.JSONEncoder(ensure_ascii=False).encode

    def value(item: Any) -> str:
        if isinstance(item, list) and item and isinstance(item[0], dict):
            return "[\n" + ",\n".join(f"    {encoded(row)}" for row in item) + "\n  ]"
        return encoded(item)

    return "{\n" + ",\n".join(f'  "{name}": {value(item)}' for name, item in data.items()) + "\n}\n"


def _write_workbook(output: str, tables: Sequence[Table]) -> None:
    from orggraph.reports.tables import to_xlsx

    write_whole(Path(output), to_xlsx(tables))
