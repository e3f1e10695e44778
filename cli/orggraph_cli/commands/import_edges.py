"""`orggraph import-edges`."""

from __future__ import annotations

from typing import Any

import click

import orggraph
from orggraph_cli import options
from orggraph_cli.importing import keep_import


@click.command("import-edges")
@options.importing
@click.option("--nodes", type=click.Path(), help="The table of nodes. 节点表。")
@click.argument("edges", type=click.Path())
def import_edges(
    edges: str, nodes: str | None, output: str, findings_file: str | None, lang: str | None, **how: Any
) -> None:
    """Make a register of a table of edges. 由关系表建立登记库。"""
    keep_import(lambda: orggraph.import_edges(edges, nodes, **how), edges, output, findings_file, lang)
