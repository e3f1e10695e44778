"""The findings of a reading together: they show themselves as a table."""

from __future__ import annotations

from collections import Counter

from orggraph.model.finding import SEVERITIES, SEVERITY_WORDS, Finding
from orggraph.tables.table import Field, Shown, Table


class Findings(Shown, tuple[Finding, ...]):
    """A tuple of findings that shows itself as a table, the severest first, on a terminal and in a notebook."""

    def table(self, lang: str = "zh") -> Table:
        """Returns the findings as a table: severity, place, what is wrong or worth knowing."""
        at = 0 if lang == "zh" else 1
        labels = ("severity", "程度", "severity"), ("place", "位置", "place"), ("said", "问题", "finding")
        ordered = sorted(self, key=lambda finding: SEVERITIES.index(finding.severity))
        rows = [(SEVERITY_WORDS[one.severity][at], one.source.words(lang), one.said(lang)) for one in ordered]
        counts = Counter(finding.severity for finding in self)
        told = ("，", ", ")[at].join(f"{SEVERITY_WORDS[one][at]} {counts[one]}" for one in SEVERITIES)
        fields = tuple(Field(key, words[at]) for key, *words in labels)
        return Table(("读取发现的问题", "Findings")[at], (), fields, tuple(rows), (told,))
