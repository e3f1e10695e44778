"""What other sheets say became of the units of a ledger: that they have left, or have an organization now."""

from __future__ import annotations

from dataclasses import dataclass, field

from orggraph.model.modes import ModeWord
from orggraph.model.source import Source
from orggraph.text.dates import PartialDate
from orggraph.text.names import normal_unit_name


@dataclass(frozen=True, slots=True)
class Left:
    """That a unit has left: the last day on which it was there, where that is told, and the sheet that says so."""

    day: PartialDate | None
    source: Source


@dataclass(frozen=True, slots=True)
class Founded:
    """That a unit has an organization now, in what mode, and the sheet that says so."""

    mode: ModeWord
    source: Source


@dataclass
class ChangedUnits:
    """Units that have changed, by name; those that have left by credit code as well."""

    names: dict[str, Left] = field(default_factory=dict)
    codes: dict[str, Left] = field(default_factory=dict)
    founders: dict[str, Founded] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.names or self.codes or self.founders)

    def left(self, name: str | None, code: str | None) -> Left | None:
        """Returns that a unit has left, None where nothing says so."""
        return self.codes.get(code or "") or self.names.get(normal_unit_name(name) if name else "")

    def founded(self, name: str | None) -> Founded | None:
        """Returns that a unit has an organization now, None where nothing says so."""
        return self.founders.get(normal_unit_name(name)) if name else None
