"""Two families of bodies, 条 and 块: those below the organizations that lead areas, and those of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from orggraph.graph.hierarchy import Hierarchy
from orggraph.graph.nodes import KINDS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from orggraph.graph.compile import Compiled

FAMILIES = ("unknown", "territory", "line")
"""`territory` 块: an organization that leads an area below the topmost, or whose superiors include one; `line` 条: any
other that has a superior. A unit is of the family of the organizations built in it, `line` where they are of both;
a holder of seats of that of the holder's home. Areas are `territory`."""
_TERRITORY, _LINE = (FAMILIES.index(name) for name in ("territory", "line"))


def families(compiled: Compiled) -> NDArray[np.int8]:
    """Returns per node an index into `FAMILIES`."""
    nodes = compiled.nodes
    count = len(nodes)
    superiors = Hierarchy.of(count, compiled.edges.only(("subordination",)))
    areas = Hierarchy.of(count, compiled.edges.only(("part_of",)))
    lead = compiled.edges.only(("lead",))
    leads = np.zeros(count, bool)
    leads[lead.sources[areas.above[lead.targets] >= 0]] = True
    family = np.zeros(count, np.int8)
    family[superiors.above >= 0] = _LINE
    family[superiors.passed_down(leads)] = _TERRITORY
    family[nodes.kinds == KINDS.index("area")] = _TERRITORY
    for relation, here, there in (("establishment", "sources", "targets"), ("home", "targets", "sources")):
        edges = compiled.edges.only((relation,))
        np.maximum.at(family, getattr(edges, there), family[getattr(edges, here)])
    return family
