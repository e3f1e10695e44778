"""ORG204: the organization of an area whose superior is two or more tiers up (domain §1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.rows import rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.chain import Chain
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Organizations that lead an area, or bear its name, and pass over the one that leads the area between.

    Where nobody leads the area between, or there is no such area, there is nobody to be subordinate to.
    """
    chain = Chain(day)
    organizations = day.frame("organization").filter(~nw.col("superior").is_null())
    for one in rows(organizations.select("key", "superior", "area", "source", "row", label="name")):
        above = chain.lowest(one["superior"])
        if above is None or chain.depths[above] + 2 >= len(day.profile.tiers):
            continue
        below = chain.highest(one["key"])
        below = chain.named(one["label"], one["area"]) if below is None else below
        passed = None if below is None else chain.between(above, below)
        if passed is not None:
            yield {**one, "above": chain.names[above], "passed": chain.names[passed]}


RULE = Rule(
    code="ORG204",
    name="skip-level",
    severity="warning",
    asks=Text(
        "领导社区、网格的党组织逐级隶属，不越过中间一级。",
        "The organization of a community or grid is subordinate to that of the next area up, not further up.",
    ),
    says=Text(
        "“{label}”直接隶属“{above}”的党组织，越过了“{passed}”",
        "“{label}” is directly below the organization of “{above}” and passes over “{passed}”",
    ),
    source=Text(
        "区、街道、社区、网格四级联动要求逐级相连；有几级由配置文件的层级决定",
        "district, subdistrict, community and grid form an unbroken chain; the profile says which tiers there are",
    ),
    claim="organization.superior",
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 所属街道 | 所属社区
中共岚栖区委员会 | 党委 | | |
岚栖区青石街道党工委 | 党工委 | 中共岚栖区委员会 | 青石街道 |
青石街道柏溪社区党总支 | 党总支 | 中共岚栖区委员会 | 青石街道 | 柏溪社区
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 所属街道 | 所属社区
中共岚栖区委员会 | 党委 | | |
岚栖区青石街道党工委 | 党工委 | 中共岚栖区委员会 | 青石街道 |
青石街道柏溪社区党总支 | 党总支 | 岚栖区青石街道党工委 | 青石街道 | 柏溪社区
""",
    ),
)
