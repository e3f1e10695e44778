"""The hand that writes true values into cells, in the manner of a style."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

from tests.districts import dirt_dates, dirt_text, office_words
from tests.districts.dates import Day, Term
from tests.districts.forms import TYPE_WORDS, equivalents
from tests.districts.phrases import one_of
from tests.districts.style import Style
from tests.districts.table import Column, Value
from tests.districts.truth import Grid, Organization

Cell = str | int | dt.date | None

LOOSE: dict[str, dict[str, tuple[str, ...]]] = {
    "type": TYPE_WORDS,
    "mode": {
        "单独组建": ("单独组建", "单独"),
        "联合组建": ("联合组建", "联合"),
        "挂靠组建": ("挂靠组建", "挂靠"),
    },
    "established": {"是": ("是", "已建立"), "否": ("否", "未建立")},
}
_OFFICE = {"mode": office_words.MODES, "established": office_words.FLAGS}
_NAMED = ("organization", "instructor", "mode")
"""Columns in which a word for nothing must not become somebody."""


@dataclass
class Pen:
    """Writes one ledger; `plain` is a CSV, where everything is text."""

    rng: random.Random
    style: Style
    plain: bool
    spans_only: bool = False
    tick: Cell = "√"

    def slips(self, share: float = 1.0) -> bool:
        return self.rng.random() < self.style.cell_dirt * share

    def write(self, column: Column, value: Value) -> Cell:
        """One cell."""
        if isinstance(value, Organization):
            return self._text(self._organization(value))
        if isinstance(value, Grid):
            return self._grid(value)
        if isinstance(value, Day):
            return self._date(value)
        if isinstance(value, bool):
            return self.tick
        if isinstance(value, int):
            return self._count(column, value)
        if isinstance(value, tuple):
            return self._several(column, value)
        if value is None and column.kind == "tick":
            return None
        if value is None or value == "":
            return self._nothing(column)
        return self._word(column, value)

    def _nothing(self, column: Column) -> Cell:
        if column.kind == "area" and self.style.areas != "repeated":
            return None
        if column.kind in ("count", "people"):
            return self.rng.choice(("—", "/", None)) if self.slips() else None
        if column.field in _NAMED and self.rng.random() < self.style.office_words / 3:
            return one_of(office_words.NOTHING, self.rng)
        return self.rng.choice(dirt_text.NOTHING) if self.slips() else None

    def _word(self, column: Column, text: str) -> Cell:
        phrases = _OFFICE.get(column.field, {}).get(text)
        if phrases and self.rng.random() < self.style.office_words:
            text = one_of(phrases, self.rng)
        elif self.style.loose_values:
            text = self.rng.choice(LOOSE.get(column.field, {}).get(text, (text,)))
        if column.kind == "unit" and self.rng.random() < self.style.variants:
            text = dirt_text.brackets(text, self.rng)
        if column.kind == "code":
            return text if self.plain or not self.style.mixed_columns else int(text)
        if column.field == "code" and self.slips(0.3):
            return dirt_text.code(text, self.rng)
        return self._text(text)

    def _text(self, text: str) -> str:
        return dirt_text.smudge(text, self.rng) if self.slips(0.25) else text

    def _organization(self, organization: Organization) -> str:
        if self.rng.random() >= self.style.variants:
            return organization.name
        return dirt_text.brackets(self.rng.choice(equivalents(organization)), self.rng)

    def _grid(self, grid: Grid) -> Cell:
        if not self.slips(1.5):
            return self._text(grid.name)
        return self.rng.choice((grid.number, grid.number, grid.code, grid.code if self.plain else int(grid.code)))

    def _date(self, day: Day) -> Cell:
        if self.style.cell_dirt:
            return dirt_dates.date_cell(day, self.rng, plain=self.plain)
        return dirt_dates.iso(day) if day.month else dirt_dates.chinese(day)

    def _count(self, column: Column, number: int) -> Cell:
        if column.field == "workers" and self.slips(0.15):
            return dirt_text.roughly(number, self.rng)
        if column.kind in ("people", "count") and column.field != "number" and self.slips(0.4):
            return dirt_text.count(number, self.rng, people=column.kind == "people")
        return number

    def _several(self, column: Column, value: tuple[str, ...] | tuple[Day | None, Term]) -> Cell:
        if column.kind == "list":
            items = [str(each) for each in value]
            return dirt_text.listing(items, self.rng) if self.style.cell_dirt else "、".join(items)
        start, term = value
        assert isinstance(term, Term)
        assert not isinstance(start, str)
        text = dirt_dates.term_text(start, term, self.rng, spans_only=self.spans_only)
        return self._nothing(column) if text is None else text
