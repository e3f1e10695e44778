"""ORG219: a declared exception of a unit that has an organization by now (domain §2.2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.establishments import naming
from orggraph.checks.rows import named, rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Exceptions with a day of review whose unit is covered by a live organization; one breach per exception."""
    covered = naming(day).select("unit", "organization").group_by("unit").agg(nw.col("organization").min())
    stale = day.frame("exemption").filter(~nw.col("review").is_null()).join(covered, on="unit", how="inner")
    stale = named(
        named(stale, "unit", day.register.frame("unit")), "organization", day.register.frame("organization"), "by"
    )
    return rows(stale.select("source", "row", "label", "by"))


RULE = Rule(
    code="ORG219",
    name="stale-exemption",
    severity="info",
    asks=Text(
        "单位建立党组织后，原来的未建说明就可以撤下。",
        "Once a unit has an organization, its declared exception can go.",
    ),
    says=Text(
        "“{label}”已有党组织“{by}”，这条未建说明不再需要",
        "“{label}” has an organization, “{by}”; the exception is no longer needed",
    ),
    source=Text(
        "未覆盖与有说明的例外是两种答案，已覆盖的单位两者都不是",
        "uncovered and excused are two answers; a covered unit is neither",
    ),
    claim="exemption.unit",
    find=find,
    example=Example(
        bad="""
单位名称 | 党员数 | 是否建立党组织 | 组建方式 | 党组织名称
岚栖甲物流有限公司 | 4 | 是 | 单独组建 | 岚栖甲物流有限公司党支部

单位名称 | 未建原因 | 依据 | 复核日期
岚栖甲物流有限公司 | 正在筹建 | 区委组织部批复 | 2021-06-30
""",
        good="""
单位名称 | 党员数 | 是否建立党组织 | 组建方式 | 党组织名称
岚栖甲物流有限公司 | 4 | 否 | |

单位名称 | 未建原因 | 依据 | 复核日期
岚栖甲物流有限公司 | 正在筹建 | 区委组织部批复 | 2021-06-30
""",
    ),
)
