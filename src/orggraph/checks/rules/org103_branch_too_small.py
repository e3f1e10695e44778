"""ORG103: a branch of its own has too few full members (norm N3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.members import FULL
from orggraph.checks.norms import BRANCH_WORK_5
from orggraph.checks.rows import of_type, rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.checks.territory import subordinate
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Branches with fewer full members than a branch needs.

    Where others are subordinate to a branch, a ledger may count its members with them: it is passed over.
    """
    branches = of_type(day.frame("organization"), "branch").join(subordinate(day), on="key", how="anti")
    small = branches.with_columns(counted=FULL.count(), claim=FULL.claim("organization"))
    small = small.filter(nw.col("counted") < day.profile.eligible_members)
    return rows(small.select("source", "row", "claim", "counted", label="name"))


RULE = Rule(
    code="ORG103",
    name="branch-too-small",
    severity="warning",
    norm="N3",
    asks=Text(
        "正式党员不足 3 人的，应当按地域相邻、行业相近等原则成立联合党支部（没有正式党员数时按党员数）。",
        "Fewer than three full members form a joint branch with neighbours or the same trade (all members where full "
        "members are not given).",
    ),
    says=Text(
        "“{label}”有党员 {counted} 名，不足以单独成立党支部",
        "“{label}” has {counted} members, too few for a branch of its own",
    ),
    source=BRANCH_WORK_5,
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 正式党员数
中共岚栖区委员会 | 党委 | |
岚栖茶业有限公司党支部 | 党支部 | 中共岚栖区委员会 | 2
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 正式党员数
中共岚栖区委员会 | 党委 | |
岚栖茶业有限公司党支部 | 党支部 | 中共岚栖区委员会 | 3
""",
    ),
)
