"""A header read as that of a ledger: the best assignment of its columns, and why each is what it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from orggraph.ledgers.declared import Ledger
from orggraph.ledgers.recognition.assignment import assigned
from orggraph.ledgers.recognition.clues import clues
from orggraph.ledgers.recognition.column_cells import ColumnCells
from orggraph.ledgers.recognition.decision import TAKEN_FROM, Decision
from orggraph.ledgers.recognition.expected_cells import Expected
from orggraph.ledgers.recognition.headings import Heading
from orggraph.ledgers.recognition.mode_words import are_mode_words, tells_all
from orggraph.ledgers.recognition.row_names import may_name_rows, named_by_units
from orggraph.ledgers.recognition.several_units import several_instructed, several_units
from orggraph.ledgers.recognition.ticks import Ticks, ticked_groups
from orggraph.ledgers.recognition.word_evidence import Said, WordEvidence, belongs_to_person
from orggraph.ledgers.recognition.years import other_years

_INSTRUCTED = "instructor.unit"
_BY_CELLS, _FEWEST_CELLS, _TICKED = 5.2, 3, 11.0
_DATE, _MOSTLY_DATES = frozenset({"date"}), 0.8
"""Cells that are dates say when, whatever words their header has for it: 何时撤销, 批建于."""
_IDENTIFYING, _LEAST_NAMING = 2.0, 0.3
"""How much more the columns that say whose rows these are weigh than others."""
_NAMING = 0.6
"""What it says for the column that names the rows that no two of its cells are the same."""
_TITLED, _UNTOLD = 4.0, 15.0
_UNITS, _SOME_UNITS = frozenset({"unit"}), 0.3
_ORGANIZATIONS = frozenset({"organization"})
"""Cells that tell a field however few different ones there are: many organizations have one superior."""
_ORGANIZATION, _ROWS_OF_UNITS = "organization.name", 20.0
"""How much it weighs against a ledger of organizations that units name its rows better."""
_COVERED_BY, _MODE = "establishment.organization", "establishment.mode"
"""What a header that speaks of organizations may mean too, where words of modes stand below it: 支部."""
_ABOUT_PERSONS = frozenset({"seats", "instructors"})
"""Ledgers whose rows are about persons: 工作单位 beside a name is theirs."""

CellsOf = Callable[[int], ColumnCells]


@dataclass(frozen=True)
class Assigned:
    """A header read as that of a ledger.

    Attributes:
        ledger: The ledger.
        columns: What was taken → index of its column.
        decisions: Index of column → why.
        total: How much speaks for the ledger.
        ticks: What was taken → the columns of ticks that it is, the first of which stands for them.
    """

    ledger: Ledger
    columns: Mapping[str, int]
    decisions: Mapping[int, Decision] = field(default_factory=dict)
    total: float = 0.0
    ticks: Mapping[str, Ticks] = field(default_factory=dict)

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """The first of the groups of needed columns of which there is none."""
        groups = self.ledger.required
        return next((group for group in groups if not any(claim in self.columns for claim in group)), ())

    @property
    def complete(self) -> bool:
        """Whether it has all that the ledger needs."""
        return len(self.columns) > 1 and not self.missing


@dataclass(frozen=True)
class Reader:
    """Reads headers as those of ledgers.

    Attributes:
        words: What header words say.
        expected: Ledger → field → what its cells look like.
    """

    words: WordEvidence
    expected: Mapping[str, Mapping[str, Expected]]

    def read(
        self,
        ledger: Ledger,
        headings: Sequence[Heading],
        cells: CellsOf | None = None,
        title: str = "",
        *,
        parts: bool = True,
    ) -> Assigned:
        """Returns a header read as that of a ledger: by known words, by their parts too, or by its cells as well."""
        persons = self._of_persons(ledger, headings, cells)
        groups = self._ticks(ledger, headings, cells) if parts or any(one.groups for one in headings) else []
        members = {column for ticks in groups for column in ticks.columns}
        others = other_years(headings, title)
        evidence = {
            column: self._evidence(ledger, heading, column, cells, parts)
            for column, heading in enumerate(headings)
            if heading.own and not (column in persons or column in members or column in others)
        }
        claimed = {ticks.columns[0]: ticks for ticks in groups if ticks.claims}
        for column, ticks in claimed.items():
            evidence[column] = {ticks.claims[0]: (Said(_TICKED, "ticks"), 0.0)}
        scores = {
            column: {
                claim: score for claim, (said, more) in found.items() if (score := said.score + more) >= TAKEN_FROM
            }
            for column, found in evidence.items()
        }
        columns = _assigned(scores, ledger)
        decisions = _decisions(evidence, scores, columns)
        for column, standing in others.items():
            if (best := decisions.get(standing)) is not None:
                decisions[column] = Decision(None, TAKEN_FROM, 0.0, best.manner, 0.0, best.claim or best.best, standing)
        titled = _TITLED if title and clues().titled(ledger.name, title) else 0.0
        total = sum(
            decisions[column].score * _weight(ledger, claim, cells(column) if cells else None)
            for claim, column in columns.items()
            if not _is_beside(claim, ledger)
        )
        if cells is not None and _ORGANIZATION in columns:
            unread = evidence.keys() - {column for claim, column in columns.items() if not _is_beside(claim, ledger)}
            total -= _ROWS_OF_UNITS * named_by_units(headings, cells, columns[_ORGANIZATION], unread)
        if cells is not None:
            covered = {claim for _, claims in ledger.only_with for claim in claims if claim in columns}
            total += max((several_units(cells(columns[claim])) for claim in covered), default=0.0)
            total += several_instructed(cells(columns[_INSTRUCTED])) if _INSTRUCTED in columns else 0.0
        ticked = {claim: claimed[column] for claim, column in columns.items() if column in claimed}
        found = Assigned(ledger, columns, decisions, total + titled, ticked)
        unsaid = ledger.tells and not any(claim in columns for claim in ledger.tells)
        return replace(found, total=found.total - _UNTOLD) if unsaid else found

    def _of_persons(self, ledger: Ledger, headings: Sequence[Heading], cells: CellsOf | None) -> frozenset[int]:
        """The columns about the person in the column before them; what alone names the rows is none of these.

        Offices beside instructors name no rows of units, whatever else there is.
        """
        if ledger.name in _ABOUT_PERSONS:
            return frozenset()
        about = belongs_to_person(headings, clues())
        if not about:
            return about
        naming = {
            column
            for column, heading in enumerate(headings)
            if not set(ledger.required[0]).isdisjoint(self.words.of(ledger.name, heading))
        }
        offices = cells is not None and all(cells(column).share(_UNITS) < _SOME_UNITS for column in naming)
        return about if offices or not naming <= about else about - naming

    def _ticks(self, ledger: Ledger, headings: Sequence[Heading], cells: CellsOf | None) -> list[Ticks]:
        """The groups of columns of ticks, each with the fields of the ledger that it may be."""
        known = self.expected[ledger.name]

        def captions(caption: str) -> list[str]:
            said = self.words.of(ledger.name, Heading(caption))
            return sorted(said, key=lambda claim: -said[claim].score)

        found: list[Ticks] = []
        taken: set[str] = set()
        for ticks in ticked_groups(headings, cells, captions, self.words.known[ledger.name]):
            claims = tuple(claim for claim in ticks.claims if claim in known and claim not in taken)
            taken.update(claims[:1])
            found.append(replace(ticks, claims=claims))
        return found

    def _is_aside(self, ledger: Ledger, heading: Heading) -> bool:
        """Whether a column is about something else than the rows; 派驻 and 联系 are what instructors do in units."""
        if ledger.name == "instructors":
            return clues().of_person.match(heading.forms.bare) is not None
        return clues().is_aside(heading.spoken)

    def _evidence(
        self, ledger: Ledger, heading: Heading, column: int, cells: CellsOf | None, parts: bool
    ) -> dict[str, tuple[Said, float]]:
        """Per field what the header says for a column, and what its cells do."""
        said = self.words.of(ledger.name, heading, parts=parts)
        if cells is None:
            return {claim: (one, 0.0) for claim, one in said.items()}
        sample, expected = cells(column), self.expected[ledger.name]
        said = self._dated(ledger, heading, sample, said) if parts else said
        if _COVERED_BY in said and _MODE in expected and are_mode_words(sample):
            said = {_MODE: said[_COVERED_BY]} | dict(said)
        names = frozenset(ledger.required[0]) if may_name_rows(sample) else frozenset()
        found = {
            claim: _with_cells(one, expected[claim], sample, _NAMING if claim in names else 0.0)
            for claim, one in said.items()
        }
        if any(one.score + more >= TAKEN_FROM and one.manner != "alike" for one, more in found.values()):
            return found
        aside = self._is_aside(ledger, heading) and not tells_all(sample)
        if sample.filled < _FEWEST_CELLS or aside or self.words.is_known(heading.forms.bare):
            return found
        few = sample.known < _FEWEST_CELLS
        return found | {
            claim: (Said(_BY_CELLS, "cells"), _NAMING if claim in ledger.required[0] else 0.0)
            for claim, one in expected.items()
            if one.is_told_by(sample) and not _is_beside(claim, ledger) and not (few and one.fits != _ORGANIZATIONS)
        }

    def _dated(
        self, ledger: Ledger, heading: Heading, sample: ColumnCells, said: Mapping[str, Said]
    ) -> Mapping[str, Said]:
        """What a header says, with what it would say of dates where its cells are dates and it is no known word."""
        if self.words.is_known(heading.forms.bare) or any(one.score >= TAKEN_FROM for one in said.values()):
            return said
        if sample.share_of_answers(_DATE) < _MOSTLY_DATES:
            return said
        expected = self.expected[ledger.name]
        dated = self.words.of(ledger.name, heading.of_date)
        return {claim: one for claim, one in dated.items() if expected[claim].fits == _DATE} | dict(said)


def _strays(ledger: Ledger, columns: Mapping[str, int]) -> set[str]:
    """What was taken without the columns beside which alone it means something."""
    return {claim for claim, others in ledger.only_with if claim in columns and not any(o in columns for o in others)}


def _assigned(scores: Mapping[int, Mapping[str, float]], ledger: Ledger) -> dict[str, int]:
    """The best assignment; what a row names besides gets the columns that nothing of the ledger's own takes."""
    own = {c: {claim: s for claim, s in row.items() if not _is_beside(claim, ledger)} for c, row in scores.items()}
    columns = assigned({column: row for column, row in own.items() if row})
    if stray := _strays(ledger, columns):
        own = {n: {claim: s for claim, s in row.items() if claim not in stray} for n, row in own.items()}
        columns = assigned({column: row for column, row in own.items() if row})
    if ledger.beside:
        more = assigned({column: row for column, row in scores.items() if row and not own[column]})
        named = {kind for kind in ledger.beside if f"{kind}.name" in more}
        columns |= {claim: column for claim, column in more.items() if claim.partition(".")[0] in named}
    return columns


