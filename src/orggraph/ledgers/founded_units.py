"""Organizations that a list of changes says that units have by now, where the ledger itself says something else."""

from __future__ import annotations

from orggraph.ledgers.cells import Problem
from orggraph.ledgers.host_columns import Covering
from orggraph.ledgers.organization_cells import NOTHING, organization_in_mode
from orggraph.ledgers.unit_cells import UnitCells
from orggraph.model.modes import mode_label
from orggraph.register.values import Values


def with_founded(units: UnitCells, cells: Values, modes: Values) -> Covering:
    """Returns the organizations and modes of units with those that they have since; each is told."""
    changed = units.sheet.changed
    founded = {
        row: said
        for row, name in enumerate(units.names if changed.founders else ())
        if (said := changed.founded(name)) is not None and (modes[row] is None or modes[row].code != said.mode.code)
    }
    for row, said in founded.items():
        listed = f"“{said.source.sheet or said.source.file}”"
        units.report(
            Problem("founded-since", listed, part=mode_label(said.mode.code, units.sheet.profile.vocabularies)),
            row,
            None,
        )
    named = {row: organization_in_mode(said.mode) or NOTHING for row, said in founded.items()}
    return Covering(cells.replaced(named), modes.replaced({row: said.mode for row, said in founded.items()}))
