"""Readings of one header as that of several ledgers between which the evidence does not decide."""

from __future__ import annotations

from collections.abc import Sequence

from orggraph.ledgers.recognition.headings import Heading
from orggraph.ledgers.recognition.reading import Assigned, CellsOf

_AS_GOOD, _ALIKE = 0.85, 0.97
"""A reading for which so much of the best speaks is as good; where neither is of units, ledgers of grids and of
organizations are up to 0.95 alike, and no doubt."""
_MOSTLY, _FEWEST_ROWS, _ALL = 0.6, 3, 0.95
_FIRMS = frozenset({"unit"})


def is_rival(one: Assigned, best: Assigned, cells: CellsOf) -> bool:
    """Whether a reading is so near to the best that the evidence does not decide.

    A ledger of units is that also where the best leaves firms unread which name the rows better than what it takes:
    an organization of several firms stands in several rows. What reads nothing that the best leaves unread is none.
    """
    if set(one.columns.values()) <= set(best.columns.values()):
        return False
    of_units = "unit" in (one.ledger.kinds[0], best.ledger.kinds[0])
    if one.total >= (_AS_GOOD if of_units else _ALIKE) * best.total:
        return True
    name, own = _naming(one), _naming(best)
    if one.ledger.kinds[0] != "unit" or name is None or own is None or name in best.columns.values():
        return False
    firms, rows = cells(name), cells(own)
    named = firms.row_share(_FIRMS) >= _MOSTLY and firms.filled >= _FEWEST_ROWS
    return named and (rows.naming < _ALL * firms.naming or rows.filled < firms.filled)


def names_firms(best: Assigned, headings: Sequence[Heading], cells: CellsOf) -> bool:
    """Whether a column that a reading leaves unread names firms."""
    unread = {column for column, heading in enumerate(headings) if heading.own}.difference(best.columns.values())
    return any(cells(column).row_share(_FIRMS) >= _MOSTLY for column in unread)


def _naming(one: Assigned) -> int | None:
    """The column that names the rows."""
    return next((one.columns[claim] for claim in one.ledger.required[0] if claim in one.columns), None)
