"""`check`: the network of a day against the rules."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from string import Formatter
from typing import Any

from orggraph.checks.exemptions import declared, state_of
from orggraph.checks.rule import Breach, Rule, Text
from orggraph.checks.settings import rules_to_run
from orggraph.checks.tables import tables_of
from orggraph.checks.violation import Violation
from orggraph.model.finding import SEVERITIES, Finding, Severity
from orggraph.register.origins import Origins
from orggraph.register.snapshot import Snapshot
from orggraph.tables.table import Shown, Table
from orggraph.text.dates import written
from orggraph.text.privacy import without_personal_numbers


@dataclass(frozen=True)
class Check(Shown):
    """The violations of a day, errors first, then by rule and place; iterable.

    Attributes:
        as_of: The day.
        rules: The rules that were run.
        violations: What they found.
    """

    as_of: dt.date
    rules: tuple[Rule, ...]
    violations: tuple[Violation, ...]

    def __iter__(self) -> Iterator[Violation]:
        return iter(self.violations)

    def __len__(self) -> int:
        return len(self.violations)

    def count(self, severity: Severity) -> int:
        """Returns the number of violations of a severity; an excused one is `info`."""
        return sum(violation.severity == severity for violation in self.violations)

    def tables(self, lang: str = "zh") -> list[Table]:
        """Returns how often each rule is broken, and every violation."""
        return tables_of(self.as_of, self.rules, self.violations, lang)

    def to_json(self) -> dict[str, Any]:
        """Returns the violations as `--format json` writes them."""
        return {
            "as_of": self.as_of.isoformat(),
            "rules": [rule.code for rule in self.rules],
            "counts": {severity: self.count(severity) for severity in SEVERITIES},
            "excused": sum(violation.state == "excused" for violation in self.violations),
            "violations": [violation.to_json() for violation in self.violations],
        }


def check(
    day: Snapshot,
    findings: Iterable[Finding] = (),
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> Check:
    """Checks the network of a day against the rules.

    Args:
        day: The snapshot.
        findings: The findings of reading; some are breaches of a rule (totals that do not add up, a cycle).
        select: Codes, names or beginnings of codes of the rules to run; all that are on where none is given.
        ignore: The same, of rules not to run.

    Returns:
        The violations, with file, sheet, row and column.

    Raises:
        QuestionError: There is no such rule.
        ProfileError: The profile's table `checks` says something that no rule knows.

    Example:
        >>> import orggraph as og
        >>> register, findings = og.read(og.sample_ledgers())
        >>> found = og.check(register.on("2025-12-31"), findings, select=["ORG2"])
        >>> found.count("error")
        0
    """
    rules = rules_to_run(day.profile, select, ignore)
    told = tuple(findings)
    found = [_read(rule, finding) for rule in rules for finding in told if rule.adopts(finding)]
    # a cell that could not be read is one fault: what follows from its blank is none
    misread = {finding.source for finding in told if finding.severity == "error" and finding.source.cell}
    found += [violation for violation in _computed(day, rules) if violation.source not in misread]
    return Check(day.day, rules, tuple(sorted(found, key=_order)))


def _computed(day: Snapshot, rules: Iterable[Rule]) -> Iterator[Violation]:
    """What the rules find in the network itself."""
    origins, reviews = Origins(day.register), declared(day)
    for rule in rules:
        if rule.effective_from is None or rule.effective_from <= day.day:
            for breach in rule.find(day, rule.parameters):
                unit = breach.get("unit") if rule.excusable else None
                yield _violation(rule, breach, origins, state_of(unit, reviews, day.day))


def _order(violation: Violation) -> tuple[Any, ...]:
    place = violation.source
    return (
        SEVERITIES.index(violation.severity),
        violation.code,
        (place.file or "", place.sheet or "", place.row or 0),
        violation.label,
    )


def _violation(rule: Rule, breach: Breach, origins: Origins, state: Any) -> Violation:
    place = origins.place(breach["source"], breach["row"], breach.get("claim", rule.claim))
    label = str(breach.get("label") or "")
    said = Text(_filled(rule.says.zh, breach), _filled(rule.says.en, breach))
    return Violation(rule, place, without_personal_numbers(label), said, state)


def _filled(sentence: str, breach: Breach) -> str:
    """The sentence with the values of a breach; the numbers of persons are cut out."""
    names = [name for _, name, _, _ in Formatter().parse(sentence) if name]
    return without_personal_numbers(sentence.format(**{name: _value(breach, name) for name in names}))


def _value(breach: Breach, name: str) -> Any:
    """A value of a breach; a date as exactly as the ledger gives it."""
    precision = breach.get(f"{name}_precision")
    return breach[name] if precision is None else written(breach[name], precision)


def _read(rule: Rule, finding: Finding) -> Violation:
    """A finding of reading as a violation: its own sentence, without its place."""
    return Violation(rule, finding.source, finding.given, Text(finding.said("zh"), finding.said("en")))
