"""ORG214: a unified social credit code of wrong length or with a wrong check character (domain §4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.rows import rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.snapshot import Snapshot
from orggraph.text.codes import checksum_holds, is_credit_code


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Live units whose credit code is none."""
    coded = day.frame("unit").filter(~nw.col("credit_code").is_null())
    for row in rows(coded.select("source", "row", "credit_code", label="name")):
        code = row["credit_code"]
        if not (is_credit_code(code) and checksum_holds(code)):
            yield row


RULE = Rule(
    code="ORG214",
    name="credit-code",
    severity="warning",
    asks=Text(
        "统一社会信用代码 18 位，最后一位是校验位。",
        "A unified social credit code has 18 characters, the last of which checks the others.",
    ),
    says=Text(
        "“{label}”的统一社会信用代码 {credit_code} 位数或校验位不对",
        "the credit code {credit_code} of “{label}” has a wrong length or check character",
    ),
    source=Text(
        "GB 32100-2015；确有校验位不符的真实代码，只提醒，不改动",
        "GB 32100-2015; genuine codes that fail are known, so it only warns",
    ),
    claim="unit.credit_code",
    find=find,
    example=Example(
        bad="""
单位名称 | 统一社会信用代码 | 党员数 | 组建方式
岚栖甲物流有限公司 | 91990101C09DWXTKW8 | 2 |
""",
        good="""
单位名称 | 统一社会信用代码 | 党员数 | 组建方式
岚栖甲物流有限公司 | 91990101C09DWXTKWJ | 2 |
""",
    ),
)
