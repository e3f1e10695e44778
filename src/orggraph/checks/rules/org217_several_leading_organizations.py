"""ORG217: an area that several organizations may lead at the same time (domain §1)."""

from __future__ import annotations

from orggraph.checks.rule import Example, Rule, Text

RULE = Rule(
    code="ORG217",
    name="several-leading-organizations",
    severity="warning",
    asks=Text(
        "一个街道、社区同时只有一个领导该辖区的党组织。",
        "One organization leads a subdistrict or community at a time.",
    ),
    says=Text("几个党组织可能同时领导该辖区", "several organizations may lead the area"),
    source=Text(
        "只写社区名的任职、协议指的就是它；升格、改名后，原来的写上撤销日期",
        "seats and agreements that name only a community mean that one; after an upgrade the old one is closed",
    ),
    findings=("several-leading-organizations",),
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 所属街道 | 所属社区 | 成立日期 | 撤销日期
中共岚栖区委员会 | 党委 | | | | |
岚栖区青石街道党工委 | 党工委 | 中共岚栖区委员会 | 青石街道 | | |
青石街道柏溪社区党总支 | 党总支 | 岚栖区青石街道党工委 | 青石街道 | 柏溪社区 | 2006-07-01 |
青石街道柏溪社区党委 | 党委 | 岚栖区青石街道党工委 | 青石街道 | 柏溪社区 | 2018-07-01 |
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 所属街道 | 所属社区 | 成立日期 | 撤销日期
中共岚栖区委员会 | 党委 | | | | |
岚栖区青石街道党工委 | 党工委 | 中共岚栖区委员会 | 青石街道 | | |
青石街道柏溪社区党总支 | 党总支 | 岚栖区青石街道党工委 | 青石街道 | 柏溪社区 | 2006-07-01 | 2018-06-30
青石街道柏溪社区党委 | 党委 | 岚栖区青石街道党工委 | 青石街道 | 柏溪社区 | 2018-07-01 |
""",
    ),
)
