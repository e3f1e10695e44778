"""ORG301: a declared exception whose day of review has passed (domain §2.2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.rows import named, rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """The latest exception of each unit that still needs one, where it should have been reviewed before the day."""
    declared = day.frame("exemption").filter(~nw.col("review").is_null())
    latest = declared.group_by("unit").agg(latest=nw.col("review").max())
    overdue = declared.join(latest, on="unit", how="inner").filter(
        nw.col("review") == nw.col("latest"), nw.col("review") < day.day
    )
    overdue = overdue.join(day.frame("establishment"), on="unit", how="anti")
    return rows(
        named(overdue, "unit", day.register.frame("unit")).select(
            "source", "row", "label", "review", "review_precision"
        )
    )


RULE = Rule(
    code="ORG301",
    name="exemption-overdue",
    severity="warning",
    asks=Text(
        "未建说明到了复核日期，要么续期，要么建立党组织。",
        "When the day of review comes, a declared exception is renewed, or the unit gets its organization.",
    ),
    says=Text(
        "“{label}”的未建说明应于 {review} 复核",
        "the exception of “{label}” was to be reviewed by {review}",
    ),
    source=Text(
        "例外有期限；过了复核日期就不再说明单位为什么没有党组织",
        "an exception has a term; past its day of review it no longer says why a unit has no organization",
    ),
    claim="exemption.review",
    find=find,
    example=Example(
        bad="""
单位名称 | 党员数 | 是否建立党组织 | 党组织名称
岚栖甲物流有限公司 | 4 | 否 |

单位名称 | 未建原因 | 依据 | 复核日期
岚栖甲物流有限公司 | 正在筹建 | 区委组织部批复 | 2020-06-30
""",
        good="""
单位名称 | 党员数 | 是否建立党组织 | 党组织名称
岚栖甲物流有限公司 | 4 | 否 |

单位名称 | 未建原因 | 依据 | 复核日期
岚栖甲物流有限公司 | 正在筹建 | 区委组织部批复 | 2021-06-30
""",
    ),
)
