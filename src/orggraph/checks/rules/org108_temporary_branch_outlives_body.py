"""ORG108: a temporary branch is still there though its body has ended (norm N5)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.norms import BRANCH_WORK_6
from orggraph.checks.rows import of_type, rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.snapshot import Snapshot
from orggraph.text.dates import written


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Live temporary branches all of whose units have ended."""
    listed = day.register.frame("establishment").select("unit", nw.col("organization").alias("key"))
    ends = day.register.frame("unit").select(nw.col("key").alias("unit"), "end", "end_precision")
    bodies = listed.join(ends, on="unit").filter(~nw.col("key").is_null())
    alive = bodies.filter(nw.col("end").is_null() | (nw.col("end") >= day.day)).select("key")
    ended = bodies.join(alive, on="key", how="anti").select("key", closed="end", precision="end_precision")
    temporary = of_type(day.frame("organization"), "temporary_branch").select("key", "source", "row", "name")
    latest: dict[int, dict[str, object]] = {}
    for row in sorted(rows(temporary.join(ended, on="key")), key=lambda row: row["closed"]):
        latest[row["key"]] = {**row, "label": row["name"], "closed": written(row["closed"], row["precision"])}
    return latest.values()


RULE = Rule(
    code="ORG108",
    name="temporary-branch-outlives-body",
    severity="warning",
    norm="N5",
    asks=Text(
        "临时组建的机构撤销后，临时党支部自然撤销。",
        "A temporary branch ends with the body for which it was set up.",
    ),
    says=Text(
        "“{label}”是临时党支部，所在单位已于 {closed} 注销，应一并撤销",
        "“{label}” is a temporary branch; its body was closed on {closed}, and it should have ended with it",
    ),
    source=BRANCH_WORK_6,
    claim="organization.end",
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 撤销日期
中共岚栖区委员会 | 党委 | |
岚栖湿地修复工程项目部临时党支部 | 临时党支部 | 中共岚栖区委员会 |

单位名称 | 注销时间 | 是否建立党组织 | 组建方式 | 党组织名称
岚栖湿地修复工程项目部 | 2020-09-30 | 是 | 单独组建 | 岚栖湿地修复工程项目部临时党支部
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 撤销日期
中共岚栖区委员会 | 党委 | |
岚栖湿地修复工程项目部临时党支部 | 临时党支部 | 中共岚栖区委员会 | 2020-09-30

单位名称 | 注销时间 | 是否建立党组织 | 组建方式 | 党组织名称
岚栖湿地修复工程项目部 | 2020-09-30 | 是 | 单独组建 | 岚栖湿地修复工程项目部临时党支部
""",
    ),
)
