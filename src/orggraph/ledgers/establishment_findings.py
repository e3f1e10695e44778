"""What is told about rows whose flag, mode and name of an organization do not simply agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from orggraph.ledgers.cells import Problem
from orggraph.ledgers.unit_cells import UnitCells
from orggraph.ledgers.unit_states import BLANK, State
from orggraph.model.modes import MODES, mode_label

NAME, MODE, FLAG = "establishment.organization", "establishment.mode", "extra.established"
"""The columns that say how an organization covers a unit."""

_INFERRED = {"parts": "mode-by-parts", "use": "mode-by-use", "note": "mode-by-note"}
"""By what else than a known word the mode is told → the finding that says so."""


@dataclass(frozen=True)
class EstablishmentFindings:
    """What is told about one row whose columns do not simply agree."""

    units: UnitCells
    row: int
    vocabularies: Any

    def report(self, given: State, settled: State) -> None:
        """Reports what a row says against what it comes to."""
        mode = given.mode
        names = "、".join(given.cell.names)
        if given.cell.doubt is not None:
            self._add("no-organization-name", NAME, given.cell.doubt)
        self._about_mode(given)
        if given.cell.planned is not None and not given.flag:
            self._add("planned-organization", NAME, given.cell.planned)
        if given.flag is False and (names or mode.code in MODES):
            self._add("contradicts-establishment", NAME if names else MODE, names or given.mode_word or "", "“否”")
        elif mode.code == "none" and (names or given.flag):
            said = f"“{given.mode_word}”"
            self._add("contradicts-establishment", NAME if names else FLAG, names or "是", said)
        elif mode.code in ("instructor", "backstop", "functional") and mode.by not in ("use", "note"):
            code = "mode-no-organization" if given.evident else "mode-understood"
            self._add(code, MODE, given.mode_word or "", mode_label(mode.code, self.vocabularies))
        established = settled.established
        if established is None:
            return
        if not settled.cell.names:
            word = mode_label(mode.code, self.vocabularies) if mode.code in MODES else "是"
            self._add("organization-not-named", NAME, word)
        if settled.mode.code not in MODES:
            self._add("mode-inferred", MODE, names, mode_label(established, self.vocabularies))

    def _about_mode(self, given: State) -> None:
        if given.mode is not BLANK and given.mode.code is None:
            known = "、".join(term.zh for term in self.vocabularies["mode"].terms)
            self._add("unknown-word", MODE, given.mode_word or "", known)
        elif given.mode.by in _INFERRED and (given.mode.by, given.mode.code) != ("parts", "none"):
            self._add(
                _INFERRED[given.mode.by], MODE, given.mode_word or "", mode_label(given.mode.code, self.vocabularies)
            )

    def _add(self, code: str, claim: str, given: str, expected: str = "") -> None:
        self.units.report(Problem(code, expected, part=given), self.row, claim)
