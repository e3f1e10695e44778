"""ORG112: a term ended more than a year ago, and no election is recorded (norm N8)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from orggraph.checks.norms import TERMS_2
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.checks.terms import overdue
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Terms that ended more than a year ago."""
    return overdue(day, long=True)


RULE = Rule(
    code="ORG112",
    name="election-long-overdue",
    severity="error",
    norm="N8",
    asks=Text(
        "换届延期一般不超过 1 年。台账没有届满时间的，按换届时间和规定的任期推算。",
        "An election is generally postponed by no more than a year. Where the ledger gives no end of term, it follows "
        "from the election.",
    ),
    says=Text(
        "“{label}”任期已于 {ended} 届满，超过 1 年没有换届记录",
        "the term of “{label}” ended {ended}; no election is recorded for more than a year",
    ),
    source=TERMS_2,
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 换届时间 | 届满时间
中共岚栖区委员会 | 党委 | | |
岚栖区图书馆党支部 | 党支部 | 中共岚栖区委员会 | 2016-09-20 | 2019-09-19
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 换届时间 | 届满时间
中共岚栖区委员会 | 党委 | | |
岚栖区图书馆党支部 | 党支部 | 中共岚栖区委员会 | 2019-09-18 | 2022-09-17
""",
    ),
)
