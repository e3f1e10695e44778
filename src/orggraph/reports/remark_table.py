"""Findings and breaches of rules as one table, the severest first."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from orggraph.checks.page import LEVELS
from orggraph.model.finding import SEVERITIES
from orggraph.reports.annotated_remarks import Remark
from orggraph.tables.table import Field, Table, as_of

MOST_LISTED = 100_000
_FIELDS = (
    ("severity", "程度", "severity"),
    ("code", "代码", "code"),
    ("place", "位置", "place"),
    ("said", "问题", "what is wrong"),
    ("basis", "依据", "norm"),
)


def remark_table(about: Sequence[Remark], day: dt.date, lang: str) -> Table:
    """Returns what was found as a table: severity, code, place, what is wrong, and where the norm stands."""
    at = 0 if lang == "zh" else 1
    ordered = sorted(about, key=lambda remark: SEVERITIES.index(remark.severity))
    rows = tuple(
        (LEVELS[each.severity](lang), each.code, each.source.words(lang), each.said, each.basis)
        for each in ordered[:MOST_LISTED]
    )
    counts = Counter(remark.severity for remark in about)
    notes = [("，", ", ")[at].join(f"{LEVELS[each](lang)} {counts[each]}" for each in SEVERITIES)]
    if len(ordered) > MOST_LISTED:
        more = len(ordered) - MOST_LISTED
        notes.append((f"另有 {more} 条没有列出", f"{more} more are not listed")[at])
    fields = tuple(Field(key, words[at]) for key, *words in _FIELDS)
    return Table(("核对结果", "Findings")[at], (as_of(day, lang),), fields, rows, tuple(notes))
