"""ORG120: one organization leads several grids (norm N14)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.norms import SET_LOCALLY
from orggraph.checks.rows import rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.leaders import leading
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, given: Mapping[str, int]) -> Iterable[Breach]:
    """Organizations that lead more grids than the parameter."""
    led = leading(day, *day.profile.tiers[-1].kinds).group_by("organization").agg(grids=nw.col("area").n_unique())
    several = led.filter(nw.col("grids") > given["grids"]).rename({"organization": "key"})
    return rows(day.frame("organization").join(several, on="key").select("source", "row", "grids", label="name"))


RULE = Rule(
    code="ORG120",
    name="organization-for-several-grids",
    severity="off",
    norm="N14",
    asks=Text("一个网格建一个党支部或党小组。", "Each grid has a branch or group of its own."),
    says=Text("“{label}”领导 {grids} 个网格", "“{label}” leads {grids} grids"),
    source=SET_LOCALLY,
    claim="organization.name",
    parameters={"grids": 1},
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 所属街道 | 所属社区
中共岚栖区委员会 | 党委 | | |
听潮街道云溪社区第一网格党支部 | 党支部 | 中共岚栖区委员会 | 听潮街道 | 云溪社区
听潮街道云溪社区第二网格党小组 | 党小组 | 中共岚栖区委员会 | 听潮街道 | 云溪社区

网格编码 | 网格名称 | 所属街道 | 所属社区 | 户数 | 党组织名称
990101001001 | 云溪社区第一网格 | 听潮街道 | 云溪社区 | 400 | 听潮街道云溪社区第一网格党支部
990101001002 | 云溪社区第二网格 | 听潮街道 | 云溪社区 | 350 | 听潮街道云溪社区第一网格党支部
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 所属街道 | 所属社区
中共岚栖区委员会 | 党委 | | |
听潮街道云溪社区第一网格党支部 | 党支部 | 中共岚栖区委员会 | 听潮街道 | 云溪社区
听潮街道云溪社区第二网格党小组 | 党小组 | 中共岚栖区委员会 | 听潮街道 | 云溪社区

网格编码 | 网格名称 | 所属街道 | 所属社区 | 户数 | 党组织名称
990101001001 | 云溪社区第一网格 | 听潮街道 | 云溪社区 | 400 | 听潮街道云溪社区第一网格党支部
990101001002 | 云溪社区第二网格 | 听潮街道 | 云溪社区 | 350 | 听潮街道云溪社区第二网格党小组
""",
    ),
)
