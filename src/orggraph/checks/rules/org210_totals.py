"""ORG210: totals that the rows do not add up to (domain §2.7 and §5)."""

from __future__ import annotations

from orggraph.checks.rule import Example, Rule, Text

RULE = Rule(
    code="ORG210",
    name="totals",
    severity="warning",
    asks=Text("合计、小计等于所列各行之和。", "A total is the sum of the rows it is about."),
    says=Text("合计与各行之和不符", "the total is not the sum of the rows"),
    source=Text(
        "逐行加出的合计应当分毫不差；以文字填写的数（如 12人）不会被公式加进去",
        "counted totals are exact; a formula passes over counts written as text",
    ),
    findings=("total-differs", "total-without-text"),
    example=Example(
        bad="""
单位名称 | 从业人员数 | 党员数 | 组建方式
岚栖甲物流有限公司 | 40 | 4 |
岚栖乙商贸有限公司 | 12 | 2 |
合计 | 52 | 7 |
""",
        good="""
单位名称 | 从业人员数 | 党员数 | 组建方式
岚栖甲物流有限公司 | 40 | 4 |
岚栖乙商贸有限公司 | 12 | 2 |
合计 | 52 | 6 |
""",
    ),
)
