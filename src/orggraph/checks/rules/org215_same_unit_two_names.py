"""ORG215: one unit under two names (domain §5)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import narwhals as nw

from orggraph.checks.bare_name import bare_name
from orggraph.checks.communities import listed_units
from orggraph.checks.rows import of_type, rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Units of one community whose names differ only in legal form, brackets or the district's name before them."""
    tops = of_type(day.register.frame("area"), *day.profile.tiers[0].kinds)
    districts = [row["name"] for row in rows(tops.select("name"))]
    alike: dict[tuple[int, str], list[Breach]] = defaultdict(list)
    units = listed_units(day).select("community", "credit_code", "source", "row", label="name")
    uncoded = units.filter(nw.col("credit_code").is_null()).select("community").unique()
    units = units.join(uncoded, on="community", how="semi").sort("source", "row")  # two codes are two units
    for unit in rows(units):
        alike[unit["community"], bare_name(unit["label"], districts)].append(unit)
    for namesakes in alike.values():
        yield from _two_names(namesakes)


def _two_names(units: Sequence[Breach]) -> Iterator[Breach]:
    """The later rows of units that no two codes tell apart."""
    first = units[0]
    for unit in units[1:]:
        codes = {unit["credit_code"], first["credit_code"]} - {None}
        if unit["label"] != first["label"] and len(codes) < 2:
            yield {**unit, "other": first["label"], "claim": "unit.name"}


RULE = Rule(
    code="ORG215",
    name="same-unit-two-names",
    severity="warning",
    asks=Text(
        "同一单位只用一个名称；一个统一社会信用代码只属于一个单位。",
        "A unit has one name; a credit code belongs to one unit.",
    ),
    says=Text("“{label}”与“{other}”像是同一个单位", "“{label}” and “{other}” are most likely the same unit"),
    source=Text(
        "一个单位写成两个名称就会数成两个，覆盖率的基数随之变大",
        "under two names a unit is counted twice, and the base of every rate grows",
    ),
    claim="unit.credit_code",
    findings=("duplicate-identifier",),
    find=find,
    example=Example(
        bad="""
单位名称 | 所属街道 | 社区 | 党员数 | 组建方式
岚栖甲乙物流有限公司 | 青石街道 | 柏溪社区 | 2 |
岚栖甲乙物流 | 青石街道 | 柏溪社区 | 2 |
""",
        good="""
单位名称 | 所属街道 | 社区 | 党员数 | 组建方式
岚栖甲乙物流有限公司 | 青石街道 | 柏溪社区 | 2 |
""",
    ),
)
