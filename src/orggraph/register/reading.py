"""What reading a source yields: the register, the findings, and an account of every sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from orggraph.model.finding import Finding, Severity
from orggraph.model.findings import Findings
from orggraph.model.question import Question
from orggraph.model.questions import Questions
from orggraph.register.aliases import Aliases
from orggraph.register.register import Register
from orggraph.register.unresolved import Unresolved

Reason = Literal["total", "caption", "note", "hint", "example", "end", "number", "header", "replaced"]
"""Why a row below a header is no record."""
REASONS: Mapping[Reason, tuple[str, str]] = {
    "total": ("合计", "totals"),
    "caption": ("小标题", "captions"),
    "note": ("说明、落款", "notes"),
    "hint": ("填写提示", "hints"),
    "example": ("示例", "examples"),
    "end": ("结束标记", "marks of the end"),
    "number": ("只有序号或预填内容", "numbers or prefilled cells alone"),
    "header": ("重复的表头", "repeated headers"),
    "replaced": ("以另一份台账为准", "another ledger stands"),
}
"""Reason → its labels, in 中文 and English, in the order in which they are shown."""
NoLedger = Literal["own-output", "statistics", "copy", "notes", "left-units", "changes", "answered"]
"""What a sheet is that holds no records of its own."""
NO_LEDGERS: Mapping[NoLedger, tuple[str, str]] = {
    "own-output": ("本程序的输出", "output of orggraph"),
    "statistics": ("统计表", "a table of statistics"),
    "copy": ("别的文件的副本", "a copy of another file"),
    "notes": ("说明", "notes"),
    "left-units": ("已减少单位的名单", "a list of units that have left"),
    "changes": ("变动登记", "a list of changes"),
    "answered": ("按回答不计入", "not counted, as answered"),
}
"""What a sheet is that is no ledger → its labels, in 中文 and English."""


@dataclass(frozen=True, slots=True)
class OwnTotal:
    """A number of records that a sheet gives itself: 合计 26家 below its rows, （14家） in a caption above them.

    Attributes:
        row: The number of the row where it stands.
        given: The number that the sheet gives.
        counted: How many records of these rows are in the register.
        whole: Whether it is about all rows of the sheet, or only about some.
    """

    row: int
    given: int
    counted: int
    whole: bool = True


@dataclass(frozen=True, slots=True)
class ColumnAccount:
    """What became of a column.

    Attributes:
        letter: Its letters as Excel shows them.
        header: Its header.
        state: `read`; `counted` (how often someone occurs, never who); `filled` (only whether its cells are filled);
            `personal` or `unread`.
        claim: What it was taken for: `kind.field`, `extra.name` or `tier.name`.
        why: Why, in 中文; blank where nothing speaks for any field.
        why_en: The same in English.
        margin: By how much what it was taken for is ahead of the next best reading.
    """

    letter: str
    header: str
    state: Literal["read", "counted", "filled", "personal", "unread"]
    claim: str | None = None
    why: str = ""
    why_en: str = ""
    margin: float | None = None


@dataclass(frozen=True, slots=True)
class SheetAccount:
    """What became of a sheet: read = kept + reported + passed over, where rows = kept + reported.

    Attributes:
        file: The file's name.
        sheet: The sheet's name; None for a CSV.
        ledger: Which ledger it was recognized as; None where it was not.
        rows: Rows of data read, each kept or reported; what else stands below the header is passed over.
        kept: Rows that are in the register.
        reported: Rows that are not, each with a finding.
        headers: What became of each column.
        passed_rows: Why rows below the header are no records → the numbers of these rows as Excel shows them. Rows
            without anything, and those above the header, are not among them.
        own_totals: The numbers of records that the sheet gives itself, beside those counted.
        no_ledger: What the sheet is, where it holds no records of its own.
        lost: Rows, as far as can be seen, of a sheet that was taken for no ledger though it may be one.
    """

    file: str
    sheet: str | None
    ledger: str | None
    rows: int
    kept: int
    reported: int
    headers: tuple[ColumnAccount, ...]
    passed_rows: Mapping[Reason, Sequence[int]] = field(default_factory=dict)
    own_totals: tuple[OwnTotal, ...] = ()
    no_ledger: NoLedger | None = None
    lost: int = 0

    @property
    def passed(self) -> dict[Reason, int]:
        """Why rows are no records → how many, in the order of `REASONS`; reasons without a row are left out."""
        return {reason: len(rows) for reason in REASONS if (rows := self.passed_rows.get(reason, ()))}

    @property
    def read(self) -> int:
        """Rows below the header that say anything: kept, reported or passed over."""
        return self.rows + sum(self.passed.values())

    @property
    def own_total(self) -> OwnTotal | None:
        """The number of records that the sheet gives for all its rows; the last where it gives several."""
        return next((total for total in reversed(self.own_totals) if total.whole), None)

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
        questions: What the ledgers do not decide and nobody has answered; a tuple that shows itself as a table.
        answered: The questions that people have answered; what is `taken` is the answer.
        encoding: The encoding that was given for its CSV files.
        saved: Whether it comes from a saved register, whose ledgers are not at hand.
    """

    register: Register
    findings: tuple[Finding, ...] = ()
    sheets: tuple[SheetAccount, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
    aliases: Aliases = field(default_factory=Aliases)
    questions: tuple[Question, ...] = ()
    answered: tuple[Question, ...] = ()
    encoding: str | None = None
    saved: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "findings", Findings(self.findings))
        object.__setattr__(self, "questions", Questions(self.questions))

    def __iter__(self) -> Iterator[Any]:
        """Yields register and findings: `register, findings = og.read(…)`."""
        yield self.register
        yield self.findings

    def count(self, severity: Severity) -> int:
        """Returns the number of findings of a severity."""
        return sum(finding.severity == severity for finding in self.findings)
