"""What a rule is: what it asks for, on what norm, how a breach is told, and how breaches are found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from orggraph.model.finding import Finding, Severity
from orggraph.register.snapshot import Snapshot

Level = Severity | Literal["off"]
"""How serious a breach is; a rule that is `off` runs only where a profile or the user turns it on."""
LEVELS: tuple[Level, ...] = ("error", "warning", "info", "off")
Breach = Mapping[str, Any]
"""A row that breaks a rule: `source` and `row` say where it stands, `claim` names its column where that is not the
rule's own, `unit` is the key of the unit it is about; the other values fill the rule's sentence."""
Find = Callable[[Snapshot, Mapping[str, int]], Iterable[Breach]]
"""Returns the breaches of a day, given the rule's parameters."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text in both languages."""

    zh: str
    en: str

    def __call__(self, lang: str) -> str:
        """Returns the text in `zh` or `en`."""
        return self.zh if lang == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Example:
    """Ledgers in which a rule is broken once (`bad`), and the same ledgers put right (`good`).

    Each is one or more tables as a ledger shows them, a line per row, `|` between cells, a blank line between ledgers.
    """

    bad: str
    good: str
    day: str = "2020-12-31"


def nothing(_day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Finds nothing: for rules that reading alone can check."""
    return ()


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A rule of the catalogue.

    Attributes:
        code: Its stable code, such as ORG101.
        name: Its readable name, such as branch-too-large.
        severity: How serious a breach is, unless a profile says otherwise.
        asks: What it asks for.
        says: The sentence about a breach; `{label}` and the other values of the breach stand in it.
        norm: The norm it rests on, such as N2 of the domain notes, and where that stands; None for what the structure
            of the network itself asks for.
        source: Where the norm stands, or why the structure asks for it.
        effective_from: Days before it are not checked.
        claim: The column (`kind.field`) in which a breach shows.
        parameters: Numbers that a profile may set, with their defaults.
        excusable: Whether a declared exception of the unit excuses a breach.
        findings: Codes of findings of reading that are breaches of this rule; where the rule has a claim, those about
            that field.
        find: Finds the breaches.
        example: Ledgers that break it and ledgers that keep it.
    """

    code: str
    name: str
    severity: Level
    asks: Text
    says: Text
    source: Text
    example: Example
    find: Find = nothing
    norm: str | None = None
    effective_from: dt.date | None = None
    claim: str | None = None
    parameters: Mapping[str, int] = field(default_factory=dict)
    excusable: bool = False
    findings: tuple[str, ...] = ()

    def adopts(self, finding: Finding) -> bool:
        """Whether a finding of reading is a breach of this rule."""
        return finding.code in self.findings and self.claim in (None, finding.claim)
