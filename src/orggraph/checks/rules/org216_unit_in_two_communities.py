"""ORG216: one unit in two communities (domain §2.2)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.communities import listed_units
from orggraph.checks.rows import named, rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.snapshot import Snapshot

_FULL_NAME = 6
"""Characters from which a name is taken for a full one; shorter ones are namesakes too often."""


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Units of one full name in two communities that no two codes tell apart."""
    units = listed_units(day).filter(nw.col("name").str.len_chars() >= _FULL_NAME)
    times = units.group_by("name").agg(communities=nw.col("community").n_unique())
    units = units.join(times.filter(nw.col("communities") > 1), on="name", how="semi")
    units = named(units, "community", day.register.frame("area"), "listed_in")
    units = units.select("community", "listed_in", "credit_code", "source", "row", label="name").sort("source", "row")
    by_name: dict[str, list[Breach]] = defaultdict(list)
    for row in rows(units):
        by_name[row["label"]].append(row)
    claim = f"tier.{day.profile.backstop_tier}"
    for first, *others in by_name.values():
        for unit in others:
            codes = {unit["credit_code"], first["credit_code"]} - {None}
            if unit["community"] != first["community"] and len(codes) < 2:
                yield {**unit, "other": first["listed_in"], "claim": claim}


RULE = Rule(
    code="ORG216",
    name="unit-in-two-communities",
    severity="warning",
    asks=Text("一个单位只登记在一个社区。", "A unit is listed in one community."),
    says=Text(
        "“{label}”登记在“{listed_in}”，也登记在“{other}”", "“{label}” is listed in “{listed_in}” and also in “{other}”"
    ),
    source=Text(
        "每个单位只计一次；同名的不同单位写上统一社会信用代码即可区分",
        "every unit is counted once; different units of one name are told apart by their credit codes",
    ),
    findings=("differing-area",),
    find=find,
    example=Example(
        bad="""
单位名称 | 所属街道 | 社区 | 党员数 | 组建方式
岚栖甲乙物流有限公司 | 青石街道 | 柏溪社区 | 2 |
岚栖甲乙物流有限公司 | 青石街道 | 梅坡社区 | 2 |
""",
        good="""
单位名称 | 所属街道 | 社区 | 党员数 | 组建方式
岚栖甲乙物流有限公司 | 青石街道 | 柏溪社区 | 2 |
""",
    ),
)
