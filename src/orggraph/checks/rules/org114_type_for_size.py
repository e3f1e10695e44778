"""ORG114: an organization is of another type than its number of members suggests (norm N10)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.establishments import covering
from orggraph.checks.members import ALL
from orggraph.checks.rows import Frame, of_type, rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.checks.territory import subordinate
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, given: Mapping[str, int]) -> Iterable[Breach]:
    """Branches and general branches that are too large, general branches and committees that are too small.

    What leads a community, a subdistrict or a district has its type by that. A branch of exactly as many members as a
    general branch has at least is as large as a branch may be (N2).
    """
    leads = day.leads().select(nw.col("organization").alias("key"))
    listed = day.frame("organization").with_columns(counted=ALL.count(), claim=ALL.claim("organization"))
    standing = of_type(listed, "committee", "general_branch").join(leads, on="key", how="anti")
    members, general, committee = nw.col("counted"), given["general_branch"], given["committee"]
    wholes = _wholes(day, standing)
    found = [
        of_type(listed, "branch").filter(members > general),
        of_type(standing, "general_branch").filter(members >= committee),
        of_type(wholes, "general_branch").filter(members < general),
        of_type(wholes, "committee").filter(members < committee),
    ]
    columns = ("source", "row", "claim", "counted", "general", "committee")
    said = nw.concat(found).with_columns(general=nw.lit(general), committee=nw.lit(committee))
    return rows(said.select(*columns, label="name"))


def _wholes(day: Snapshot, organizations: Frame) -> Frame:
    """The organizations of units whose number is all their members: none may be with a subordinate organization.

    What is no unit's, such as the committee of a line of business, is set up for other reasons than its size.
    """
    known = organizations.filter(nw.col("members") > 0).join(subordinate(day), on="key", how="anti")
    return known.join(covering(day, "own").select(key="organization").unique("key"), on="key")


RULE = Rule(
    code="ORG114",
    name="type-for-size",
    severity="info",
    norm="N10",
    asks=Text(
        "党员 100 人以上一般设党委，50 人以上设党总支，3 人以上设党支部；经批准可以例外，仅作提示。",
        "A hundred members or more generally form a committee, fifty or more a general branch, three or more a branch; "
        "with approval it may be otherwise.",
    ),
    says=Text(
        "“{label}”有党员 {counted} 名，与组织类别不相称"
        "（一般 {general} 名以上设党总支，{committee} 名以上设党委），经批准的除外",
        "“{label}” has {counted} members, which does not fit its type (general branch from {general}, committee from "
        "{committee}), unless approved",
    ),
    source=Text(
        "《中国共产党章程》第三十条：根据工作需要和党员人数，经批准分别设立；人数为一般掌握的标准",
        "Constitution of the CPC, Art. 30: by need and number of members, with approval; the numbers are usual",
    ),
    parameters={"general_branch": 50, "committee": 100},
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 党员数
中共岚栖区委员会 | 党委 | |
岚栖云锦纺织有限公司党总支 | 党总支 | 中共岚栖区委员会 | 120
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 党员数
中共岚栖区委员会 | 党委 | |
岚栖云锦纺织有限公司党委 | 党委 | 中共岚栖区委员会 | 120
""",
    ),
)
