"""`orggraph seats`."""

from __future__ import annotations

from typing import Any

import click

import orggraph
from orggraph_cli import options
from orggraph_cli.opening import open_source
from orggraph_cli.showing import show


@click.command()
@options.reading
@options.as_of
@click.option("--rows", is_flag=True, help="Also the seats, one by one. 同时列出各席位。")
@options.answer
def seats(day: str | None, rows: bool, format_: str, output: str | None, **source: Any) -> None:
    """Concurrent seats: how many, whose, in which bodies. 兼职委员席位。"""
    opened = open_source(**source)
    answer = orggraph.concurrent_seats(opened.on(day))
    show(format_, output, lambda: answer.tables(opened.lang, rows=rows), lambda: answer.to_json(opened.json_lang))
    opened.finish()
