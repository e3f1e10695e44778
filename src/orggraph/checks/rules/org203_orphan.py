"""ORG203: a superior that is named and not found (domain §1)."""

from __future__ import annotations

from orggraph.checks.rule import Example, Rule, Text

RULE = Rule(
    code="ORG203",
    name="orphan",
    severity="warning",
    asks=Text(
        "写明的上级党组织在台账里找得到，而且只有一个。",
        "The superior that an organization names is in the ledgers, and there once.",
    ),
    says=Text("找不到上级党组织", "the superior is not to be found"),
    source=Text(
        "找不到上级，该党组织及其下级就不在链条上；上级确在区外时可以不理会",
        "an organization whose superior is unknown, and all below it, hang in the air; one outside is no fault",
    ),
    claim="organization.superior",
    findings=("unknown-reference", "ambiguous-reference"),
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织
中共岚栖区委员会 | 党委 |
岚栖区青石街道党工委 | 党工委 | 中共岚栖区委员会
青石街道柏溪社区党总支 | 党总支 | 岚栖区清石街道党工委
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织
中共岚栖区委员会 | 党委 |
岚栖区青石街道党工委 | 党工委 | 中共岚栖区委员会
青石街道柏溪社区党总支 | 党总支 | 岚栖区青石街道党工委
""",
    ),
)
