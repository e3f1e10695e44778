"""ORG102: a branch has more members than a branch generally has (norm N2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.members import ALL
from orggraph.checks.rows import of_type, rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, given: Mapping[str, int]) -> Iterable[Breach]:
    """Branches, joint ones too, with more members than the parameter."""
    branches = of_type(day.frame("organization"), "branch", "joint_branch")
    large = branches.with_columns(counted=ALL.count(), claim=ALL.claim("organization"), most=nw.lit(given["members"]))
    large = large.filter(nw.col("counted") > nw.col("most"))
    return rows(large.select("source", "row", "claim", "counted", "most", label="name"))


RULE = Rule(
    code="ORG102",
    name="branch-too-large",
    severity="warning",
    norm="N2",
    asks=Text("党支部党员人数一般不超过 50 人。", "A branch generally has no more than fifty members."),
    says=Text("“{label}”有党员 {counted} 名，超过 {most} 名", "“{label}” has {counted} members, more than {most}"),
    source=Text("《中国共产党支部工作条例（试行）》第四条", "Regulations on Branch Work, Art. 4"),
    parameters={"members": 50},
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 党员数
中共岚栖区委员会 | 党委 | |
岚栖区图书馆党支部 | 党支部 | 中共岚栖区委员会 | 51
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 党员数
中共岚栖区委员会 | 党委 | |
岚栖区图书馆党支部 | 党支部 | 中共岚栖区委员会 | 50
""",
    ),
)
