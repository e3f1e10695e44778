"""Violations as tables: how often each rule is broken, and every violation with its place."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from orggraph.checks.page import LEVELS
from orggraph.checks.rule import Rule, Text
from orggraph.checks.violation import Violation
from orggraph.tables.table import Field, Table, as_of

STATES = {
    "open": Text("", ""),
    "excused": Text("例外", "excused"),
    "overdue": Text("例外待复核", "exception overdue for review"),
}


def tables_of(day: dt.date, rules: Sequence[Rule], violations: Sequence[Violation], lang: str = "zh") -> list[Table]:
    """Returns a table of the rules that are broken, and one of the violations."""
    return [_by_rule(day, rules, violations, lang), _each(day, violations, lang)]


def _by_rule(day: dt.date, rules: Sequence[Rule], violations: Sequence[Violation], lang: str) -> Table:
    zh = lang == "zh"
    times = Counter(violation.code for violation in violations)
    excused = Counter(violation.code for violation in violations if violation.state == "excused")
    fields = (
        Field("code", "代码" if zh else "code"),
        Field("severity", "程度" if zh else "severity"),
        Field("count", "处数" if zh else "violations"),
        Field("excused", "其中例外" if zh else "of these excused"),
        Field("asks", "规则" if zh else "rule"),
    )
    rows = tuple(
        (rule.code, LEVELS[rule.severity](lang), times[rule.code], excused[rule.code], rule.asks(lang))
        for rule in rules
        if times[rule.code]
    )
    run = f"已核对 {len(rules)} 条规则" if zh else f"{len(rules)} rules were checked"
    return Table("核对结果" if zh else "Rules that are broken", (as_of(day, lang),), fields, rows, (run,))


def _each(day: dt.date, violations: Sequence[Violation], lang: str) -> Table:
    zh = lang == "zh"
    fields = (
        Field("code", "代码" if zh else "code"),
        Field("severity", "程度" if zh else "severity"),
        Field("source", "位置" if zh else "place"),
        Field("said", "问题" if zh else "what is wrong"),
        Field("state", "例外" if zh else "exception"),
    )
    rows = tuple(
        (one.code, LEVELS[one.severity](lang), one.source.words(lang), one.said(lang), STATES[one.state](lang))
        for one in violations
    )
    return Table("问题清单" if zh else "Violations", (as_of(day, lang),), fields, rows)
