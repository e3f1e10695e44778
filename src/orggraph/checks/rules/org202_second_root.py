"""ORG202: an organization without a superior beside the one at the top (domain §1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.rows import rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.leaders import at_the_top, without_superior
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Live organizations without a superior, in sheets that name superiors at all, but for the one at the top."""
    naming = day.frame("organization").filter(~nw.col("superior").is_null()).select("source").unique()
    alone = without_superior(day).join(naming, on="source", how="semi")
    found = list(rows(alone.select("key", "source", "row", label="name")))
    if len(found) < 2:
        return []
    top = at_the_top(day, {one["key"] for one in found})
    names = {one["key"]: one["label"] for one in found}
    return [{**one, "top": names[min(top)]} for one in found if one["key"] not in top]


RULE = Rule(
    code="ORG202",
    name="second-root",
    severity="warning",
    asks=Text(
        "一个区的党组织只有一个最上级，其余都写明上级党组织。",
        "One organization is at the top of a district; every other names its superior.",
    ),
    says=Text(
        "“{label}”没有写上级党组织；最上级的是“{top}”",
        "“{label}” names no superior; the organization at the top is “{top}”",
    ),
    source=Text(
        "隶属关系是一棵树，空着的上级使其下级都不在链条上",
        "subordination is one tree: a blank cuts off all that is below it",
    ),
    claim="organization.superior",
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织
中共岚栖区委员会 | 党委 |
岚栖区青石街道党工委 | 党工委 | 中共岚栖区委员会
岚栖区快递行业党委 | 党委 |
岚栖甲快递有限公司党支部 | 党支部 | 岚栖区快递行业党委
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织
中共岚栖区委员会 | 党委 |
岚栖区青石街道党工委 | 党工委 | 中共岚栖区委员会
岚栖区快递行业党委 | 党委 | 中共岚栖区委员会
岚栖甲快递有限公司党支部 | 党支部 | 岚栖区快递行业党委
""",
    ),
)
