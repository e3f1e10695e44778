"""Units that a ledger of organizations names as covered, several in a cell, and how each is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import numpy as np

from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.drafts import Rows
from orggraph.ledgers.inferred_modes import Sharing
from orggraph.ledgers.unit_cells import units_of
from orggraph.model.modes import MODES
from orggraph.register.own_names import is_own
from orggraph.register.values import Values

_COVERED, _HOW = "extra.covered", "extra.covering"


def covered_units(sheet: SheetColumns, paths: Values, listed: Mapping[str, Values]) -> list[Rows]:
    """Returns the establishments that the rows of organizations tell; without a word of the mode, names show it.

    A branch of a unit's own that takes in others as well is theirs by attachment.

    Args:
        sheet: The ledger of organizations.
        paths: Where they lie.
        listed: Their fields, since when and until when they are there among them.
    """
    if not sheet.has(_COVERED):
        return []
    units = units_of(sheet, _COVERED)
    organizations = units.spread(listed["name"])
    told = units.spread(sheet.values(_HOW, sheet.header.ledger.extra("covering")))
    keep = (units.names.known & organizations.known).nonzero()[0].tolist()
    pairs = [(units.names[unit], organizations[unit]) for unit in keep]
    sharing = Sharing.of((unit, (organization,)) for unit, organization in pairs)
    shared = Counter(organization for _, organization in pairs)
    modes = [
        _mode(told[at], unit, organization, shared[organization], sharing)
        for at, (unit, organization) in zip(keep, pairs, strict=True)
    ]
    at = np.array(keep, np.int64)
    columns: dict[str, Values] = {
        name: units.spread(listed[name]).take(at) for name in ("start", "end") if name in listed
    }
    columns |= {"organization": organizations.take(at), "unit": units.names.take(at), "mode": Values.of(modes)}
    return [Rows("establishment", columns, [units.number(unit) for unit in keep], units.spread(paths).take(at))]


def _mode(told: str | None, unit: str, organization: str, shared: int, sharing: Sharing) -> str:
    if told == "own" and shared > 1:
        return "own" if is_own(unit, organization) else "attached"
    if told in MODES:
        return str(told)
    return sharing.mode(unit, (organization,))[0]
