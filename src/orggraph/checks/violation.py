"""A violation: a rule, the row that breaks it, and whether a declared exception excuses it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from orggraph.checks.rule import Rule, Text
from orggraph.model.finding import Severity, placed
from orggraph.model.source import Source

State = Literal["open", "excused", "overdue"]
"""`excused` by a declared exception; `overdue` where that exception should have been reviewed: it no longer excuses."""


@dataclass(frozen=True, slots=True)
class Violation:
    """One breach of one rule.

    Attributes:
        rule: The rule, as the profile sets it.
        source: File, sheet, row and column.
        label: What it is about.
        said: The sentence, without its place; personal numbers are cut out.
        state: Whether a declared exception excuses it.
    """

    rule: Rule
    source: Source
    label: str
    said: Text
    state: State = "open"

    @property
    def code(self) -> str:
        """The code of the rule."""
        return self.rule.code

    @property
    def severity(self) -> Severity:
        """`error`, `warning` or `info`; what is excused is `info`."""
        if self.state == "excused" or self.rule.severity == "off":
            return "info"
        return self.rule.severity

    def message(self, lang: str = "zh") -> str:
        """Returns the violation as one sentence, its place first."""
        return placed(self.source, self.said(lang), lang)

    def to_json(self) -> dict[str, Any]:
        """Returns the violation with both sentences."""
        return {
            "code": self.code,
            "rule": self.rule.name,
            "severity": self.severity,
            "state": self.state,
            **self.source.to_json(),
            "column": self.source.column,
            "cell": self.source.cell,
            "label": self.label,
            "zh": self.message("zh"),
            "en": self.message("en"),
        }
