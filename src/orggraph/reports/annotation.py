"""What `annotate` has written: per ledger its copy, and how much was found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from orggraph.checks.rule import Text
from orggraph.model.finding import SEVERITIES, Severity
from orggraph.reports.annotated_remarks import Remark
from orggraph.tables.table import Field, Shown, Table, as_of
from orggraph.text.privacy import without_personal_numbers


@dataclass(frozen=True, slots=True)
class AnnotatedFile:
    """What became of a ledger.

    Attributes:
        file: Its name, as findings give it: its path below the folder that was read.
        path: The annotated workbook; None where the ledger could not be opened.
        counts: Findings and violations by severity.
        marked: How many cells are marked.
        notes: What is not as it was in the ledger.
    """

    file: str
    path: Path | None
    counts: Mapping[Severity, int]
    marked: int = 0
    notes: tuple[Text, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Returns the file with its counts; personal numbers are cut out of names."""
        written = None
        if self.path is not None:
            folder = PurePosixPath(self.file).parent
            written = without_personal_numbers((folder / self.path.name).as_posix())
        counts: dict[str, Any] = {severity: self.counts.get(severity, 0) for severity in SEVERITIES}
        return {"file": self.file, "written": written, **counts, "marked": self.marked}


@dataclass(frozen=True)
class Annotation(Shown):
    """The annotated workbooks of some ledgers.

    Attributes:
        as_of: The day for which the rules were checked.
        folder: Where the workbooks are.
        files: What became of each ledger.
        others: The workbook of what was found about no annotated workbook; None where there is no such thing.
        counts: All findings and violations by severity.
        remarks: The findings and violations themselves.
    """

    as_of: dt.date
    folder: Path
    files: tuple[AnnotatedFile, ...]
    others: Path | None
    counts: Mapping[Severity, int]
    remarks: tuple[Remark, ...] = ()

    def count(self, severity: Severity) -> int:
        """Returns the number of findings and violations of a severity."""
        return self.counts.get(severity, 0)

    def table(self, lang: str = "zh") -> Table:
        """Returns what became of each ledger."""
        zh = lang == "zh"
        labels = ("标注后的文件", "错误", "警告", "提示", "标注的单元格")
        labels_en = ("annotated workbook", "errors", "warnings", "info", "marked cells")
        fields = tuple(
            Field(key, label)
            for key, label in zip(("written", *SEVERITIES, "marked"), labels if zh else labels_en, strict=True)
        )
        rows = []
        for each in self.files:
            said = each.to_json()
            said["written"] = said["written"] or (f"{each.file}（打不开）" if zh else f"{each.file} (cannot be opened)")
            rows.append(tuple(said[field.key] for field in fields))
        notes = [f"{each.file}{'：' if zh else ': '}{note(lang)}" for each in self.files for note in each.notes]
        if self.others is not None:
            name = self.others.name
            notes.append(
                f"不在以上文件里的问题，见 {name}" if zh else f"what is in none of these files stands in {name}"
            )
        title = "标注结果" if zh else "Annotated workbooks"
        return Table(title, (as_of(self.as_of, lang),), fields, tuple(rows), tuple(notes))

    def to_json(self) -> dict[str, Any]:
        """Returns what became of each ledger, as data."""
        return {
            "as_of": self.as_of.isoformat(),
            "files": [each.to_json() for each in self.files],
            "others": None if self.others is None else self.others.name,
            "counts": {severity: self.count(severity) for severity in SEVERITIES},
        }
