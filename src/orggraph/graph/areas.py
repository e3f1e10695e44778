"""In which area of a tier every node lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from orggraph.register.engines import collected

if TYPE_CHECKING:
    from orggraph.graph.adjacency import Positions
    from orggraph.graph.compile import Compiled
    from orggraph.register.snapshot import Snapshot


def areas_at(day: Snapshot, compiled: Compiled, tier: str) -> Positions:
    """Returns per node the position of its area at a tier, -1 where it is not known.

    A holder of seats lies where the holder's home lies.
    """
    nodes = compiled.nodes
    at = np.full(len(nodes), -1, np.int32)
    table = collected(day.register.frame("area").select("key", f"at_{tier}"))
    at[nodes.positions(table["key"].to_numpy())] = nodes.positions(table[f"at_{tier}"].fill_null(-1).to_numpy())
    location, home = (compiled.edges.only((name,)) for name in ("location", "home"))
    at[location.sources] = at[location.targets]
    at[home.sources[::-1]] = at[home.targets[::-1]]
    return at
