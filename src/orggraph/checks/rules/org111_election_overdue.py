"""ORG111: a term has ended, by a year at most, and no election is recorded (norm N8)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from orggraph.checks.norms import TERMS_2
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.checks.terms import overdue
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Terms that ended within the last year."""
    return overdue(day, long=False)


RULE = Rule(
    code="ORG111",
    name="election-overdue",
    severity="warning",
    norm="N8",
    asks=Text(
        "任期届满应当按期换届；延期应报上级党组织批准，一般不超过 1 年。"
        "台账没有届满时间的，按换届时间和规定的任期推算。",
        "When a term ends there is an election; it may be postponed with approval, generally by no more than a year. "
        "Where the ledger gives no end of term, it follows from the election.",
    ),
    says=Text(
        "“{label}”任期已于 {ended} 届满，没有换届记录；延期应经批准",
        "the term of “{label}” ended {ended} and no election is recorded; postponing it takes approval",
    ),
    source=TERMS_2,
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 换届时间 | 届满时间
中共岚栖区委员会 | 党委 | | |
岚栖区图书馆党支部 | 党支部 | 中共岚栖区委员会 | 2017-09-20 | 2020-09-19
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 换届时间 | 届满时间
中共岚栖区委员会 | 党委 | | |
岚栖区图书馆党支部 | 党支部 | 中共岚栖区委员会 | 2020-09-16 | 2023-09-15
""",
    ),
)
