"""ORG212: a record that ends before it starts (domain §2.10)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.rows import rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Records of any kind whose last day is before their first; a partial end is the last day that it can mean."""
    for kind, schema in day.register.schemas.items():
        if {"start", "end"} <= {column.name for column in schema.columns}:
            backward = day.register.frame(kind).filter(nw.col("end") < nw.col("start"))
            columns = ("source", "row", "start", "start_precision", "end", "end_precision")
            yield from rows(backward.select(*columns, claim=nw.lit(f"{kind}.end")))


RULE = Rule(
    code="ORG212",
    name="ends-before-start",
    severity="error",
    asks=Text("结束日期不早于开始日期。", "Nothing ends before it starts."),
    says=Text("结束日期 {end} 早于开始日期 {start}", "it ends on {end}, before it starts on {start}"),
    source=Text(
        "这样的记录在哪一天都不算有效",
        "such a record is in force on no day at all",
    ),
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 成立日期 | 撤销日期
中共岚栖区委员会 | 党委 | | 1998年 |
岚栖甲物流有限公司党支部 | 党支部 | 中共岚栖区委员会 | 2018-04-01 | 2017-12-31
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 成立日期 | 撤销日期
中共岚栖区委员会 | 党委 | | 1998年 |
岚栖甲物流有限公司党支部 | 党支部 | 中共岚栖区委员会 | 2018-04-01 | 2019-12-31
""",
    ),
)
