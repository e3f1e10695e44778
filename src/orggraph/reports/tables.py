"""Tables of answers as CSV, Markdown and Excel."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterator, Sequence
from typing import Any

from orggraph.tables.aligned import width_of
from orggraph.tables.table import Field, Table
from orggraph.text.mark import PROPERTY

_WIDEST = 60
"""Of a column of a sheet, in characters; longer texts are wrapped."""
_LINE = 15
"""The height of a line, in points."""
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_csv(tables: Sequence[Table]) -> str:
    """Returns tables as CSV; text that Excel would run as a formula is quoted with '.

    What the figures stand on, as-of date and base, are the last columns of every row: a row that is copied elsewhere
    keeps them. One table begins with its header, and its notes are a further column; of several, one below the other
    with a blank line between, each begins with a line of its title and a line for each note.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    if len(tables) == 1:
        writer.writerows(_lines(tables[0], _noted(tables[0])))
        return buffer.getvalue()
    for number, table in enumerate(tables):
        above = (table.title, *table.notes)
        writer.writerows([*([[]] if number else []), *([_inert(line)] for line in above)])
        writer.writerows(_lines(table, table.stamp))
    return buffer.getvalue()


def _lines(table: Table, stamp: Sequence[tuple[str, str]]) -> Iterator[list[Any]]:
    """The header and the rows of a table, with what every row carries as last columns."""
    yield [*(field.label for field in table.fields), *(label for label, _ in stamp)]
    carried = [_inert(value) for _, value in stamp]
    yield from ([*map(_inert, row), *carried] for row in table.rows)


def _noted(table: Table) -> Sequence[tuple[str, str]]:
    """The stamp of a table, and its notes."""
    if not table.notes:
        return table.stamp
    return (*table.stamp, ("notes", "; ".join(table.notes)) if table.english else ("说明", "；".join(table.notes)))


def _inert(value: Any) -> Any:
    if value is None:
        return ""
    return f"'{value}" if isinstance(value, str) and value.startswith(_STARTS_A_FORMULA) else value


def to_markdown(tables: Sequence[Table]) -> str:
    """Returns tables as Markdown, with their titles and notes."""
    return "\n\n".join(_markdown(table) for table in tables) + "\n"


def _markdown(table: Table) -> str:
    def line(cells: Sequence[str]) -> str:
        return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"

    return "\n".join(
        [
            f"**{table.title}**" + "".join(f"  \n{note}" for note in table.remarks()),
            "",
            line([field.label for field in table.fields]),
            line(["---:" if _is_number(table, i) else "---" for i in range(len(table.fields))]),
            *(line([f.shown(v) for f, v in zip(table.fields, row, strict=True)]) for row in table.rows),
        ]
    )


def _is_number(table: Table, index: int) -> bool:
    return any(isinstance(row[index], int | float) for row in table.rows)


def to_xlsx(tables: Sequence[Table]) -> bytes:
    """Returns a workbook with a sheet per table: title, notes, then the header; text is never a formula."""
    import xlsxwriter

    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        add_table_sheets(book, tables)
    return buffer.getvalue()


def add_table_sheets(book: Any, tables: Sequence[Table]) -> None:
    """Adds a sheet per table to a workbook of xlsxwriter, and the mark that orggraph wrote it."""
    book.set_custom_property(PROPERTY, "answer")
    formats = {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "vcenter"}),
        "rate": book.add_format({"num_format": "0.0%"}),
        "long": book.add_format({"text_wrap": True, "valign": "top"}),
    }
    for number, table in enumerate(tables, 1):
        sheet = book.add_worksheet(f"{number} {table.title}"[:31].translate(str.maketrans("[]:*?/\\", "_______")))
        _fill(sheet, table, formats)


def _fill(sheet: Any, table: Table, formats: dict[str, Any]) -> None:
    sheet.write_string(0, 0, table.title, formats["title"])
    for row, note in enumerate(table.remarks(), 1):
        sheet.write_string(row, 0, note)
    top = len(table.remarks()) + 2
    for column, field in enumerate(table.fields):
        sheet.write_string(top, column, field.label, formats["head"])
        sheet.set_column(column, column, _width(table, field, column))
        for row, values in enumerate(table.rows, top + 1):
            value = values[column]
            if isinstance(value, bool) or value is None:
                continue
            if isinstance(value, int | float):
                sheet.write_number(row, column, value, formats["rate"] if field.rate else None)
            else:
                text = str(value)
                sheet.write_string(row, column, text, formats["long"] if width_of(text) > _WIDEST else None)
    for row, values in enumerate(table.rows, top + 1):
        widest = max((width_of(value) for value in values if isinstance(value, str)), default=0)
        if widest > _WIDEST:  # not every program fits the height of a row to wrapped text
            sheet.set_row(row, _LINE * math.ceil(widest / (_WIDEST - 2)))
    sheet.freeze_panes(top + 1, 1)
    if table.rows:
        sheet.autofilter(top, 0, top + len(table.rows), len(table.fields) - 1)
    _on_paper(sheet, top)


def _on_paper(sheet: Any, head: int) -> None:
    """Prints on A4 laid across, one page wide, with the header on every page."""
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(head)


def _width(table: Table, field: Field, column: int) -> float:
    """The width of a column in characters; a Han character takes two."""
    texts = [field.label, *(field.shown(row[column]) for row in table.rows[:500])]
    return min(_WIDEST, max(map(width_of, texts)) + 3)
