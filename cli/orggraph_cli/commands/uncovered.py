"""`orggraph uncovered`."""

from __future__ import annotations

from typing import Any

import click

import orggraph
from orggraph.queries.question_words import GAP_WORDS
from orggraph_cli import options
from orggraph_cli.opening import open_source
from orggraph_cli.showing import show


@click.command()
@options.reading
@click.argument("what", type=options.Words(GAP_WORDS))
@options.as_of
@click.option("--rows", is_flag=True, help="Also the uncovered units behind the figures. 同时列出数字背后的单位。")
@click.option("--only-empty", is_flag=True, help="Sectors with no coverage at all. 只列完全没有覆盖的行业。")
@options.answer
def uncovered(
    what: Any, day: str | None, rows: bool, only_empty: bool, format_: str, output: str | None, **source: Any
) -> None:
    """What has no organization: units, sectors, grids, communities. 没有党组织的单位、行业、网格、社区。"""
    opened = open_source(**source)
    shown = opened.on(day, ranges=True)
    if what in ("grids", "communities") and (said := shown.nobody_leads(opened.lang)):
        opened.note(said)
    answer = orggraph.uncovered(shown, what, only_empty=only_empty)
    opened.caution(answer.caveats)
    opened.require_settled(answer.open)
    behind = answer.rows_behind() if rows else None
    show(
        format_,
        output,
        lambda: [answer.table(opened.lang), *([] if behind is None else [behind.table(opened.lang)])],
        lambda: {
            **answer.to_json(opened.json_lang),
            **({} if behind is None else {"units": behind.to_json(opened.json_lang)}),
        },
    )
    opened.finish()
