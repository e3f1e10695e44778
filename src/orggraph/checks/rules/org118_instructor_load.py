"""ORG118: one instructor serves many units (norm N13)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.rows import named, rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, given: Mapping[str, int]) -> Iterable[Breach]:
    """Instructors of more units than the parameter, each told at the first of them; who it is is not known."""
    served = day.frame("instructor").filter(~nw.col("person").is_null())
    loads = served.group_by("person").agg(units=nw.col("unit").n_unique())
    heavy = served.join(loads.filter(nw.col("units") > given["units"]), on="person")
    heavy = named(heavy, "unit", day.frame("unit")).select("person", "source", "row", "units", "label")
    first: dict[int, Breach] = {}
    for row in sorted(rows(heavy), key=lambda row: (row["source"] or 0, row["row"] or 0)):
        first.setdefault(row["person"], row)
    return first.values()


RULE = Rule(
    code="ORG118",
    name="instructor-load",
    severity="info",
    norm="N13",
    asks=Text(
        "一名党建指导员联系的单位不宜过多，多数地方为 1–5 个。",
        "An instructor does not serve too many units; in most places it is one to five.",
    ),
    says=Text(
        "“{label}”等 {units} 个单位由同一名党建指导员联系",
        "one instructor serves {units} units, “{label}” the first of them",
    ),
    source=Text("各地做法：一般 1:1 至 1:5", "local practice: 1:1 to 1:5 in most places"),
    claim="extra.instructor",
    parameters={"units": 10},
    find=find,
    example=Example(
        bad="""
单位名称 | 党员数 | 是否建立党组织 | 党建指导员
岚栖甲书店 | 1 | 否 | 林一
岚栖乙书店 | 1 | 否 | 林一
岚栖丙书店 | 1 | 否 | 林一
岚栖丁书店 | 1 | 否 | 林一
岚栖戊书店 | 1 | 否 | 林一
岚栖己书店 | 1 | 否 | 林一
岚栖庚书店 | 1 | 否 | 林一
岚栖辛书店 | 1 | 否 | 林一
岚栖壬书店 | 1 | 否 | 林一
岚栖癸书店 | 1 | 否 | 林一
岚栖子书店 | 1 | 否 | 林一
""",
        good="""
单位名称 | 党员数 | 是否建立党组织 | 党建指导员
岚栖甲书店 | 1 | 否 | 林一
岚栖乙书店 | 1 | 否 | 林一
岚栖丙书店 | 1 | 否 | 林一
岚栖丁书店 | 1 | 否 | 林一
岚栖戊书店 | 1 | 否 | 林一
岚栖己书店 | 1 | 否 | 方二
岚栖庚书店 | 1 | 否 | 方二
岚栖辛书店 | 1 | 否 | 方二
岚栖壬书店 | 1 | 否 | 方二
岚栖癸书店 | 1 | 否 | 方二
岚栖子书店 | 1 | 否 | 郑三
""",
    ),
)
