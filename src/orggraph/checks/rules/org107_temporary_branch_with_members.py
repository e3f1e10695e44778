"""ORG107: members are counted in a temporary branch (norm N5)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.members import ALL
from orggraph.checks.norms import BRANCH_WORK_6
from orggraph.checks.rows import of_type, rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Temporary branches with any member."""
    temporary = of_type(day.frame("organization"), "temporary_branch")
    counted = temporary.with_columns(counted=ALL.count(), claim=ALL.claim("organization"))
    return rows(counted.filter(nw.col("counted") > 0).select("source", "row", "claim", "counted", label="name"))


RULE = Rule(
    code="ORG107",
    name="temporary-branch-with-members",
    severity="warning",
    norm="N5",
    asks=Text(
        "临时党支部的党员在其组织关系所在的党支部统计，不在临时党支部重复统计。",
        "Members of a temporary branch are counted where their formal membership is, not there again.",
    ),
    says=Text(
        "“{label}”是临时党支部，不应统计党员数（{counted} 名）",
        "“{label}” is a temporary branch; its {counted} members should not be counted there",
    ),
    source=BRANCH_WORK_6,
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 党员数
中共岚栖区委员会 | 党委 | |
岚栖湿地修复工程临时党支部 | 临时党支部 | 中共岚栖区委员会 | 6
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 党员数
中共岚栖区委员会 | 党委 | |
岚栖湿地修复工程临时党支部 | 临时党支部 | 中共岚栖区委员会 | 0
""",
    ),
)
