"""Where a header may stand: rows whose cells are words, one to three of them together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from orggraph.ledgers.declared import LEDGERS
from orggraph.ledgers.header_words import Claims, plain
from orggraph.ledgers.recognition.cell_kinds import kinds_of
from orggraph.ledgers.recognition.headings import Heading, headings_of
from orggraph.ledgers.recognition.reading import Assigned
from orggraph.ledgers.sheet import Sheet

LAST_HEADER_ROW = 40
_FEWEST = 2
_CERTAIN = 4
"""So many known words in a row make a header; rows below are headers only by known words."""
_WEAK_ROWS, _LONGEST = 8, 16
_DEPTHS = (1, 2, 3)
_VALUES = frozenset({"date", "credit_code", "personal", "count"})
_YEAR = re.compile(r"\s*\d{4}\s*年?(?:底|末)?\s*")
_SAYS = re.compile(r"[^:]{1,12}:.+")
"""填报单位：…: no header."""
_LIKE = re.compile(
    r".*(?:名称?|全称|[编代]?号|码|型|类别?|日期|时间|数量?|单位|主体|企业|组织|支部|情况|方式|形式|街道|社区|网格|人员|指导员"
    r"|性质|原因|状态|职务|姓名|书记|成员|行业|领域)"
)


@dataclass(frozen=True)
class Candidate:
    """One to three rows that may be a header.

    Attributes:
        row: The index of the last of them.
        lines: Their plain words.
        headings: What heads each column.
        readings: It read as the header of each ledger, by its words.
    """

    row: int
    lines: Sequence[Sequence[str]]
    headings: Sequence[Heading]
    readings: Sequence[Assigned]

    @property
    def first(self) -> int:
        """The index of the first of them."""
        return self.row - len(self.lines) + 1

    @property
    def best(self) -> Assigned:
        """The ledger that its words say most of."""
        return max(self.readings, key=lambda one: (one.complete, one.total))

    @property
    def score(self) -> tuple[bool, float, int, int]:
        """How well it is understood; then one row before two, then the upper."""
        return self.best.complete, round(self.best.total, 6), -len(self.lines), -self.row


def candidates(sheet: Sheet, claims: Claims) -> Iterator[Candidate]:
    """Yields what may be a header; rows far below only where known words stand there.

    Cells merged over several rows show that the upper alone is no header: 党员数 above 女 and 合计 is neither column.
    """
    cells = sheet.cells
    top = min(len(cells), LAST_HEADER_ROW)
    merged = {first: last for (first, _), (last, _) in sheet.merged if 0 < last - first < len(_DEPTHS)}
    likely = {row for row in claims.are_in(sheet.strips) if row >= top}
    rows = (*range(top), *sorted(likely | {row - 1 for row in likely if row > top}))
    known = {row: _known(cells[row], claims) for row in rows}
    certain = next((row for row in rows if known[row] >= _CERTAIN), len(cells))
    like = cache(lambda row: _like_headers(cells[row]))
    holds = cache(lambda row: holds_values(cells[row]))
    for row in rows:
        for depth in _depths(cells, row, merged):
            below = range(row, min(row + depth, len(cells)))
            words = max((known.get(one, 0) for one in below), default=0)
            if len(below) < depth or holds(below[-1]) or not _may_head(cells, below):
                continue
            parts = row <= certain
            if parts:
                words = max(words, *map(like, below))
            is_like = words >= _FEWEST or (parts and depth > 1 and row in merged)
            found = _candidate(cells, row, depth, claims, parts) if is_like else None
            if found is not None:
                yield found


def weak_candidates(sheet: Sheet, claims: Claims) -> Iterator[Candidate]:
    """Yields rows at the top whose words each say too little by themselves; only cells can make a header of them.

    They are two where a cell is merged over both, or over several columns of the upper.
    """
    merged = {top for (top, left), (bottom, right) in sheet.merged if bottom == top + 1 or right > left}
    for row in range(min(_WEAK_ROWS, len(sheet.cells))):
        for depth in (2, 1) if row in merged else (1,):
            lines = lines_of(sheet.cells[row : row + depth])
            if len(lines) < depth or not _may_head(sheet.cells, range(row, row + depth)):
                continue
            headings = headings_of(lines, len(lines[0]))
            words = [heading.text for heading in headings if heading.own]
            if len(words) < _FEWEST or len(set(words)) < len(words) or any(len(word) > _LONGEST for word in words):
                continue
            readings = [claims.reader.read(ledger, headings) for ledger in LEDGERS]
            yield Candidate(row + depth - 1, lines, headings, readings)


def _depths(cells: Sequence[Sequence[Any]], row: int, merged: Mapping[int, int]) -> Sequence[int]:
    """How many rows a header that begins here may have; a range that is merged down into figures says nothing."""
    last = merged.get(row, row)
    return (last - row + 1,) if row < last < len(cells) and _may_head(cells, range(row, last + 1)) else _DEPTHS


def _known(row: Sequence[Any], claims: Claims) -> int:
    return sum(1 for cell in row if isinstance(cell, str) and 0 < len(cell) < 40 and claims.knows(plain(cell)))


def _like_headers(row: Sequence[Any]) -> int:
    words = (plain(cell) for cell in row if isinstance(cell, str) and 1 < len(cell) < 40)
    return sum(1 for word in words if _LIKE.match(word) is not None)


def holds_values(row: Sequence[Any]) -> bool:
    """Whether a row holds what no header does: figures, days, codes, several of them."""
    return sum(1 for cell in row if _is_value(cell)) >= _FEWEST


def _is_value(cell: Any) -> bool:
    if not isinstance(cell, str):
        return cell is not None and not _is_year(cell)
    return not _YEAR.fullmatch(cell) and bool(_VALUES & kinds_of(cell))


def _may_head(cells: Sequence[Sequence[Any]], rows: range) -> bool:
    """Whether rows can be one header: none holds figures, nor the upper a title alone, or who filled in the sheet."""
    if len(rows) == 1:
        return True
    for row in rows:
        said = [cell for cell in cells[row] if cell is not None and cell != ""]
        if len(said) < _FEWEST and row != rows[-1]:
            return False
        if any(not isinstance(cell, str) and not _is_year(cell) for cell in said):
            return False
        if row != rows[-1] and any(isinstance(cell, str) and _SAYS.fullmatch(plain(cell)) for cell in said):
            return False
    return True


def _is_year(cell: Any) -> bool:
    return isinstance(cell, int | float) and not isinstance(cell, bool) and 1990 <= cell < 2100 and cell % 1 == 0


def _candidate(cells: Sequence[Sequence[Any]], row: int, depth: int, claims: Claims, parts: bool) -> Candidate | None:
    lines = lines_of(cells[row : row + depth])
    headings = headings_of(lines, len(lines[0]))
    readings = [claims.reader.read(ledger, headings, parts=False) for ledger in LEDGERS]
    known = max(readings, key=lambda one: (one.complete, one.total))
    if parts and not (known.complete and len(known.columns) > _CERTAIN):
        readings = [claims.reader.read(ledger, headings) for ledger in LEDGERS]
    found = Candidate(row + depth - 1, lines, headings, readings)
    return found if max(len(one.columns) for one in readings) >= _FEWEST else None


def lines_of(rows: Sequence[Sequence[Any]]) -> list[list[str]]:
    """Returns the plain words of rows, in equal length."""
    width = max(map(len, rows))
    lines = [[_word(cell) for cell in row] for row in rows]
    return [line + [""] * (width - len(line)) for line in lines]


def _word(cell: Any) -> str:
    if isinstance(cell, str):
        return plain(cell)
    return f"{int(cell)}年" if _is_year(cell) else ""
