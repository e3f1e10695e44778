"""Lists of units that have left, as their titles say (2025年已注销企业): where others list them, they count no more."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from orggraph.ledgers.day_cells import parse_last_day
from orggraph.ledgers.recognition.cell_kinds import kinds_of
from orggraph.ledgers.sheet import Sheet
from orggraph.model.source import Source
from orggraph.text.cleaning import clean, compact, text_of
from orggraph.text.codes import is_credit_code
from orggraph.text.dates import PartialDate
from orggraph.text.names import normal_unit_name
from orggraph.text.remarks import is_list_of_left

_TITLE_ROWS = 4
_YEAR = re.compile(r"(?:19|20)\d\d")
_RENAMED = re.compile(r"更名|改名|名称变更|变更名称")
"""Why a unit is in such a list that is still there."""


@dataclass(frozen=True, slots=True)
class Left:
    """That a unit has left: the last day on which it was there, where that is told, and the list that says so."""

    day: PartialDate | None
    source: Source


@dataclass
class LeftUnits:
    """Units that have left, by name and by credit code."""

    names: dict[str, Left] = field(default_factory=dict)
    codes: dict[str, Left] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.names or self.codes)

    def find(self, name: str | None, code: str | None) -> Left | None:
        """Returns what is listed of a unit, None where it is not."""
        return self.codes.get(code or "") or self.names.get(normal_unit_name(name) if name else "")

    @classmethod
    def of(cls, sheets: Iterable[Sheet], known: Collection[str]) -> LeftUnits:
        """Returns the units that lists name; `known` are names of units in the other sheets."""
        found = cls()
        for sheet in sheets:
            found._read(sheet, known)
        return found

    def _read(self, sheet: Sheet, known: Collection[str]) -> None:
        column = _naming(sheet, known)
        for row in sheet.cells:
            texts = list(map(_text, row))
            if any(map(_RENAMED.search, texts)):
                continue
            left = Left(max(_days(row), key=lambda day: day.last, default=None), sheet.source())
            if column is not None and column < len(row) and texts[column]:
                self.names.setdefault(normal_unit_name(texts[column]), left)
            self.codes.update({code: left for code in texts if is_credit_code(code)})


def lists_left_units(sheet: Sheet) -> bool:
    """Whether the name of a sheet, or of its file, or a title above its header says that its rows have left."""
    return any(map(is_list_of_left, _titles(sheet)))


def _titles(sheet: Sheet) -> Iterator[str]:
    yield sheet.file.rpartition("/")[2].rpartition(".")[0]
    yield sheet.name or ""
    for row in sheet.cells[:_TITLE_ROWS]:
        texts = list(filter(None, map(_text, row)))
        if len(texts) > 1:
            return
        yield from texts


def _naming(sheet: Sheet, known: Collection[str]) -> int | None:
    """The column that names the units: by names of other sheets, or by how names of units end."""
    found: Counter[int] = Counter()
    for row in sheet.cells:
        found.update(column for column, cell in enumerate(row) if _text(cell) in known or "unit" in kinds_of(cell))
    return max(found, key=lambda column: (found[column], -column), default=None)


def _days(row: Sequence[Any]) -> Iterator[PartialDate]:
    for cell in row:
        if isinstance(cell, dt.date) or (isinstance(cell, str) and _YEAR.search(cell)):
            day = parse_last_day(cell)[0]
            if isinstance(day, PartialDate):
                yield day


def _text(cell: Any) -> str:
    return compact(clean(text_of(cell) or ""))
