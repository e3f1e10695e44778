"""ORG201: superiors that form a cycle (domain §1)."""

from __future__ import annotations

from orggraph.checks.rule import Example, Rule, Text

RULE = Rule(
    code="ORG201",
    name="cycle",
    severity="error",
    asks=Text(
        "上级关系是一棵树，不能绕回自己。",
        "Subordination is a tree: no organization is its own superior, directly or through others.",
    ),
    says=Text("上级关系成环", "the superiors form a cycle"),
    source=Text(
        "隶属关系是一棵树；成环的各级都到不了区委",
        "subordination is a tree: what lies on a cycle never reaches the district committee",
    ),
    findings=("cycle",),
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织
岚栖甲党委 | 党委 | 岚栖乙党总支
岚栖乙党总支 | 党总支 | 岚栖甲党委
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织
岚栖甲党委 | 党委 |
岚栖乙党总支 | 党总支 | 岚栖甲党委
""",
    ),
)
