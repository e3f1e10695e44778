"""ORG213: an organization that was founded before its superior (domain §2.10)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.rows import rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.snapshot import Snapshot
from orggraph.text.dates import written

_PRECISIONS = ("year", "month", "day")


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Live organizations that began before their superior, as exactly as both dates are known."""
    above = day.register.frame("organization").select(
        superior="key", above="name", above_start="start", above_start_precision="start_precision"
    )
    older = day.frame("organization").join(above, on="superior", how="inner")
    older = older.filter(nw.col("start") < nw.col("above_start")).with_columns(
        nw.col("start_precision", "above_start_precision").cast(nw.String())
    )
    columns = ("source", "row", "above", "start", "start_precision", "above_start", "above_start_precision")
    return (row for row in rows(older.select(*columns, label="name")) if _surely_before(row))


def _surely_before(row: Breach) -> bool:
    """Whether one date is before the other as exactly as both are known: 2001 is not before May 2001."""
    known = min(row["start_precision"], row["above_start_precision"], key=_PRECISIONS.index)
    return written(row["start"], known) < written(row["above_start"], known)


RULE = Rule(
    code="ORG213",
    name="older-than-superior",
    severity="info",
    asks=Text(
        "党组织的成立日期一般不早于上级党组织。",
        "An organization is generally no older than its superior.",
    ),
    says=Text(
        "“{label}”于 {start} 成立，早于上级党组织“{above}”（{above_start}）",
        "“{label}” was founded on {start}, before its superior “{above}” ({above_start})",
    ),
    source=Text(
        "改隶、升格后可以如此；也可能是日期或上级填错",
        "it may be so after a transfer or an upgrade; or a date or the superior is wrong",
    ),
    claim="organization.start",
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 成立日期
中共岚栖区委员会 | 党委 | | 1998年
青石街道柏溪社区党总支 | 党总支 | 中共岚栖区委员会 | 2012-07-01
柏溪社区第一网格党支部 | 党支部 | 青石街道柏溪社区党总支 | 2011-07-01
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 成立日期
中共岚栖区委员会 | 党委 | | 1998年
青石街道柏溪社区党总支 | 党总支 | 中共岚栖区委员会 | 2012-07-01
柏溪社区第一网格党支部 | 党支部 | 青石街道柏溪社区党总支 | 2013-07-01
""",
    ),
)
