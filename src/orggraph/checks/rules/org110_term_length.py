"""ORG110: a term is not as long as terms are (norm N7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.months import MONTH, YEAR, after, earliest, latest, number
from orggraph.checks.rows import rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.checks.terms import SINCE, terms
from orggraph.register.snapshot import Snapshot
from orggraph.text.dates import written


def find(day: Snapshot, given: Mapping[str, int]) -> Iterable[Breach]:
    """Terms since the Opinion on Terms that end away from the anniversary of their election.

    The day before the anniversary and the anniversary itself are both in use, and ledgers round to the month.
    """
    slack = given["months"] * MONTH
    dated = terms(day).filter(nw.col("elected") >= SINCE, nw.col("term_end") > nw.col("elected"))
    short = after("term_end") < number("elected") + nw.col("shortest") * YEAR - slack
    long = earliest("term_end") > latest("elected") + nw.col("longest") * YEAR + slack
    for row in rows(dated.filter(short | long)):
        least, most = row["shortest"], row["longest"]
        yield {
            **row,
            "label": row["name"],
            "years": f"{least}" if least == most else f"{least}–{most}",
            "from": written(row["elected"], row["elected_precision"]),
            "to": written(row["term_end"], row["term_end_precision"]),
        }


RULE = Rule(
    code="ORG110",
    name="term-length",
    severity="warning",
    norm="N7",
    asks=Text(
        "村和社区党组织每届任期 5 年；基层党委一般 5 年，其他党总支、党支部一般 3 年。届满时间相差 1 个月以内不计。",
        "The term of village and community organizations is five years; committees generally have five, other general "
        "branches and branches three. An end up to a month away is passed over.",
    ),
    says=Text(
        "“{label}”本届任期为 {from} 至 {to}，应为 {years} 年",
        "the term of “{label}” runs from {from} to {to}; it should be {years} years",
    ),
    source=Text(
        "《关于党的基层组织任期的意见》（2018 年 7 月）第一条；此前已换届的，从本届任期届满后执行",
        "Opinion on the Terms of Grassroots Organizations (July 2018), item 1; terms elected before it run on",
    ),
    effective_from=SINCE,
    claim="organization.term_end",
    parameters={"months": 1},
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 换届时间 | 届满时间
中共岚栖区委员会 | 党委 | | |
岚栖区图书馆党支部 | 党支部 | 中共岚栖区委员会 | 2019-03-15 | 2021-03-14
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 换届时间 | 届满时间
中共岚栖区委员会 | 党委 | | |
岚栖区图书馆党支部 | 党支部 | 中共岚栖区委员会 | 2019-03-15 | 2022-03-14
""",
    ),
)
