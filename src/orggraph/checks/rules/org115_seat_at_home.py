"""ORG115: a concurrent seat in the very organization that its holder leads at home (norm N11)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.norms import CONCURRENT_SEATS
from orggraph.checks.rows import named, rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.checks.seats import seats_with_homes
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Concurrent seats whose home organization is the body itself."""
    at_home = seats_with_homes(day).filter(nw.col("home") == nw.col("body"))
    at_home = named(at_home, "body", day.frame("organization"), "body_name")
    return rows(at_home.select("source", "row", "claim", "label", "body_name"))


RULE = Rule(
    code="ORG115",
    name="seat-at-home",
    severity="warning",
    norm="N11",
    asks=Text(
        "兼职委员是其他单位党组织的负责人，不在本单位的党组织兼职。",
        "A concurrent seat is held by the leader of another unit's organization, not by one's own.",
    ),
    says=Text(
        "“{label}”的党组织就是“{body_name}”，不能在本组织兼职",
        "“{body_name}” is the organization of “{label}” itself: that is no concurrent seat",
    ),
    source=CONCURRENT_SEATS,
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 所属街道 | 所属社区
中共岚栖区委员会 | 党委 | | |
中共岚栖区听潮街道工作委员会 | 党工委 | 中共岚栖区委员会 | 听潮街道 |
中共岚栖区听潮街道云溪社区委员会 | 党委 | 中共岚栖区听潮街道工作委员会 | 听潮街道 | 云溪社区
岚栖区实验小学党支部 | 党支部 | 中共岚栖区委员会 | |

所在街道 | 所在社区 | 工作单位 | 所属党组织 | 兼任职务 | 聘任时间
听潮街道 | 云溪社区 | 云溪社区居民委员会 | 中共岚栖区听潮街道云溪社区委员会 | 兼职委员 | 2020-03-01
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 所属街道 | 所属社区
中共岚栖区委员会 | 党委 | | |
中共岚栖区听潮街道工作委员会 | 党工委 | 中共岚栖区委员会 | 听潮街道 |
中共岚栖区听潮街道云溪社区委员会 | 党委 | 中共岚栖区听潮街道工作委员会 | 听潮街道 | 云溪社区
岚栖区实验小学党支部 | 党支部 | 中共岚栖区委员会 | |

所在街道 | 所在社区 | 工作单位 | 所属党组织 | 兼任职务 | 聘任时间
听潮街道 | 云溪社区 | 岚栖区实验小学 | 岚栖区实验小学党支部 | 兼职委员 | 2020-03-01
""",
    ),
)
