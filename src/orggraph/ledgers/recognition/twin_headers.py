"""Sheets that are recognized by a sheet of the same header: one street sends a sheet for each community."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from orggraph.ledgers.header import Block, Header
from orggraph.ledgers.recognition.candidates import LAST_HEADER_ROW, lines_of
from orggraph.ledgers.sheet import Sheet

_FEWEST = 3
"""Headers of fewer words are no evidence: many sheets begin with a number and a name."""


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


def _bare(lines: Sequence[Sequence[str]]) -> list[list[str]]:
    """The lines without the blanks at their ends."""
    bare = [list(line) for line in lines]
    for line in bare:
        while line and not line[-1]:
            line.pop()
    return bare
