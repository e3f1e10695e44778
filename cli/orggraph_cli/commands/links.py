"""`orggraph links`."""

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
@click.option("--isolated", type=click.Choice(["unit", "organization"]), help="List those without. 列出没有联系的。")
@options.answer
def links(isolated: str | None, format_: str, output: str | None, **asked: Any) -> None:
    """How the network hangs together, where links are missing, how far they reach. 横向联系的总体情况和缺口。"""
    opened, network = open_network(**asked)
    answers: dict[str, Any] = {
        "components": network.components(),
        "missing": network.missing_links(),
        "across": network.bridges_across(),
        "interlocks": network.interlocks(),
        **({"isolated": network.isolated(isolated)} if isolated else {}),
    }
    show(
        format_,
        output,
        lambda: [table for answer in answers.values() for table in answer.tables(opened.lang)],
        lambda: {
            "as_of": network.as_of,
            **{name: answer.to_json(opened.json_lang) for name, answer in answers.items()},
        },
    )
    opened.finish()
