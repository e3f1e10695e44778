"""`orggraph path`."""

from __future__ import annotations

from typing import Any

import click

from orggraph_cli import options
from orggraph_cli.networks import open_network
from orggraph_cli.showing import show


@click.command()
@options.reading
@click.argument("from_", metavar="FROM")
@click.argument("to")
@options.as_of
@options.relations
@click.option(
    "--paths",
    "limit",
    type=options.CountOrAll(),
    default=10,
    show_default=True,
    help="At most so many paths, or all. 最多列出几条路径，或 all。",
)
@options.answer
def path(from_: str, to: str, limit: int | None, format_: str, output: str | None, **asked: Any) -> None:
    """How two are linked across: the shortest path, with its records. 两者怎样横向联系。

    FROM and TO are names or identifiers. With --relations all the trees of superiors and areas lead on too.
    FROM、TO 是名称或标识；--relations all 连上下级和辖区的树也走。
    """
    opened, network = open_network(**asked)
    answer = network.path(source=from_, target=to, limit=limit)
    show(format_, output, lambda: answer.tables(opened.lang), lambda: answer.to_json(opened.json_lang))
    opened.finish()
