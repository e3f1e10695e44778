"""`orggraph save`."""

from __future__ import annotations

from typing import Any

import click

from orggraph_cli import options
from orggraph_cli.keeping import keep
from orggraph_cli.opening import open_source


@click.command()
@options.reading
@click.option("-o", "--output", type=click.Path(file_okay=False), required=True, help="The folder. 保存到的文件夹。")
@click.option("--names", is_flag=True, help="Keep the names of holders of committee seats. 保留兼职委员姓名。")
def save(output: str, **source: Any) -> None:
    """Save the register, so that later questions need no reading. 保存登记库，以后直接提问。"""
    opened = open_source(**source)
    click.echo(keep(opened.reading, output, opened.lang))
    opened.finish()
