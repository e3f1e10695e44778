"""ORG105: a unit that lasts has only a temporary branch (norm N4). No limit on temporary branches."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.establishments import naming
from orggraph.checks.members import FULL
from orggraph.checks.months import MONTH, after, latest, number_of
from orggraph.checks.norms import BRANCH_WORK_5
from orggraph.checks.rows import Frame, of_type, rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.snapshot import Snapshot
from orggraph.text.dates import written


def find(day: Snapshot, given: Mapping[str, int]) -> Iterable[Breach]:
    """Units by their own dates, with enough full members, that nothing but temporary branches covers."""
    tomorrow = nw.lit(number_of(day.day + dt.timedelta(1)))
    until = nw.when(nw.col("end").is_null()).then(tomorrow).otherwise(after("end"))
    long = day.frame("unit").filter(latest("start") + given["months"] * MONTH <= until)
    enough = long.with_columns(counted=FULL.count()).filter(nw.col("counted") >= day.profile.eligible_members)
    found = enough.join(_only_temporary(day), left_on="key", right_on="unit")
    for row in rows(found):
        yield {
            **row,
            "months": given["months"],
            "unit": row["key"],
            "label": row["name"],
            "since": written(row["start"], row["start_precision"]),
        }


def _only_temporary(day: Snapshot) -> Frame:
    """Units that only temporary branches cover."""
    held = naming(day).select("unit", "organization")
    temporary = of_type(day.frame("organization"), "temporary_branch").select(nw.col("key").alias("organization"))
    others = held.join(temporary, on="organization", how="anti").select("unit")
    return held.join(temporary, on="organization").join(others, on="unit", how="anti").select("unit").unique("unit")


RULE = Rule(
    code="ORG105",
    name="regular-branch-for-long-task",
    severity="info",
    norm="N4",
    asks=Text(
        "为期 6 个月以上的工程、工作项目等，符合条件的应当成立党支部，而不只是临时党支部。",
        "A project or task of six months or more with enough full members has a regular branch, not only a temporary "
        "one.",
    ),
    says=Text(
        "“{label}”自 {since} 起为期 {months} 个月以上，有党员 {counted} 名，只有临时党支部",
        "“{label}”, since {since}, lasts {months} months or more and has {counted} members, but only a temporary "
        "branch",
    ),
    source=BRANCH_WORK_5,
    claim="establishment.organization",
    parameters={"months": 6},
    excusable=True,
    find=find,
    example=Example(
        bad="""
单位名称 | 单位成立时间 | 党员数 | 是否建立党组织 | 组建方式 | 党组织名称
岚栖湿地修复工程项目部 | 2020-01-01 | 5 | 是 | 单独组建 | 岚栖湿地修复工程项目部临时党支部
""",
        good="""
单位名称 | 单位成立时间 | 党员数 | 是否建立党组织 | 组建方式 | 党组织名称
岚栖湿地修复工程项目部 | 2020-01-01 | 5 | 是 | 单独组建 | 岚栖湿地修复工程项目部党支部
""",
    ),
)