def _is_beside(claim: str, ledger: Ledger) -> bool:
    return claim.partition(".")[0] in ledger.beside


def _with_cells(said: Said, expected: Expected, sample: ColumnCells, naming: float) -> tuple[Said, float]:
    """What a header says and what its cells do; few cells are enough where a header that says little agrees."""
    more = expected.weighs(sample) + naming
    if said.score + more < TAKEN_FROM and sample.known and expected.is_told_by(sample):
        more = _BY_CELLS - said.score
    return said, more


def _weight(ledger: Ledger, claim: str, sample: ColumnCells | None) -> float:
    """What a column counts for its ledger: what names the rows stands in every row, and in each another."""
    if claim not in ledger.required[0]:
        return 1.0
    return _IDENTIFYING if sample is None else _IDENTIFYING * max(_LEAST_NAMING, sample.naming * sample.filling)


def _decisions(
    evidence: Mapping[int, Mapping[str, tuple[Said, float]]],
    scores: Mapping[int, Mapping[str, float]],
    columns: Mapping[str, int],
) -> dict[int, Decision]:
    claims = {column: claim for claim, column in columns.items()}
    decisions: dict[int, Decision] = {}
    for column, found in evidence.items():
        claim = claims.get(column)
        if claim is not None:
            said, more = found[claim]
            score = scores[column][claim]
            others = [s for c, s in scores[column].items() if c != claim and c not in columns]
            rivals = [row[claim] for other, row in scores.items() if other not in claims and claim in row]
            margin = score - max([*others, *rivals, 0.0])
            decisions[column] = Decision(claim, score, margin, said.manner, more)
        elif found:
            best = max(found, key=lambda claim: found[claim][0].score + min(found[claim][1], 0))
            said, more = found[best]
            decisions[column] = Decision(None, said.score + more, 0.0, said.manner, more, best, columns.get(best))
    return decisions
