"""ORG211: a sentence that speaks of all, with another number than there are (domain §2.5)."""

from __future__ import annotations

from orggraph.checks.rule import Example, Rule, Text

RULE = Rule(
    code="ORG211",
    name="all-claim",
    severity="warning",
    asks=Text(
        "标题、备注里写“全部 N 个社区均……”的，N 等于台账登记的社区数。",
        "Where a title or note speaks of all N communities, N is the number of communities in the ledgers.",
    ),
    says=Text("“全部”的数目与台账不符", "the number of all is not that of the ledgers"),
    source=Text(
        "“全覆盖”是一个可以核对的说法：少登记一个，或者多写一个，都不成立",
        "“all” is a claim that can be checked: with one missing or one too many it does not hold",
    ),
    findings=("all-claim",),
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 所属街道 | 所属社区
中共岚栖区委员会 | 党委 | | |
岚栖区青石街道党工委 | 党工委 | 中共岚栖区委员会 | 青石街道 |
青石街道柏溪社区党总支 | 党总支 | 岚栖区青石街道党工委 | 青石街道 | 柏溪社区
青石街道梅坡社区党总支 | 党总支 | 岚栖区青石街道党工委 | 青石街道 | 梅坡社区
注：全区3个社区均已建立党组织 | | | |
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 所属街道 | 所属社区
中共岚栖区委员会 | 党委 | | |
岚栖区青石街道党工委 | 党工委 | 中共岚栖区委员会 | 青石街道 |
青石街道柏溪社区党总支 | 党总支 | 岚栖区青石街道党工委 | 青石街道 | 柏溪社区
青石街道梅坡社区党总支 | 党总支 | 岚栖区青石街道党工委 | 青石街道 | 梅坡社区
注：全区2个社区均已建立党组织 | | | |
""",
    ),
)
