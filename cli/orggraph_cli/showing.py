"""Showing an answer: a table on the terminal, JSON, CSV, Markdown or Excel."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from orggraph_cli.writing import write_file

if TYPE_CHECKING:
    from orggraph.queries.table import Table


def show(
    format_: str, output: str | None, tables: Callable[[], Sequence[Table]], data: Callable[[], dict[str, Any]]
) -> None:
    """Shows an answer in the chosen form; tables and data are made only if needed."""
    if format_ == "xlsx":
        _write_workbook(output, tables())
        return
    if format_ == "json":
        text = json.dumps(data(), ensure_ascii=False, indent=2) + "\n"
    elif format_ == "table":
        text = _drawn(tables(), terminal=output is None)
    else:
        from orggraph.reports.tables import to_csv, to_markdown

        text = to_csv(tables()) if format_ == "csv" else to_markdown(tables())
    if output is None:
        click.echo(text, nl=False)
    else:
        encoding = "utf-8-sig" if format_ == "csv" else "utf-8"
        write_file(output, text.encode(encoding))


def _write_workbook(output: str | None, tables: Sequence[Table]) -> None:
    from orggraph.reports.tables import to_xlsx

    if output is None:
        raise click.UsageError("--format xlsx needs -o FILE. 输出 xlsx 需要用 -o 指定文件。")
    write_file(output, to_xlsx(tables))


def _drawn(tables: Sequence[Table], *, terminal: bool) -> str:
    from rich import box
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table as Grid

    width = None if terminal and sys.stdout.isatty() else 200
    console = Console(width=width, highlight=False, force_terminal=False if width else None)
    with console.capture() as captured:
        for table in tables:
            console.print(escape(table.title), style="bold")
            grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False)
            for index, field in enumerate(table.fields):
                number = any(isinstance(row[index], int | float) for row in table.rows)
                grid.add_column(escape(field.label), justify="right" if number else "left")
            for row in table.rows:
                grid.add_row(*(escape(f.shown(v)) for f, v in zip(table.fields, row, strict=True)))
            console.print(grid)
            console.print("\n".join(map(escape, table.notes)), style="dim")
            console.print()
    return captured.get()
