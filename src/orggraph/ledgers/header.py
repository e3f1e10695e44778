"""Where the headers of a sheet stand, which ledger each begins, and what each column is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from orggraph.ledgers.captions import NUMBERED
from orggraph.ledgers.declared import LEDGERS, Ledger
from orggraph.ledgers.header_words import Claims, plain
from orggraph.ledgers.sheet import Sheet
from orggraph.model.source import column_letters

_LAST_HEADER_ROW = 40
_FEWEST_CLAIMS = 2
_SIGNED = re.compile(r"[^:]{0,4}(?:人|签字|签名):.+")
"""Who filled in the sheet, beside its header: no header."""


_WHOLE = frozenset({"合计", "总计", "总数", "小计", "共计"})
"""What stands below a group of columns, for the whole of it."""


@dataclass(frozen=True)
class Header:
    """The header of a sheet.

    Attributes:
        ledger: The ledger that the sheet is.
        row: The index of its last header row; data begins below.
        columns: `kind.field`, `extra.name` or `tier.name` → column index.
        texts: Column index → header text.
        lines: The one or two rows of the header, as plain words.
    """

    ledger: Ledger
    row: int
    columns: Mapping[str, int]
    texts: Mapping[int, str]
    lines: Sequence[Sequence[str]]

    @property
    def first(self) -> int:
        """The index of its first row."""
        return self.row - len(self.lines) + 1

    def text_of(self, claim: str | None) -> str | None:
        """Returns the header text of a claimed column."""
        column = self.columns.get(claim) if claim is not None else None
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
    headers: list[Header] = []
    for header in sorted(_apart(_possible(sheet, claims)), key=lambda header: header.row):
        between = cells[headers[-1].row + 1 : header.first] if headers else []
        alone = not between or headers[-1].ledger == header.ledger
        if headers and alone and not any(map(_filled, between)):
            headers[-1] = max(headers[-1], header, key=_score)  # no row between: one of them is no header
        elif not headers or header.lines != headers[-1].lines:
            headers.append(header)
    headers = [_with_upper(header, sheet) for header in headers]
    begins = [0, *(_title_of(cells, above, below) for above, below in pairwise(headers))]
    ends = [*begins[1:], len(cells)]
    return [Block(*block, headers[0].first) for block in zip(headers, begins, ends, strict=False)]


def _with_upper(header: Header, sheet: Sheet) -> Header:
    """The header with the words right above its blanks: of a column whose only header cell is merged over both rows."""
    if len(header.lines) > 1 or header.row == 0:
        return header
    (upper,) = _lines(sheet.cells[header.row - 1 : header.row])
    if sum(map(bool, upper)) < _FEWEST_CLAIMS:
        return header
    more = {
        column: text
        for column, text in enumerate(upper)
        if text and column not in header.texts and sheet.strips[column].says_below(header.row)
    }
    return replace(header, texts=dict(sorted({**header.texts, **more}.items())))


def _score(header: Header) -> tuple[int, int, int]:
    """How well a header is understood: by the number of its columns, then one row before two, then the upper."""
    return len(header.columns), -len(header.lines), -header.row


def _possible(sheet: Sheet, claims: Claims) -> Iterator[Header]:
    """What may be a header in each row; rows far below are looked at where their words say so.

    Cells merged over two rows show that the upper alone is no header: 党员数 above 女 and 合计 is neither column.
    """
    cells = sheet.cells
    top = min(len(cells), _LAST_HEADER_ROW)
    two_rows = {top for (top, _), (bottom, _) in sheet.merged if bottom == top + 1}
    likely = {row for row in claims.are_in(sheet.strips) if row >= top}
    for row in (*range(top), *sorted(likely | {row - 1 for row in likely if row > top})):
        for depth in (2,) if row in two_rows else (1, 2):
            found = [_read(cells, row, depth, ledger, claims) for ledger in LEDGERS]
            yield from filter(None, found)


def _read(cells: Sequence[Sequence[Any]], row: int, depth: int, ledger: Ledger, claims: Claims) -> Header | None:
    """The header of a ledger in one or two rows, where these are one."""
    if row + depth > len(cells):
        return None
    lines = _lines(cells[row : row + depth])
    candidates = _candidates(lines)
    columns = claims.match(ledger, candidates)
    if len(columns) < _FEWEST_CLAIMS or not all(any(c in columns for c in group) for group in ledger.required):
        return None
    return Header(ledger, row + depth - 1, columns, _texts(candidates), lines)


def _apart(possible: Iterable[Header]) -> list[Header]:
    """The best of those that share a row."""
    taken: set[int] = set()
    best = []
    for header in sorted(possible, key=_score, reverse=True):
        rows = set(range(header.first, header.row + 1))
        if not rows & taken:
            best.append(header)
            taken |= rows
    return best


def _title_of(cells: Sequence[Sequence[Any]], above: Header, header: Header) -> int:
    """The first row of the titles above a header: rows of a single cell that names no record of the block above."""
    naming = {above.columns[claim] for claim in above.ledger.required[0] if claim in above.columns}
    first = header.first
    while first - 1 > above.row:
        if (filled := _filled(cells[first - 1])) and not _is_title(cells, first - 1, filled, naming):
            break
        first -= 1
    return first


def _is_title(cells: Sequence[Sequence[Any]], row: int, filled: Sequence[int], naming: Collection[int]) -> bool:
    """Whether a row may be a title: one cell of words, which names no record of the block above."""
    text = str(cells[row][filled[0]]).strip()
    if len(filled) > 1 or not any(map(str.isalpha, text)):
        return False
    return filled[0] not in naming or not _filled(cells[row - 1]) or NUMBERED.match(text) is not None


def _filled(row: Sequence[Any]) -> list[int]:
    return [column for column, cell in enumerate(row) if cell is not None and str(cell).strip()]


_LIKE_A_HEADER = re.compile(
    r".*(?:名称|名|号|码|型|类别|类|日期|时间|数|数量|单位|地址|电话|情况|方式|备注|金额|面积|级别|内容|项目)"
)


def likely_headers(cells: Sequence[Sequence[Any]]) -> dict[int, str]:
    """Returns what looks like a header where none is known: column index → word; never what may be a person."""
    rows = [{i: plain(cell) for i, cell in enumerate(row) if isinstance(cell, str)} for row in cells[:_LAST_HEADER_ROW]]
    likely = [{i: word for i, word in row.items() if len(word) < 12 and _LIKE_A_HEADER.fullmatch(word)} for row in rows]
    return max(likely, key=len, default={})


def _lines(rows: Sequence[Sequence[Any]]) -> list[list[str]]:
    width = max(map(len, rows))
    lines = [[plain(str(cell)) if isinstance(cell, str) else "" for cell in row] for row in rows]
    return [line + [""] * (width - len(line)) for line in lines]


def _candidates(lines: Sequence[Sequence[str]]) -> list[list[str]]:
    """Per column what its header may be; of two rows the lower, or both together, or the upper above a blank."""
    if len(lines) == 1:
        return [[text] if text else [] for text in lines[0]]
    upper, lower = lines
    group, candidates = "", []
    for top, bottom in zip(upper, lower, strict=True):
        group = top or group
        both = [bottom, group + bottom, bottom + group, *([group] if bottom in _WHOLE else [])]
        candidates.append(both if bottom else [top] if top else [])
    return candidates


def _texts(candidates: Sequence[Sequence[str]]) -> dict[int, str]:
    return {column: texts[0] for column, texts in enumerate(candidates) if texts and not _SIGNED.fullmatch(texts[0])}
