"""ORG123: the last joint meeting was long ago (norm N16)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from orggraph.checks.months import latest, number_of
from orggraph.checks.norms import SET_LOCALLY
from orggraph.checks.rows import rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.seats import bodies
from orggraph.register.snapshot import Snapshot
from orggraph.text.dates import written


def find(day: Snapshot, given: Mapping[str, int]) -> Iterable[Breach]:
    """Bodies with concurrent seats whose last joint meeting is longer ago than the parameter; a blank is unknown."""
    seated = day.frame("organization").join(bodies(day), on="key")
    oldest = number_of(day.day - dt.timedelta(given["days"]))
    for row in rows(seated.filter(latest("joint_meeting") < oldest)):
        met = written(row["joint_meeting"], row["joint_meeting_precision"])
        yield {**row, "label": row["name"], "met": met, "days": given["days"]}


RULE = Rule(
    code="ORG123",
    name="joint-meeting",
    severity="off",
    norm="N16",
    asks=Text(
        "“大工委”“大党委”每季度或每半年召开联席会议。",
        "An enlarged committee holds a joint meeting every quarter or half-year.",
    ),
    says=Text(
        "“{label}”最近一次联席会议是 {met}，已超过 {days} 天",
        "the last joint meeting of “{label}” was {met}, more than {days} days ago",
    ),
    source=SET_LOCALLY,
    claim="organization.joint_meeting",
    parameters={"days": 184},
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 所属街道 | 最近联席会议时间
中共岚栖区委员会 | 党委 | | |
中共岚栖区听潮街道工作委员会 | 党工委 | 中共岚栖区委员会 | 听潮街道 | 2020-06-29

所在街道 | 工作单位 | 兼任职务 | 聘任时间
听潮街道 | 岚栖区实验小学 | 兼职委员 | 2020-03-01
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 所属街道 | 最近联席会议时间
中共岚栖区委员会 | 党委 | | |
中共岚栖区听潮街道工作委员会 | 党工委 | 中共岚栖区委员会 | 听潮街道 | 2020-10-15

所在街道 | 工作单位 | 兼任职务 | 聘任时间
听潮街道 | 岚栖区实验小学 | 兼职委员 | 2020-03-01
""",
    ),
)
