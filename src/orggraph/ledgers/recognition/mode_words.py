"""Columns of few words that say how units are covered, whatever heads them: 自己有, 几家合的, 靠社区支部, 没有."""

from __future__ import annotations

from typing import Any

from orggraph.ledgers.recognition.cell_kinds import kinds_of
from orggraph.ledgers.recognition.column_cells import ColumnCells
from orggraph.model.modes import MODES, mode_of
from orggraph.model.vocabulary import vocabularies
from orggraph.text.cleaning import clean

_MOST_WORDS, _FEWEST_ROWS, _LONGEST = 8, 4, 10
_REPEATED = 0.6
"""Names of organizations differ more from row to row."""
_NEARLY_ALL, _MOSTLY = 0.9, 0.75
_FEWEST_MODES = 2
_NAMES, _SAYS_NOTHING = frozenset({"organization", "unit", "person"}), frozenset({"flag", "state"})


def are_mode_words(cells: ColumnCells) -> bool:
    """Whether the cells of a column are modes and no names: a few words again and again, all of which say one.

    They say at least two modes, one of them in words that look like nothing else.
    """
    if not 0 < len(cells.cells) <= _MOST_WORDS or cells.filled < _FEWEST_ROWS or cells.naming > _REPEATED:
        return False
    codes = [_mode(cell) for cell in cells.cells]
    told = sum(rows for code, rows in zip(codes, cells.rows, strict=True) if code is not None)
    modes = {code for code in codes if code in MODES}
    plain = any(code in MODES and not kinds_of(cell) & _NAMES for cell, code in zip(cells.cells, codes, strict=True))
    return plain and len(modes) >= _FEWEST_MODES and told >= _NEARLY_ALL * sum(cells.rows)


def tells_all(sample: ColumnCells) -> bool:
    """Whether a column says in nearly every row what remarks seldom do: how organizations were set up, or who came."""
    return any(sample.row_share(frozenset({kind})) >= _MOSTLY for kind in ("mode_sentence", "sent_person"))


def _mode(cell: Any) -> str | None:
    """What a cell says as a mode; `none` for a no, nothing for what is longer than a word."""
    if not isinstance(cell, str) or len(text := clean(cell).replace(" ", "")) > _LONGEST:
        return None
    code = mode_of(text, vocabularies()).code
    return code or ("none" if kinds_of(cell) & _SAYS_NOTHING else None)
