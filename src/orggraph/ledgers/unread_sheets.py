"""Sheets that are not read: passed over for what they are, left out as people said, or lost; each has its account."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from orggraph.ledgers.accounts import account_of_none
from orggraph.ledgers.header_words import Claims
from orggraph.ledgers.left_units import lists_left_units
from orggraph.ledgers.likely_headers import likely_headers
from orggraph.ledgers.lost_instructors import lists_instructors
from orggraph.ledgers.other_sheets import PASSED_OVER, no_ledger, unread_kind
from orggraph.ledgers.recognition_findings import finding_of_none
from orggraph.ledgers.sheet import Sheet
from orggraph.model.columns import KindSchema
from orggraph.model.finding import Finding
from orggraph.profile import Profile
from orggraph.register.reading import NoLedger, SheetAccount


class UnreadSheets:
    """Gathers the sheets that are not read, with a finding about each.

    Of these, `left` list units that have left, and `instructors` are lost although their names say what they list.
    """

    def __init__(
        self, claims: Claims, schemas: Mapping[str, KindSchema], profile: Profile, findings: list[Finding]
    ) -> None:
        self.claims, self.schemas, self.profile, self.findings = claims, schemas, profile, findings
        self.passed: list[Sheet] = []
        self.left: list[Sheet] = []
        self.instructors: list[Sheet] = []
        self._accounts: list[SheetAccount] = []
        self._lost: list[SheetAccount] = []

    @property
    def accounts(self) -> list[SheetAccount]:
        """The accounts of all of them, those of lost ones last."""
        return [*self._accounts, *self._lost]

    def pass_over(self, sheets: Sequence[Sheet]) -> bool:
        """Passes over what is no ledger whatever its headers say; returns whether there is such a sheet."""
        kinds = {sheet.name: kind for sheet in sheets if (kind := _no_ledger(sheet)) is not None}
        for sheet in sheets:
            if (kind := kinds.get(sheet.name)) is not None:
                self.is_none(sheet, kind, kind)
        self.left.extend(sheet for sheet in sheets if kinds.get(sheet.name) == "left-units")
        return bool(kinds)

    def is_none(self, sheet: Sheet, kind: NoLedger, code: str) -> None:
        """Passes over a sheet that is no ledger."""
        hidden = Finding("hidden-sheet", sheet.source())
        self.findings[:] = [found for found in self.findings if found != hidden]
        self.findings.append(Finding(code, sheet.source()))
        self.leave_out(sheet, kind)

    def leave_out(self, sheet: Sheet, kind: NoLedger = "answered") -> None:
        """Passes over a sheet without a word, as where people said that nothing of it counts."""
        self.passed.append(sheet)
        self._accounts.append(account_of_none(sheet, {}, kind))

    def lose(self, sheet: Sheet, code: str) -> None:
        """Reports a sheet that no ledger is, unless it is one of statistics or of notes."""
        if (kind := unread_kind(sheet, self.claims.places)) is not None:
            self.is_none(sheet, kind, PASSED_OVER[kind])
            return
        if lists_instructors(sheet, self.claims):
            self.instructors.append(sheet)
        likely = likely_headers(sheet.cells)
        self.findings.append(finding_of_none(sheet, likely, code, self.claims, self.schemas, self.profile))
        self._lost.append(account_of_none(sheet, likely))


def _no_ledger(sheet: Sheet) -> NoLedger | None:
    return no_ledger(sheet) or ("left-units" if lists_left_units(sheet) else None)
