"""Where the headers of a sheet stand, which ledger each begins, and what each column is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise

from orggraph.ledgers.declared import EMERGING_UNITS, Ledger
from orggraph.ledgers.header_words import Claims, plain
from orggraph.ledgers.recognition.candidates import Candidate, candidates, lines_of, weak_candidates
from orggraph.ledgers.recognition.cell_kinds import kinds_of, kinds_of_text
from orggraph.ledgers.recognition.column_cells import ColumnCells, sampled
from orggraph.ledgers.recognition.decision import Decision
from orggraph.ledgers.recognition.explained import explained
from orggraph.ledgers.recognition.headings import Heading, headings_of
from orggraph.ledgers.recognition.other_sheets import OtherSheet, other_sheet
from orggraph.ledgers.recognition.reading import Assigned, CellsOf
from orggraph.ledgers.recognition.rivals import is_rival, names_firms
from orggraph.ledgers.recognition.ticks import Ticks, with_days
from orggraph.ledgers.recognition.titles import filled_columns, first_title
from orggraph.ledgers.sheet import Sheet
from orggraph.model.source import column_letters

_FEWEST_CLAIMS = 2
_FEWEST_LOST, _TOP_ROWS, _LONGEST_HEADER = 3, 12, 24
_ENOUGH = 12.0
_VALUES = frozenset({"count", "date", "credit_code", "personal"})
"""What must speak for the ledger of a header whose words say little each."""
_WHOSE = re.compile(r".{0,4}所[在属建]|.{0,2}[隶归]属|.{0,4}(?:名称|全称)")
"""How headers begin that end as names do: 所在社区."""
_NEAR = 0.5
"""Ledgers of which the words say so much of what they say of the best are looked at with their cells too, and those
for which the cells may tell what the words do not."""
_SIGNED = re.compile(r"[^:]{0,4}(?:人|签字|签名):.+")
"""Who filled in the sheet, beside its header: no header."""


@dataclass(frozen=True)
class Header:
    """The header of a sheet.

    Attributes:
        ledger: The ledger that the sheet is.
        row: The index of its last header row; data begins below.
        columns: `kind.field`, `extra.name` or `tier.name` → column index.
        texts: Column index → header text.
        lines: The rows of the header, one to three, as plain words.
        decisions: Column index → why it was taken for what it is, or for nothing.
        ticks: What was taken → the columns of ticks that it is; the first of them stands for it in `columns`.
        near: The header read as that of other ledgers for which hardly less speaks.
        second: The ledger for which most speaks after this one.
    """

    ledger: Ledger
    row: int
    columns: Mapping[str, int]
    texts: Mapping[int, str]
    lines: Sequence[Sequence[str]]
    decisions: Mapping[int, Decision] = field(default_factory=dict)
    ticks: Mapping[str, Ticks] = field(default_factory=dict)
    near: tuple[Header, ...] = ()
    second: Ledger | None = None

    @property
    def first(self) -> int:
        """The index of its first row."""
        return self.row - len(self.lines) + 1

    @property
    def claims(self) -> dict[int, str]:
        """Column index → what it was taken for, all columns of ticks among them."""
        claims = {column: claim for claim, column in self.columns.items() if claim not in self.ticks}
        return claims | {column: claim for claim, ticks in self.ticks.items() for column in ticks.columns}

    @property
    def naming(self) -> frozenset[int]:
        """The columns that name its records."""
        return frozenset(self.columns[claim] for claim in self.ledger.required[0] if claim in self.columns)

    def text_of(self, claim: str | None) -> str | None:
        """Returns the header text of a claimed column."""
        column = self.columns.get(claim) if claim is not None else None
        if claim is not None and claim in self.ticks and self.ticks[claim].caption:
            return self.ticks[claim].caption
        return None if column is None else self.texts[column]

    def letter_of(self, claim: str | None) -> str | None:
        """Returns the letters of a claimed column as Excel shows them."""
        column = self.columns.get(claim) if claim is not None else None
        return None if column is None else column_letters(column)


@dataclass(frozen=True)
class Block:
    """A header and the rows that it heads; most sheets are one block.

    Attributes:
        header: The header.
        begin: The index of the first row of the block, its titles above the header among them.
        end: The index of the row below its last.
        top: The index of the first header of the sheet: what stands above it is about all blocks.
    """

    header: Header
    begin: int
    end: int
    top: int


def find_blocks(sheet: Sheet, claims: Claims) -> list[Block]:
    """Returns the blocks of a sheet from the top; none where no ledger is recognized.

    A header that is printed again on every page begins no block.
    """
    cells = sheet.cells
    headers: list[tuple[Header, float]] = []
    for header, total in _headers(sheet, claims):
        last, score = headers[-1] if headers else (None, 0.0)
        between = cells[last.row + 1 : header.first] if last else []
        alone = not between or (last is not None and last.ledger == header.ledger)
        if last and header.lines == last.lines:  # printed again
            continue
        if last and alone and not any(map(filled_columns, between)):  # no row between: one of them is no header
            headers[-1] = max((last, score), (header, total), key=lambda one: (one[1], -len(one[0].lines)))
        else:
            headers.append((header, total))
    found = [_with_upper(header, sheet) for header, _ in headers]
    begins = [0, *(first_title(cells, above.row, above.naming, below.first) for above, below in pairwise(found))]
    ends = [*begins[1:], len(cells)]
    return [Block(*block, found[0].first) for block in zip(found, begins, ends, strict=False)]


def nearly_recognized(sheet: Sheet, claims: Claims) -> Assigned | None:
    """Returns the ledger that a sheet would be which none is, where most of its headers are known; else None."""
    places = _apart(candidates(sheet, claims))
    if not places:
        return None
    place = max(places, key=lambda one: one.best.total)
    taken = _readings(sheet, place, _sampler(sheet, place, len(sheet.cells)), claims)[0]
    return taken if len(taken.columns) >= _FEWEST_LOST and taken.missing else None


def other_sheet_of(sheet: Sheet) -> OtherSheet | None:
    """Returns what a sheet is that is passed over, by the words of its likeliest header."""
    rows = [[plain(cell) for cell in row if isinstance(cell, str)] for row in sheet.cells[:_TOP_ROWS]]
    rows = [[word for word in row if 0 < len(word) <= _LONGEST_HEADER] for row in rows]
    words = max(rows, key=len, default=[])
    return other_sheet(words) if len(words) >= _FEWEST_CLAIMS else None


def _headers(sheet: Sheet, claims: Claims) -> Iterator[tuple[Header, float]]:
    """Yields the headers of a sheet from the top, each with how much speaks for its ledger."""
    places = sorted(_apart(candidates(sheet, claims)), key=lambda one: one.row)
    ends = [*(place.first for place in places[1:]), len(sheet.cells)]
    found = False
    for place, end in zip(places, ends, strict=False):
        cells = _sampler(sheet, place, end)
        readings = _readings(sheet, place, cells, claims)
        taken = readings[0]
        if taken.complete:
            found = True
            rest = [*readings[1:], *_as_units(sheet, place, cells, claims, readings)]
            near = tuple(_header(place, one, cells) for one in rest if one.complete and is_rival(one, taken, cells))
            second = max(rest, key=lambda one: one.total).ledger if rest else None
            yield replace(_header(place, taken, cells), near=near, second=second), taken.total
    if not found and (weak := _weak_header(sheet, claims)) is not None:
        yield weak


def _weak_header(sheet: Sheet, claims: Claims) -> tuple[Header, float] | None:
    """The first row whose words say little each, and together with the cells below them enough."""
    for place in weak_candidates(sheet, claims):
        cells, title = _sampler(sheet, place, len(sheet.cells)), " ".join(_titles(sheet, place))
        headings = _explained(sheet, place)
        readings = (claims.reader.read(one.ledger, headings, cells, title) for one in place.readings)
        taken = max(readings, key=lambda one: (one.complete, one.total))
        if taken.complete and taken.total >= _ENOUGH and not _is_record(sheet, place, taken, cells, claims):
            return _header(place, taken, cells), taken.total
    return None


def _is_record(sheet: Sheet, place: Candidate, taken: Assigned, cells: CellsOf, claims: Claims) -> bool:
    """Whether a row is of what stands below it: a table without a header begins with a record.

    Above columns of figures, dates and codes a header has words, and a record has what they have.
    """
    row = sheet.cells[place.row]
    valued = [at for at in range(len(row)) if cells(at).known and cells(at).share(_VALUES) == 1]
    if len(valued) >= _FEWEST_CLAIMS:
        return sum(bool(_VALUES & kinds_of(row[at])) for at in valued) * 2 >= len(valued)
    expected = claims.reader.expected[taken.ledger.name]
    words = ((claim, place.lines[-1][at]) for claim, at in taken.columns.items())
    return sum(bool(expected[claim].fits & kinds_of_text(word)) for claim, word in words if not _WHOSE.match(word)) > 1


def _header(place: Candidate, taken: Assigned, cells: CellsOf) -> Header:
    columns, texts = dict(taken.columns), _texts(place.headings)
    ticks = with_days(columns, taken.ticks, cells)
    return Header(taken.ledger, place.row, columns, texts, place.lines, taken.decisions, ticks)


def read_as(sheet: Sheet, ledger: Ledger, claim: str, place: tuple[int, int], claims: Claims) -> Header:
    """Returns a header of which much is unknown as that of a ledger: its row, and the column that names the rows."""
    row, column = place
    lines = lines_of(sheet.cells[row : row + 1])
    at = Candidate(row, lines, headings_of(lines, len(lines[0])), ())
    cells = _sampler(sheet, at, len(sheet.cells))
    header = _header(at, claims.reader.read(ledger, at.headings, cells, " ".join(_titles(sheet, at))), cells)
    columns = {c: index for c, index in header.columns.items() if c != claim and index != column}
    ticks = {c: each for c, each in header.ticks.items() if c in columns}
    return replace(header, columns={**columns, claim: column}, ticks=ticks)


def _sampler(sheet: Sheet, place: Candidate, end: int) -> CellsOf:
    """Samples of the columns below a header, each taken once."""

    @cache
    def cells(column: int) -> ColumnCells:
        return sampled(sheet.strips[column], place.row + 1, end)

    return cells


def _readings(sheet: Sheet, place: Candidate, cells: CellsOf, claims: Claims) -> list[Assigned]:
    """What the words, the cells and the titles of a place say it is, the likeliest first."""
    title = " ".join(_titles(sheet, place))
    near = _NEAR * place.best.total if place.best.complete else 0.0
    likely = [one for one in place.readings if one.ledger.tells or one.total >= near]
    headings = _explained(sheet, place)
    readings = [claims.reader.read(one.ledger, headings, cells, title) for one in likely]
    return sorted(readings, key=lambda one: (one.complete, one.total), reverse=True)


def _as_units(
    sheet: Sheet, place: Candidate, cells: CellsOf, claims: Claims, readings: Sequence[Assigned]
) -> Iterator[Assigned]:
    """The reading as the ledger of units, where the words are those of others and an unread column names firms."""
    if not any(one.ledger is EMERGING_UNITS for one in readings) and names_firms(readings[0], place.headings, cells):
        yield claims.reader.read(EMERGING_UNITS, place.headings, cells, " ".join(_titles(sheet, place)))


def _explained(sheet: Sheet, place: Candidate) -> list[Heading]:
    """The headings of a place with what notes say of them."""
    return explained(place.headings, sheet.cells, place.first, place.row)


def _titles(sheet: Sheet, place: Candidate) -> Iterator[str]:
    """What stands above a header, and the names of its sheet and file."""
    yield from (str(cell) for row in sheet.cells[max(0, place.first - 4) : place.first] for cell in row if cell)
    yield from (sheet.name or "", sheet.file)


def _with_upper(header: Header, sheet: Sheet) -> Header:
    """The header with the words right above its blanks: of a column whose only header cell is merged over both rows."""
    if len(header.lines) > 1 or header.row == 0:
        return header
    (upper,) = lines_of(sheet.cells[header.row - 1 : header.row])
    if sum(map(bool, upper)) < _FEWEST_CLAIMS:
        return header
    more = {
        column: text
        for column, text in enumerate(upper)
        if text and column not in header.texts and sheet.strips[column].says_below(header.row)
    }
    near = tuple(_with_upper(one, sheet) for one in header.near)
    return replace(header, texts=dict(sorted({**header.texts, **more}.items())), near=near)


def _apart(possible: Iterable[Candidate]) -> list[Candidate]:
    """The best of those that share a row."""
    taken: set[int] = set()
    best = []
    for place in sorted(possible, key=lambda one: one.score, reverse=True):
        rows = set(range(place.first, place.row + 1))
        if not rows & taken:
            best.append(place)
            taken |= rows
    return best


def _texts(headings: Sequence[Heading]) -> dict[int, str]:
    texts = {column: heading.text for column, heading in enumerate(headings) if heading.own}
    return {column: text for column, text in texts.items() if not _SIGNED.fullmatch(text)}
