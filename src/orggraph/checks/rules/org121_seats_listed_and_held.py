"""ORG121: the number of concurrent members that a body says is not the number of seats held (norm N15)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.rows import rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.seats import bodies
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Bodies that say a number, against their live seats; where no ledger of seats was read nothing is known."""
    if not any(rows(day.register.frame("seat").head(1))):
        return ()
    listed = day.frame("organization").filter(~nw.col("concurrent_members").is_null())
    held = listed.join(bodies(day), on="key", how="left").with_columns(held=nw.col("seats").fill_null(0))
    differing = held.filter(nw.col("concurrent_members") != nw.col("held"))
    return rows(differing.select("source", "row", "held", listed="concurrent_members", label="name"))


RULE = Rule(
    code="ORG121",
    name="seats-listed-and-held",
    severity="warning",
    norm="N15",
    asks=Text(
        "党组织台账的兼职委员数与兼职委员名册中在任的人数一致。",
        "The number of concurrent members that the ledger of organizations gives is that of the seats held.",
    ),
    says=Text(
        "“{label}”填写兼职委员 {listed} 名，名册中在任 {held} 名",
        "“{label}” says {listed} concurrent members; {held} seats are held",
    ),
    source=Text("报送要求：班子名单与任职一致", "reporting rule: the list equals the posts held"),
    claim="organization.concurrent_members",
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 所属街道 | 兼职委员数
中共岚栖区委员会 | 党委 | | |
中共岚栖区听潮街道工作委员会 | 党工委 | 中共岚栖区委员会 | 听潮街道 | 2

所在街道 | 工作单位 | 兼任职务 | 聘任时间 | 聘期
听潮街道 | 岚栖区实验小学 | 兼职委员 | 2020-03-01 | 3年
听潮街道 | 岚栖区图书馆 | 兼职委员 | 2016-03-01 | 3年
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 所属街道 | 兼职委员数
中共岚栖区委员会 | 党委 | | |
中共岚栖区听潮街道工作委员会 | 党工委 | 中共岚栖区委员会 | 听潮街道 | 2

所在街道 | 工作单位 | 兼任职务 | 聘任时间 | 聘期
听潮街道 | 岚栖区实验小学 | 兼职委员 | 2020-03-01 | 3年
听潮街道 | 岚栖区图书馆 | 兼职委员 | 2019-03-01 | 3年
""",
    ),
)
