"""ORG119: a grid has another number of households than the district sets (norm N14)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.norms import SET_LOCALLY
from orggraph.checks.rows import rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, given: Mapping[str, int]) -> Iterable[Breach]:
    """Grids with households, by whether they are an old quarter; business grids have none that count."""
    grids = day.frame("area").filter(nw.col("type").cast(nw.String()).is_in(day.profile.tiers[-1].kinds))
    quarter = nw.col("quarter").cast(nw.String())
    living = grids.filter(nw.col("households") > 0, (quarter != "commercial") | quarter.is_null())
    bounds = {bound: _bound(quarter, given, bound) for bound in ("least", "most")}
    odd = living.with_columns(**bounds)
    odd = odd.filter((nw.col("households") < nw.col("least")) | (nw.col("households") > nw.col("most")))
    return rows(odd.select("source", "row", "households", "least", "most", label="name"))


def _bound(quarter: nw.Expr, given: Mapping[str, int], bound: str) -> nw.Expr:
    return nw.when(quarter == "old").then(nw.lit(given[f"old_{bound}"])).otherwise(nw.lit(given[bound]))


RULE = Rule(
    code="ORG119",
    name="grid-households",
    severity="off",
    norm="N14",
    asks=Text(
        "网格户数按本地规定（默认 300–500 户，老旧小区 100–300 户）。",
        "A grid has as many households as the district sets (300–500, and 100–300 in old quarters, unless set "
        "otherwise).",
    ),
    says=Text(
        "“{label}”有 {households} 户，本地规定为 {least}–{most} 户",
        "“{label}” has {households} households; {least}–{most} are set",
    ),
    source=SET_LOCALLY,
    claim="area.households",
    parameters={"least": 300, "most": 500, "old_least": 100, "old_most": 300},
    find=find,
    example=Example(
        bad="""
网格编码 | 网格名称 | 所属街道 | 所属社区 | 网格类型 | 户数
990101001001 | 云溪社区第一网格 | 听潮街道 | 云溪社区 | 居民小区 | 200
990101001002 | 云溪社区第二网格 | 听潮街道 | 云溪社区 | 老旧小区 | 200
""",
        good="""
网格编码 | 网格名称 | 所属街道 | 所属社区 | 网格类型 | 户数
990101001001 | 云溪社区第一网格 | 听潮街道 | 云溪社区 | 居民小区 | 400
990101001002 | 云溪社区第二网格 | 听潮街道 | 云溪社区 | 老旧小区 | 200
""",
    ),
)
