"""The program and its commands."""

from __future__ import annotations

from typing import Any

import click

import orggraph
from orggraph_cli.options import session_language
from orggraph_cli.sections import SECTIONS, write_sections
from orggraph_cli.usage import in_chinese


class _Program(click.Group):
    """A group whose help has sections, and that turns errors into one sentence in the language of the user."""

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        write_sections(formatter)

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


for _, commands in SECTIONS:
    for command in commands:
        program.add_command(command)
