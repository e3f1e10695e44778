"""Columns of remarks: nothing is read of them but words that end a record, or say where else it is listed."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.declared import REMARKS
from orggraph.ledgers.recognition.clues import clues
from orggraph.ledgers.recognition.column_cells import sampled

Said = TypeVar("Said")
_OF_OTHERS = re.compile(r"上年|去年|原|变更|分支|分公司|子公司|商标|资质|许可|上级|工会|团|妇联|车|账户")
"""In headers of columns about what is no longer, or about something else than what the row is about."""
_SELDOM, _FREE = 0.7, frozenset({"word", "text", "date", "standing"})
"""Remarks stand in few of the rows, and are no names, counts or words of yes and no."""
_OF_SOMETHING = re.compile(r"党|组织|支部|范围|主营|行业|职务|地点|股东|负责|名称")
"""In the headers of texts that are about something else than the row as a whole."""


def remarks_in(sheet: SheetColumns, meaning: Callable[[str], Said | None]) -> dict[int, Said]:
    """Returns what remarks mean, by the index of their row; of several in a row the first column counts."""
    said: dict[int, Said] = {}
    for column in remark_columns(sheet):
        strip = sheet.body.columns[column]
        cells = {n: cell for n, cell in enumerate(strip.distinct.cells) if isinstance(cell, str) and len(cell) > 1}
        meanings = {number: meant for number, cell in cells.items() if (meant := meaning(cell)) is not None}
        for row in strip.where(meanings):
            said.setdefault(row, meanings[int(strip.rows[row])])
    return said


def remark_columns(sheet: SheetColumns) -> list[int]:
    """Returns the columns of remarks of a sheet: by their headers, or because nothing but free text stands there."""
    claimed = set(sheet.header.claims)
    texts = sheet.header.texts.items()
    return [column for column, text in texts if column not in claimed and _holds_remarks(sheet, column, text)]


def unread_columns(sheet: SheetColumns) -> list[int]:
    """Returns the columns that nothing claims and that may tell whether it is still there, whatever they are called."""
    known = {*sheet.header.claims, *remark_columns(sheet)}
    texts = sheet.header.texts.items()
    return [column for column, text in texts if column not in known and _OF_OTHERS.search(text) is None]


def _holds_remarks(sheet: SheetColumns, column: int, header: str) -> bool:
    if any(word in header for word in REMARKS):
        return True
    if clues().is_aside(header) or _OF_SOMETHING.search(header):
        return False
    cells = sampled(sheet.body.columns[column], 0, sheet.height)
    seldom = 0 < cells.filled <= _SELDOM * sheet.height
    return seldom and cells.share(_FREE) == 1
