"""`orggraph reach`."""

from __future__ import annotations

from typing import Any

import click

from orggraph_cli import options
from orggraph_cli.networks import open_network
from orggraph_cli.showing import show


@click.command()
@options.reading
@click.argument("node")
@options.as_of
@options.relations
@click.option(
    "--hops", type=options.count(1), default=2, show_default=True, help="How many links are followed. 最多几步。"
)
@options.answer
def reach(node: str, hops: int, format_: str, output: str | None, **asked: Any) -> None:
    """What lies within some links of a node. 几步之内能联系到谁。

    NODE is a name or an identifier. NODE 是名称或标识。
    """
    opened, network = open_network(**asked)
    answer = network.reach(node, hops=hops)
    show(format_, output, lambda: answer.tables(opened.lang), lambda: answer.to_json(opened.json_lang))
    opened.finish()
