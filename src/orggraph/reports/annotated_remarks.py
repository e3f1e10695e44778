"""What is said about the places of a ledger: findings of reading and breaches of rules as one list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from orggraph.checks.tables import STATES
from orggraph.checks.violation import Violation
from orggraph.model.finding import Finding, Severity
from orggraph.model.source import Source

_UNREAD = ("unread-column", "personal-column", "role-column")
"""Findings about a column that nothing is wrong with."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing said about one place.

    Attributes:
        severity: `error`, `warning` or `info`.
        code: The code of the finding or of the rule.
        source: The place.
        said: The sentence, without its place.
        basis: Where the norm stands that is broken; blank for a finding of reading.
        painted: Whether its cell is coloured; a header of a column that merely stays unread is not.
    """

    severity: Severity
    code: str
    source: Source
    said: str
    basis: str = ""
    painted: bool = True


def remarks(findings: Iterable[Finding], violations: Iterable[Violation], lang: str) -> list[Remark]:
    """Returns findings and violations as remarks; a finding that a rule has taken up is told once, as the rule's."""
    broken = tuple(violations)
    taken_up = {(violation.source, code) for violation in broken for code in violation.rule.findings}
    told = [_of_rule(violation, lang) for violation in broken]
    told += [
        Remark(finding.severity, finding.code, finding.source, finding.said(lang), painted=finding.code not in _UNREAD)
        for finding in findings
        if (finding.source, finding.code) not in taken_up
    ]
    return told


def _of_rule(violation: Violation, lang: str) -> Remark:
    state = STATES[violation.state](lang)
    said = violation.said(lang) + (f"（{state}）" if lang == "zh" else f" ({state})") * bool(state)
    return Remark(violation.severity, violation.code, violation.source, said, violation.rule.source(lang))
