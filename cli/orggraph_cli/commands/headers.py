"""`orggraph headers`."""

from __future__ import annotations

from typing import Any

import click

import orggraph
from orggraph_cli import options
from orggraph_cli.opening import open_source
from orggraph_cli.showing import show


@click.command()
@options.reading
@click.option("--unread", is_flag=True, help="Only the columns that stay unread. 只列未读的列。")
@click.option("--toml", is_flag=True, help="Proposals as lines for profile.toml. 建议写成配置文件的样子。")
@options.answer
def headers(unread: bool, toml: bool, format_: str, output: str | None, **source: Any) -> None:
    """What each column was taken for, and what stayed unread. 各列读作什么。"""
    opened = open_source(**source, in_full=True)
    answer = orggraph.headers(opened.reading)
    if unread:
        answer = orggraph.Taken(tuple(one for one in answer if one.column.state != "read"))
    if toml:
        click.echo(answer.to_toml(), nl=False)
    else:
        show(format_, output, lambda: [answer.table(opened.lang)], answer.to_json)
    opened.finish()
