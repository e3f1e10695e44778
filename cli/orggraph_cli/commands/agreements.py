"""`orggraph agreements`."""

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
@click.option(
    "--within",
    type=options.count(0),
    metavar="DAYS",
    help="The window of “expiring”; default from the profile. 多少天内到期，默认按配置文件。",
)
@click.option("--rows", is_flag=True, help="Also all agreements in force. 同时列出全部有效协议。")
@options.answer
def agreements(
    day: str | None, within: int | None, rows: bool, format_: str, output: str | None, **source: Any
) -> None:
    """Co-building agreements: in force, expiring, idle, and who has none. 共建协议。"""
    opened = open_source(**source)
    answer = orggraph.agreements(opened.on(day), within)
    show(
        format_,
        output,
        lambda: answer.tables(opened.lang, rows=rows),
        lambda: answer.to_json(opened.json_lang, rows=rows),
    )
    opened.finish()
