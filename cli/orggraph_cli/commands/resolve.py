"""`orggraph resolve`."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import orggraph
from orggraph_cli import options
from orggraph_cli.asking import ask_about
from orggraph_cli.opening import Opened, open_source
from orggraph_cli.showing import show
from orggraph_cli.usage import WrongUse

if TYPE_CHECKING:
    from orggraph import Alias, Proposals


@click.command()
@options.reading
@click.option("--accept", multiple=True, metavar="NAME=TARGET", help="NAME is the record TARGET. 就是这条记录。")
@click.option("--renamed", multiple=True, metavar="OLD=NEW", help="OLD was renamed to NEW. 改名，沿用原标识。")
@click.option("--reject", multiple=True, metavar="NAME=TARGET", help="NAME is not the record TARGET. 不是这条记录。")
@click.option("--new", multiple=True, metavar="NAME", help="NAME is another one. 是另一个，不再提示。")
@click.option("--in", "area", metavar="AREA", help="The decisions hold only in this area. 决定只适用于这个辖区。")
@click.option("--ask/--no-ask", default=None, help="Ask one by one; default on a terminal. 逐条询问，终端上默认。")
@click.option(
    "--at-least", type=click.IntRange(0, 100), default=75, show_default=True, help="The least score. 最低相近度。"
)
@options.answer
def resolve(
    source: str, aliases: str | None, at_least: int, ask: bool | None, format_: str, output: str | None, **given: Any
) -> None:
    """Names that are open: see what they may mean, and decide. 对不上的名称：看建议，由人决定。"""
    file = _file(source, aliases)
    said = {name: given.pop(name) for name in ("accept", "renamed", "reject", "new")}
    area = given.pop("area")
    opened = open_source(source, aliases=str(file) if file.exists() else orggraph.Aliases(), **given)
    answer = orggraph.proposals(opened.reading, at_least=at_least)
    if any(said.values()):
        _write(file, _decided(opened, answer, said, area), opened.lang)
    elif ask or (ask is None and format_ == "table" and output is None and _on_terminal()):
        ask_about(answer, lambda decision: orggraph.add_aliases(file, [decision]), opened.lang)
    else:
        show(format_, output, lambda: [answer.table(opened.lang)], answer.to_json)
    opened.finish()


def _on_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _file(source: str, aliases: str | None) -> Path:
    """The file of decisions: the one given, else that in the folder."""
    if aliases is not None:
        return Path(aliases)
    if (Path(source) / "orggraph.json").is_file() or Path(source).is_file():
        raise orggraph.AliasError(
            f"{source} is no folder of ledgers; say with --aliases FILE where the decisions are kept",
            f"{source} 不是台账文件夹；请用 --aliases 指定决定文件",
        )
    return Path(source) / "aliases.toml"


def _decided(opened: Opened, answer: Proposals, said: dict[str, Sequence[str]], area: str | None) -> list[Alias]:
    """The decisions that the options give, all of them checked before any is written."""
    from orggraph.register.decide import Deciding

    deciding = Deciding(opened.reading, answer, time.strftime("%Y-%m-%d"))
    verdicts: tuple[Any, ...] = ("accept", "renamed", "reject")
    decided = []
    for verdict in verdicts:
        for pair in said[verdict]:
            name, equals, target = pair.partition("=")
            if not (name.strip() and equals and target.strip()):
                raise WrongUse(f"--{verdict} {pair}: expected NAME=TARGET", f"--{verdict} {pair}：应写成 名称=记录")
            decided.append(deciding.decide(name.strip(), target.strip(), verdict, area))
    return [*decided, *(deciding.decide(name, None, "new", area) for name in said["new"])]


def _write(file: Path, decided: list[Alias], lang: str) -> None:
    orggraph.add_aliases(file, decided)
    count = len(decided)
    click.echo(f"已写入 {count} 条决定：{file}" if lang == "zh" else f"decisions written: {count}, to {file}")
