"""The rows of a ledger: their order, area cells merged or repeated, blank rows and totals between them."""

from __future__ import annotations

from itertools import groupby

from tests.districts import names, office_words
from tests.districts.foreign import foreign
from tests.districts.pen import Cell, Pen
from tests.districts.phrases import one_of
from tests.districts.table import Column, Table, Value
from tests.districts.truth import District

Row = dict[str, Value]
Merge = tuple[int, int, int, int]


def lay_body(table: Table, columns: list[Column], district: District, pen: Pen) -> tuple[list[list[Cell]], list[Merge]]:
    """The rows below the header and the merged ranges in them, counted from the first of these rows."""
    style = pen.style
    rows = list(table.rows)
    together = style.areas != "repeated" or style.subtotals or style.blank_rows or style.notes
    if together:
        rows.sort(key=lambda row: _order(row, district))
    out: list[list[Cell]] = []
    merges: list[Merge] = []
    number = 0
    for _, group in groupby(rows, key=lambda row: row["subdistrict"] if together else None):
        part = list(group)
        if style.blank_rows and out:
            out.append([None] * len(columns))
        if style.areas == "captions" and part[0]["subdistrict"]:
            out.append(_words(f"{names.NUMERALS[len(merges) % 12]}、{part[0]['subdistrict']}", len(columns)))
            merges += [] if pen.plain else [(len(out) - 1, 0, len(out) - 1, len(columns) - 1)]
        elif style.notes and out:
            out.append(_words(pen.rng.choice(office_words.NOTES), len(columns)))
        top = len(out)
        for row in part:
            number += 1
            out.append([_cell(column, {**row, "number": number}, pen) for column in columns])
        merges += _join_areas(out, top, part, columns, pen)
        if style.subtotals:
            out.append(_total("小计", part, columns, 0))
    if style.subtotals or style.footers:
        word = "合  计" if style.header_dirt else "合计"
        label = one_of(office_words.TOTALS, pen.rng) if pen.rng.random() < style.office_words else word
        out.append(_total(label, rows, columns, _label_column(columns, pen)))
    return out, merges


def _words(text: str, width: int) -> list[Cell]:
    """A row that says something of the rows below it, and is none."""
    return [text, *[None] * (width - 1)]


def _order(row: Row, district: District) -> tuple[int, int]:
    names = ["", *district.subdistricts]
    inner = ["", *(place.community for place in district.communities)]
    return names.index(str(row["subdistrict"] or "")), inner.index(str(row["community"] or ""))


def _cell(column: Column, row: Row, pen: Pen) -> Cell:
    if column.kind == "foreign":
        return foreign(column.field, pen.rng)
    return pen.write(column, row[column.field])


def _join_areas(out: list[list[Cell]], top: int, part: list[Row], columns: list[Column], pen: Pen) -> list[Merge]:
    """Merge, or replace by 同上, the area cells that repeat the one above."""
    merges: list[Merge] = []
    for index, column in enumerate(columns):
        if column.kind != "area" or pen.style.areas == "repeated":
            continue
        if pen.plain and pen.style.areas != "ditto":  # a CSV has no merged cells: it repeats
            continue
        if column.field == "community" and pen.style.areas == "merged subdistricts":
            continue
        row = top
        for value, run in groupby(each[column.field] for each in part):
            length = len(list(run))
            if value and length > 1:
                if pen.style.areas == "ditto":
                    for below in range(row + 1, row + length):
                        out[below][index] = pen.rng.choice(("同上", "同上", "〃", '"'))
                else:
                    for below in range(row + 1, row + length):
                        out[below][index] = None
                    merges.append((row, index, row + length - 1, index))
            row += length
    return merges


def _label_column(columns: list[Column], pen: Pen) -> int:
    """Where the label of a total stands: in front, in other offices also below the names."""
    named = [index for index, column in enumerate(columns) if column.field in ("name", "unit")]
    return named[0] if named and pen.rng.random() < pen.style.office_words / 2 else 0


def _total(label: str, rows: list[Row], columns: list[Column], at: int) -> list[Cell]:
    """A row of sums with its label."""
    cells: list[Cell] = [None] * len(columns)
    for index, column in enumerate(columns):
        if column.kind in ("people", "count") and column.field != "number":
            values = [row[column.field] for row in rows]
            cells[index] = sum(value for value in values if isinstance(value, int))
    cells[at] = label
    return cells
