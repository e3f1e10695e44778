"""ORG113: a working committee has a date of election or an end of term (norm N9)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from orggraph.checks.rows import rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.checks.terms import with_term
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Working committees with an election or an end of term."""
    return rows(with_term(day, "working_committee"))


RULE = Rule(
    code="ORG113",
    name="appointed-with-term",
    severity="info",
    norm="N9",
    asks=Text(
        "街道党工委由上级党委任命，不换届，没有届满时间。",
        "Working committees are appointed: they have no election and no end of term.",
    ),
    says=Text(
        "“{label}”是党工委，由上级任命，不应有换届或届满时间",
        "“{label}” is a working committee, which is appointed; it should have no election and no end of term",
    ),
    source=Text("街道党工委是区委的派出机关，由区委任命", "a working committee is an agency of the district committee"),
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 届满时间
中共岚栖区委员会 | 党委 | |
中共岚栖区听潮街道工作委员会 | 党工委 | 中共岚栖区委员会 | 2022-06-30
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 届满时间
中共岚栖区委员会 | 党委 | |
中共岚栖区听潮街道工作委员会 | 党工委 | 中共岚栖区委员会 |
""",
    ),
)
