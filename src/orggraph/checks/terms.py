"""Terms of elected organizations: how long they are, and when they end (norms N7 and N8)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

import narwhals as nw

from orggraph.checks.establishments import covering
from orggraph.checks.months import YEAR, latest, number, number_of
from orggraph.checks.rows import Frame, of_type, rows
from orggraph.register.leaders import leading
from orggraph.register.snapshot import Snapshot
from orggraph.text.dates import PartialDate, end_of_term, written

SINCE = dt.date(2018, 7, 12)
"""The Opinion on Terms was published: terms elected before it run under older rules until they end."""
_LONG, _SHORT = 5, 3


def terms(day: Snapshot) -> Frame:
    """Returns the live organizations that are elected, with `shortest` and `longest`: the years of a term.

    Five years for committees and for what leads a community or village, three for other general branches and
    branches. For those that lie in a community and cover no unit it is not plain whether they are the community's:
    three to five. Temporary and appointed forms, groups and leading groups are not elected.
    """
    elected = of_type(day.frame("organization"), "committee", "general_branch", "branch", "joint_branch")
    community = leading(day, "community").select(key="organization").unique("key")
    marked = elected.join(community.with_columns(leads=nw.lit(True)), on="key", how="left")
    marked = marked.join(_in_communities(day), on="area", how="left")
    marked = marked.join(_of_units(day), on="key", how="left")
    surely_long = (nw.col("type").cast(nw.String()) == "committee") | ~nw.col("leads").is_null()
    perhaps_long = ~nw.col("inside").is_null() & nw.col("covers").is_null()
    return marked.with_columns(
        shortest=nw.when(surely_long).then(nw.lit(_LONG)).otherwise(nw.lit(_SHORT)),
        longest=nw.when(surely_long | perhaps_long).then(nw.lit(_LONG)).otherwise(nw.lit(_SHORT)),
    )


def _in_communities(day: Snapshot) -> Frame:
    """The areas that are a community or lie in one: `area`, `inside`."""
    tier = day.profile.tier_of("community")
    at = nw.col(f"at_{tier.name}") if tier else nw.lit(None, nw.Int32)
    inside = day.register.frame("area").select(nw.col("key").alias("area"), inside=at)
    return inside.filter(~nw.col("inside").is_null())


def _of_units(day: Snapshot) -> Frame:
    """The organizations of units, not those to which units are only attached: `key`, `covers`."""
    formed = covering(day, "own", "joint").select(key="organization").unique("key")
    return formed.with_columns(covers=nw.lit(True))


def overdue(day: Snapshot, *, long: bool) -> Iterator[Mapping[str, Any]]:
    """Yields the organizations whose term has ended: by more than a year (`long`), or by a year at most.

    The end is the ledger's, unless an election after it is recorded; else it follows from an election since the
    Opinion on Terms. A date known to the month or the year counts as the latest that it can mean.
    """
    given = ~nw.col("term_end").is_null() & (nw.col("elected").is_null() | (nw.col("term_end") > nw.col("elected")))
    derived = nw.when(nw.col("elected") >= SINCE).then(latest("elected") + nw.col("longest") * YEAR - 1)
    ended = nw.when(given).then(number("term_end")).otherwise(derived)
    claim = nw.when(given).then(nw.lit("organization.term_end")).otherwise(nw.lit("organization.elected"))
    today = number_of(day.day)
    frame = terms(day).with_columns(given=given, ended=ended, claim=claim).filter(nw.col("ended") < today)
    late = nw.col("ended") + YEAR < today
    for row in rows(frame.filter(late if long else ~late)):
        yield {**row, "label": row["name"], "ended": _end_of(row)}


def _end_of(row: Mapping[str, Any]) -> str:
    """The end of a term as exactly as the ledger tells it."""
    if row["given"]:
        return written(row["term_end"], row["term_end_precision"])
    end = end_of_term(PartialDate(row["elected"].year, row["elected"].month, row["elected"].day), 12 * row["longest"])
    if row["elected_precision"] == "day":
        return end.isoformat()
    return written(row["elected"].replace(year=row["elected"].year + row["longest"], day=1), row["elected_precision"])


def with_term(day: Snapshot, type_: str) -> Frame:
    """Returns the live organizations of a type with an election or an end of term; `claim` is its column."""
    dated = of_type(day.frame("organization"), type_)
    dated = dated.filter(~nw.col("elected").is_null() | ~nw.col("term_end").is_null())
    column = nw.when(nw.col("elected").is_null()).then(nw.lit("organization.term_end"))
    return dated.select("source", "row", claim=column.otherwise(nw.lit("organization.elected")), label="name")
