"""Sheets that are recognized by another of the same header, or that go on from one without a header of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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

    What its cells alone do not tell, as they are few or odd, those of the other sheet do. Its words may stand in other
    columns, as those of a second unit in the same row do.
    """
    for known in headers:
        wanted = _filled(known.lines)
        if max(map(len, wanted)) < _FEWEST:
            continue
        depth = len(wanted)
        for first in range(min(len(sheet.cells) - depth, LAST_HEADER_ROW)):
            found = _filled(lines_of(sheet.cells[first : first + depth]))
            if (columns := _same_words(wanted, found)) is not None:
                header = _moved(replace(known, row=first + depth - 1, lines=_lines(found)), columns)
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


def _filled(lines: Sequence[Sequence[str]]) -> list[dict[int, str]]:
    """Line by line the words of a header by their columns."""
    return [{column: word for column, word in enumerate(line) if word} for line in lines]


def _lines(filled: Sequence[Mapping[int, str]]) -> list[list[str]]:
    return [[line.get(column, "") for column in range(max(line, default=-1) + 1)] for line in filled]


def _same_words(wanted: Sequence[Mapping[int, str]], found: Sequence[Mapping[int, str]]) -> dict[int, int] | None:
    """The column of a header → that of another that has the same words in the same order; None where one has others."""
    if [list(line.values()) for line in wanted] != [list(line.values()) for line in found]:
        return None
    pairs = {pair for known, line in zip(wanted, found, strict=True) for pair in zip(known, line, strict=True)}
    columns = dict(pairs)
    return columns if len(columns) == len(pairs) == len(set(columns.values())) else None


def _moved(header: Header, columns: Mapping[int, int]) -> Header:
    """A header whose words stand in other columns; what has no word stays where it is."""
    if all(column == at for column, at in columns.items()):
        return header

    def at(column: int) -> int:
        return columns.get(column, column)

    ticks = {claim: replace(each, columns=tuple(map(at, each.columns))) for claim, each in header.ticks.items()}
    return replace(
        header,
        columns={claim: at(column) for claim, column in header.columns.items()},
        texts={at(column): text for column, text in header.texts.items()},
        decisions={at(column): decision for column, decision in header.decisions.items()},
        ticks=ticks,
        near=tuple(_moved(one, columns) for one in header.near),
    )
