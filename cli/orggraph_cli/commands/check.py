"""`orggraph check` and `orggraph rule`."""

from __future__ import annotations

import sys
from typing import Any

import click

import orggraph
from orggraph_cli import options
from orggraph_cli.opening import open_source
from orggraph_cli.showing import show


@click.command()
@options.reading
@options.as_of
@click.option("--select", multiple=True, metavar="RULE", help="Code, name or ORG1; repeatable. 只查这些规则，可重复。")
@click.option("--ignore", multiple=True, metavar="RULE", help="The same, not to run. 不查这些规则，可重复。")
@options.answer
def check(
    day: str | None, select: tuple[str, ...], ignore: tuple[str, ...], format_: str, output: str | None, **source: Any
) -> None:
    """Check the network against the norms and its own structure. 按规则核对台账。

    `orggraph rule CODE` explains a rule. 用 `orggraph rule CODE` 查看规则说明。
    """
    opened = open_source(**source, in_full=True)
    snapshot = opened.on(day)
    answer = orggraph.check(snapshot, opened.reading.findings, select=select, ignore=ignore)
    show(format_, output, lambda: answer.tables(opened.lang), answer.to_json)
    if answer.count("error") or opened.reading.count("error"):
        sys.exit(1)


@click.command()
@click.argument("code", required=False)
@options.language
def rule(code: str | None, lang: str | None) -> None:
    """Explain a rule, or list all rules. 查看规则说明；不写代码则列出全部规则。"""
    from orggraph.checks.page import listing, page

    lang = lang or options.locale_language()
    click.echo(listing(lang) if code is None else page(orggraph.rule(code), lang), nl=False)
