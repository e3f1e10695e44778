"""`orggraph template`."""

from __future__ import annotations

from pathlib import Path

import click

import orggraph
from orggraph_cli import options


@click.command()
@options.language
@click.option("--profile", type=click.Path(dir_okay=False), help="The district's profile (TOML). 本区配置文件。")
@click.option("--force", is_flag=True, help="Replace a file that is there. 覆盖已有的文件。")
@click.argument("output", metavar="OUT.xlsx", type=click.Path())
def template(output: str, profile: str | None, force: bool, lang: str | None) -> None:
    """A workbook to fill in, with a sheet per ledger. 空白台账模板，每种台账一张表。"""
    if Path(output).exists() and not force:
        raise orggraph.OutputError(
            f"{output} is there already; --force replaces it", f"{output} 已经存在；要覆盖请加 --force"
        )
    words = orggraph.read_profile(profile) if profile else None
    click.echo(orggraph.write_template(output, words, lang=lang or options.locale_language()))
