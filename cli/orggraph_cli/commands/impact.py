"""`orggraph impact`."""

from __future__ import annotations

from typing import Any

import click

from orggraph_cli import options
from orggraph_cli.networks import open_network
from orggraph_cli.showing import show
from orggraph_cli.usage import WrongUse


@click.command()
@options.reading
@click.argument("what", required=False)
@options.as_of
@options.relations
@click.option("--within", type=options.count(0), help="Days; default from the profile. 多少天内到期。")
@options.answer
def impact(what: str | None, within: int | None, format_: str, output: str | None, **asked: Any) -> None:
    """What breaks without WHAT; without it, all that expires. 失去某个人员、单位、党组织或协议会断开什么。

    WHAT is a name, an identifier, or a row such as 03-共建协议台账.xlsx:39. WHAT 是名称、标识或“文件:行号”。
    """
    if what is not None and within is not None:
        raise WrongUse("--within is for all that expires, without WHAT", "--within 用于到期的全部，不能与 WHAT 同用")
    opened, network = open_network(**asked)
    answer = network.expiring_impact(within) if what is None else network.impact_of(what)
    show(format_, output, lambda: answer.tables(opened.lang), lambda: answer.to_json(opened.json_lang))
    opened.finish()
