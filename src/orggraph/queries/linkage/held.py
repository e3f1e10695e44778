"""What holds whoever is named: records that tell only one of their sides are no link, but they count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from orggraph.graph.adjacency import Positions
    from orggraph.graph.removal import Records
    from orggraph.queries.linkage.linked import Linked


def seated_bodies(network: Linked, lapsed: Records | None = None) -> Positions:
    """Returns the organizations with a concurrent seat in force, also one whose holder no ledger tells."""
    seats = network.compiled.tables["seat"]
    every = np.ones(seats.height, bool)  # a graph from elsewhere does not tell which are concurrent
    concurrent = seats["concurrent"].to_numpy() if "concurrent" in seats.columns else every
    return _ends(network, "seat", "organization", lapsed, concurrent)


def covered_units(network: Linked, lapsed: Records | None = None) -> Positions:
    """Returns the units with an establishment in force, also one whose organization no ledger tells."""
    every = np.ones(network.compiled.tables["establishment"].height, bool)
    return _ends(network, "establishment", "unit", lapsed, every)


def _ends(network: Linked, table: str, column: str, lapsed: Records | None, counted: NDArray[np.bool_]) -> Positions:
    """The nodes in a column of a table of the day: of the records that count and have not lapsed."""
    stays = counted.copy()
    if lapsed and table in lapsed:
        stays[lapsed[table]] = False
    positions = network.nodes.positions(network.compiled.tables[table][column].fill_null(-1).to_numpy()[stays])
    return np.unique(positions[positions >= 0])
