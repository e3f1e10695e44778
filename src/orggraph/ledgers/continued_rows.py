"""Units that stand over several rows: one row for each project, branch, partner or month of theirs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from orggraph.ledgers.columns import SheetColumns
from orggraph.register.values import Values
from orggraph.text.cleaning import text_of
from orggraph.text.names import normal_unit_name

_NAME, _CODE = "unit.name", "unit.credit_code"
_WHOLE_NUMBER = re.compile(r"(\d{1,5})(?:\.0)?")
_FEWEST_NUMBERED = 2


def continued_rows(sheet: SheetColumns, names: Values) -> dict[int, int]:
    """Returns which rows go on with a unit that stands in a row above: row → the first row of its unit.

    A name merged over several rows, 同上, or a name that is repeated or blank where the number of the row is blank as
    well says so. In a sheet of that kind a name stands for one unit wherever it stands, but for two credit codes.
    """
    merged = {row: rows[0] for rows in sheet.shared(_NAME) for row in rows[1:]}
    repeated = np.flatnonzero(~names.known | np.append(False, names.rows[1:] == names.rows[:-1])).tolist()
    if not merged and not repeated:
        return {}
    numbers, codes = _numbering(sheet), sheet.texts(_CODE)
    dittos = {number for number, column, _ in sheet.body.dittos if column == sheet.header.columns[_NAME]}
    first: dict[int, int] = {}
    for row in sorted({*merged, *repeated}):
        above = first.get(row - 1, row - 1)
        if row in merged:
            first[row] = merged[row]
        elif row and _follows(sheet, row) and names[above] is not None:
            blank = names[row] is None
            said = sheet.body.numbers[row] in dittos or _goes_on(numbers, row, above)
            if said and (codes[row] is None if blank else codes[row] in (None, codes[above])):
                first[row] = above
    same = _same_names(names, codes, first) if first else {}
    return {row: same.get(above, above) for row, above in {**same, **first}.items()}


def _follows(sheet: SheetColumns, row: int) -> bool:
    """Whether a row stands right below the one above, so that no caption or total is between them."""
    return sheet.body.numbers[row] - sheet.body.numbers[row - 1] == 1


def _goes_on(numbers: Mapping[int, int] | None, row: int, above: int) -> bool:
    """Whether the number of a row is that of the unit above, or blank where that one has a number."""
    return numbers is not None and above in numbers and numbers.get(row, numbers[above]) == numbers[above]


def _numbering(sheet: SheetColumns) -> Mapping[int, int] | None:
    """The column that numbers the units, as row → number: 1 2 3 with blanks or the same number between."""
    claimed = sheet.header.claims
    for column in sheet.header.texts:
        if column in claimed:
            continue
        found = dict(_whole_numbers(sheet.body.columns[column].cells))
        distinct = list(dict.fromkeys(found.values()))
        if len(distinct) >= _FEWEST_NUMBERED and distinct == list(range(distinct[0], distinct[0] + len(distinct))):
            return found
    return None


def _whole_numbers(cells: list[Any]) -> Iterator[tuple[int, int]]:
    for row, cell in enumerate(cells):
        if (match := _WHOLE_NUMBER.fullmatch(text_of(cell) or "")) is not None:
            yield row, int(match[1])


def _same_names(names: Values, codes: Values, first: Mapping[int, int]) -> dict[int, int]:
    """The rows that bear a name again, where no two codes tell them apart."""
    rows: dict[str, list[int]] = defaultdict(list)
    for row, name in enumerate(names):
        if name is not None and row not in first:
            rows[normal_unit_name(name)].append(row)
    same = (group for group in rows.values() if len(group) > 1 and len({codes[row] for row in group} - {None}) < 2)
    return {row: group[0] for group in same for row in group[1:]}
