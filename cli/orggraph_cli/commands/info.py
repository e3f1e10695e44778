"""`orggraph info`."""

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
def info(day: str | None, format_: str, output: str | None, **source: Any) -> None:
    """What the ledgers hold on a day, in figures. 基本情况。"""
    opened = open_source(**source, in_full=True)
    answer = orggraph.summary(opened.on(day, ranges=True))
    opened.require_settled(answer.open)
    findings = {severity: opened.reading.count(severity) for severity in orggraph.SEVERITIES}
    show(
        format_,
        output,
        lambda: answer.tables(opened.lang),
        lambda: {**answer.to_json(), "findings": findings},
    )
    opened.finish()
