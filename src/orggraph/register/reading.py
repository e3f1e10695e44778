"""What reading a source yields: the register, the findings, and an account of every sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from orggraph.model.finding import Finding, Severity
from orggraph.register.aliases import Aliases
from orggraph.register.register import Register
from orggraph.register.unresolved import Unresolved


@dataclass(frozen=True, slots=True)
class SheetAccount:
    """What became of a sheet: rows = kept + reported.

    Attributes:
        file: The file's name.
        sheet: The sheet's name; None for a CSV.
        ledger: Which ledger it was recognized as; None where it was not.
        rows: Rows of data read; titles, headers, blank rows, totals and footers are no data.
        kept: Rows that are in the register.
        reported: Rows that are not, each with a finding.
        columns: Header → what it was taken for.
        unread: Headers of columns that no field claims.
    """

    file: str
    sheet: str | None
    ledger: str | None
    rows: int
    kept: int
    reported: int
    columns: dict[str, str]
    unread: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """A register and the findings made while reading it; unpacks into the two.

    Attributes:
        register: The register.
        findings: What is wrong or worth knowing.
        sheets: What became of every sheet.
        unresolved: The names that are still open, for `proposals`.
        aliases: The decisions about names that were applied.
    """

    register: Register
    findings: tuple[Finding, ...] = ()
    sheets: tuple[SheetAccount, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
    aliases: Aliases = field(default_factory=Aliases)

    def __iter__(self) -> Iterator[Any]:
        """Yields register and findings: `register, findings = og.read(…)`."""
        yield self.register
        yield self.findings

    def count(self, severity: Severity) -> int:
        """Returns the number of findings of a severity."""
        return sum(finding.severity == severity for finding in self.findings)
