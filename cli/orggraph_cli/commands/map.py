"""`orggraph map`."""

from __future__ import annotations

from typing import Any

import click

import orggraph
from orggraph_cli import options
from orggraph_cli.opening import open_source


@click.command("map")
@options.reading
@options.as_of
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False),
    default="map.html",
    show_default=True,
    help="The file: .html, .svg or .png. 地图文件：.html、.svg 或 .png。",
)
def map_(day: str | None, output: str, **source: Any) -> None:
    """A map in one file: interactive (.html), opening offline, or a picture. 离线打开的地图，或图片。"""
    opened = open_source(**source)
    click.echo(orggraph.write_map(opened.on(day), output, lang=opened.lang))
    opened.finish()
