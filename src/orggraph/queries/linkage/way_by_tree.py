"""What joins two nodes that links across do not: the trees of superiors and areas, or who covers a unit."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from orggraph.graph.relation import links_across
from orggraph.graph.search import shortest_paths
from orggraph.queries.linkage.life import find

if TYPE_CHECKING:
    from orggraph.queries.linkage.linked import Linked

_TREES = frozenset(("part_of", "lead", "subordination", "location"))


class WayByTree(NamedTuple):
    """The shortest path of all relations.

    Attributes:
        length: How many links it has.
        relations: Those of its relations that do not link across, in order.
    """

    length: int
    relations: tuple[str, ...]

    def words(self, zh: bool, network: Linked) -> str:
        """Returns in a sentence what joins the two."""
        if _TREES.issuperset(self.relations):
            means = "上下级和辖区的树" if zh else "the trees of superiors and areas"
        else:
            lang = "zh" if zh else "en"
            means = ("、" if zh else ", ").join(network.relation_label(name, lang) for name in self.relations)
            means = f"横向联系以外的关系（{means}）" if zh else f"relations that do not link across ({means})"
        if zh:
            return f"只有借助{means}才能把两者相连（{self.length} 步）：--relations all"
        return f"only {means} join them, in {self.length}: --relations all"


def way_by_tree(network: Linked, source: str, target: str) -> WayByTree | None:
    """Returns the shortest way between two nodes by all relations; None where none leads, or relations were chosen."""
    if network.asked:
        return None
    start, goal, index = find(network, source), find(network, target), network.index
    if index.pieces[start] != index.pieces[goal]:
        return None
    trail = shortest_paths(index.adjacency, start, goal).first()
    steps = [{edge.relation for edge in index.edges.between(*pair)} for pair in pairwise(trail)]
    needed = {name for relations in steps if not any(map(links_across, relations)) for name in relations}
    return WayByTree(len(steps), tuple(name for name in network.relations if name in needed))
