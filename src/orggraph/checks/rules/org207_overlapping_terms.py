"""ORG207: two terms of one post that overlap (domain §2.3 and §2.10)."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import narwhals as nw

from orggraph.checks.months import earliest, latest
from orggraph.checks.rows import Frame, named, rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Terms that began while an earlier one of the same holder, body, role and post was running.

    Holders of other home units hold other posts; a term without a beginning cannot be compared.
    """
    terms: dict[tuple[object, ...], list[Breach]] = defaultdict(list)
    for seat in rows(_several(day)):
        terms[seat["person"], seat["committee"], seat["role"], seat["post"]].append(seat)
    for posts in terms.values():
        yield from _overlapping(sorted(posts, key=lambda seat: seat["start"]))


def _several(day: Snapshot) -> Frame:
    """The seats that began by the day, of holders with more than one in a committee, with what they are called.

    The committee of an area is the same when another organization leads it.
    """
    register, pair = day.register, ["person", "committee"]
    seats = register.frame("seat").filter(nw.col("start") <= day.day, ~nw.col("person").is_null())
    seats = seats.with_columns(committee=nw.coalesce("area", "organization"))
    times = seats.group_by(*pair).agg(times=nw.len()).filter(nw.col("times") > 1)
    seats = seats.join(times, on=pair, how="inner")
    seats = named(seats, "organization", register.frame("organization"), "body")
    seats = named(seats, "home_unit", register.frame("unit"), "unit_name")
    seats = named(seats, "home_organization", register.frame("organization"), "organization_name")
    label = nw.coalesce("unit_name", "organization_name", nw.lit(""))
    columns = ("post", "start", "start_precision", "end", "source", "row", "body")
    return seats.select(
        *pair,
        *columns,
        role=nw.col("role").cast(nw.String()),
        begun=latest("start"),
        over=earliest("end"),
        label=label,
    )


def _overlapping(terms: Sequence[Breach]) -> Iterator[Breach]:
    """Those that surely overlap: a date known to the month or the year may be any day of it."""
    earlier = terms[0]
    for term in terms[1:]:
        if earlier["over"] is None or term["begun"] <= earlier["over"]:
            yield {**term, "earlier": earlier["start"], "earlier_precision": earlier["start_precision"]}
        earlier = max(earlier, term, key=_last)


def _last(term: Breach) -> dt.date:
    last: dt.date = term["end"] or dt.date.max
    return last


RULE = Rule(
    code="ORG207",
    name="overlapping-terms",
    severity="warning",
    asks=Text(
        "同一职务的前后两届任期不重叠：续聘从上一届期满之后起算。",
        "Two terms of one post do not overlap: a renewal begins when the term before has ended.",
    ),
    says=Text(
        "“{label}”在“{body}”自 {start} 起的任期，与自 {earlier} 起的任期重叠",
        "the term of “{label}” in “{body}” from {start} overlaps with the one from {earlier}",
    ),
    source=Text(
        "重叠的任期会把一个席位数成两个",
        "where terms overlap, one seat is counted as two",
    ),
    claim="seat.start",
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 所属街道 | 所属社区
中共岚栖区委员会 | 党委 | | |
岚栖区青石街道党工委 | 党工委 | 中共岚栖区委员会 | 青石街道 |
青石街道柏溪社区党总支 | 党总支 | 岚栖区青石街道党工委 | 青石街道 | 柏溪社区

所在街道 | 所在社区 | 工作单位 | 兼任职务 | 聘任时间 | 聘期
青石街道 | 柏溪社区 | 岚栖区第一中学 | 兼职委员 | 2017-03-01 | 3年
青石街道 | 柏溪社区 | 岚栖区第一中学 | 兼职委员 | 2019-12-01 | 3年
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 所属街道 | 所属社区
中共岚栖区委员会 | 党委 | | |
岚栖区青石街道党工委 | 党工委 | 中共岚栖区委员会 | 青石街道 |
青石街道柏溪社区党总支 | 党总支 | 岚栖区青石街道党工委 | 青石街道 | 柏溪社区

所在街道 | 所在社区 | 工作单位 | 兼任职务 | 聘任时间 | 聘期
青石街道 | 柏溪社区 | 岚栖区第一中学 | 兼职委员 | 2017-03-01 | 3年
青石街道 | 柏溪社区 | 岚栖区第一中学 | 兼职委员 | 2020-03-01 | 3年
""",
    ),
)
