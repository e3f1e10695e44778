"""A block of a sheet with its day, and the records by which two blocks are compared before they are read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from orggraph.ledgers.body import Body
from orggraph.ledgers.changed_units import ChangedUnits
from orggraph.ledgers.header import Block
from orggraph.ledgers.sheet import Sheet
from orggraph.ledgers.unit_lists import units_in
from orggraph.model.source import Source, column_letters
from orggraph.register.frames import Origin
from orggraph.text.cleaning import clean, compact, text_of
from orggraph.text.dates import PartialDate
from orggraph.text.name_versions import NameVersion, name_version
from orggraph.text.privacy import without_personal_numbers

_NAMED_BY_THEMSELVES = ("unit", "organization")
"""Kinds of records that keep their name wherever they lie; others are known with their place and dates only."""
_CODES = ("code", "credit_code", "id")
_DATES = ("start", "signed", "end", "span", "term")
_COVERED = ("extra.covered", "extra.attached")
_SAYS_WHO_COVERS = ("establishment.", "extra.established")
_SAYS_WHO_INSTRUCTS = ("instructor.", "extra.instructor")


@dataclass(frozen=True)
class LedgerPart:
    """A block of a sheet.

    Attributes:
        sheet: The sheet.
        block: The block.
        body: Its rows.
        day: The day that it bears.
        examples: The names of the rows that are examples of a template.
        changed: What other sheets say became of units.
    """

    sheet: Sheet
    block: Block
    body: Body
    day: PartialDate | None
    examples: frozenset[str] = frozenset()
    changed: ChangedUnits = field(default_factory=ChangedUnits)

    @property
    def source(self) -> Source:
        """The sheet, as findings name it."""
        return self.sheet.source().without_personal_numbers()

    @property
    def kind(self) -> str:
        """The kind of record that its rows are."""
        return self.block.header.ledger.kinds[0]

    @property
    def origin(self) -> Origin:
        """Where its records come from, as a register keeps it."""
        header, place = self.block.header, self.source
        headers = {claim: without_personal_numbers(header.texts[column]) for claim, column in header.columns.items()}
        letters = {claim: column_letters(column) for claim, column in header.columns.items()}
        return Origin(place.file or "", place.sheet, header.ledger.name, self.day, headers, letters)

    @cached_property
    def version(self) -> NameVersion:
        """What the names of file and sheet say of its version; its base is what versions of it share."""
        file, sheet = (name_version(name) for name in (self.sheet.file.rpartition(".")[0], self.sheet.name or ""))
        base = "|".join((file.base, sheet.base))
        return NameVersion(base, file.label + sheet.label, file.copy or sheet.copy, max(file.stage, sheet.stage))

    @cached_property
    def names(self) -> list[str]:
        """Row by row what its record is known by, blank where the row names none."""
        claims = self.block.header.columns
        naming = next(claim for claim in self.block.header.ledger.required[0] if claim in claims)
        texts = self._texts(naming)
        if self.kind in _NAMED_BY_THEMSELVES:
            return texts
        others = [self._texts(claim) for claim in claims if claim.startswith("tier.") or _field(claim) in _DATES]
        return ["|".join(row) if row[0] else "" for row in zip(texts, *others, strict=True)]

    @cached_property
    def codes(self) -> list[str]:
        """Row by row the code of its record, blank where it has none."""
        coded = [self._texts(f"{self.kind}.{name}") for name in _CODES if f"{self.kind}.{name}" in self._columns]
        return [next(filter(None, row), "") for row in zip(*coded, strict=True)] if coded else [""] * len(self.names)

    @cached_property
    def places(self) -> list[str]:
        """Row by row the areas it names."""
        tiers = [self._texts(claim) for claim in self._columns if claim.startswith("tier.")]
        return ["".join(row) for row in zip(*tiers, strict=True)] if tiers else [""] * len(self.names)

    @cached_property
    def rows(self) -> list[tuple[str, ...]]:
        """Row by row what the columns that are read say."""
        columns = [self._texts(claim) for claim in sorted(self._columns)]
        return list(zip(*columns, strict=True))

    @property
    def roles(self) -> frozenset[str]:
        """What it says of coverage: who covers, who instructs."""
        roles = {"covers": _SAYS_WHO_COVERS, "instructs": _SAYS_WHO_INSTRUCTS}
        return frozenset(role for role, starts in roles.items() if any(c.startswith(starts) for c in self._columns))

    @cached_property
    def covered(self) -> frozenset[str]:
        """The units that it says its organizations cover, by whatever names; none of a ledger of something else."""
        texts = (text for claim in _COVERED for text in self.texts_of(claim))
        return frozenset(name for text in texts for name in units_in(text).names)

    @property
    def _columns(self) -> dict[str, int]:
        return dict(self.block.header.columns)

    def texts_of(self, claim: str) -> list[str]:
        """Returns row by row what a column says; nothing where no column is that."""
        return self._texts(claim) if claim in self._columns else []

    def texts_in(self, column: int) -> list[str]:
        """Returns row by row what a column says, blank where nothing."""
        strip = self.body.columns[column]
        said = [compact(clean(text)) if (text := text_of(cell)) else "" for cell in strip.distinct.cells]
        return list(map(said.__getitem__, strip.rows.tolist()))

    def _texts(self, claim: str) -> list[str]:
        return self.texts_in(self._columns[claim])


def _field(claim: str) -> str:
    return claim.rpartition(".")[2]


@dataclass(frozen=True)
class Known:
    """The names and codes of some records."""

    names: frozenset[str]
    codes: frozenset[str]

    @classmethod
    def of(cls, parts: Iterable[LedgerPart]) -> Known:
        """Returns those of some blocks."""
        parts = list(parts)
        names = frozenset(name for part in parts for name in part.names if name)
        return cls(names, frozenset(code for part in parts for code in part.codes if code))

    def holds(self, part: LedgerPart) -> list[bool]:
        """Returns row by row whether a record of a block is one of them."""
        return [
            (bool(code) and code in self.codes) or (bool(name) and name in self.names)
            for name, code in zip(part.names, part.codes, strict=True)
        ]


def shown_file(part: LedgerPart) -> str:
    """Returns how a block is called in a question: its file, and its sheet where the file has several."""
    name = without_personal_numbers(part.sheet.file)
    return f"{name}（{without_personal_numbers(part.sheet.name)}）" if part.sheet.name else name
