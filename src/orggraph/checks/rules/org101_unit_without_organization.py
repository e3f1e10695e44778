"""ORG101: a unit with enough full members has no organization."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.members import FULL
from orggraph.checks.rows import rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Surveyed units with as many full members as the norm asks for, and no establishment that holds.

    One that does not name its organization counts by its mode, as in coverage; ORG209 tells it.
    """
    held = day.frame("establishment").select(key="unit")
    units = day.frame("unit").filter(nw.col("surveyed")).with_columns(counted=FULL.count(), claim=FULL.claim("unit"))
    uncovered = units.filter(nw.col("counted") >= day.profile.eligible_members).join(held, on="key", how="anti")
    return rows(uncovered.select("source", "row", "claim", "counted", unit="key", label="name"))


RULE = Rule(
    code="ORG101",
    name="unit-without-organization",
    severity="error",
    norm="N1",
    asks=Text(
        "正式党员 3 人以上的单位应当成立党组织（没有正式党员数时按党员数）。",
        "A unit with three or more full members has an organization (all members where full members are not given).",
    ),
    says=Text(
        "“{label}”有党员 {counted} 名，台账中没有它的党组织",
        "“{label}” has {counted} members and no organization in the ledgers",
    ),
    source=Text(
        "《中国共产党章程》第三十条；《中国共产党支部工作条例（试行）》第四条",
        "Constitution of the CPC, Art. 30; Regulations on Branch Work, Art. 4",
    ),
    excusable=True,
    find=find,
    example=Example(
        bad="""
单位名称 | 党员数 | 是否建立党组织 | 组建方式 | 党组织名称
岚栖甲物流有限公司 | 4 | 否 | |
岚栖乙商贸有限公司 | 2 | 否 | |
""",
        good="""
单位名称 | 党员数 | 是否建立党组织 | 组建方式 | 党组织名称
岚栖甲物流有限公司 | 4 | 是 | 单独组建 | 岚栖甲物流有限公司党支部
岚栖乙商贸有限公司 | 2 | 否 | |
""",
    ),
)
