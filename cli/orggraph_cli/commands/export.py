"""`orggraph export`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

import orggraph
from orggraph.graph.formats.names import FORMAT_NAMES, format_name
from orggraph_cli import options
from orggraph_cli.opening import open_source
from orggraph_cli.outputs import force


@click.command()
@options.reading
@options.as_of
@click.option("--to", type=click.Choice(FORMAT_NAMES), help="Format; default from the name. 格式，默认看文件名。")
@force
@click.option("-o", "--output", type=click.Path(), required=True, help="File or folder. 写入的文件或文件夹。")
@click.option(
    "--relations",
    metavar="WORDS",
    callback=options.filled,
    help="Only these, e.g. across or -subordination. 只写这些关系。",
)
@click.option("--names", is_flag=True, help="Call holders of committee seats by name. 写出兼职委员姓名。")
def export(day: str | None, to: str | None, output: str, relations: str | None, names: bool, **source: Any) -> None:
    """The network for Gephi, yEd, Neo4j, R and others. 导出网络，供其他软件使用。"""
    format_name(Path(output), to)
    opened = open_source(**source, names=names)
    network = orggraph.network(opened.on(day), relations=relations, names=names)
    click.echo(orggraph.export(network, output, to))
    opened.finish()
