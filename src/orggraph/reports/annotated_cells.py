"""Cells with something wrong: coloured by severity and commented, otherwise as they were."""

from __future__ import annotations

import math
from collections.abc import Sequence
from copy import copy
from typing import Any

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils import column_index_from_string

from orggraph.checks.page import LEVELS
from orggraph.model.finding import SEVERITIES, Severity
from orggraph.model.source import Source
from orggraph.reports.annotated_remarks import Remark
from orggraph.tables.aligned import width_of

COLOURS: dict[Severity, str] = {"error": "FFFFC7CE", "warning": "FFFFEB9C", "info": "FFDDEBF7"}
"""The light red, amber and blue that offices know from Excel's own cell styles."""
MOST_COMMENTS = 10_000
"""Comments on a sheet beyond which Excel grows slow; further cells are coloured only."""
_HEADINGS = {"zh": "—— 核对提示 ——", "en": "—— findings ——"}
"""Stands above what orggraph says in a comment; what stands above it is the user's own."""
_AUTHOR = "orggraph"
_MOST_SAID = 10
_WIDTH, _COLUMNS, _LINE, _TALLEST = 340, 50, 17, 600
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
"""Of a sheet."""


def plain_text(text: str) -> str:
    """Returns the text without the characters that a workbook cannot hold."""
    return str(ILLEGAL_CHARACTERS_RE.sub(" ", text))


def cell_of(sheet: Any, source: Source, width: int) -> Any | None:
    """Returns the cell that a place means, in a sheet whose cells reach to column `width`.

    Of a merged range it is the first; of a row without a column its first filled one. None where the place is the
    whole sheet, or lies outside of what a workbook can hold.
    """
    if source.row is None or source.row > LAST_ROW:
        return None
    if source.letter is None:
        row = (sheet.cell(source.row, column) for column in range(1, width + 1))
        cell = next((each for each in row if each.value is not None), sheet.cell(source.row, 1))
    elif (column := column_index_from_string(source.letter)) <= LAST_COLUMN:
        cell = sheet.cell(source.row, column)
    else:
        return None
    if isinstance(cell, MergedCell):
        span = next(span for span in sheet.merged_cells.ranges if cell.coordinate in span)
        return sheet.cell(span.min_row, span.min_col)
    return cell


def paint(cell: Any, severity: Severity) -> None:
    """Colours a cell; its font, borders, alignment and number format stay."""
    if cell.value is None and not cell.has_style:
        _take_style_of_row_or_column(cell)
    cell.fill = PatternFill("solid", start_color=COLOURS[severity])


def _take_style_of_row_or_column(cell: Any) -> None:
    """A blank cell that the file does not hold looks like its row or column, and would lose that by being made."""
    rows, columns = cell.parent.row_dimensions, cell.parent.column_dimensions
    around = [rows[cell.row]] if cell.row in rows else []
    around += [each for each in columns.values() if each.min and each.min <= cell.column <= each.max]
    styled = next((each for each in around if each.has_style), None)
    if styled is not None:
        cell._style = copy(styled._style)


def comment(cell: Any, about: Sequence[Remark], lang: str) -> None:
    """Comments a cell, errors first, below what the user has written there."""
    lines = [_HEADINGS[lang]]
    for remark in sorted(about, key=lambda remark: SEVERITIES.index(remark.severity))[:_MOST_SAID]:
        form = "{}：{}（{}）" if lang == "zh" else "{}: {} ({})"
        lines.append(form.format(LEVELS[remark.severity](lang), remark.said, remark.code))
    if (others := len(about) - _MOST_SAID) > 0:
        lines.append(f"…… 还有 {others} 条" if lang == "zh" else f"… and {others} more")
    own = cell.comment
    above = [own.text, ""] if own is not None else []
    _put_comment(cell, "\n".join([*above, *lines]), own.author if own is not None else _AUTHOR)


def _put_comment(cell: Any, text: str, author: str) -> None:
    lines = sum(max(1, math.ceil(width_of(line) / _COLUMNS)) for line in text.splitlines())
    cell.comment = Comment(plain_text(text), author, height=min(_TALLEST, _LINE * lines + 20), width=_WIDTH)


def clear_marks(sheet: Any) -> None:
    """Takes back what an earlier annotation has put on the cells of a sheet."""
    for cell in [cell for cell in sheet._cells.values() if cell.comment is not None]:  # iter_rows would make the rest
        own, ours = _apart(cell.comment.text)
        if ours:
            author, cell.comment = cell.comment.author, None
            if own:
                _put_comment(cell, own, author)
            if cell.fill.fill_type == "solid" and cell.fill.start_color.rgb in COLOURS.values():
                cell.fill = PatternFill()


def _apart(text: str) -> tuple[str, bool]:
    """What the user has written in a comment, and whether orggraph has written below."""
    begin = min((at for heading in _HEADINGS.values() if (at := text.find(heading)) >= 0), default=None)
    return (text, False) if begin is None else (text[:begin].rstrip("\n"), True)
