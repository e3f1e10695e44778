"""ORG209: 是否建立, 组建方式 and 党组织名称 of a unit that contradict each other (domain §2.2)."""

from __future__ import annotations

from orggraph.checks.rule import Example, Rule, Text

RULE = Rule(
    code="ORG209",
    name="contradicting-establishment",
    severity="warning",
    asks=Text(
        "“是否建立党组织”与组建方式、党组织名称要一致：写“是”就写出名称，写“否”就都空着。",
        "Whether a unit has an organization agrees with mode and name: yes with a name, no with neither.",
    ),
    says=Text("是否建立党组织与其他列矛盾", "the columns about the organization contradict each other"),
    source=Text(
        "覆盖率按能对应到党组织的记录计算，说法不一的行无法核对",
        "coverage counts organizations that can be pointed to; a row that says two things cannot be checked",
    ),
    findings=("contradicts-establishment", "organization-not-named"),
    example=Example(
        bad="""
单位名称 | 党员数 | 是否建立党组织 | 组建方式 | 党组织名称
岚栖甲物流有限公司 | 4 | 是 | 单独组建 | 岚栖甲物流有限公司党支部
岚栖乙商贸有限公司 | 2 | 否 | 联合组建 |
""",
        good="""
单位名称 | 党员数 | 是否建立党组织 | 组建方式 | 党组织名称
岚栖甲物流有限公司 | 4 | 是 | 单独组建 | 岚栖甲物流有限公司党支部
岚栖乙商贸有限公司 | 2 | 否 | |
""",
    ),
)
