"""`orggraph import-affiliations`."""

from __future__ import annotations

from typing import Any

import click

import orggraph
from orggraph_cli import options
from orggraph_cli.importing import keep_import


@click.command("import-affiliations")
@options.importing
@click.option("--person", metavar="COLUMN", help="The column of persons. 人员一列的表头。")
@click.option("--organization", metavar="COLUMN", help="The column of organizations. 组织一列的表头。")
@click.option("--role", metavar="COLUMN", help="The column of roles. 职务一列的表头。")
@click.option("--start", metavar="COLUMN", help="The column of first days. 开始日期一列的表头。")
@click.option("--end", metavar="COLUMN", help="The column of last days. 结束日期一列的表头。")
@click.argument("file", type=click.Path())
def import_affiliations(file: str, output: str, findings_file: str | None, lang: str | None, **columns: Any) -> None:
    """Make a register of a table of who sits where. 由任职关系表建立登记库。"""
    keep_import(lambda: orggraph.import_affiliations(file, **columns), file, output, findings_file, lang)
