"""ORG104: a joint branch covers fewer than two units, or more than a joint branch generally covers (norm N3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.norms import BRANCH_WORK_5
from orggraph.checks.rows import Frame, of_type, rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.checks.territory import territory
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, given: Mapping[str, int]) -> Iterable[Breach]:
    """Joint branches by the units that are listed under them."""
    covered = day.frame("establishment").group_by("organization").agg(units=nw.col("unit").n_unique())
    joint = of_type(day.frame("organization"), "joint_branch")
    counted = joint.join(covered.rename({"organization": "key"}), on="key", how="left")
    least, most = given["least"], given["most"]
    few = _without_area(day, counted.filter(nw.col("units") < least))
    many = counted.filter(nw.col("units") > most)
    unnamed = _none(day, counted.filter(nw.col("units").is_null()))
    columns = ("source", "row", "name")
    both = nw.concat(
        [
            few.select(*columns, units=nw.col("units").cast(nw.Int64)),
            many.select(*columns, units=nw.col("units").cast(nw.Int64)),
            unnamed.select(*columns, units=nw.lit(0).cast(nw.Int64)),
        ]
    )
    both = both.with_columns(least=nw.lit(least), most=nw.lit(most))
    return rows(both.select("source", "row", "units", "least", "most", label="name"))


def _none(day: Snapshot, joint: Frame) -> Frame:
    """Those without any unit, where that is known: units were surveyed in their area, and they lead no grid."""
    surveyed = day.frame("unit").filter(nw.col("surveyed")).select("area").unique("area")
    where = territory(day).join(surveyed, on="area").select(nw.col("above").alias("area")).unique("area")
    return _without_area(day, joint.join(where, on="area"))


def _without_area(day: Snapshot, joint: Frame) -> Frame:
    """Those that lead no area: the branch of a grid joins residents, not units."""
    leads = day.leads().select(nw.col("organization").alias("key"))
    return joint.join(leads, on="key", how="anti")


RULE = Rule(
    code="ORG104",
    name="joint-branch-units",
    severity="warning",
    norm="N3",
    asks=Text(
        "联合党支部覆盖至少两个单位，一般不超过 5 个。",
        "A joint branch covers at least two units and generally no more than five.",
    ),
    says=Text(
        "登记由联合党支部“{label}”覆盖的单位有 {units} 个，应为 {least}–{most} 个",
        "{units} units are listed under the joint branch “{label}”; {least}–{most} are expected",
    ),
    source=BRANCH_WORK_5,
    claim="organization.name",
    parameters={"least": 2, "most": 5},
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织
中共岚栖区委员会 | 党委 |
岚栖湖滨商户联合党支部 | 联合党支部 | 中共岚栖区委员会

单位名称 | 党员数 | 是否建立党组织 | 组建方式 | 党组织名称
岚栖湖滨书店 | 2 | 是 | 联合组建 | 岚栖湖滨商户联合党支部
岚栖湖滨茶馆 | 1 | 否 | |
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织
中共岚栖区委员会 | 党委 |
岚栖湖滨商户联合党支部 | 联合党支部 | 中共岚栖区委员会

单位名称 | 党员数 | 是否建立党组织 | 组建方式 | 党组织名称
岚栖湖滨书店 | 2 | 是 | 联合组建 | 岚栖湖滨商户联合党支部
岚栖湖滨茶馆 | 1 | 是 | 联合组建 | 岚栖湖滨商户联合党支部
""",
    ),
)
