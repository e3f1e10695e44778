"""`orggraph template`."""

from __future__ import annotations

import click

import orggraph
from orggraph_cli import options
from orggraph_cli.outputs import force as force_option
from orggraph_cli.outputs import refuse_to_replace


@click.command()
@options.language
@click.option("--profile", type=click.Path(dir_okay=False), help="The district's profile (TOML). 本区配置文件。")
@force_option
@click.argument("output", metavar="OUT.xlsx", type=click.Path())
def template(output: str, profile: str | None, force: bool, lang: str | None) -> None:
    """A workbook to fill in, with a sheet per ledger. 空白台账模板，每种台账一张表。"""
    refuse_to_replace(output, force, ours=lambda _: False)  # one that is filled in is somebody's work
    words = orggraph.read_profile(profile) if profile else None
    click.echo(orggraph.write_template(output, words, lang=lang or options.locale_language()))
