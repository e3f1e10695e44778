"""ORG117: an enlarged committee has another number of concurrent seats than the district sets (norm N12)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.norms import SET_LOCALLY
from orggraph.checks.rows import rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.profile.seat_bounds import RULE_CODE, RULE_NAME, SHIPPED, bounds_of
from orggraph.register.seats import enlarged
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, given: Mapping[str, int]) -> Iterable[Breach]:
    """Bodies with any concurrent seat, by the tier of the area that they lead."""
    for kind, (least, most) in bounds_of(given).items():
        odd = enlarged(day, kind).filter((nw.col("seats") < least) | (nw.col("seats") > most))
        for row in rows(odd):
            yield {**row, "label": row["name"], "least": least, "most": most}


RULE = Rule(
    code=RULE_CODE,
    name=RULE_NAME,
    severity="off",
    norm="N12",
    asks=Text(
        "“大工委”“大党委”的兼职委员人数按本地规定（默认街道 3–5 名，社区 1–5 名）。",
        "The number of concurrent seats of an enlarged committee is as the district sets it (3–5 in a subdistrict, 1–5 "
        "in a community, unless set otherwise).",
    ),
    says=Text(
        "“{label}”有兼职委员 {seats} 名，本地规定为 {least}–{most} 名",
        "“{label}” has {seats} concurrent seats; {least}–{most} are set",
    ),
    source=SET_LOCALLY,
    claim="organization.concurrent_members",
    parameters=SHIPPED,
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 所属街道
中共岚栖区委员会 | 党委 | |
中共岚栖区听潮街道工作委员会 | 党工委 | 中共岚栖区委员会 | 听潮街道

所在街道 | 工作单位 | 兼任职务 | 聘任时间
听潮街道 | 岚栖区实验小学 | 兼职委员 | 2020-03-01
听潮街道 | 岚栖区图书馆 | 兼职委员 | 2020-03-01
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 所属街道
中共岚栖区委员会 | 党委 | |
中共岚栖区听潮街道工作委员会 | 党工委 | 中共岚栖区委员会 | 听潮街道

所在街道 | 工作单位 | 兼任职务 | 聘任时间
听潮街道 | 岚栖区实验小学 | 兼职委员 | 2020-03-01
听潮街道 | 岚栖区图书馆 | 兼职委员 | 2020-03-01
听潮街道 | 岚栖区人民医院 | 兼职委员 | 2020-03-01
""",
    ),
)
