"""Instructors of the units of a sheet: by name as an opaque key, or without one where only Yes is said."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence

import numpy as np

from orggraph.ledgers.cells import Problem
from orggraph.ledgers.disclaimers import disclaimed_words
from orggraph.ledgers.drafts import Rows, dated, fields_of
from orggraph.ledgers.instructor_cells import Assigned, assigned_to, cells_of_left
from orggraph.ledgers.instructors_in_names import instructors_in_names
from orggraph.ledgers.remark_columns import remarks_in
from orggraph.ledgers.remarked_instructors import instructors_in_remarks
from orggraph.ledgers.unit_cells import UnitCells
from orggraph.model.question import Choice, Outcome, Question, Touched
from orggraph.register.values import Mask, Values
from orggraph.text.cleaning import clean
from orggraph.text.left_posts import says_instructor_left

_NAMES, _FLAG, _ORGANIZATION = "extra.instructor", "extra.assigned", "establishment.organization"
_SECRETARIES = re.compile(r"(?:书记|支书).*(?:指导|联络|辅导)员|(?:指导|联络|辅导)员.*(?:书记|支书)")
_ABOUT = re.compile(r"指导员|联络员|辅导员|组织员|选派|派驻")
_CHOICES = (
    Choice("none", "没有指导员", "no instructor"),
    Choice("instructor", "有指导员", "an instructor is assigned"),
)


class Instructing:
    """Works out who instructs the units of a sheet."""

    def __init__(self, units: UnitCells, paths: Values, closed: Collection[int] = ()) -> None:
        """Takes the units of a sheet, the places they lie in, and which of them are closed."""
        sheet = units.sheet
        self.units, self.paths = units, paths
        own = units.spread(assigned_to(sheet.texts(_NAMES), sheet.strip(_NAMES)))
        self.disclaimed = _disclaimed(units)
        own = own.replaced(dict.fromkeys(self.disclaimed.nonzero()[0].tolist(), Assigned()))
        self.left = _left(units, own)
        own = own.replaced(dict.fromkeys(self.left, Assigned()))
        said = instructors_in_remarks(units)
        self.remarked = [
            unit for unit in said if not own[unit].names and own[unit].doubt is None and unit not in self.left
        ]
        self.assigned = own.replaced({unit: said[unit] for unit in self.remarked})
        self.beside = self._take_from_names()
        self.flags = units.spread(sheet.values(_FLAG, sheet.header.ledger.extra("assigned")))
        self.named: Mask = _where(self.assigned, lambda said: bool(said.names))
        self.open = np.ones(units.height, bool)
        self.open[list(closed)] = False
        self.unsure: Mask = _where(self.assigned, lambda said: said.open) & ~self.sure & self.open

    def _take_from_names(self) -> list[int]:
        """Takes the instructors that stand in the column of organizations; returns the units that have these."""
        named = instructors_in_names(self.units.sheet)
        if named is None:
            return []
        told = self.units.spread(named)
        units = [
            unit
            for unit in told.known.nonzero()[0].tolist()
            if (self.assigned[unit] or Assigned()).names in ((), (None,)) and unit not in self.left
        ]
        self.assigned = self.assigned.replaced({unit: told[unit] for unit in units})
        return units

    @property
    def sure(self) -> Mask:
        """Where somebody is certainly assigned."""
        return self.named | self.flags.true

    def report(self) -> None:
        """Reports words that are no names, and a No beside a name."""
        known = self.units.names.known
        doubtful = _where(self.assigned, lambda said: said.doubt is not None)
        for unit in (doubtful & known & self.open).nonzero()[0].tolist():
            self.units.report(Problem("no-instructor-name"), unit, _NAMES)
        for unit in (self.disclaimed & known & self.open).nonzero()[0].tolist():
            self.units.report(Problem("instructor-disclaimed"), unit, _NAMES)
        for unit in self.left:
            if known[unit] and self.open[unit]:
                self.units.report(Problem("instructor-left"), unit, None)
        for unit in self.remarked:
            if known[unit] and self.open[unit]:
                self.units.report(Problem("instructor-in-remark"), unit, None)
        for unit in self.beside:
            if known[unit] and self.open[unit]:
                self.units.report(Problem("instructor-in-name-column"), unit, _ORGANIZATION)
        denied = self.named & ~self.flags.true & self.flags.known & known
        for unit in denied.nonzero()[0].tolist():
            self.units.report(Problem("contradicts-instructor", "指导员的姓名", part="否"), unit, _FLAG)

    def answered(self, outcomes: Sequence[Outcome], open_: Callable[[int], frozenset[Outcome]]) -> Mask:
        """Asks about words that may mean an instructor or none; returns where one is assigned, as answered."""
        groups: dict[str, list[int]] = defaultdict(list)
        for unit in (self.unsure & self.units.names.known).nonzero()[0].tolist():
            said: Assigned = self.assigned[unit]
            groups["" if said.hidden else said.doubt or ""].append(unit)
        answered = np.zeros(self.units.height, bool)
        for word, rows in groups.items():
            touched = [row for row in rows if outcomes[row] == "uncovered" or len(open_(self.units.number(row))) > 1]
            if touched and self._ask(word, touched, open_) == "instructor":
                answered[rows] = True
        return answered

    def _ask(self, word: str, rows: Sequence[int], open_: Callable[[int], frozenset[Outcome]]) -> str | None:
        sheet = self.units.sheet
        header = sheet.header.text_of(_NAMES) or ""
        grouped: dict[frozenset[Outcome], list[int]] = defaultdict(list)
        both: frozenset[Outcome] = frozenset({"instructor", "uncovered"})
        for row in rows:
            grouped[both | open_(self.units.number(row))].append(self.units.number(row))
        touched = tuple(Touched(tuple(numbers), outcomes) for outcomes, numbers in grouped.items())
        if word:
            zh, en = f"“{header}”列的“{word}”算不算已有指导员？", f"Does “{word}” under “{header}” mean an instructor?"
        else:
            zh = f"“{header}”列有 {len(rows)} 行写的不像姓名，算不算已有指导员？"
            en = f"{len(rows)} cells under “{header}” are not like names; do they mean instructors?"
        source = sheet.sheet.source(self.units.number(rows[0]), header or None, sheet.header.letter_of(_NAMES))
        subject = f"{header}：{word or '不像姓名的'}"
        return sheet.asking.ask(Question("word", sheet.shape, subject, source, zh, en, _CHOICES, "none", touched))

    def rows(self, key: Callable[[str], str], more: Mask, led: Mask) -> Rows:
        """Returns the instructors; `more` are units that have one whose name is not told.

        In a column of secretaries or instructors (书记或指导员), the persons of `led` units are secretaries: these have
        an organization.
        """
        if _SECRETARIES.search(self.units.sheet.header.text_of(_NAMES) or ""):
            self.named &= ~led
            self.assigned = self.assigned.replaced(dict.fromkeys(led.nonzero()[0].tolist()))
        fields = {name: self.units.spread(values) for name, values in fields_of(self.units.sheet, "instructor").items()}
        at: list[int] = []
        persons: list[str | None] = []
        for unit in ((self.sure | more) & self.units.names.known).nonzero()[0].tolist():
            names = (self.assigned[unit] or Assigned()).names or (None,)
            for name in names:
                at.append(unit)
                persons.append(None if name is None else key(name))
        without = dated(fields, self.units.height) & ~self.sure & ~more
        for unit in without.nonzero()[0].tolist():
            self.units.report_dates(fields, unit, "instructor")
        rows = np.array(at, np.int64)
        columns = {name: values.take(rows) for name, values in fields.items()}
        columns |= {"person": Values.of(persons), "unit": self.units.names.take(rows)}
        numbers = [self.units.number(unit) for unit in at]
        return Rows("instructor", columns, numbers, self.paths.take(rows))


def _disclaimed(units: UnitCells) -> Mask:
    """Where a word stands of which a note says that it is no instructor."""
    strip = units.sheet.strip(_NAMES)
    words = disclaimed_words(units.sheet, _NAMES, _ABOUT)
    held = [isinstance(cell, str) and any(word in clean(cell) for word in words) for cell in strip.distinct.cells]
    mask: Mask = np.array(held, bool)[strip.rows][units.at]
    return mask


def _left(units: UnitCells, assigned: Values) -> list[int]:
    """The units of which a remark, or the cell that names the instructor, says that the instructor has left."""
    sheet, strip = units.sheet, units.sheet.strip(_NAMES)
    called = sheet.header.text_of(_NAMES) or ""
    rows = set(remarks_in(sheet, lambda text: says_instructor_left(text, called) or None))
    rows.update(strip.where(cells_of_left(strip)))
    return [unit for unit, row in enumerate(units.at.tolist()) if row in rows and assigned[unit]] if rows else []


def _where(values: Values, test: Callable[[Assigned], bool]) -> Mask:
    mask: Mask = np.array([value is not None and test(value) for value in values.distinct], bool)[values.rows]
    return mask
