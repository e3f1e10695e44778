"""`orggraph chain`."""

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
@options.answer
def chain(day: str | None, format_: str, output: str | None, **source: Any) -> None:
    """Which grids and units are linked up to the root, and where others break. 组织链条是否逐级连通。"""
    opened = open_source(**source)
    answer = orggraph.tier_chain(opened.on(day))
    show(format_, output, lambda: answer.tables(opened.lang), lambda: answer.to_json(opened.json_lang))
    opened.finish()
