"""`orggraph map`."""

from __future__ import annotations

from typing import Any

import click
from click.core import ParameterSource

import orggraph
from orggraph_cli import options
from orggraph_cli.opening import open_source
from orggraph_cli.outputs import force
from orggraph_cli.usage import WrongUse


@click.command("map")
@options.reading
@options.as_of
@click.option("--area", metavar="AREA", callback=options.filled, help="What lies in this area. 只画这个辖区。")
@click.option(
    "--around", metavar="NODE", callback=options.filled, help="This node and what is near it. 只画它和它周围的。"
)
@click.option("--hops", type=options.count(1), default=2, show_default=True, help="How near. 几步之内。")
@click.option(
    "--relations",
    multiple=True,
    metavar="WORDS",
    callback=options.filled,
    help="seats, agreements, registrations, establishments, instructors, subordination; across; -WORD takes away; "
    "commas or repeated. 只画这些关系： 兼职委员、共建协议、双报到、组建、党建指导员、隶属。",
)
@click.option("--names", is_flag=True, help="Draw holders of seats by their names. 画出兼职委员姓名。")
@click.option("--only", type=click.Choice(["gaps"]), help="What is not covered only. 只画未覆盖的。")
@click.option(
    "--between", nargs=2, metavar="A B", callback=options.filled, help="What links two nodes. 只画二者之间的联系。"
)
@click.option(
    "--compare",
    nargs=2,
    metavar="DATE1 DATE2",
    callback=options.dates,
    help="What was added, ended and changed between two days. 比较两个日期。",
)
@force
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False),
    default="map.html",
    show_default=True,
    help="The file: .html, .svg or .png. 地图文件。",
)
def map_(day: str | None, compare: tuple[str, str] | None, only: str | None, output: str, **given: Any) -> None:
    """A map in one file: interactive (.html), opening offline, or a picture. 离线打开的地图，或图片。

    Areas and nodes are given by name or identifier. 辖区、组织、单位用名称或标识。
    """
    if compare and day:
        raise WrongUse("--compare names both days; leave out --on", "--compare 已给出两个日期，不要再用 --on")
    if not given["around"] and click.get_current_context().get_parameter_source("hops") != ParameterSource.DEFAULT:
        raise WrongUse("--hops says how near to --around NODE; give both", "--hops 是与 --around 的距离，要一起用")
    part: dict[str, Any] = {name: given.pop(name) or None for name in ("area", "around", "between", "relations")}
    part |= {"hops": given.pop("hops"), "names": given["names"], "only_gaps": only == "gaps"}
    opened = open_source(**given)
    *earlier, shown = sorted((opened.on(one) for one in compare or (day,)), key=lambda one: one.day)
    since = earlier[0] if earlier else None
    click.echo(orggraph.write_map(shown, output, lang=opened.lang, tell=opened.note, since=since, **part))
    opened.finish()
