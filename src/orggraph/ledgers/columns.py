"""Columns of cells to columns of values: each distinct cell is understood once, and what is wrong is said."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np

from orggraph.ledgers.body import Body
from orggraph.ledgers.cells import Parsed, Problem, parse_filled, parse_flag, parse_number, parse_text, parse_words
from orggraph.ledgers.changed_units import ChangedUnits
from orggraph.ledgers.code_cells import CHANGED, are_codes, parse_code, without_identity
from orggraph.ledgers.day_cells import parse_day, parse_last_day
from orggraph.ledgers.guarded import Understood, guarded, other_than_itself
from orggraph.ledgers.header import Header
from orggraph.ledgers.recognition.ticks import Ticked, ticked
from orggraph.ledgers.shown_words import FREE_WORDS, NO_VALUES, shown
from orggraph.ledgers.stated_areas import Place, StatedArea, captioned_areas
from orggraph.ledgers.strips import Strip, blanks
from orggraph.ledgers.term_cells import Words, terms_in
from orggraph.ledgers.workbook import Sheet
from orggraph.model.columns import Column, ColumnType, KindSchema
from orggraph.model.finding import Finding
from orggraph.model.question import shape_of
from orggraph.profile import Profile
from orggraph.register.answers import Asking
from orggraph.register.area_names import AreaNames
from orggraph.register.frames import is_end
from orggraph.register.values import Values
from orggraph.text.cleaning import text_of
from orggraph.text.dates import PartialDate
from orggraph.text.privacy import without_personal_numbers

_PLANNED = frozenset({"review"})
"""Dates of what is to be done, which may lie ahead."""
_PARSERS: Mapping[ColumnType, Callable[[Any], Parsed]] = {
    "text": parse_words,
    "count": parse_number,
    "date": parse_day,
    "flag": parse_flag,
    "filled": parse_filled,
}

_NAMES = ("name", "former_names")
"""Columns of text that name the record itself."""


@dataclass
class SheetColumns:
    """The claimed columns of a sheet as values, with the findings about their cells.

    `gone` are names of units that its rows say are no more; `telling` are columns of no field that say so; `changed` is
    what other sheets say became of units.
    """

    sheet: Sheet
    header: Header
    body: Body
    schemas: Mapping[str, KindSchema]
    profile: Profile
    words: Words
    asking: Asking = field(default_factory=Asking)
    stated: tuple[StatedArea, ...] = ()
    day: PartialDate | None = None
    findings: list[Finding] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)
    changed: ChangedUnits = field(default_factory=ChangedUnits)
    telling: set[int] = field(default_factory=set)
    _texts: dict[str, Values] = field(default_factory=dict)
    _ticked: dict[tuple[int, ...], Ticked] = field(default_factory=dict)

    @property
    def height(self) -> int:
        """The number of rows of data."""
        return len(self.body.numbers)

    @cached_property
    def shape(self) -> str:
        """The fingerprint of the header, under which answers about it are kept."""
        return shape_of(self.header.texts.values())

    def has(self, claim: str) -> bool:
        """Whether the sheet has a column for `kind.field`, `extra.name` or `tier.name`."""
        return claim in self.header.columns

    def strip(self, claim: str) -> Strip:
        """Returns a claimed column of cells; blanks where the sheet has none."""
        if claim in self.header.ticks:
            said = self.ticked(claim)
            return said.days if self.header.ticks[claim].days else said.words
        index = self.header.columns.get(claim)
        return blanks(self.height) if index is None else self.body.columns[index]

    def ticked(self, claim: str) -> Ticked:
        """Returns what the ticks say that are a field."""
        ticks = self.header.ticks[claim]
        if ticks.columns not in self._ticked:
            self._ticked[ticks.columns] = ticked(ticks, self.body.columns, self._notes)
        return self._ticked[ticks.columns]

    def _notes(self, row: int) -> list[str]:
        """The texts of a row in columns that are nothing else."""
        claims = self.header.claims
        cells = (strip[row] for at, strip in enumerate(self.body.columns) if at not in claims)
        return [cell for cell in cells if isinstance(cell, str)]

    def raw(self, claim: str) -> list[Any]:
        """Returns the cells of a claimed column, row by row."""
        return self.strip(claim).cells

    def values(self, claim: str, column: Column) -> Values:
        """Returns the values of a claimed column, by its declared type."""
        if column.type in ("term", "terms"):
            assert column.vocabulary is not None
            vocabulary = self.profile.vocabularies[column.vocabulary]
            many = column.type == "terms"
            strip, times = self.strip(claim), Counter[str]()
            for number, rows in enumerate(np.bincount(strip.rows).tolist()):
                times[str(strip.distinct.cells[number])] += rows
            return self.understood(
                claim, lambda value: terms_in(value, vocabulary, self.words, many=many, times=times[str(value)])
            )
        if column.type == "date":
            return self._dates(claim, column.name)
        if column.type == "count":
            return self.counted(claim, parse_number)
        if column.code:
            codes = are_codes(self.strip(claim).distinct.cells)
            return self.understood(claim, parse_code, without_identity if codes else None)
        if column.type == "text" and (column.refers_to or column.name in _NAMES):
            return self.texts(claim)
        return self.understood(claim, _PARSERS[column.type])

    def _dates(self, claim: str, name: str) -> Values:
        if is_end(name):
            return self.understood(claim, parse_last_day)
        values = self.understood(claim, parse_day)
        if name not in _PLANNED:
            self.report_late(claim, values)
        return values

    def report_late(self, claim: str, values: Values) -> None:
        """Reports dates after the day of the ledger: what begins then has no effect on that day."""
        last = self.day.last if self.day is not None else dt.date.today()
        late = [number for number, date in enumerate(values.distinct) if date is not None and date.first > last]
        for row in np.isin(values.rows, late).nonzero()[0].tolist() if late else ():
            problem = Problem("future-date", last.isoformat(), str(values[row]))
            self.report(problem, self.body.numbers[row], claim)

    def counted(self, claim: str, parse: Callable[[Any], Parsed]) -> Values:
        """Returns the counts of a claimed column; one that is merged over several records is of none of them."""
        values = self.understood(claim, parse)
        shared: dict[int, None] = {}
        units = [set(rows) for rows in self.shared(self.naming)]
        for rows in self.shared(claim):
            if any(unit.issuperset(rows) for unit in units):
                continue  # a figure of the one record that all these rows are of
            shared.update(dict.fromkeys(rows))
            if values[rows[0]] is not None:
                self.report(Problem("merged-count"), self.body.numbers[rows[0]], claim, self.strip(claim)[rows[0]])
        return values.replaced(shared) if shared else values

    @property
    def naming(self) -> str:
        """The column that names the records."""
        return next(claim for claim in self.header.ledger.required[0] if self.has(claim))

    def shared(self, claim: str) -> list[list[int]]:
        """Returns the rows of each merged range of a claimed column that goes over several records."""
        column = self.header.columns.get(claim)
        found = []
        for (top, left), (bottom, _) in self.sheet.merged:
            if left == column and bottom > top:
                first, last = bisect_left(self.body.numbers, top + 1), bisect_right(self.body.numbers, bottom + 1)
                found.append(list(range(first, last)))
        return [rows for rows in found if len(rows) > 1]

    def texts(self, claim: str) -> Values:
        """Returns a claimed column as text."""
        if claim not in self._texts:
            self._texts[claim] = self.understood(claim, parse_text)
        return self._texts[claim]

    def understood(
        self, claim: str, parse: Callable[[Any], Understood], without: Callable[[Any], str | None] | None = None
    ) -> Values:
        """Returns what each cell of a claimed column means, by a parser of cells; what is wrong is reported.

        `without` cuts out the personal numbers, where not all that look so are some.
        """
        strip = self.strip(claim)
        cells = strip.distinct.cells
        values: list[Any]
        numbers: Iterable[int]
        if parse in (parse_text, parse_words, parse_code):
            changed = CHANGED if parse is parse_code else None
            values, numbers = list(cells), other_than_itself(strip.distinct, changed)
        else:  # in the order of the rows, as words new to a vocabulary are told where they stand first
            values, numbers = [None] * len(cells), dict.fromkeys(strip.rows.tolist())
        problems: dict[int, list[Problem]] = {}
        for number in numbers:
            values[number], found = guarded(cells[number], parse, without)
            if found:
                problems[number] = found
        once: set[str] = set()
        for row in strip.where(problems):
            number = int(strip.rows[row])
            for problem in problems[number]:
                if problem.code not in once:
                    self.report(problem, self.body.numbers[row], claim, cells[number])
                once.update([problem.code] if problem.once else ())
            problems[number] = [problem for problem in problems[number] if problem.code != "own-word"]
        return Values(values, strip.rows)

    @cached_property
    def places(self) -> Values:
        """Per row the place it lies in, as columns, captions and the sheet as a whole say it, in the order of rows."""
        names = AreaNames.of(self.profile)
        columns = [self.texts(f"tier.{tier.name}") for tier in self.profile.tiers]
        stated = tuple(one for one in self.stated if one.tier is None or self._agrees(one, columns[one.tier], names))
        if captioned := captioned_areas(self.body, names, len(columns)):
            columns = [column.or_else(values) for column, values in zip(columns, self._below(captioned), strict=True)]
        return Values.together(columns).map(lambda each: Place(each, stated))

    def _below(self, captioned: Mapping[int, tuple[str | None, ...]]) -> list[Values]:
        """Per tier the area that the caption above each row names."""
        numbers = sorted(captioned)
        said = [(None,) * len(self.profile.tiers), *map(captioned.__getitem__, numbers)]
        rows = np.searchsorted(numbers, self.body.numbers)
        return [Values([areas[tier] for areas in said], rows) for tier in range(len(self.profile.tiers))]

    def _agrees(self, stated: StatedArea, column: Values, names: AreaNames) -> bool:
        """Whether a column of the same tier names no other area than the sheet as a whole; else that is told."""
        said = {column.distinct[n] for n in np.unique(column.rows).tolist()} - {None}
        area = names.normal(stated.name, stated.tier)
        same = {value for value in said if names.normal(value, stated.tier).core.endswith(area.core)}
        if said and not same:
            self.findings.append(Finding("contradicting-column", self.sheet.source(), stated.name, min(said)))
        return len(said) == len(same)

    def report(self, problem: Problem, number: int, claim: str | None, given: Any = "") -> None:
        """Adds a finding about a row, or about one of its cells."""
        place = self.sheet.source(number, self.header.text_of(claim), self.header.letter_of(claim))
        hidden = problem.code == "personal-number" or self._is_personal(claim)
        said = "" if hidden else without_personal_numbers(problem.part or text_of(given) or "")
        expected = problem.expected
        if claim in FREE_WORDS or problem.code in NO_VALUES:
            said, expected = shown(said), shown(expected)
        self.findings.append(Finding(problem.code, place, said[:80], expected, claim=claim))

    def _is_personal(self, claim: str | None) -> bool:
        """Whether a column is about a person: a finding never shows what stands in it."""
        kind, _, name = (claim or "").partition(".")
        columns = self.schemas[kind].columns if kind in self.schemas else self.header.ledger.extras
        return any(column.personal for column in columns if column.name == name)
