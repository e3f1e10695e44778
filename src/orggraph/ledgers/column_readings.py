"""Readings of a sheet with each thing that its columns could be, and with all of them together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations, product
from math import prod

from orggraph.ledgers.answered_columns import Taken
from orggraph.ledgers.row_outcomes import RowOutcome
from orggraph.model.question import Attribute, Outcome, Touched

Readings = Mapping[Taken, Mapping[int, RowOutcome]]
"""What columns are taken for → what each row comes to."""
_MOST_READINGS = 36
"""So many readings of a sheet are compared at most; where there would be more, columns are taken two by two."""


def combinations_of(possible: Mapping[int, Sequence[str]]) -> list[Taken]:
    """Returns what columns may be taken for together, as far as it can be tried."""
    options = [[None, *((column, claim) for claim in claims)] for column, claims in possible.items()]
    pairs = (pair for two in combinations(options, 2) for pair in product(*two))
    chosen = product(*options) if prod(map(len, options)) <= _MOST_READINGS else pairs
    return list(dict.fromkeys(tuple(each for each in some if each is not None) for some in chosen))


def touched_rows(readings: Readings, column: int) -> tuple[Touched, ...]:
    """Returns the rows that come to something else with a column than without it, by all that they may come to."""
    touched: dict[int, set[Attribute]] = {}
    for taken, rows in readings.items():
        if (rest := tuple(each for each in taken if each[0] != column)) == taken:
            continue
        without = readings[rest]
        for number in rows.keys() | without.keys():
            one, other = rows.get(number, RowOutcome()), without.get(number, RowOutcome())
            attributes = one.differs(other)
            if one.outcomes != other.outcomes or attributes:
                touched.setdefault(number, set()).update(attributes)
    grouped: dict[tuple[frozenset[Outcome], frozenset[Attribute]], list[int]] = defaultdict(list)
    for number in sorted(touched):
        outcomes = {each for rows in readings.values() for each in rows.get(number, RowOutcome()).outcomes}
        grouped[frozenset(outcomes), frozenset(touched[number])].append(number)
    return tuple(Touched(tuple(rows), outcomes, None, attributes) for (outcomes, attributes), rows in grouped.items())
