"""ORG122: the dates of a term contradict each other (norm N15)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import narwhals as nw

from orggraph.checks.months import YEAR, earliest, latest
from orggraph.checks.rows import Frame, named, rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.checks.terms import SINCE
from orggraph.register.snapshot import Snapshot
from orggraph.text.dates import written


def find(day: Snapshot, given: Mapping[str, int]) -> Iterable[Breach]:
    """Terms of organizations that end before they begin, and terms that are longer than any.

    Seats that end before they start are found in reading: they are held on no day. How long a term is that was elected
    under the Opinion on Terms, ORG110 looks at.
    """
    older = nw.col("elected") < SINCE
    backward = nw.col("term_end") <= nw.col("elected")
    endless = earliest("term_end") > latest("elected") + given["years"] * YEAR
    organizations = day.frame("organization").filter(backward | older & endless)
    yield from _said(organizations.with_columns(label=nw.col("name")), "organization", "elected", "term_end")
    seats = day.frame("seat").filter(earliest("end") > latest("start") + given["years"] * YEAR)
    seats = named(seats, "home_unit", day.frame("unit"), "unit")
    seats = named(seats, "home_organization", day.frame("organization"), "home")
    yield from _said(seats.with_columns(label=nw.coalesce("unit", "home")), "seat", "start", "end")


def _said(frame: Frame, kind: str, start: str, end: str) -> Iterator[Mapping[str, Any]]:
    for row in rows(frame):
        yield {
            **{name: row[name] for name in ("source", "row")},
            "claim": f"{kind}.{end}",
            "label": row["label"] or "",
            "from": written(row[start], row[f"{start}_precision"]),
            "to": written(row[end], row[f"{end}_precision"]),
        }


RULE = Rule(
    code="ORG122",
    name="term-dates",
    severity="warning",
    norm="N15",
    asks=Text(
        "届满时间应晚于当选时间，任职期限不超过一届。",
        "A term ends after it begins, and a seat is held for no longer than a term.",
    ),
    says=Text(
        "“{label}”的任期为 {from} 至 {to}，前后矛盾或过长",
        "the term of “{label}” from {from} to {to} contradicts itself or is too long",
    ),
    source=Text("报送要求：任期起止时间一致", "reporting rule: the dates of a term are consistent"),
    parameters={"years": 5},
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 换届时间 | 届满时间
中共岚栖区委员会 | 党委 | | |
岚栖区图书馆党支部 | 党支部 | 中共岚栖区委员会 | 2020-09-16 | 2020-09-15
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 换届时间 | 届满时间
中共岚栖区委员会 | 党委 | | |
岚栖区图书馆党支部 | 党支部 | 中共岚栖区委员会 | 2020-09-16 | 2023-09-15
""",
    ),
)
