"""`orggraph check`."""

from __future__ import annotations

import sys
from typing import Any

import click

import orggraph
from orggraph_cli import options
from orggraph_cli.opening import open_source
from orggraph_cli.showing import show

_ALL = "all"


def _explain(ctx: click.Context, _parameter: click.Parameter, code: str | None) -> None:
    """Prints what a rule asks for, or all rules in a line each, and ends: no ledger is read."""
    if code is None or ctx.resilient_parsing:
        return
    from orggraph.checks.page import listing, page

    lang = options.session_language()
    click.echo(listing(lang) if code == _ALL else page(orggraph.rule(code), lang), nl=False)
    ctx.exit()


@click.command()
@click.option(
    "--explain",
    is_flag=False,
    flag_value=_ALL,
    metavar="[RULE]",
    is_eager=True,
    expose_value=False,
    callback=_explain,
    help="What a rule asks for, or all rules; no ledger is needed. 规则说明；不写规则则列出全部。",
)
@options.reading
@options.as_of
@click.option("--select", multiple=True, metavar="RULE", help="Code, name or ORG1; repeatable. 只查这些规则，可重复。")
@click.option("--ignore", multiple=True, metavar="RULE", help="The same, not to run. 不查这些规则，可重复。")
@options.answer
def check(
    day: str | None, select: tuple[str, ...], ignore: tuple[str, ...], format_: str, output: str | None, **source: Any
) -> None:
    """Check the network against the norms and its own structure. 按规则核对台账。

    `--explain CODE` says what a rule asks for. 用 `--explain CODE` 查看规则说明。
    """
    opened = open_source(**source, in_full=True)
    snapshot = opened.on(day)
    answer = orggraph.check(snapshot, opened.reading.findings, select=select, ignore=ignore)
    show(format_, output, lambda: answer.tables(opened.lang), answer.to_json)
    if answer.count("error") or opened.reading.count("error"):
        sys.exit(1)
