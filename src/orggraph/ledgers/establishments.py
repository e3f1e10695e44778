"""Establishments of the units of a sheet: which organization covers each, in what mode, and what contradicts it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

import numpy as np

from orggraph.ledgers.cells import ZEROS, Parsed, Problem, parse_flag
from orggraph.ledgers.day_cells import since
from orggraph.ledgers.drafts import Rows, blank, dated, fields_of
from orggraph.ledgers.establishment_findings import FLAG, MODE, NAME, EstablishmentFindings
from orggraph.ledgers.explained_words import LONGEST_WORD, explained_words, notes_among
from orggraph.ledgers.founded_units import with_founded
from orggraph.ledgers.host_columns import hosted, with_hosts
from orggraph.ledgers.inferred_modes import Sharing
from orggraph.ledgers.instructors_in_names import instructors_in_names
from orggraph.ledgers.modes_by_use import modes_by_use
from orggraph.ledgers.organization_cells import NOTHING, OrganizationCell, organization_in_mode, organizations_in
from orggraph.ledgers.told_modes import mode_for_yes, told_modes
from orggraph.ledgers.unit_cells import UnitCells
from orggraph.ledgers.unit_states import BLANK, State
from orggraph.ledgers.word_questions import WordQuestions
from orggraph.model.modes import MODES, ModeWord, mode_label, mode_of
from orggraph.model.question import Outcome
from orggraph.register.values import Mask, Values
from orggraph.text.cleaning import clean, compact, text_of
from orggraph.text.dates import PartialDate
from orggraph.text.empties import says_no

_NO_WORD = frozenset({"无", "没有", "没"})


@dataclass(frozen=True)
class Established:
    """What the rows of a sheet say of the organizations of its units.

    Attributes:
        rows: The establishments.
        instructed: Where the mode says that there is an instructor only.
        backstop: Where the mode says that nobody but the organization of the area looks after the unit.
        modes: Per unit the mode in which an organization covers it.
    """

    rows: Rows
    instructed: Mask
    backstop: Mask
    modes: Sequence[str | None]

    def outcomes(self, instructed: Mask) -> list[Outcome]:
        """Returns what each unit comes to, with those that an instructor is assigned to."""
        either = (self.instructed | instructed).tolist()
        return [
            cast("Outcome", mode) if mode is not None else "instructor" if by_instructor else "uncovered"
            for mode, by_instructor in zip(self.modes, either, strict=True)
        ]


@dataclass(frozen=True)
class Ends:
    """What remarks say of establishments: those that ended on a day or before, and units that are attached."""

    days: Mapping[int, PartialDate | None]
    attached: Mapping[int, str]


class Establishing:
    """Works out the establishments of a sheet; most rows are plain, the others are looked at one by one."""

    def __init__(self, units: UnitCells, paths: Values, instructed: Mask, unsure: Mask) -> None:
        self.units, self.paths, self.instructed, self.unsure = units, paths, instructed, unsure
        sheet = units.sheet
        self.vocabularies = sheet.profile.vocabularies
        self.fields = {name: units.spread(v) for name, v in fields_of(sheet, "establishment", _SEPARATE).items()}
        if sheet.has(FLAG):
            self._begin_as_flagged()
        self.flags = units.spread(sheet.understood(FLAG, self._flag))
        self.told = units.spread(told_modes(sheet))
        self.explained = self._explained() if sheet.has(MODE) else {}
        modes = units.spread(sheet.understood(MODE, self._mode)) if sheet.has(MODE) else _none(units)
        self.cells = units.spread(self._cells()).where_unknown(modes.map(organization_in_mode))
        if sheet.has(MODE) and sheet.has(NAME):
            modes = modes_by_use(sheet.strip(MODE), units.at, modes, _mask(self.cells, _names_one), instructed)
        modes = modes.or_else(self.told.map(lambda told: told and told.mode))
        hosted = with_hosts(units, self.cells, modes, instructed)
        self.cells, self.modes = with_founded(units, *hosted)
        self.questions = WordQuestions(sheet)

    def _begin_as_flagged(self) -> None:
        """Takes the date beside a yes (是（2023年）) for the beginning, where no column tells it."""
        sheet, strip = self.units.sheet, self.units.sheet.strip(FLAG)
        dates = Values([since(cell) for cell in strip.distinct.cells], strip.rows)
        if dates.known.any():
            sheet.report_late(FLAG, dates)
            starts, told = self.fields.get("start"), self.units.spread(dates)
            self.fields["start"] = told if starts is None else starts.where_unknown(told)

    def _explained(self) -> Mapping[str, ModeWord]:
        """The words of modes that a note around the table, or in the same file, explains."""
        sheet = self.units.sheet
        cells = (compact(clean(cell)) for cell in sheet.strip(MODE).distinct.cells if isinstance(cell, str))
        words = {word for word in cells if 0 < len(word) <= LONGEST_WORD}
        around = (sheet.sheet.cells[number - 1] for number in sheet.body.around)
        codes = explained_words(words, (*notes_among(around), *sheet.sheet.notes), self.vocabularies)
        return {word: ModeWord(code, "note") for word, code in codes.items()}

    def _flag(self, value: Any) -> Parsed:
        if (told := mode_for_yes(value, self.vocabularies)) is not None:
            return True, Problem("mode-by-parts", mode_label(told.mode.code, self.vocabularies))
        return parse_flag(value)

    def _mode(self, value: Any) -> Parsed:
        text = compact(clean(value)) if isinstance(value, str) else text_of(value) or ""
        if text_of(text) is None:
            return (ModeWord("none") if says_no(text) and text not in _NO_WORD else None), None
        if text in ZEROS:
            return None, None
        mode = mode_of(text, self.vocabularies)
        return (self.explained.get(text, mode) if mode.by != "word" or mode.code is None else mode), None

    def _cells(self) -> Values:
        sheet = self.units.sheet
        sheet.texts(NAME)  # reports personal numbers
        strip = sheet.strip(NAME)
        found = [organizations_in(cell, self.vocabularies) for cell in strip.distinct.cells]
        cells = Values([None if cell is NOTHING else cell for cell in found], strip.rows)
        persons = instructors_in_names(sheet)
        return cells if persons is None else cells.replaced(dict.fromkeys(persons.known.nonzero()[0].tolist()))

    def result(self, ends: Ends) -> Established:
        """Returns the establishments, with findings about what contradicts them."""
        known = self.units.names.known
        plain = self._plain()
        said = self.cells.known | self.modes.known | self.flags.known | self._odd_flags
        looked = (said & ~plain & ~self._denied() & known).nonzero()[0].tolist()
        touched = {*looked, *(row for row in ends.attached if known[row] and not plain[row])}
        sharing = self._sharing(sorted(touched))
        states = {row: self._settled(row, sharing) for row in sorted(touched)}
        modes: list[str | None] = [None] * self.units.height
        for row in (plain & known).nonzero()[0].tolist():
            modes[row] = self.modes[row].code
        instructed, backstop = (np.zeros(self.units.height, bool) for _ in range(2))
        for row, state in states.items():
            modes[row] = state.established
            instructed[row] = state.mode.code == "instructor"
            backstop[row] = state.mode.code == "backstop"
        self._end(modes, ends)
        self.questions.ask()
        self._report_dates(modes)
        return Established(self._rows(modes, states, ends), instructed, backstop, modes)

    def _plain(self) -> Mask:
        """Where one organization is named, a known mode given, and nothing contradicts it."""
        one = _mask(self.cells, lambda cell: len(cell.names) == 1 and not cell.functional)
        mode = _mask(self.modes, lambda word: word.code in MODES and word.by == "word")
        return one & mode & ~_mask(self.flags, lambda flag: not flag) & ~self._odd_flags & ~self.units.shared

    def _denied(self) -> Mask:
        """Where nothing but No is said."""
        return _mask(self.flags, lambda flag: not flag) & ~self.cells.known & ~self.modes.known

    @cached_property
    def _odd_flags(self) -> Mask:
        """Where the column of yes and no says neither."""
        strip = self.units.sheet.strip(FLAG)
        odd = [said is None and problem is not None for said, problem in map(self._flag, strip.distinct.cells)]
        mask: Mask = np.array(odd, bool)[strip.rows[self.units.at]]
        return mask

    def _sharing(self, rows: Sequence[int]) -> Sharing:
        """Which units name the organizations whose mode is to be inferred from that."""
        blank_mode = [row for row in rows if self.modes[row] is None or self.modes[row].code not in MODES]
        names = {name for row in blank_mode if self.cells[row] is not None for name in self.cells[row].names}
        if not names:
            return Sharing()
        named = _mask(self.cells, lambda cell: not names.isdisjoint(cell.names)) & self.units.names.known
        return Sharing.of((self.units.names[row], self.cells[row].names) for row in named.nonzero()[0].tolist())

    def _settled(self, row: int, sharing: Sharing) -> State:
        state = self._state(row, sharing)
        settled = self.questions.settled(state, self.units.number(row), bool(self.unsure[row]))
        EstablishmentFindings(self.units, row, self.vocabularies).report(state, settled)
        return settled

    def _state(self, row: int, sharing: Sharing) -> State:
        cell, mode = self.cells[row] or NOTHING, self.modes[row] or BLANK
        flag, sheet = self.flags[row], self.units.sheet
        at = int(self.units.at[row])
        odd = bool(flag is None and self._odd_flags[row])
        word = mode.words or self._mode_word(row, mode)
        if mode is BLANK and cell.mode is not None:
            mode, word = ModeWord(cell.mode), text_of(sheet.strip(NAME)[at])
        if cell.planned is not None:
            mode, word = ModeWord("none"), cell.planned
        if mode.code in (None, "yes") and cell.functional:
            mode, word = ModeWord("functional"), "、".join(cell.names)
        return State(
            flag=cell.says if flag is None else flag,
            flag_word=(text_of(sheet.strip(FLAG)[at]) if odd else None),
            mode=mode,
            mode_word=word if mode is not BLANK else None,
            cell=cell,
            shown=self._shown(sharing.mode(self.units.names[row] or "", cell.names), mode),
            instructed=bool(self.instructed[row]),
        )

    def _mode_word(self, row: int, mode: ModeWord) -> str | None:
        """The word in the column of modes as a row has it; one for nothing where it says that there is none."""
        cell = self.units.sheet.strip(MODE)[int(self.units.at[row])]
        if text_of(cell) is None and (told := self.told[row]) is not None and told.mode == mode:
            return str(told.word)
        return text_of(cell) or (compact(clean(str(cell))) if mode.code else None)

    def _shown(self, shown: tuple[str, bool], mode: ModeWord) -> tuple[str, bool]:
        """The mode that names show; not surely where the column has another word for it than the one that stands here.

        Who writes 联合 in other rows means something else by a word of their own.
        """
        other = mode is not BLANK and mode.code is None and shown[0] != "own" and shown[0] in self._said_modes
        return shown[0], shown[1] and not other

    @cached_property
    def _said_modes(self) -> frozenset[str]:
        """The modes that the column of modes has known words for."""
        return frozenset(word.code for word in self.modes.distinct if word is not None and word.code in MODES)

    def _end(self, modes: list[str | None], ends: Ends) -> None:
        for row, day in ends.days.items():
            if day is None:
                modes[row] = None
        for row in ends.attached:
            if modes[row] is None:
                modes[row] = "attached"
                self.units.report(Problem("remark-attached", part=ends.attached[row]), row, None)

    def _report_dates(self, modes: Sequence[str | None]) -> None:
        without = np.array([mode is None for mode in modes], bool) & dated(self.fields, self.units.height)
        for row in without.nonzero()[0].tolist():
            self.units.report_dates(self.fields, row, "establishment")

    def _rows(self, modes: Sequence[str | None], states: dict[int, State], ends: Ends) -> Rows:
        at: list[int] = []
        names: list[str | None] = []
        moved = {row for row in ends.attached if row in ends.days}  # away from the organization that the row names
        for row, mode in enumerate(modes):
            if mode is None:
                continue
            cell = states[row].cell if row in states else self.cells[row]
            for name in (cell.names if row not in moved else ()) or (None,):
                at.append(row)
                names.append(hosted(name) if mode == "attached" and name else name)
        rows = np.array(at, np.int64)
        columns = {name: values.take(rows) for name, values in self.fields.items()}
        columns["organization"] = Values.of(names)
        columns["mode"] = Values.of([modes[row] for row in at])
        columns["unit"] = self.units.names.take(rows)
        if any(ends.days.values()):
            known = columns.get("end", Values.same(None, len(at)))
            columns["end"] = known.replaced({n: day for n, row in enumerate(at) if (day := ends.days.get(row))})
        return Rows("establishment", columns, [self.units.number(row) for row in at], self.paths.take(rows))


_SEPARATE = ("mode", "organization")


def _names_one(cell: OrganizationCell) -> bool:
    return bool(cell.names)


def _mask(values: Values, test: Any) -> Mask:
    return np.array([value is not None and bool(test(value)) for value in values.distinct], bool)[values.rows]


def _none(units: UnitCells) -> Values:
    return units.spread(blank(units.sheet))
