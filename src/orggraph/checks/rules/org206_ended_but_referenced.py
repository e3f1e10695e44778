"""ORG206: a relation in force that refers to a unit or organization that has ended (domain §2.10)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.held import ended, held
from orggraph.checks.rows import Frame, rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.snapshot import Snapshot

_COVERING = ("establishment", "organization")
"""What ORG208 asks about."""


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Relations without an end, or with a later one, whose unit or organization ended before the day."""
    for kind, schema in day.register.schemas.items():
        for column, target in schema.references.items():
            if not schema.node and target in ("organization", "unit") and (kind, column) != _COVERING:
                found = _referring(day, kind, column, target)
                columns = ("source", "row", "label", "ended", "ended_precision")
                yield from rows(found.select(*columns, claim=nw.lit(f"{kind}.{column}")))


def _referring(day: Snapshot, kind: str, column: str, target: str) -> Frame:
    """The relations of a kind that refer to what has ended, but for the row that itself says so.

    A body that is meant by its area is followed by its successor: only one that is named can be a wrong name.
    """
    places = day.register.frame(target).select(nw.col("key").alias(column), listed="source", listed_row="row")
    found = held(day, kind).join(ended(day, target, column), on=column, how="inner").join(places, on=column, how="left")
    if column == "organization" and "area" in day.register.schemas[kind].references:
        found = found.filter(nw.col("area").is_null())
    own = (nw.col("listed") == nw.col("source")) & (nw.col("listed_row") == nw.col("row"))
    return found.filter(nw.col("listed").is_null() | nw.col("source").is_null() | ~own)


RULE = Rule(
    code="ORG206",
    name="ended-but-referenced",
    severity="warning",
    asks=Text(
        "单位注销、党组织撤销后，与它有关的协议、任职、报到、指导员和未建说明应当随之结束。",
        "When a unit or organization ends, its agreements, seats, registrations, instructors and exemptions end too.",
    ),
    says=Text(
        "“{label}”已于 {ended} 注销或撤销，这一行仍把它当作有效",
        "“{label}” ended on {ended}, yet this row refers to it as if it lived",
    ),
    source=Text(
        "关系只在双方都存续时有效；结束以前的记录是历史，不在此列",
        "a relation holds only while both ends live; what had ended before is history",
    ),
    find=find,
    example=Example(
        bad="""
单位名称 | 所属街道 | 社区 | 党员数 | 组建方式 | 注销日期
岚栖甲物流有限公司 | 青石街道 | 柏溪社区 | 2 | | 2020-03-31

党组织名称 | 党组织类别 | 上级党组织 | 所属街道 | 所属社区
中共岚栖区委员会 | 党委 | | |
岚栖区青石街道党工委 | 党工委 | 中共岚栖区委员会 | 青石街道 |
青石街道柏溪社区党总支 | 党总支 | 岚栖区青石街道党工委 | 青石街道 | 柏溪社区

所属街道 | 社区 | 共建单位 | 签订时间 | 协议期限
青石街道 | 柏溪社区 | 岚栖甲物流有限公司 | 2019-04-01 | 2019.4.1-长期
""",
        good="""
单位名称 | 所属街道 | 社区 | 党员数 | 组建方式 | 注销日期
岚栖甲物流有限公司 | 青石街道 | 柏溪社区 | 2 | | 2020-03-31

党组织名称 | 党组织类别 | 上级党组织 | 所属街道 | 所属社区
中共岚栖区委员会 | 党委 | | |
岚栖区青石街道党工委 | 党工委 | 中共岚栖区委员会 | 青石街道 |
青石街道柏溪社区党总支 | 党总支 | 岚栖区青石街道党工委 | 青石街道 | 柏溪社区

所属街道 | 社区 | 共建单位 | 签订时间 | 协议期限
青石街道 | 柏溪社区 | 岚栖甲物流有限公司 | 2019-04-01 | 2019.4.1-2020.3.31
""",
    ),
)
