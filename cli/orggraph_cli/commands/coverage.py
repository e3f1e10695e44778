"""`orggraph coverage`."""

from __future__ import annotations

from typing import Any

import click

import orggraph
from orggraph.queries.question_words import BASE_WORDS
from orggraph_cli import options
from orggraph_cli.opening import open_source
from orggraph_cli.outputs import PICTURES
from orggraph_cli.showing import show
from orggraph_cli.usage import WrongUse


@click.command()
@options.reading
@options.as_of
@click.option(
    "--by",
    multiple=True,
    metavar="DIMENSION",
    help="sector, category, mode, place, district, subdistrict, community, grid; repeatable. 分组维度，可重复。",
)
@click.option(
    "--base",
    default="all",
    type=options.Words(BASE_WORDS),
    show_default=True,
    help="all, eligible (≥ 3 full members), with-members. 覆盖率的基数。",
)
@click.option("--rows", is_flag=True, help="Also the rows behind the figures. 同时列出数字背后的各行。")
@options.drawn_answer
def coverage(
    day: str | None, by: tuple[str, ...], base: str, rows: bool, format_: str, output: str | None, **source: Any
) -> None:
    """How the units are covered, with the base of each rate. 组织覆盖和工作覆盖。

    With -o FILE.svg or FILE.png, a table of colours of one or two dimensions. 输出为 .svg 或 .png 时是覆盖率色块表。
    """
    picture = format_ in PICTURES.values()
    if picture and (rows or len(by) not in (1, 2)):
        raise WrongUse(
            "a table of colours has one --by or two, and no --rows", "色块表要有一个或两个 --by，不能同时用 --rows"
        )
    opened = open_source(**source)
    answer = orggraph.coverage(opened.on(day, ranges=True), by=by, base=base)
    opened.require_settled(answer.open)
    opened.caution(answer.caveats)
    if picture:
        click.echo(orggraph.write_heat_table(answer, str(output), lang=opened.lang))
    else:
        behind = answer.rows_behind() if rows else None
        title = "数字背后的单位" if opened.lang == "zh" else "Units behind the figures"
        show(
            format_,
            output,
            lambda: [answer.table(opened.lang), *([] if behind is None else [behind.table(opened.lang, title)])],
            lambda: {
                **answer.to_json(opened.json_lang),
                **({} if behind is None else {"units": behind.to_json(opened.json_lang)}),
            },
        )
    opened.finish()
