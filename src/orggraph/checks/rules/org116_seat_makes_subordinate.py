"""ORG116: an organization is subordinate to the body where its leader holds a concurrent seat (norm N11)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.norms import CONCURRENT_SEATS
from orggraph.checks.rows import Frame, named, rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.checks.seats import seats_with_homes
from orggraph.checks.territory import territory
from orggraph.register.snapshot import Snapshot

_OWN_CHAIN = ("organ", "institution", "state_owned")
"""Categories of units whose organizations belong to the chain of their own department or group."""


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Home organizations whose superior is the body of the seat, with nothing that explains it.

    An enterprise or social organization in the territory of the body is rightly subordinate to it.
    """
    superiors = day.frame("organization").select(nw.col("key").alias("home"), "superior", home_area="area")
    below = seats_with_homes(day).join(superiors, on="home").filter(nw.col("superior") == nw.col("body"))
    units = day.frame("unit").select(nw.col("key").alias("home_unit"), "category", unit_area="area")
    below = below.join(units, on="home_unit", how="left").with_columns(area=nw.coalesce("unit_area", "home_area"))
    unexplained = below.join(_inside(day), on=["body", "area"], how="left").filter(
        nw.coalesce(nw.col("category"), nw.col("home_category")).cast(nw.String()).is_in(_OWN_CHAIN)
        | ~nw.col("area").is_null() & nw.col("inside").is_null()
    )
    unexplained = named(unexplained, "body", day.frame("organization"), "body_name")
    return rows(unexplained.select("source", "row", "claim", "label", "home_name", "body_name"))


def _inside(day: Snapshot) -> Frame:
    """The areas that lie in what a body leads: `body`, `area`, `inside`."""
    led = day.leads().select(nw.col("organization").alias("body"), nw.col("area").alias("above"))
    return territory(day).join(led, on="above").select("body", "area").unique().with_columns(inside=nw.lit(True))


RULE = Rule(
    code="ORG116",
    name="seat-makes-subordinate",
    severity="info",
    norm="N11",
    asks=Text(
        "兼职不改变隶属关系：负责人在街道、社区兼职，本单位党组织仍隶属于原来的上级。",
        "A concurrent seat changes no subordination: the home organization stays with its own superior.",
    ),
    says=Text(
        "“{label}”的“{home_name}”隶属于“{body_name}”，其负责人又在该处兼职，请核对隶属关系是否因兼职而填",
        "“{home_name}” of “{label}” is subordinate to “{body_name}”, where its leader holds a concurrent seat: check "
        "whether the seat was taken for subordination",
    ),
    source=CONCURRENT_SEATS,
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 所属街道 | 所属社区
中共岚栖区委员会 | 党委 | | |
中共岚栖区听潮街道工作委员会 | 党工委 | 中共岚栖区委员会 | 听潮街道 |
中共岚栖区听潮街道云溪社区委员会 | 党委 | 中共岚栖区听潮街道工作委员会 | 听潮街道 | 云溪社区
岚栖区实验小学党支部 | 党支部 | 中共岚栖区听潮街道云溪社区委员会 | |

所在街道 | 所在社区 | 工作单位 | 单位性质 | 所属党组织 | 兼任职务 | 聘任时间
听潮街道 | 云溪社区 | 岚栖区实验小学 | 事业单位 | 岚栖区实验小学党支部 | 兼职委员 | 2020-03-01
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 所属街道 | 所属社区
中共岚栖区委员会 | 党委 | | |
中共岚栖区听潮街道工作委员会 | 党工委 | 中共岚栖区委员会 | 听潮街道 |
中共岚栖区听潮街道云溪社区委员会 | 党委 | 中共岚栖区听潮街道工作委员会 | 听潮街道 | 云溪社区
岚栖区实验小学党支部 | 党支部 | 中共岚栖区委员会 | |

所在街道 | 所在社区 | 工作单位 | 单位性质 | 所属党组织 | 兼任职务 | 聘任时间
听潮街道 | 云溪社区 | 岚栖区实验小学 | 事业单位 | 岚栖区实验小学党支部 | 兼职委员 | 2020-03-01
""",
    ),
)
