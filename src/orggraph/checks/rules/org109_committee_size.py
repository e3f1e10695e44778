"""ORG109: the committee of a branch does not fit its number of full members (norm N6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.members import FULL
from orggraph.checks.rows import of_type, rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, given: Mapping[str, int]) -> Iterable[Breach]:
    """Branches with a committee though they are small, with too small a one though they are large, or too large a one.

    A secretary and a deputy are no committee. That a branch is large is known only from its full members.
    """
    branches = of_type(day.frame("organization"), "branch", "joint_branch").with_columns(counted=FULL.count())
    committee, least = nw.col("committee_members"), given["least"]
    needless = (nw.col("counted") < given["full_members"]) & (committee >= least)
    too_small = (nw.col("full_members") >= given["full_members"]) & (committee < least)
    odd = branches.filter(needless | too_small | (committee > given["most"]))
    return rows(odd.select("source", "row", committee="committee_members", label="name"))


RULE = Rule(
    code="ORG109",
    name="committee-size",
    severity="warning",
    norm="N6",
    asks=Text(
        "正式党员 7 人以上的党支部设支部委员会，由 3–5 人组成，一般不超过 7 人；"
        "不足 7 人的只设书记，必要时设 1 名副书记。",
        "A branch of seven or more full members has a committee of 3–5, at most seven; a smaller one has a secretary "
        "and no committee.",
    ),
    says=Text(
        "“{label}”有委员 {committee} 名，与党员数不符或超过上限",
        "“{label}” has a committee of {committee}, which does not fit its members or is too large",
    ),
    source=Text("《中国共产党支部工作条例（试行）》第六章", "Regulations on Branch Work, Chapter VI"),
    claim="organization.committee_members",
    parameters={"full_members": 7, "least": 3, "most": 7},
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 正式党员数 | 委员数
中共岚栖区委员会 | 党委 | | |
岚栖茶业有限公司党支部 | 党支部 | 中共岚栖区委员会 | 6 | 3
岚栖云锦纺织有限公司党支部 | 党支部 | 中共岚栖区委员会 | 7 | 3
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 正式党员数 | 委员数
中共岚栖区委员会 | 党委 | | |
岚栖茶业有限公司党支部 | 党支部 | 中共岚栖区委员会 | 6 | 1
岚栖云锦纺织有限公司党支部 | 党支部 | 中共岚栖区委员会 | 7 | 3
""",
    ),
)
