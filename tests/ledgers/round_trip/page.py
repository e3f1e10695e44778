"""A sheet as the template writer made it, in a shape that can be dirtied: columns, lines, and what is to be found."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

import python_calamine as calamine

from orggraph.ledgers.header import plain
from orggraph.ledgers.template import filled_workbook
from orggraph.ledgers.template_columns import columns_of
from orggraph.model.columns import Column
from tests.ledgers.round_trip.facts import PROFILE
from tests.ledgers.round_trip.invent import LEDGER, Row, Truth

Kind = Literal["data", "blank", "total", "head", "footer"]


@dataclass(eq=False)
class Col:
    """A column: its header, what it is for (None for one that nothing claims), and its declaration."""

    head: str
    claim: str | None = None
    column: Column | None = None
    tall: bool = False

    @property
    def declared(self) -> Column:
        assert self.column is not None
        return self.column


@dataclass(eq=False)
class Line:
    """A row below the header.

    Attributes:
        row: What is true of a row of data.
        lost: Whether it cannot become a record, and is reported.
        marks: Columns whose cell is not to be dirtied any more.
    """

    kind: Kind
    cells: dict[Col, Any] = field(default_factory=dict)
    row: Row = field(default_factory=dict)
    lost: bool = False
    marks: set[Col] = field(default_factory=set)

    def true(self, col: Col) -> Any:
        """What is true of a column."""
        return None if col.claim is None else self.row[col.claim]


@dataclass(eq=False, repr=False)
class Page:
    """A sheet with its dirt.

    `expected` are the findings that the dirt must give: code, line (None for the header), column.
    """

    ledger: str
    cols: list[Col]
    lines: list[Line]
    above: list[list[str]]
    plain: bool = False
    groups: dict[Col, str] = field(default_factory=dict)
    merged: list[tuple[int, int, Col]] = field(default_factory=list)
    expected: list[tuple[str, Line | None, Col | None]] = field(default_factory=list)
    secrets: list[str] = field(default_factory=list)

    def __repr__(self) -> str:
        """What a failing example shows: the cells."""
        rows = "\n".join(map(str, self.cells()))
        return f"{self.ledger} {'as CSV' if self.plain else [(a, b, col.head) for a, b, col in self.merged]}\n{rows}\n"

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:
        printer.text(repr(self))

    @property
    def data(self) -> list[Line]:
        return [line for line in self.lines if line.kind == "data"]

    @property
    def claimed(self) -> list[Col]:
        return [col for col in self.cols if col.claim is not None]

    def expect(self, code: str, line: Line | None, col: Col | None) -> None:
        self.expected.append((code, line, col))

    @property
    def head_row(self) -> int:
        """The number of the last row of the header, from 1."""
        return len(self.above) + bool(self.groups) + 1

    def number(self, line: Line) -> int:
        """The number of a line, as Excel shows it."""
        return self.head_row + 1 + self.lines.index(line)

    def head_rows(self) -> list[list[Any]]:
        """The one or two rows of the header."""
        if not self.groups:
            return [[col.head for col in self.cols]]
        upper = [col.head if col.tall else self.groups.get(col) for col in self.cols]
        return [upper, [None if col.tall else col.head for col in self.cols]]

    def cells(self) -> list[list[Any]]:
        """All rows."""
        body = [[line.cells.get(col) for col in self.cols] for line in self.lines]
        return [*self.above, *self.head_rows(), *body]

    def places(self) -> Iterator[tuple[str, int | None, str | None]]:
        """What is to be found: code, row, header."""
        for code, line, col in self.expected:
            yield code, self.head_row if line is None else self.number(line), None if col is None else plain(col.head)


def pages(truth: Truth) -> list[Page]:
    """The sheets of the district, each read from the workbook that the template writer makes of it."""
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(filled_workbook(truth.rows, PROFILE)))
    return [_page(name, rows, book) for name, rows in sorted(truth.rows.items())]


def _page(ledger: str, rows: Iterable[Row], book: calamine.CalamineWorkbook) -> Page:
    cells = book.get_sheet_by_name(LEDGER[ledger].zh).to_python(skip_empty_area=False)
    columns = columns_of(LEDGER[ledger], PROFILE)
    head = next(
        number for number, row in enumerate(cells) if {plain(str(cell)) for cell in row} >= {columns[0].column.zh}
    )
    cols = [Col(text, column.claim, column.column) for text, column in zip(cells[head], columns, strict=True)]
    lines = [
        Line("data", dict(zip(cols, (None if cell == "" else cell for cell in line), strict=True)), {**row})
        for line, row in zip(cells[head + 1 :], rows, strict=False)
    ]
    return Page(ledger, cols, lines, [[str(cell) for cell in row if cell != ""] for row in cells[:head]])
