"""A sheet of a file: its cells, and what is known about them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from orggraph.ledgers.opendocument import Range
from orggraph.ledgers.sheet_xml import LONGEST_CELL
from orggraph.ledgers.strips import Strip, strips_of
from orggraph.ledgers.styles import shown
from orggraph.model.finding import Finding
from orggraph.model.source import Source

MOST_COLUMNS = 1000
"""Columns of a ledger, at most; Excel has 16,384."""


@dataclass(frozen=True)
class Sheet:
    """A sheet.

    Attributes:
        file: The file's name.
        name: The sheet's name; None for a CSV.
        cells: Its cells, from A1.
        merged: Its merged ranges: first and last cell, as row and column from 0.
        without_result: Row and column, from 0, of formulas that have no result.
        struck: Row and column, from 0, of cells that are struck through.
        own_output: Whether the workbook bears the mark of what orggraph writes.
        notes: What the sheets of its file say that hold nothing but notes.
        formats: Row and column, from 0, of numbers that are shown with words or zeros → their format.
    """

    file: str
    name: str | None
    cells: list[list[Any]]
    merged: Sequence[Range] = field(default_factory=list)
    without_result: frozenset[tuple[int, int]] = frozenset()
    struck: frozenset[tuple[int, int]] = frozenset()
    formats: Mapping[tuple[int, int], str] = field(default_factory=dict)
    own_output: bool = False
    notes: tuple[str, ...] = ()

    @cached_property
    def strips(self) -> list[Strip]:
        """Its columns."""
        return strips_of(self.cells)

    def as_shown(self, columns: Collection[int]) -> Sheet:
        """Returns the sheet with what its numbers show in some columns: 第1网格 where the cell holds 1."""
        cells = self.cells
        for (row, column), code in self.formats.items():
            if column in columns and row < len(cells) and column < len(cells[row]):
                number = cells[row][column]
                text = shown(number, code) if isinstance(number, int | float) else None
                if text is not None:
                    cells = list(self.cells) if cells is self.cells else cells
                    cells[row] = [*cells[row][:column], text, *cells[row][column + 1 :]]
        return self if cells is self.cells else replace(self, cells=cells)

    def source(self, row: int | None = None, column: str | None = None, letter: str | None = None) -> Source:
        """Returns a place in this sheet; `row` counts from 1."""
        return Source(self.file, self.name, row, column, letter)


def narrow(sheet: Sheet) -> Iterator[Finding]:
    """Cuts columns beyond all that a ledger may have, and tells how many there were."""
    if (width := max(map(len, sheet.cells), default=0)) > MOST_COLUMNS:
        for row in sheet.cells:
            del row[MOST_COLUMNS:]
        yield Finding("too-many-columns", sheet.source(), str(width), str(MOST_COLUMNS))


def shorten(sheet: Sheet) -> Iterator[Finding]:
    """Cuts cells that are longer than Excel allows, which are whole files by mistake, and tells each."""
    for number, row in enumerate(sheet.cells, 1):
        for column, cell in enumerate(row):
            if isinstance(cell, str) and len(cell) > LONGEST_CELL:
                row[column] = cell[:LONGEST_CELL]
                yield Finding("cell-too-long", sheet.source(number), str(len(cell)))


def disjoint(merged: Sequence[Range], height: int, width: int) -> list[Range]:
    """Returns the merged ranges within the cells, up to where they must overlap because they cover more than all.

    Some programs write a range from its last cell to its first.
    """
    left_over, kept = height * width, []
    for (row, column), (other_row, other_column) in merged:
        (top, bottom), (left, right) = sorted((row, other_row)), sorted((column, other_column))
        if top >= height or left >= width:
            continue
        bottom, right = min(bottom, height - 1), min(right, width - 1)
        left_over -= (bottom - top + 1) * (right - left + 1)
        if left_over < 0:
            break
        kept.append(((top, left), (bottom, right)))
    return kept
