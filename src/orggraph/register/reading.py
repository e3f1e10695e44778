"""What reading a source yields: the register, the findings, and an account of every sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from orggraph.model.finding import Finding, Severity
from orggraph.model.findings import Findings
from orggraph.register.aliases import Aliases
from orggraph.register.register import Register
from orggraph.register.unresolved import Unresolved


@dataclass(frozen=True, slots=True)
class ColumnAccount:
    """What became of a column.

    Attributes:
        letter: Its letters as Excel shows them.
        header: Its header.
        state: `read`; `counted` (how often someone occurs, never who); `filled` (only whether its cells are filled);
            `personal` or `unread`.
        claim: What it was taken for: `kind.field`, `extra.name` or `tier.name`.
    """

    letter: str
    header: str
    state: Literal["read", "counted", "filled", "personal", "unread"]
    claim: str | None = None


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
        headers: What became of each column.
    """

    file: str
    sheet: str | None
    ledger: str | None
    rows: int
    kept: int
    reported: int
    headers: tuple[ColumnAccount, ...]

    @property
    def columns(self) -> dict[str, str]:
        """Header → what its column was taken for."""
        return {column.header: column.claim for column in self.headers if column.claim is not None}

    @property
    def unread(self) -> tuple[str, ...]:
        """The headers of columns whose cells stay unread."""
        return tuple(column.header for column in self.headers if column.state in ("filled", "personal", "unread"))


@dataclass(frozen=True)
class Reading:
    """A register and the findings made while reading it; unpacks into the two.

    Attributes:
        register: The register.
        findings: What is wrong or worth knowing; a tuple that shows itself as a table.
        sheets: What became of every sheet.
        unresolved: The names that are still open, for `proposals`.
        aliases: The decisions about names that were applied.
        saved: Whether it comes from a saved register, which no longer knows its sheets.
    """

    register: Register
    findings: tuple[Finding, ...] = ()
    sheets: tuple[SheetAccount, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
    aliases: Aliases = field(default_factory=Aliases)
    saved: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "findings", Findings(self.findings))

    def __iter__(self) -> Iterator[Any]:
        """Yields register and findings: `register, findings = og.read(…)`."""
        yield self.register
        yield self.findings

    def count(self, severity: Severity) -> int:
        """Returns the number of findings of a severity."""
        return sum(finding.severity == severity for finding in self.findings)
