"""Sheets whose own headers tell no ledger: another sheet's header does, or their names, or people are asked."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from orggraph.ledgers.change_lists import lists_changes
from orggraph.ledgers.header import Block, Header, other_sheet_of
from orggraph.ledgers.header_words import Claims
from orggraph.ledgers.ledger_part import Known, LedgerPart
from orggraph.ledgers.listed_instructors import instructors_in
from orggraph.ledgers.other_sheets import unread_kind
from orggraph.ledgers.recognition.twin_headers import continued_block, twin_block
from orggraph.ledgers.sheet import Sheet
from orggraph.ledgers.sheet_questions import NOTHING, ask_what_firms_are, firms_in, lists_units, organizations_in
from orggraph.ledgers.unit_codes import names_by_code, with_units_by_code
from orggraph.ledgers.unread_sheets import UnreadSheets
from orggraph.model.finding import Finding
from orggraph.register.answers import Asking

_READ_AS = {
    "emerging_units": "sheet-as-units",
    "organizations": "sheet-as-organizations",
    "instructors": "sheet-as-instructors",
}
"""Ledger → the finding that says that a sheet is read as one by its names alone."""


@dataclass
class LostSheets:
    """Settles what becomes of the sheets that their own headers do not tell.

    Attributes:
        claims: What columns can be called.
        asking: The questions.
        unread: The sheets that are not read.
        read: Reads a block of a sheet.
        answered: Returns a header with the columns that people said what they are.
        parts: The blocks that are read; those of lost sheets come to them.
        changes: The sheets that list changes of units.
    """

    claims: Claims
    asking: Asking
    unread: UnreadSheets
    read: Callable[[Sheet, Block], None]
    answered: Callable[[Sheet, Header], Header]
    parts: Sequence[LedgerPart]
    sheets: list[tuple[Sheet, str]] = field(default_factory=list)
    changes: list[Sheet] = field(default_factory=list)

    def add(self, sheet: Sheet, code: str) -> None:
        """Adds a sheet with the finding that says that it is lost, if it is."""
        self.sheets.append((sheet, code))

    def settle(self) -> None:
        """Reads what other sheets or names tell, ledgers of units first, as the others name these; asks, or tells."""
        sheets = [(sheet, code) for sheet, code in self.sheets if sheet not in self.unread.passed]
        left = [(sheet, code) for sheet, code in sheets if not self._goes_with_another(sheet)]
        left = [(sheet, code) for sheet, code in left if not self._lists_units(sheet)]
        names = Known.of(part for part in self.parts if part.kind == "unit").names if left else frozenset()
        codes = names_by_code(self.parts) if left else {}
        for sheet, code in left:
            decoded = with_units_by_code(sheet, codes)
            if lists_changes(decoded, names):
                self.changes.append(decoded)
                self.unread.is_none(sheet, "changes", "changes-of-units")
            elif not self._names_what_it_lists(decoded, names):
                self._ask_or_lose(decoded, code, names)

    def _goes_with_another(self, sheet: Sheet) -> bool:
        """Whether a sheet has the header of another one, or goes on from one of its file."""
        beside = [part.block.header for part in self.parts if part.sheet.file == sheet.file]
        if (block := twin_block(sheet, [part.block.header for part in self.parts])) is not None:
            code = "header-of-another-sheet"
        elif (block := continued_block(sheet, beside, self.claims.reader)) is not None:
            code = "goes-on-from-another-sheet"
        else:
            return False
        self.read(sheet, block)
        self.unread.findings.append(Finding(code, sheet.source(), block.header.ledger.zh))
        return True

    def _lists_units(self, sheet: Sheet) -> bool:
        headers = self._firms(sheet)
        covered = frozenset().union(*(part.covered for part in self.parts))
        return bool(headers) and lists_units(sheet, headers, self.claims, covered) and self._read_as(sheet, headers[0])

    def _names_what_it_lists(self, sheet: Sheet, names: Collection[str]) -> bool:
        """Whether names alone tell what a sheet lists: instructors with known units, or organizations."""
        if self._is_known_for_something_else(sheet):
            return False
        header = instructors_in(sheet, self.claims, names) or organizations_in(sheet, self.claims)
        return header is not None and self._read_as(sheet, header)

    def _read_as(self, sheet: Sheet, header: Header) -> bool:
        self._add(sheet, header)
        self.unread.findings.append(Finding(_READ_AS[header.ledger.name], sheet.source()))
        return True

    def _ask_or_lose(self, sheet: Sheet, code: str, names: Collection[str]) -> None:
        """Asks about a sheet that names firms; reads it, where people said that these count."""
        headers = self._firms(sheet)
        answer = ask_what_firms_are(sheet, headers, self.asking, names) if headers else None
        if answer is None:
            self.unread.lose(sheet, code)
        elif answer == NOTHING.code:
            self.unread.leave_out(sheet)
        else:
            self._add(sheet, next(one for one in headers if one.ledger.name == answer))

    def _firms(self, sheet: Sheet) -> list[Header]:
        return [] if self._is_known_for_something_else(sheet) else firms_in(sheet, self.claims)

    def _is_known_for_something_else(self, sheet: Sheet) -> bool:
        return (unread_kind(sheet, self.claims.places) or other_sheet_of(sheet)) is not None

    def _add(self, sheet: Sheet, header: Header) -> None:
        """Reads a sheet under a header that few of its words tell."""
        header = self.answered(sheet, header)
        self.read(sheet, Block(header, 0, len(sheet.cells), header.first))
