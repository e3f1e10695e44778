"""The rows below a header: which are records, what the others are, with merged ranges filled."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from orggraph.ledgers.captions import Caption, Places, captions_of, count_in, rows_merged_across
from orggraph.ledgers.header import Block, Header
from orggraph.ledgers.header_words import plain
from orggraph.ledgers.row_kinds import RECORD, RowKind, RowReader
from orggraph.ledgers.row_questions import IsRecord
from orggraph.ledgers.row_sums import RowSums
from orggraph.ledgers.special_rows import special_rows
from orggraph.ledgers.strips import Strip
from orggraph.ledgers.table_shape import TableShape, Types, median_filled, said
from orggraph.ledgers.template_rows import are_masked, types_by_column
from orggraph.ledgers.workbook import Sheet
from orggraph.register.reading import Reason
from orggraph.text.cleaning import is_ditto

_CONTINUED = re.compile(r"[(（]?(?:续表|续上表|接上表|接上页|上接.*)\d*[)）]?")


@dataclass(frozen=True, slots=True)
class GivenCount:
    """A number of records that a sheet gives itself, and the rows of data that it is about.

    Attributes:
        row: The number of the row where it stands.
        given: The number.
        begin: The index of the first row of data that it counts.
        end: The index below the last.
    """

    row: int
    given: int
    begin: int
    end: int


@dataclass(frozen=True)
class Body:
    """The data of a sheet.

    Attributes:
        columns: Its columns.
        numbers: The numbers of its rows as Excel shows them.
        totals: Number, cells, index of the data row below it, and whether it is a subtotal.
        dittos: Row number, column and value of cells that say 同上; the value is None below no data.
        captions: The captions between the rows, each with the rows of data that it is about: its words may say where
            these lie.
        passed: Number of each row below the header that is no record → why; blank rows are not among them.
        refused: Number and width of rows of data that are wider than they may be: their values are shifted.
        width: How wide a row may be, where there is such a row.
        doubtful: Number, name and reason of rows that are passed over, though they may be records.
        counts: The numbers of records that totals and captions give.
        around: The numbers of the rows of the block that are neither header nor data nor totals.
    """

    columns: list[Strip]
    numbers: list[int]
    totals: list[tuple[int, list[Any], int, bool]]
    dittos: list[tuple[int, int, Any]]
    captions: list[Caption] = field(default_factory=list)
    passed: dict[int, Reason] = field(default_factory=dict)
    refused: list[tuple[int, int]] = field(default_factory=list)
    width: int = 0
    doubtful: list[tuple[int, str, Reason]] = field(default_factory=list)
    counts: list[GivenCount] = field(default_factory=list)
    around: list[int] = field(default_factory=list)

    def captions_above(self, index: int) -> list[Caption]:
        """Returns the captions that are about a row of data, by its index, the outermost first."""
        return [caption for caption in self.captions if caption.begin <= index < caption.end]

    def passed_rows(self) -> dict[Reason, tuple[int, ...]]:
        """Returns why rows are no records → their numbers."""
        rows: dict[Reason, list[int]] = defaultdict(list)
        for number, reason in sorted(self.passed.items()):
            rows[reason].append(number)
        return {reason: tuple(numbers) for reason, numbers in rows.items()}


def read_body(
    sheet: Sheet,
    block: Block,
    places: Places | None = None,
    types: Types | None = None,
    is_record: IsRecord | None = None,
    examples: frozenset[str] = frozenset(),
) -> Body:
    """Sorts the rows below the header; merged ranges are filled downwards, ordinary blanks never.

    Most rows hold no cell that can make them anything but data, which is seen column by column; the others are looked
    at one by one.

    Args:
        sheet: The sheet.
        block: A header of it, and its rows.
        places: Ending of the names of places → the depth of their tier.
        types: Claim → how its column is read; without it, sums and templates are not looked for.
        is_record: Asks about rows that may be a total or a record; without it they are totals.
        examples: The names in the example of our own template, which is to be passed over.
    """
    rows = _Rows(sheet, block, places or {}, types or {}, is_record)
    rows.reader.examples = examples
    rows.sort()
    return rows.body()


class _Rows:
    """The rows of a block, sorted from the top."""

    def __init__(self, sheet: Sheet, block: Block, places: Places, types: Types, is_record: IsRecord | None) -> None:
        header, self.is_record = block.header, is_record
        self.sheet, self.block, self.header, self.places = sheet, block, header, places
        self.first = header.row + 1
        self.height = max(0, min(block.end, len(sheet.cells)) - self.first)
        self.columns = [strip.taken(slice(self.first, self.first + self.height)) for strip in sheet.strips]
        _fill_merged(self.columns, sheet, self.first, self.height)
        self.shape = TableShape.of(header, types, self.columns)
        self.sums = RowSums(self.columns, self.shape.figures)
        named = self.columns[self.shape.named[0]].distinct
        self.reader = RowReader(
            self.shape, types_by_column(header.columns, types), places, self.sums, are_masked(named)
        )
        if header.ledger.kinds[:1] == ("unit",):  # of others nothing is asked
            self.reader.filled = median_filled(self.columns, self.shape)
        self.width, self.wide = _too_wide(sheet.cells, header, self.first, self.height)
        self.above = [_plain_texts(row) for row in sheet.cells[block.begin : header.first]]
        self.kept: list[int] = []
        self.found: list[tuple[int, str, int]] = []
        self.outer = 0
        self.result = Body(self.columns, [], [], [])

    def sort(self) -> None:
        """Looks at each row that may be none of data."""
        merged = {row - self.first for row in rows_merged_across(self.sheet.merged)} & set(range(self.height))
        special = special_rows(self.columns, self.header, self.shape, self.places, self.height)
        special |= merged | self.wide.keys()
        queue, below, at = sorted(special), 0, 0
        while at < len(queue):
            index, at = queue[at], at + 1
            self.kept.extend(range(below, index))
            below = index + 1
            row = [strip[index] for strip in self.columns]
            if _repeats_header(row, self.header):
                self._pass(index, "header")
                self._take_back_page_head()
                if below < self.height and below not in special:  # it may number the columns
                    queue.insert(at, below)
            else:
                self._sort_in(index, row, merged=index in merged)
        self.kept.extend(range(below, self.height))

    def _sort_in(self, index: int, row: list[Any], *, merged: bool) -> None:
        own, records = self.sheet.cells[self.first + index], len(self.kept)
        own = [*own, *[None] * (len(row) - len(own))]
        kind = self.reader.kind(index, row, own, records=records, top=not self.kept, merged=merged)
        if (
            kind.asked
            and self.is_record is not None
            and self.is_record(self._number(index), self.shape.name_of(row), kind.reason)
        ):
            kind = RECORD
        if kind.reason is not None:
            self._pass(index, kind.reason)
            self._note(index, row, kind)
        elif index in self.wide:
            self.result.refused.append((self._number(index), self.wide[index]))
            self.sums.drop(index)
        elif any(map(said, row)):
            _fill_dittos(self.result, row, index, self._number(index), self.kept[-1] if self.kept else None)
            self.kept.append(index)
        else:
            self.sums.drop(index)

    def _pass(self, index: int, reason: Reason) -> None:
        self.result.passed[self._number(index)] = reason
        self.sums.drop(index)

    def _note(self, index: int, row: list[Any], kind: RowKind) -> None:
        """Keeps what a row that is no record says of the others."""
        number, records, body = self._number(index), len(self.kept), self.result
        if kind.reason == "caption":
            self.found.append((number, kind.text, records))
        if not kind.certain:
            body.doubtful.append((number, self.shape.name_of(row), kind.reason or "total"))
        if kind.word is not None and kind.word.sums:
            if kind.records is not None:
                body.counts.append(GivenCount(number, kind.records, *self._part(kind, records)))
            body.totals.append((number, row, records, kind.word.partial))
            self.sums.close(index, records)

    def _part(self, kind: RowKind, records: int) -> tuple[int, int]:
        """The records that a total counts: all, or those below the subtotal before it; right below one, of several."""
        assert kind.word is not None
        since = records - self.sums.since(records)
        if kind.word.partial and since == records:
            since, self.outer = self.outer, records
        if kind.word.partial or (since and kind.records == records - since):
            return since, records
        return 0, records or self.height

    def _number(self, index: int) -> int:
        return self.first + index + 1

    def _take_back_page_head(self) -> None:
        """Removes the rows right above a repeated header that repeat what stands above the first, and 续表."""

        def lowest() -> dict[int, str]:
            return _plain_texts([strip[self.kept[-1]] for strip in self.columns]) if self.kept else {}

        said = [*lowest().values()]
        if len(said) == 1 and _CONTINUED.fullmatch(said[0]):
            self._pass(self.kept.pop(), "caption")
        for texts in reversed(self.above):
            if texts and lowest() == texts:
                self._pass(self.kept.pop(), "caption")
        titles = {text for texts in self.above for text in texts.values()}
        last = self._number(self.kept[-1]) if self.kept else 0
        self.found = [(row, text, at) for row, text, at in self.found if row <= last or plain(text) not in titles]
        doubtful = self.result.doubtful
        doubtful[:] = [one for one in doubtful if self._texts_of(one[0]) not in self.above]

    def _texts_of(self, number: int) -> dict[int, str]:
        return _plain_texts([strip[number - self._number(0)] for strip in self.columns])

    def body(self) -> Body:
        """Returns the rows of data and what stands around them."""
        columns, kept, body = self.columns, self.kept, self.result
        if len(kept) < self.height:
            columns = [strip.taken(np.array(kept, np.int64)) for strip in columns]
        numbers = [self._number(index) for index in kept]
        for row, *_ in (last for last in self.found if last[2] == len(kept)):
            body.passed[row] = "note"  # nothing follows
        captions = captions_of([found for found in self.found if found[2] < len(kept)], len(kept), self.places)
        given = ((caption, count_in(caption.text)) for caption in captions)
        body.counts.extend(
            GivenCount(caption.row, count, caption.begin, caption.end) for caption, count in given if count is not None
        )
        table = {*(number for number, *_ in body.totals), *range(self.header.first + 1, self.header.row + 2)}
        block_rows = range(self.block.begin + 1, min(self.block.end, len(self.sheet.cells)) + 1)
        around = sorted(set(block_rows).difference(numbers, table, (number for number, _ in body.refused)))
        return replace(body, columns=columns, numbers=numbers, width=self.width, captions=captions, around=around)


def _too_wide(cells: Sequence[Sequence[Any]], header: Header, first: int, height: int) -> tuple[int, dict[int, int]]:
    """How wide a row may be, and the rows below the header that are wider, each with its width.

    A row of a CSV with a delimiter too many; where all rows have one, it stands at their ends.
    """
    widths = [len(row) for row in cells[first : first + height]]
    widest = max((len(row) for row in cells[header.first : first]), default=0)
    limit = max(widest, min((width for width in widths if width >= widest), default=0))
    return limit, {index: width for index, width in enumerate(widths) if width > limit}


def _fill_dittos(body: Body, row: Sequence[Any], index: int, number: int, above: int | None) -> None:
    """Puts what stands above in the place of 同上."""
    for column, cell in enumerate(row):
        if is_ditto(cell):
            strip = body.columns[column]
            strip.rows[index] = strip.distinct.numbers[None] if above is None else strip.rows[above]
            body.dittos.append((number, column, strip[index]))


def _fill_merged(columns: Sequence[Strip], sheet: Sheet, first: int, height: int) -> None:
    """Fills merged ranges downwards, but not into rows that have nothing of their own."""
    for (top, left), (bottom, _) in sheet.merged:
        if top < first or top - first >= height or left >= len(columns):
            continue
        rows = columns[left].rows
        for row in range(top + 1 - first, min(bottom + 1 - first, height)):
            if any(map(said, sheet.cells[first + row])):
                rows[row] = rows[top - first]


def _repeats_header(row: Sequence[Any], header: Header) -> bool:
    """Whether the row is the header again, or one of its rows, as on every printed page.

    Its words may stand in several rows of it: those of a cell that is merged over all of them stand in the first.
    """
    said = _plain_texts(row)
    lines = header.lines
    return len(said) > 1 and all(
        any(column < len(line) and line[column] == text for line in lines) for column, text in said.items()
    )


def _plain_texts(row: Sequence[Any]) -> dict[int, str]:
    return {column: text for column, cell in enumerate(row) if isinstance(cell, str) and (text := plain(cell))}
