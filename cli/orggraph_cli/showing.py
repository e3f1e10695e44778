"""Showing an answer: a table on the terminal, JSON, CSV, Markdown or Excel."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from orggraph.text.files import write_whole
from orggraph_cli.options import session_language

if TYPE_CHECKING:
    from orggraph.tables.table import Table


def show(
    format_: str, output: str | None, tables: Callable[[], Sequence[Table]], data: Callable[[], dict[str, Any]]
) -> None:
    """Shows an answer in the chosen form, or writes it to a file; tables and data are made only if needed."""
    made: Sequence[Table] = ()
    answer: str | bytes
    if format_ == "json":
        answer = _json(data())
    else:
        made = tables()
        answer = _text(made) if format_ == "table" else _form(format_)(made)
    if output is None:
        click.echo(answer, nl=False)
    else:
        encoding = "utf-8-sig" if format_ == "csv" else "utf-8"
        write_whole(Path(output), answer if isinstance(answer, bytes) else answer.encode(encoding))
        click.echo(_written(output, made, session_language()), err=True)


def _text(tables: Sequence[Table]) -> str:
    return "\n".join(table.to_text() for table in tables)


def _form(format_: str) -> Callable[[Sequence[Table]], str | bytes]:
    from orggraph.reports import tables as forms

    known: dict[str, Callable[[Sequence[Table]], str | bytes]]
    known = {"csv": forms.to_csv, "md": forms.to_markdown, "xlsx": forms.to_xlsx}
    return known[format_]


def _written(output: str, tables: Sequence[Table], lang: str) -> str:
    """Says where the answer is, and how many rows its tables have."""
    rows = sum(len(table.rows) for table in tables)
    if lang == "zh":
        return f"已写入：{output}" + (f"（{rows} 行）" if tables else "")
    return f"written: {output}" + (f" ({rows} {'row' if rows == 1 else 'rows'})" if tables else "")


def _json(data: dict[str, Any]) -> str:
    """JSON with a line per row: people can read it, and it is written in one pass of the C encoder."""
    encoded = json.JSONEncoder(ensure_ascii=False).encode

    def value(item: Any) -> str:
        if isinstance(item, list) and item and isinstance(item[0], dict):
            return "[\n" + ",\n".join(f"    {encoded(row)}" for row in item) + "\n  ]"
        return encoded(item)

    return "{\n" + ",\n".join(f'  "{name}": {value(item)}' for name, item in data.items()) + "\n}\n"
