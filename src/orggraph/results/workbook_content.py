"""What the cells of a workbook of results say, whoever has saved it last; the answers in it left out."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from orggraph.ledgers.question_sheet import answer_columns, is_question_sheet
from orggraph.ledgers.workbook import read_sheets

_ADDED = ("comment", "/media/", "/charts/")
"""Parts of an archive that no workbook of results has as it is written."""
_DRAWN = b"Anchor>"
"""Stands in a drawing that holds anything: LibreOffice adds empty ones."""


def workbook_content(path: Path) -> str:
    """Returns a fingerprint of the cells of a workbook and of what was added beside them.

    The same workbook saved by Excel, WPS or LibreOffice has the same. Answers to questions do not count: they are
    taken over.
    """
    digest = hashlib.sha256()
    sheets, findings = read_sheets(path)
    for sheet in sheets:
        digest.update(f"\x1d{sheet.name}".encode())
        digest.update("\x1e".join(map("\x1f".join, _rows(sheet.cells))).encode())
    digest.update("".join(_added(path)).encode() if sheets else repr(findings).encode())
    return digest.hexdigest()


def _rows(cells: Sequence[Sequence[Any]]) -> Iterator[list[str]]:
    """Yields the texts of each row without blanks at its end, up to the last row that has any."""
    answers = answer_columns(cells) if is_question_sheet(cells) else None
    blank = 0
    for number, row in enumerate(cells):
        texts = [_text(value) for value in row]
        if answers is not None and number > answers[0] and answers[1]["answer"] < len(texts):
            texts[answers[1]["answer"]] = ""
        while texts and not texts[-1]:
            texts.pop()
        if texts:
            yield from ([] for _ in range(blank))
            yield texts
        blank = 0 if texts else blank + 1


def _text(value: Any) -> str:
    """A cell as text: programs differ in the last digits of a number, and in what ends a line."""
    if value is None:
        return ""
    return f"{value:.12g}" if isinstance(value, int | float) else str(value).replace("\r\n", "\n").strip()


def _added(path: Path) -> list[str]:
    """What stands beside the cells: comments, pictures, charts."""
    try:
        with zipfile.ZipFile(path) as archive:
            return sorted(name for name in archive.namelist() if _is_added(archive, name))
    except (OSError, zipfile.BadZipFile):
        return []


def _is_added(archive: zipfile.ZipFile, name: str) -> bool:
    drawn = "/drawings/drawing" in name and _DRAWN in archive.read(name)
    return drawn or any(part in name.lower() for part in _ADDED)
