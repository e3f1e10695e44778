"""The marks and the list of a workbook."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from openpyxl.utils import column_index_from_string

from orggraph.checks.rule import Text
from orggraph.model.finding import SEVERITIES, Severity
from orggraph.model.source import Source
from orggraph.reports.annotated_cells import MOST_COMMENTS, cell_of, clear_marks, comment, paint
from orggraph.reports.annotated_remarks import Remark
from orggraph.reports.annotated_sheet import Entry, add_list, drop_lists
from orggraph.reports.annotated_workbook import Copied

_FEWER_COMMENTS = Text(
    f"批注太多时 Excel 会很慢：每张表最多写 {MOST_COMMENTS} 条批注，其余单元格只标颜色。",
    f"Excel is slow with many comments: a sheet has {MOST_COMMENTS} at most, further cells are only coloured.",
)
_LEGEND = Text(
    "单元格颜色：红色为错误，黄色为警告，蓝色为提示。点“位置”跳到单元格，说明写在批注里。这是副本，原台账没有改动。",
    "Cells are red for an error, amber for a warning, blue for information. A place links to its cell, whose comment "
    "says the same. This is a copy; the ledger was not changed.",
)


def annotate_book(copied: Copied, about: Sequence[Remark], stamp: str, lang: str) -> tuple[int, tuple[Text, ...]]:
    """Marks the cells of a workbook and adds the list.

    Returns:
        The number of marked cells, and what is to be noted about the workbook.
    """
    if drop_lists(copied.book):
        for sheet in copied.book.worksheets:
            clear_marks(sheet)
    entries = _entries(copied, about, lang)
    marked = _mark([entry for entry in entries if entry.cell is not None], lang)
    sheets = Counter(cell.parent.title for cell in marked)
    notes = copied.notes + (_FEWER_COMMENTS,) * (max(sheets.values(), default=0) > MOST_COMMENTS)
    nothing = "没有发现问题。" if lang == "zh" else "Nothing was found."
    lines = [stamp, _LEGEND(lang) if about else nothing, *(note(lang) for note in notes)]
    add_list(copied.book, entries, lines, lang)
    return len(marked), notes


def others_book(book: Any, about: Sequence[Remark], stamp: str, lang: str) -> None:
    """Adds a list of what has no cell in any annotated workbook."""
    ordered = sorted(about, key=lambda remark: (SEVERITIES.index(remark.severity), *_order(remark.source)))
    nowhere = "全部台账" if lang == "zh" else "all ledgers"
    add_list(book, [Entry(remark, _words(remark.source, lang) or nowhere) for remark in ordered], [stamp], lang)


def _words(source: Source, lang: str) -> str:
    return Source(source.file, source.sheet, source.row).words(lang)


def _entries(copied: Copied, about: Sequence[Remark], lang: str) -> list[Entry]:
    """The lines of the list, errors first, then as the places stand in the workbook."""
    sheets = list(copied.sheets)
    widths = {key: sheet.max_column for key, sheet in copied.sheets.items() if sheet is not None}

    def order(remark: Remark) -> tuple[Any, ...]:
        at = sheets.index(remark.source.sheet) if remark.source.sheet in copied.sheets else -1
        return SEVERITIES.index(remark.severity), at, *_order(remark.source)

    entries = []
    for remark in sorted(about, key=order):
        sheet = copied.sheets.get(remark.source.sheet)
        cell = None if sheet is None else cell_of(sheet, remark.source, widths[remark.source.sheet])
        entries.append(Entry(remark, _place(remark.source, sheet, cell, lang), cell))
    return entries


def _order(source: Source) -> tuple[str, str, int, int]:
    column = column_index_from_string(source.letter) if source.letter else 0
    return source.file or "", source.sheet or "", source.row or 0, column


def _place(source: Source, sheet: Any | None, cell: Any | None, lang: str) -> str:
    zh = lang == "zh"
    if source.sheet is None and cell is None:
        return "整个文件" if zh else "the whole file"
    name = source.sheet or (sheet.title if sheet is not None else "")
    hidden = ("（隐藏的表）" if zh else " (hidden)") if sheet is not None and sheet.sheet_state != "visible" else ""
    where = cell.coordinate if cell is not None else source.cell or ""
    return f"{name}{hidden} {where}".strip()


def _mark(entries: Sequence[Entry], lang: str) -> Mapping[Any, list[Remark]]:
    """Colours and comments the cells of entries that come errors first; returns what is said about each."""
    about: defaultdict[Any, list[Remark]] = defaultdict(list)
    for entry in entries:
        about[entry.cell].append(entry.remark)
    commented: Counter[str] = Counter()
    for cell, said in about.items():
        severities: list[Severity] = [remark.severity for remark in said if remark.painted]
        if severities:
            paint(cell, severities[0])
        if commented[cell.parent.title] < MOST_COMMENTS:
            comment(cell, said, lang)
            commented[cell.parent.title] += 1
    return about
