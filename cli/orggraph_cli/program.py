"""The program and its commands."""

from __future__ import annotations

from typing import Any

import click

import orggraph
from orggraph_cli.commands.agreements import agreements
from orggraph_cli.commands.annotate import annotate
from orggraph_cli.commands.chain import chain
from orggraph_cli.commands.check import check, rule
from orggraph_cli.commands.confirm import confirm
from orggraph_cli.commands.connectors import connectors
from orggraph_cli.commands.coverage import coverage
from orggraph_cli.commands.demo import demo
from orggraph_cli.commands.export import export
from orggraph_cli.commands.headers import headers
from orggraph_cli.commands.impact import impact
from orggraph_cli.commands.import_affiliations import import_affiliations
from orggraph_cli.commands.import_edges import import_edges
from orggraph_cli.commands.info import info
from orggraph_cli.commands.links import links
from orggraph_cli.commands.map import map_
from orggraph_cli.commands.path import path
from orggraph_cli.commands.reach import reach
from orggraph_cli.commands.resolve import resolve
from orggraph_cli.commands.run import run
from orggraph_cli.commands.save import save
from orggraph_cli.commands.seats import seats
from orggraph_cli.commands.template import template
from orggraph_cli.commands.uncovered import uncovered
from orggraph_cli.options import session_language
from orggraph_cli.usage import in_chinese


class _Program(click.Group):
    """A group that turns errors into one sentence in the language of the user and exit code 2."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except orggraph.OrggraphError as error:
            lang = session_language()
            click.echo(f"{'错误：' if lang == 'zh' else 'error: '}{error.message(lang)}", err=True)
            ctx.exit(2)
        except click.UsageError as error:
            if session_language() != "zh":
                raise
            click.echo(in_chinese(error), err=True)
            ctx.exit(2)


@click.group(cls=_Program, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(orggraph.__version__, prog_name="orggraph")
def program() -> None:
    """Reads a district's Party-organization ledgers as they are, and answers from them.

    照原样读取区委组织部的台账：谁没有覆盖，数字来自哪几行，一张离线地图。

    SOURCE is a ledger (.xlsx, .csv), a folder of ledgers, or a folder that `orggraph save` wrote.

    SOURCE 是一份台账、一个台账文件夹，或 `orggraph save` 保存的文件夹。

    Exit code 退出码: 0, 1 findings of error severity 数据有错误, 2 usage 用法有误.
    """


for command in (
    *(run, info, coverage, uncovered, check, rule, annotate, headers, resolve, confirm),
    *(path, reach, links, connectors, impact),
    *(seats, agreements, chain),
    *(template, map_, export, save, demo),
    *(import_affiliations, import_edges),
):
    program.add_command(command)
