"""Sheets that are recognized by another of the same header, or that go on from one without a header of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from orggraph.ledgers.header import Block, Header
from orggraph.ledgers.recognition.candidates import LAST_HEADER_ROW, lines_of
from orggraph.ledgers.recognition.column_cells import sampled
from orggraph.ledgers.recognition.expected_cells import CONTRADICTION
from orggraph.ledgers.recognition.reading import Reader
from orggraph.ledgers.sheet import Sheet

_FEWEST = 3
"""Headers of fewer words are no evidence: many sheets begin with a number and a name."""
_MOSTLY, _FEWER = 0.6, 3
"""So many cells of a column are what is expected of it; so many columns at the end may be left out."""


def twin_block(sheet: Sheet, headers: Iterable[Header]) -> Block | None:
    """Returns the block of a sheet whose header, word by word, is that of a sheet that is recognized; else None.

    What its cells alone do not tell, as they are few or odd, those of the other sheet do.
    """
    for known in headers:
        wanted = _bare(known.lines)
        if max(sum(map(bool, line)) for line in wanted) < _FEWEST:
            continue
        depth = len(wanted)
        for first in range(min(len(sheet.cells) - depth, LAST_HEADER_ROW)):
            if _bare(lines_of(sheet.cells[first : first + depth])) == wanted:
                header = replace(known, row=first + depth - 1)
                return Block(header, 0, len(sheet.cells), header.first)
    return None


def continued_block(sheet: Sheet, headers: Iterable[Header], reader: Reader) -> Block | None:
    """Returns the block of a sheet that has no header and goes on from another, as the second page of it; else None.

    Its columns hold what those of the other sheet hold: names of the same kind, which tell its rows apart, and of the
    columns that are filled besides, most what is expected, and none what is not.
    """
    for known in headers:
        expected = reader.expected[known.ledger.name]
        naming = {claim for claim in known.ledger.required[0] if claim in known.columns}
        columns = {claim: column for claim, column in known.columns.items() if claim in expected}
        if not naming or max(known.texts, default=0) >= len(sheet.strips) + _FEWER:
            continue
        cells = {
            claim: sampled(sheet.strips[column], 0, len(sheet.cells))
            for claim, column in columns.items()
            if column < len(sheet.strips)
        }
        filled = {claim: sample for claim, sample in cells.items() if sample.known}
        fitting = {claim for claim, sample in filled.items() if expected[claim].share(sample) >= _MOSTLY}
        against = any(expected[claim].weighs(sample) <= CONTRADICTION for claim, sample in filled.items())
        if naming <= fitting and not against and len(fitting) >= max(_FEWEST, _MOSTLY * len(filled)):
            return Block(_without_lines(known, len(sheet.strips)), 0, len(sheet.cells), 0)
    return None


def _without_lines(header: Header, width: int) -> Header:
    """The header above the first row of a sheet that has so many columns."""
    ticks = {claim: each for claim, each in header.ticks.items() if max(each.columns) < width}
    kept = {
        c: column for c, column in header.columns.items() if column < width and (c in ticks or c not in header.ticks)
    }
    texts = {column: text for column, text in header.texts.items() if column < width}
    return replace(header, row=-1, lines=(), columns=kept, texts=texts, ticks=ticks, near=(), second=None)


def _bare(lines: Sequence[Sequence[str]]) -> list[list[str]]:
    """The lines without the blanks at their ends."""
    bare = [list(line) for line in lines]
    for line in bare:
        while line and not line[-1]:
            line.pop()
    return bare
