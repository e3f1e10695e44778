"""What the cells of each field look like, derived from its declaration, and what they speak for or against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from orggraph.ledgers.recognition.cell_kinds import kinds_of_text
from orggraph.ledgers.recognition.column_cells import ColumnCells
from orggraph.model.columns import Column
from orggraph.model.modes import MODES, mode_of
from orggraph.model.vocabulary import Vocabulary, vocabularies
from orggraph.text.cleaning import clean, compact

_NAMES = frozenset({"unit", "organization", "place.district", "place.subdistrict", "place.community", "place.grid"})
_VALUES = frozenset({"date", "count", "number", "credit_code", "personal"})
_SUPPORT, _MISMATCH, CONTRADICTION = 3.0, 1.5, -12.0
_OWN_WORDS = 0.4
"""What a word that an open vocabulary does not know yet says, beside one that it knows."""
_HALF = 0.5
_MOSTLY, _SELDOM, _FEWEST = 0.8, 0.15, 3
_DIFFERENT, _OFTEN_DIFFERENT = 0.9, 0.3
"""Each row has a name of its own; several units share one organization, but many more have one superior."""
_OPEN = frozenset({"word", "text"})
_BESIDE_NOTHING = frozenset({"mode", "place.subdistrict", "place.community", "place.grid"})
"""Words for nothing stand among modes and places, not among states."""
_LIKE_MODES = frozenset({"mode", "mode_parts"})
_FLAG = frozenset({"flag"})
_AREAS = frozenset({"place.subdistrict", "place.community"})
_NO_PLACE = frozenset({"credit_code", "personal", "organization"})
"""Grids are numbered, and Excel makes dates of 1-1."""
_NO_NAME = frozenset({"date", "count", "number", "credit_code", "mode"})


@dataclass(frozen=True, slots=True)
class Expected:
    """What cells of a field look like.

    Attributes:
        fits: Kinds of cells that speak for it.
        never: Kinds that hardly a cell of it has; a column full of them is no such field.
        vocabulary: The words that its cells come from.
        telling: The share of fitting cells from which the cells alone tell the field; 0 where they never do.
        naming: The share of different cells from which they may do so: names of rows differ, of superiors repeat.
        told: Kinds of cells that are of no other field: a column of them is this one.
    """

    fits: frozenset[str]
    never: frozenset[str]
    vocabulary: Vocabulary | None = None
    telling: float = 0.0
    naming: float = 0.0
    told: frozenset[str] = frozenset()

    def is_told_by(self, cells: ColumnCells) -> bool:
        """Whether the cells of a column tell the field by themselves."""
        if self.told and cells.row_share(self.told) >= _HALF:
            return True
        telling = self.share(cells)
        if self.naming or self.fits & _BESIDE_NOTHING:
            telling = max(telling, cells.share_of_answers(self.fits))
        if "mode" in self.fits and not _say_modes(cells):
            return False
        return 0 < self.telling <= telling and (not self.naming or self.naming <= cells.naming_by(self.fits))

    def weighs(self, cells: ColumnCells) -> float:
        """Returns what the cells of a column speak for the field, or against it where negative."""
        if not cells.known:
            return 0.0
        fitting, against = self.share(cells), cells.share(self.never)
        if against >= _MOSTLY and fitting <= _SELDOM and cells.known >= _FEWEST:
            return CONTRADICTION
        other = 1 - fitting - cells.share(_OPEN - self.fits) if fitting < 1 else 0.0
        sure = cells.known / (cells.known + 1)
        if self.vocabulary is not None and self.vocabulary.takes_any:
            fitting = max(fitting, _OWN_WORDS * cells.share(frozenset({"word"})))
        return sure * (_SUPPORT * fitting - _MISMATCH * max(0.0, other)) if self.fits or self.vocabulary else 0.0

    def share(self, cells: ColumnCells) -> float:
        """Returns the share of cells that fit."""
        by_kind = cells.share(self.fits) if self.fits else 0.0
        if self.vocabulary is None or by_kind == 1:
            return by_kind
        words = [cell for cell in cells.cells if isinstance(cell, str)]
        known = sum(1 for word in words if self.vocabulary.code_of(word) is not None)
        return max(by_kind, known / cells.known) if self.vocabulary.rest is None else by_kind


def _say_modes(cells: ColumnCells) -> bool:
    """Whether most of what is like a mode is one, and no yes or no (已建, 未建) or reason (无党员)."""
    like = [cell for cell in cells.cells if isinstance(cell, str) and kinds_of_text(cell) & _LIKE_MODES]
    modes = [cell for cell in like if mode_of(compact(clean(cell)), vocabularies()).code in MODES]
    flags = cells.share(_FLAG) >= cells.share(_LIKE_MODES) / 2
    return not flags and len(modes) * 3 >= len(like)


def expected_of(claim: str, column: Column | None, vocabularies: Mapping[str, Vocabulary]) -> Expected:
    """Returns what cells of a field look like; `column` is None for the tiers of areas."""
    kind, _, name = claim.partition(".")
    if kind == "tier":
        return Expected(frozenset({f"place.{name}"}), _NO_PLACE, telling=0.9)
    assert column is not None
    if claim in ("extra.covered", "extra.attached"):
        return Expected(frozenset({"unit"}), _NO_NAME)
    if name == "credit_code":
        return Expected(frozenset({"credit_code"}), _NAMES | {"date", "person", "mode"}, telling=0.8)
    if column.vocabulary == "mode":
        return Expected(frozenset({"mode", "mode_parts"}), _NAMES | _VALUES, telling=0.9)
    if column.type == "flag":
        return Expected(frozenset({"flag", "tick", "state"}), _NAMES | {"date", "credit_code", "personal", "person"})
    if name == "instructor":
        sent = frozenset({"sent_person"})
        return Expected(frozenset({"person", "flag", "tick"}), _NAMES | {"date", "credit_code", "number"}, told=sent)
    if column.type in ("date", "count"):
        return Expected(frozenset({column.type}), _NAMES | {"mode", "person", "credit_code", "personal"})
    if column.vocabulary == "state":
        against = _NAMES | _VALUES
        return Expected(frozenset({"standing", "state"}), against, vocabularies.get("state"), telling=0.9)
    if column.type in ("term", "terms"):
        types = frozenset({"organization_type"}) if column.vocabulary == "organization_type" else frozenset[str]()
        against = _VALUES | {"organization", "personal"}
        return Expected(types, against, vocabularies.get(column.vocabulary or ""), telling=0.9 if types else 0.0)
    return _of_name(f"{kind}.{name}", column)


def _of_name(claim: str, column: Column) -> Expected:
    kind, _, name = claim.partition(".")
    named = column.refers_to or (kind if name == "name" else None)
    if claim == "organization.name":
        return Expected(frozenset({"organization"}), _NO_NAME, telling=0.8, naming=_DIFFERENT)
    if claim in ("establishment.organization", "area.led_by"):
        return Expected(frozenset({"organization"}), _NO_NAME, telling=0.8, naming=_OFTEN_DIFFERENT)
    if claim == "organization.superior":
        return Expected(frozenset({"organization"}), _NO_NAME, telling=0.8)
    if named == "organization":
        return Expected(frozenset({"organization"}), _NO_NAME)
    if named == "unit" and kind == "unit":
        return Expected(frozenset({"unit"}), _NO_NAME | _AREAS, telling=0.7)
    if named == "unit":
        return Expected(frozenset({"unit"}), _NO_NAME, telling=0.7)
    if named == "area" and kind == "area":
        return Expected(frozenset({"place.grid"}), _NO_PLACE, telling=0.8, naming=_DIFFERENT)
    return Expected(frozenset(), frozenset())
