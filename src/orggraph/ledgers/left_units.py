"""Lists of units that have left, as their titles say (2025年已注销企业): where others list them, they count no more."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from orggraph.ledgers.changed_units import ChangedUnits, Left
from orggraph.ledgers.day_cells import parse_last_day
from orggraph.ledgers.recognition.cell_kinds import kinds_of
from orggraph.ledgers.sheet import Sheet
from orggraph.text.cleaning import clean, compact, text_of
from orggraph.text.codes import is_credit_code
from orggraph.text.dates import PartialDate, parse_date
from orggraph.text.names import normal_unit_name
from orggraph.text.remarks import is_list_of_left

_TITLE_ROWS = 4
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY_OF_YEAR = re.compile(r"\d{1,2}月(?:\d{1,2}[日号])?")
"""A day, or a month, without its year."""
_RENAMED = re.compile(r"更名|改名|名称变更|变更名称")
"""Why a unit is in such a list that is still there."""


def read_left(changed: ChangedUnits, sheet: Sheet, known: Collection[str]) -> None:
    """Adds the units that such a list names; `known` are names of units in the other sheets."""
    column, year = naming_column(sheet, known), year_of(sheet)
    for row in sheet.cells:
        texts = list(map(plain_text, row))
        if any(map(_RENAMED.search, texts)):
            continue
        left = Left(last_day(row, year), sheet.source())
        if column is not None and column < len(row) and texts[column]:
            changed.names.setdefault(normal_unit_name(texts[column]), left)
        changed.codes.update({code: left for code in texts if is_credit_code(code)})


def lists_left_units(sheet: Sheet) -> bool:
    """Whether the name of a sheet, or of its file, or a title above its header says that its rows have left."""
    return any(map(is_list_of_left, titles_of(sheet)))


def titles_of(sheet: Sheet) -> Iterator[str]:
    """Yields the names of a file and a sheet, and the titles above its header."""
    yield sheet.file.rpartition("/")[2].rpartition(".")[0]
    yield sheet.name or ""
    for row in sheet.cells[:_TITLE_ROWS]:
        texts = list(filter(None, map(plain_text, row)))
        if len(texts) > 1:
            return
        yield from texts


def naming_column(sheet: Sheet, known: Collection[str]) -> int | None:
    """Returns the column that names the units: by names of other sheets, or by how names of units end."""
    found: Counter[int] = Counter()
    for row in sheet.cells:
        found.update(column for column, cell in enumerate(row) if plain_text(cell) in known or "unit" in kinds_of(cell))
    return max(found, key=lambda column: (found[column], -column), default=None)


def year_of(sheet: Sheet) -> int | None:
    """Returns the year that the titles of a sheet name, None where they name none or several."""
    years = {int(year) for title in titles_of(sheet) for year in _YEAR.findall(title)}
    return years.pop() if len(years) == 1 else None


def last_day(row: Sequence[Any], year: int | None = None) -> PartialDate | None:
    """Returns the latest day in a row, None where there is none; `year` is the year of days written without one."""
    days = (_day(cell, year) for cell in row if isinstance(cell, dt.date | str))
    return max((day for day in days if day is not None), key=lambda day: day.last, default=None)


def _day(cell: dt.date | str, year: int | None) -> PartialDate | None:
    if isinstance(cell, dt.date) or _YEAR.search(cell):
        day = parse_last_day(cell)[0]
        return day if isinstance(day, PartialDate) else None
    match = _DAY_OF_YEAR.fullmatch(plain_text(cell)) if year is not None else None
    return parse_date(f"{year}年{match[0]}") if match else None


def plain_text(cell: Any) -> str:
    """Returns what a cell says, without spaces."""
    return compact(clean(text_of(cell) or ""))
