"""Importing a table: what was read, its findings, and the register where anything was."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from orggraph_cli.finding_lines import are_findings, tell_findings, write_findings
from orggraph_cli.keeping import keep
from orggraph_cli.opening import refuse_to_overwrite
from orggraph_cli.options import locale_language
from orggraph_cli.outputs import refuse_to_replace

if TYPE_CHECKING:
    from orggraph import Reading

_COUNTED = {
    "organization": ("组织", "organizations"),
    "unit": ("单位", "units"),
    "area": ("辖区", "areas"),
    "person": ("人员", "persons"),
    "seat": ("任职", "seats"),
    "agreement": ("共建", "agreements"),
    "establishment": ("组建", "establishments"),
    "instructor": ("指导员", "instructors"),
    "registration": ("双报到", "registrations"),
}


def keep_import(
    read: Callable[[], Reading], file: str, output: str, findings_file: str | None, lang: str | None
) -> None:
    """Reads, tells the findings, saves the register unless nothing could be read, and says what it holds."""
    refuse_to_overwrite(file)
    refuse_to_replace(findings_file, force=False, ours=are_findings)
    reading, lang = read(), lang or locale_language()
    write_findings(reading, findings_file)
    tell_findings(reading.findings, lang)
    folder = keep(reading, output, lang)
    click.echo(_said(reading, lang))
    click.echo(folder)
    if reading.count("error"):
        sys.exit(1)


def _said(reading: Reading, lang: str) -> str:
    """The number of records of each kind, and of rows."""
    zh = lang == "zh"
    counts = {kind: len(reading.register.tables[kind]) for kind in _COUNTED}
    shown = {kind: n for kind, n in counts.items() if n or kind in ("organization", "person", "seat")}
    rows, kept = (sum(getattr(sheet, name) for sheet in reading.sheets) for name in ("rows", "kept"))
    if zh:
        return "，".join(f"{_COUNTED[kind][0]} {n}" for kind, n in shown.items()) + f"；共 {rows} 行，计入 {kept} 行"
    return ", ".join(f"{_COUNTED[kind][1]}: {n}" for kind, n in shown.items()) + f"; rows kept: {kept} of {rows}"
