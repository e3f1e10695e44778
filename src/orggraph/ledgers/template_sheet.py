"""One sheet of a template: titles, the labels in both languages, and the rows below."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from xlsxwriter.utility import xl_col_to_name

from orggraph.ledgers.declared import Ledger
from orggraph.ledgers.template_cells import allowed, fits_a_cell, words_of, written
from orggraph.ledgers.template_columns import TemplateColumn
from orggraph.ledgers.template_words import EXAMPLE_NOTE, NOTE, paired, title
from orggraph.profile import Profile
from orggraph.tables.aligned import width_of

_ROWS = 5000
"""Rows below the header whose cells say what they allow."""
_NARROWEST, _WIDEST = 9, 36
_HEIGHT = 20
_FONT = {"font_name": "宋体", "valign": "vcenter"}
_LOOKS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 16},
    "note": {"font_size": 9, "font_color": "#595959"},
    "english": {"font_size": 8, "font_color": "#7F7F7F", "align": "center", "text_wrap": True},
    "head": {"bold": True, "align": "center", "text_wrap": True, "border": 1, "bg_color": "#DDE6F0"},
}
_CELLS: dict[str, dict[str, Any]] = {
    "text": {"num_format": "@"},
    "term": {"num_format": "@"},
    "terms": {"num_format": "@"},
    "count": {"num_format": "0", "align": "right"},
    "date": {"num_format": "yyyy-mm-dd", "align": "center"},
    "flag": {"align": "center"},
}
_EXAMPLE = {"italic": True, "font_color": "#7F7F7F"}
_LINED = {"border": 1, "border_color": "#BFBFBF"}
_LINED_ROWS = 18
"""Rows with lines, so that a printed sheet is a form."""


@dataclass(frozen=True)
class TemplateSheet:
    """A sheet to be written.

    Attributes:
        ledger: The ledger that it is for.
        columns: Its columns.
        rows: Claim → value, a mapping per row; what is None or not given stays blank.
        profile: Whose words the lists have.
        lang: The language that stands first.
        example: Whether the rows are an example.
    """

    ledger: Ledger
    columns: Sequence[TemplateColumn]
    rows: Sequence[Mapping[str, Any]]
    profile: Profile
    lang: str
    example: bool = False

    def write(self, book: Any) -> None:
        """Adds the sheet to a workbook of xlsxwriter."""
        sheet = book.add_worksheet(self.ledger.zh)
        looks = {name: book.add_format({**_FONT, **look}) for name, look in _LOOKS.items()}
        top = self._titles(sheet, looks)
        lists = self._long_lists(sheet, top)
        head = top + len(lists) + 1
        sheet.set_row(head - 1, 24)
        sheet.set_row(head, 32)
        for index, column in enumerate(self.columns):
            sheet.write_string(head - 1, index, column.column.en, looks["english"])
            sheet.write_string(head, index, _header(column), looks["head"])
            sheet.set_column(
                index, index, self._width(column), book.add_format({**_FONT, **_CELLS[column.column.type]})
            )
            rule = allowed(column, self.profile, self.lang, lists.get(column.claim))
            sheet.data_validation(head + 1, index, head + _ROWS, index, rule)
        self._fill(book, sheet, head + 1)
        sheet.autofilter(head, 0, head + max(1, len(self.rows)), len(self.columns) - 1)
        sheet.freeze_panes(head + 1, 1 + self._naming())
        self._on_paper(sheet, head)

    def _titles(self, sheet: Any, looks: Mapping[str, Any]) -> int:
        """Writes the title and the notes, a row per language, and returns the row below."""
        sheet.write_string(0, 0, title(self.ledger, self.lang), looks["title"])
        sheet.set_row(0, 30)
        zh, en = (" ".join(words) for words in zip(NOTE, EXAMPLE_NOTE, strict=True)) if self.example else NOTE
        notes = paired((zh, en), self.lang).split("\n")
        for row, note in enumerate(notes, 1):
            sheet.write_string(row, 0, note, looks["note"])
        return 1 + len(notes)

    def _long_lists(self, sheet: Any, top: int) -> dict[str, str]:
        """Puts each list that is too long for a cell's rule into a hidden row, and returns where, by claim.

        Above the header the reader passes it over, and it goes with the sheet into any other workbook.
        """
        places: dict[str, str] = {}
        for column in self.columns:
            words = words_of(column, self.profile)
            if not fits_a_cell(words):
                row = top + len(places)
                for index, word in enumerate(words):
                    sheet.write_string(row, index, word)
                sheet.set_row(row, None, None, {"hidden": True})
                places[column.claim] = f"=$A${row + 1}:{xl_col_to_name(len(words) - 1, col_abs=True)}${row + 1}"
        return places

    def _fill(self, book: Any, sheet: Any, first: int) -> None:
        """Writes the rows, and lines for more below them."""
        for index, column in enumerate(self.columns):
            plain = {**_FONT, **_LINED, **_CELLS[column.column.type]}
            look = book.add_format({**plain, **_EXAMPLE} if self.example else plain)
            blank = book.add_format(plain)
            for row in range(max(_LINED_ROWS, len(self.rows))):
                value = self.rows[row].get(column.claim) if row < len(self.rows) else None
                if value is None or value == ():
                    sheet.write_blank(first + row, index, None, blank)
                else:
                    _write(sheet, first + row, index, written(column, value, self.profile), look)
        for row in range(max(_LINED_ROWS, len(self.rows))):
            sheet.set_row(first + row, _HEIGHT)

    def _naming(self) -> int:
        """The column that names what a row is about: it stays in sight, with what stands before it."""
        return next(i for i, column in enumerate(self.columns) if column.claim in self.ledger.required[0])

    def _on_paper(self, sheet: Any, head: int) -> None:
        """A4 across, all columns on one page, the header on each."""
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(head)
        sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
        sheet.set_footer("&C&P / &N")
        sheet.print_area(0, 0, head + max(_LINED_ROWS, len(self.rows)), len(self.columns) - 1)

    def _width(self, column: TemplateColumn) -> int:
        values = [row.get(column.claim) for row in self.rows[:100]]
        texts = [str(written(column, value, self.profile)) for value in values if value is not None]
        words = [*texts, *words_of(column, self.profile), f"{_header(column)}  ", column.column.en[:_NARROWEST]]
        return min(_WIDEST, max(_NARROWEST, *map(width_of, words)) + 2)


def _write(sheet: Any, row: int, column: int, cell: str | int | dt.date, look: Any) -> None:
    if isinstance(cell, dt.date):
        sheet.write_datetime(row, column, cell, look)
    elif isinstance(cell, int):
        sheet.write_number(row, column, cell, look)
    else:
        sheet.write_string(row, column, cell, look)


def _header(column: TemplateColumn) -> str:
    return f"*{column.column.zh}" if column.required else column.column.zh
