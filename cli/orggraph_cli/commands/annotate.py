"""`orggraph annotate`."""

from __future__ import annotations

import sys
from typing import Any

import click

import orggraph
from orggraph_cli import options
from orggraph_cli.opening import open_source


@click.command()
@options.reading
@options.as_of
@click.option("--select", multiple=True, metavar="RULE", help="Code, name or ORG1; repeatable. 只查这些规则，可重复。")
@click.option("--ignore", multiple=True, metavar="RULE", help="The same, not to run. 不查这些规则，可重复。")
@click.option("-o", "--output", type=click.Path(file_okay=False), required=True, help="The folder. 写入的文件夹。")
@click.option(
    "--force",
    is_flag=True,
    help="Write to a folder with other files; those of the same names are replaced. 写入非空文件夹，同名文件会被覆盖。",
)
def annotate(
    source: str,
    output: str,
    day: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    force: bool,
    **choices: Any,
) -> None:
    """Write the ledgers again, with what is wrong marked on their cells. 把问题标注在台账副本上。

    The ledgers themselves are never changed. 原台账不会改动。
    """
    opened = open_source(source, **choices)
    done = orggraph.annotate(
        source, output, day, lang=opened.lang, select=select, ignore=ignore, force=force, reading=opened.reading
    )
    click.echo(done.table(opened.lang).to_text(), nl=False)
    if done.count("error"):
        sys.exit(1)
