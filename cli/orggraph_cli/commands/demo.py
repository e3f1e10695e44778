"""`orggraph demo`."""

from __future__ import annotations

from pathlib import Path

import click

import orggraph
from orggraph_cli import options
from orggraph_cli.opening import open_source
from orggraph_cli.showing import show

_DAY = "2025-12-31"


@click.command()
@options.language
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False),
    default="orggraph-demo",
    show_default=True,
    help="The folder. 文件夹。",
)
def demo(lang: str | None, output: str) -> None:
    """A fictional district: its ledgers, its coverage, its map. 一个虚构的区：台账、覆盖情况、地图。"""
    folder = Path(output)
    ledgers = orggraph.copy_sample(folder / "ledgers")
    opened = open_source(str(ledgers), lang)
    day = opened.on(_DAY)
    for answer in (orggraph.coverage(day, by="sector"), orggraph.uncovered(day, "grids")):
        show("table", None, lambda answer=answer: [answer.table(opened.lang)], dict)  # type: ignore[misc]
    zh = opened.lang == "zh"
    click.echo(f"{'台账：' if zh else 'ledgers: '}{ledgers}")
    click.echo(f"{'地图：' if zh else 'map: '}{orggraph.write_map(day, folder / 'map.html', lang=opened.lang)}")
