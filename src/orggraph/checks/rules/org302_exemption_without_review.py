"""ORG302: a declared exception without a day of review (domain §2.2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.rows import named, rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Exceptions with a basis and no day of review, of units that still need one and have no other."""
    exemptions = day.frame("exemption")
    reviewed = exemptions.filter(~nw.col("review").is_null())
    endless = exemptions.filter(~nw.col("basis").is_null() & nw.col("review").is_null())
    endless = endless.join(reviewed, on="unit", how="anti").join(day.frame("establishment"), on="unit", how="anti")
    return rows(named(endless, "unit", day.register.frame("unit")).select("source", "row", "label"))


RULE = Rule(
    code="ORG302",
    name="exemption-without-review",
    severity="info",
    asks=Text(
        "有依据的未建说明要写复核日期，否则不能作为例外。",
        "A declared exception with a basis has a day of review, or it excuses nothing.",
    ),
    says=Text(
        "“{label}”的未建说明有依据，没有复核日期，不算例外",
        "the exception of “{label}” has a basis but no day of review and excuses nothing",
    ),
    source=Text(
        "没有期限的例外无人再看，与没有说明无异",
        "nobody looks again at an exception without a term",
    ),
    claim="exemption.review",
    find=find,
    example=Example(
        bad="""
单位名称 | 党员数 | 是否建立党组织 | 党组织名称
岚栖甲物流有限公司 | 4 | 否 |

单位名称 | 未建原因 | 依据 | 复核日期
岚栖甲物流有限公司 | 正在筹建 | 区委组织部批复 |
""",
        good="""
单位名称 | 党员数 | 是否建立党组织 | 党组织名称
岚栖甲物流有限公司 | 4 | 否 |

单位名称 | 未建原因 | 依据 | 复核日期
岚栖甲物流有限公司 | 正在筹建 | 区委组织部批复 | 2021-06-30
""",
    ),
)
