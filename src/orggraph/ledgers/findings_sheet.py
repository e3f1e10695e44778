"""The sheet of findings that orggraph adds to a workbook: no ledger, when the workbook is read again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

TITLES = {"zh": "核对结果（orggraph）", "en": "Findings (orggraph)"}
"""What stands in its cell A1, by language."""
NAMES = {"zh": "核对结果", "en": "Findings"}
"""What the sheet, or a workbook of nothing else, is called."""


def is_findings_sheet(cells: Sequence[Sequence[Any]]) -> bool:
    """Whether the cells are those of such a sheet.

    >>> is_findings_sheet([["核对结果（orggraph）"]]), is_findings_sheet([["党组织名称"]]), is_findings_sheet([])
    (True, False, False)
    """
    return bool(cells and cells[0]) and cells[0][0] in TITLES.values()
