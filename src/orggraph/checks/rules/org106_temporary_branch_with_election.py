"""ORG106: a temporary branch has an election date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from orggraph.checks.norms import BRANCH_WORK_6
from orggraph.checks.rows import rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.checks.terms import with_term
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Temporary branches with an election or an end of term."""
    return rows(with_term(day, "temporary_branch"))


RULE = Rule(
    code="ORG106",
    name="temporary-branch-with-election",
    severity="warning",
    norm="N5",
    asks=Text(
        "临时党支部的书记、副书记由上级党组织指定，不换届。",
        "The secretary of a temporary branch is appointed by its superior; there is no election.",
    ),
    says=Text(
        "“{label}”是临时党支部，不应有换届或届满时间",
        "“{label}” is a temporary branch and should have no election and no end of term",
    ),
    source=BRANCH_WORK_6,
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 换届时间
中共岚栖区委员会 | 党委 | |
岚栖湿地修复工程临时党支部 | 临时党支部 | 中共岚栖区委员会 | 2019-05-01
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 换届时间
中共岚栖区委员会 | 党委 | |
岚栖湿地修复工程临时党支部 | 临时党支部 | 中共岚栖区委员会 |
""",
    ),
)
