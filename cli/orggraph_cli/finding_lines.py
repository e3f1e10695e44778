"""What reading found, on standard error: in one line on a question's way, in full where it is asked for."""

from __future__ import annotations

import json
import shlex
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from orggraph.model.finding import SEVERITIES, SEVERITY_WORDS, Finding, Severity
from orggraph.text.files import write_whole

if TYPE_CHECKING:
    from orggraph import Reading

_MOST_ERRORS = 3
"""Errors that are told in words on a question's way: the answer may lack what they name."""
_COUNTED: dict[Severity, tuple[str, str, str]] = {
    "error": ("{} 个错误", "{} error", "{} errors"),
    "warning": ("{} 个警告", "{} warning", "{} warnings"),
    "info": ("{} 条提示", "{} notice", "{} notices"),
}


def write_findings(reading: Reading, file: str | None) -> None:
    """Writes all findings as JSON, where a file is named."""
    if file:
        found = [finding.to_json() for finding in reading.findings]
        write_whole(Path(file), (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode())


def are_findings(file: Path) -> bool:
    """Whether a file holds findings, as `write_findings` writes them: it may be written again."""
    try:
        found = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(found, list) and all(isinstance(each, dict) and "code" in each for each in found)


def tell_findings(findings: Sequence[Finding], lang: str) -> None:
    """Prints the first finding of each kind, errors first, with the number of the others."""
    times = Counter(finding.code for finding in findings)
    for finding in _first_of_each_kind(findings):
        _tell(finding, times[finding.code] - 1, lang)


def count_findings(reading: Reading, source: str, lang: str) -> None:
    """Prints how many findings there are and where they are told in full.

    The first errors are told in words, and where nothing else was found that is all. Those of a saved register were
    told when its ledgers were read: they are counted, and where there are none nothing is said.
    """
    if not reading.count("error") and (reading.saved or not reading.findings):
        return
    if not reading.saved and _tell_errors(reading, lang) == len(reading.findings):
        return
    zh = lang == "zh"
    counts = [(severity, reading.count(severity)) for severity in SEVERITIES]
    parts = [_COUNTED[severity][0 if zh else 1 if n == 1 else 2].format(n) for severity, n in counts if n]
    command = f"orggraph info {shlex.quote(source)}"
    click.echo(f"{'、'.join(parts)}：详见 {command}" if zh else f"{', '.join(parts)}: {command}", err=True)


def _tell_errors(reading: Reading, lang: str) -> int:
    """Prints the first error of each of the first kinds; returns how many findings are told by that."""
    errors = [finding for finding in reading.findings if finding.severity == "error"]
    times = Counter(finding.code for finding in errors)
    shown = _first_of_each_kind(errors)[:_MOST_ERRORS]
    for finding in shown:
        _tell(finding, times[finding.code] - 1, lang)
    return len(shown)


def _first_of_each_kind(findings: Sequence[Finding]) -> list[Finding]:
    first = {finding.code: finding for finding in reversed(findings)}
    kept = [finding for finding in findings if first[finding.code] is finding]
    return sorted(kept, key=lambda finding: SEVERITIES.index(finding.severity))


def _tell(finding: Finding, others: int, lang: str) -> None:
    zh = lang == "zh"
    more = (f"（同类还有 {others} 处）" if zh else f" (and {others} more of this kind)") if others else ""
    label = SEVERITY_WORDS[finding.severity][0 if zh else 1]
    click.echo(f"{label}{'：' if zh else ': '}{finding.message(lang)}{more}", err=True)
