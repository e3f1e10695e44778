"""`orggraph connectors`."""

from __future__ import annotations

from typing import Any

import click

from orggraph_cli import options
from orggraph_cli.networks import open_network
from orggraph_cli.showing import show


@click.command()
@options.reading
@options.as_of
@options.relations
@click.option("--top", type=options.count(1), help="Only so many of each kind. 每类只列前几名。")
@click.option("--error", default=0.03, show_default=True, help="Of sampled betweenness. 抽样中介度的误差。")
@options.answer
def connectors(top: int | None, error: float, format_: str, output: str | None, **asked: Any) -> None:
    """Holders, units, agreements and organizations that join most. 联系党组织最多的人员、单位、协议和党组织。"""
    opened, network = open_network(**asked)
    answer = network.connectors(top=top, error=error)
    show(format_, output, lambda: answer.tables(opened.lang), lambda: answer.to_json(opened.json_lang))
    opened.finish()
