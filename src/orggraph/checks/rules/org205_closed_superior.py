"""ORG205: a live organization under a closed one (domain §1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from orggraph.checks.held import ended
from orggraph.checks.rows import rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Live organizations whose superior was closed before the day."""
    closed = ended(day, "organization", "superior").select("superior", "ended", "ended_precision", above="label")
    found = day.frame("organization").join(closed, on="superior", how="inner")
    return rows(found.select("source", "row", "above", "ended", "ended_precision", label="name"))


RULE = Rule(
    code="ORG205",
    name="closed-superior",
    severity="error",
    asks=Text(
        "上级党组织撤销后，下级党组织应当改隶或者一并撤销。",
        "When an organization is closed, those below it get another superior or are closed with it.",
    ),
    says=Text(
        "“{label}”的上级党组织“{above}”已于 {ended} 撤销",
        "“{above}”, the superior of “{label}”, was closed on {ended}",
    ),
    source=Text(
        "链条要求每一级都是存续的",
        "a chain is unbroken only where every link lives",
    ),
    claim="organization.superior",
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 撤销日期
中共岚栖区委员会 | 党委 | |
岚栖区青石街道党工委 | 党工委 | 中共岚栖区委员会 |
青石街道柏溪社区党总支 | 党总支 | 岚栖区青石街道党工委 | 2020-05-31
柏溪社区第一网格党支部 | 党支部 | 青石街道柏溪社区党总支 |
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 撤销日期
中共岚栖区委员会 | 党委 | |
岚栖区青石街道党工委 | 党工委 | 中共岚栖区委员会 |
青石街道柏溪社区党总支 | 党总支 | 岚栖区青石街道党工委 |
柏溪社区第一网格党支部 | 党支部 | 青石街道柏溪社区党总支 |
""",
    ),
)
